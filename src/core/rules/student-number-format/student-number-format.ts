import { readId } from '../../id/readId';
import type { Rule } from '../rule';

const known = /^(?:[GJ]\d{17}[\dX]|L\d{18})$/;
/** 中职 temporary: 999, ten digits of the school, five of the pupil. Old provincial numbers: digits, perhaps with the year in letters. */
const oldForms = /^\d{8,22}$/;
const scientific = /^\d(?:\.\d{1,16})?E\+?\d{1,2}$/;
const none = new Set(['', '无', '没有', '暂无', '待办', '未办理', '不详', '/', '-', '—', '——']);

/** What is wrong with a 学籍号 written so; undefined when nothing is. */
function faultOf(clean: string): { readonly messageId: string; readonly expected?: string } | undefined {
  if (known.test(clean)) return undefined;
  if (scientific.test(clean)) return { messageId: 'damaged' };
  if (/^[GJL]/.test(clean)) return { messageId: clean.length === 19 ? 'characters' : 'length' };
  const id = readId(clean);
  if (id.form === 'citizen' && id.checkHolds && id.birth !== undefined)
    return { messageId: 'prefix', expected: `G${clean}` };
  if (oldForms.test(clean)) return undefined;
  return { messageId: 'characters' };
}

export const studentNumberFormat: Rule = {
  meta: {
    id: 'student-number-format',
    severity: 'error',
    scope: 'cell',
    needs: [['studentNumber']],
    title: { 'zh-CN': '学籍号格式不对', en: 'Student number of the wrong form' },
    description: {
      'zh-CN':
        '全国学籍号共19位：G（有身份证）或J（无身份证）加18位，临时号L加18位。中职的999临时号和各省旧学籍号也认。漏了开头字母、位数不对、按数字存丢了后几位，都会被系统退回。请按学籍系统改正。空着不在这里报。',
      en: 'A national student number has 19 characters: G (with ID) or J (without) and 18 more, or L and 18 digits while temporary. Temporary 999… numbers of vocational schools and old provincial numbers are accepted. Correct the others from the enrolment system. Blanks are not reported here.',
    },
    messages: {
      length: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”是{length}位，应为19位（字母加18位）。请按学籍系统改正。',
        en: '{sheet}!{cell}: {header} “{found}” has {length} characters instead of 19. Correct it from the enrolment system.',
      },
      prefix: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”填的是身份证号，漏了开头的G，应为“{expected}”。请按学籍系统核对后改正。',
        en: '{sheet}!{cell}: {header} “{found}” is an ID number without the leading G; it should be “{expected}”. Compare with the enrolment system.',
      },
      characters: {
        'zh-CN': '{sheet}!{cell}：{header}“{found}”不是学籍号，应为G、J或L加18位。请按学籍系统改正。',
        en: '{sheet}!{cell}: {header} “{found}” is no student number; it is G, J or L and 18 more characters. Correct it from the enrolment system.',
      },
      damaged: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”被当成数字存，后几位已经丢失。请把单元格设为文本，按学籍系统重新录入。',
        en: '{sheet}!{cell}: {header} “{found}” was stored as a number and its last digits are lost. Set the cell to text and enter it again from the enrolment system.',
      },
      hidden: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有空格、全角或小写字符，应为“{expected}”。去掉后即可，可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” holds spaces, full-width or small letters; it should be “{expected}”. It can be put right with one click.',
      },
    },
    reference: '教基一〔2013〕7号《中小学生学籍管理办法》；教职成〔2014〕12号',
    examples: [
      {
        title: { 'zh-CN': 'G号和L号，通过', en: 'G and L numbers pass' },
        cells: [{ studentNumber: 'G532623201405120013' }, { studentNumber: 'L532623201405120001' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '少一位', en: 'one character short' },
        cells: [{ studentNumber: 'G53262320140512001' }],
        finds: ['length'],
      },
      {
        title: { 'zh-CN': '漏了G', en: 'without its G' },
        cells: [{ studentNumber: '532623201405120013' }],
        finds: ['prefix'],
      },
      {
        title: { 'zh-CN': '按数字存', en: 'stored as a number' },
        cells: [{ studentNumber: 5.3262320140512e17 }],
        finds: ['damaged'],
      },
      {
        title: { 'zh-CN': '末尾有空格', en: 'a space at the end' },
        cells: [{ studentNumber: 'G532623201405120013 ' }],
        finds: ['hidden'],
      },
      {
        title: { 'zh-CN': '混进了别的字母', en: 'another letter' },
        cells: [{ studentNumber: 'G5326232014O5120013' }],
        finds: ['characters'],
      },
      {
        title: {
          'zh-CN': '边界：空着、旧学籍号、中职临时号通过',
          en: 'boundary: blank, old and temporary numbers pass',
        },
        cells: [
          { studentNumber: null },
          { studentNumber: '5326230501012345' },
          { studentNumber: '999365300012300001' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      for (const row of view.ledger.rows) {
        const raw = view.raw(row, 'studentNumber');
        if (raw === '' || known.test(raw)) continue;
        const clean = view
          .text(row, 'studentNumber')
          .replace(/\s/g, '')
          .replace(/^['‘’`]/, '')
          .toUpperCase();
        if (none.has(clean)) continue;
        const value = view.value(row, 'studentNumber');
        const at = view.place(row, 'studentNumber');
        if (typeof value === 'number' && Math.abs(value) >= 1e15) {
          report({ messageId: 'damaged', at });
          continue;
        }
        const fault = faultOf(clean);
        if (fault) {
          const { messageId, expected } = fault;
          const fix =
            expected === undefined ? {} : { expected, fix: { kind: 'proposed', value: expected } as const };
          report({ messageId, at, data: { length: clean.length }, ...fix });
        } else if (clean !== raw) {
          report({ messageId: 'hidden', at, expected: clean, fix: { kind: 'certain', value: clean } });
        }
      }
    }
  },
};
