import { cleanId } from '../../id/cleanId';
import { readDisabilityNumber } from '../disabilityNumber';
import type { Rule } from '../rule';

export const disabilityNumberFormat: Rule = {
  meta: {
    id: 'disability-number-format',
    severity: 'error',
    scope: 'cell',
    needs: [['disabilityNumber']],
    title: { 'zh-CN': '残疾人证号格式不对', en: 'Disability number of the wrong form' },
    description: {
      'zh-CN':
        '残疾人证号共20位：18位身份证号＋1位残疾类别（1视力 2听力 3言语 4肢体 5智力 6精神 7多重）＋1位等级（1–4），补发的后面再加B1、B2。位数不对、类别或等级超出范围、身份证号部分校验不过、按数字存丢了后几位，都请对照残疾人证改正。没有证的空着即可。',
      en: 'A disability number has 20 characters: the ID number, one digit for the kind (1–7) and one for the grade (1–4); reissued ones add B1, B2. Correct the others from the certificate. Leave the cell blank when there is none.',
    },
    messages: {
      length: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”是{length}位，应为20位（补发的22位）。请对照残疾人证改正。',
        en: '{sheet}!{cell}: {header} “{found}” has {length} characters instead of 20 (22 when reissued). Correct it from the certificate.',
      },
      characters: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”不是残疾人证号，应为身份证号加2位数字。请对照残疾人证改正。',
        en: '{sheet}!{cell}: {header} “{found}” is no disability number; it is the ID number and two digits. Correct it from the certificate.',
      },
      kind: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”第19位是{digit}，残疾类别只有1–7。请对照残疾人证改正。',
        en: '{sheet}!{cell}: character 19 of {header} “{found}” is {digit}; kinds of disability go from 1 to 7. Correct it from the certificate.',
      },
      grade: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”第20位是{digit}，残疾等级只有1–4。请对照残疾人证改正。',
        en: '{sheet}!{cell}: character 20 of {header} “{found}” is {digit}; grades go from 1 to 4. Correct it from the certificate.',
      },
      checksum: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”的前18位不是正确的身份证号（校验不通过）。请对照残疾人证改正。',
        en: '{sheet}!{cell}: the first 18 characters of {header} “{found}” are no valid ID number. Correct it from the certificate.',
      },
      damaged: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”被当成数字存，后几位已经丢失。请把单元格设为文本，按残疾人证重新录入。',
        en: '{sheet}!{cell}: {header} “{found}” was stored as a number and its last digits are lost. Set the cell to text and enter it again.',
      },
      hidden: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”里有空格、全角或小写字符，应为“{expected}”。可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” holds spaces, full-width or small letters; it should be “{expected}”. It can be put right with one click.',
      },
    },
    reference: '残联发〔2008〕10号《中华人民共和国残疾人证管理办法》（证号编码）',
    examples: [
      {
        title: { 'zh-CN': '20位，通过', en: '20 characters pass' },
        cells: [{ disabilityNumber: '53262320140512001342' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '少一位', en: 'one short' },
        cells: [{ disabilityNumber: '5326232014051200134' }],
        finds: ['length'],
      },
      {
        title: { 'zh-CN': '等级是6', en: 'grade 6' },
        cells: [{ disabilityNumber: '53262320140512001346' }],
        finds: ['grade'],
      },
      {
        title: { 'zh-CN': '边界：补发的证带B1', en: 'boundary: a reissued certificate' },
        cells: [{ disabilityNumber: '53262320140512001342B1' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '边界：没有证', en: 'boundary: no certificate' },
        cells: [{ disabilityNumber: null }, { disabilityNumber: '无' }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      for (const row of view.ledger.rows) {
        const raw = view.raw(row, 'disabilityNumber');
        if (raw === '') continue;
        const { text, given, fault } = readDisabilityNumber(
          raw,
          typeof view.value(row, 'disabilityNumber') === 'number',
        );
        if (!given) continue;
        const at = view.place(row, 'disabilityNumber');
        if (fault === 'checksum') {
          // The ID rules speak when the pupil's own number is wrong in the same way.
          if (cleanId(view.raw(row, 'idNumber')) === text.slice(0, 18)) continue;
          report({ messageId: fault, at });
        } else if (fault === 'length') report({ messageId: fault, at, data: { length: text.length } });
        else if (fault === 'kind' || fault === 'grade')
          report({ messageId: fault, at, data: { digit: text.charAt(fault === 'kind' ? 18 : 19) } });
        else if (fault) report({ messageId: fault, at });
        else if (text !== raw)
          report({ messageId: 'hidden', at, expected: text, fix: { kind: 'certain', value: text } });
      }
    }
  },
};
