import type { IdFault } from '../../id/judgeId';
import { anyIdColumn, eachIdCell } from '../eachIdCell';
import type { Rule } from '../rule';

const messageOf: ReadonlyMap<IdFault | undefined, string> = new Map([
  ['length', 'length'],
  ['characters', 'characters'],
  ['truncated', 'truncated'],
]);

export const idFormat: Rule = {
  meta: {
    id: 'id-format',
    severity: 'error',
    scope: 'cell',
    needs: anyIdColumn,
    title: { 'zh-CN': '身份证号的位数或字符不对', en: 'ID number of wrong length or with wrong characters' },
    description: {
      'zh-CN':
        '身份证号是18位：前17位是数字，最后一位是数字或X。多一位、少一位、混进字母O、汉字，系统都会退回。请对照户口簿重新录入。残疾人证号（身份证号后加类别和等级，20位）、港澳台居民居住证、外国人永久居留身份证可以填。',
      en: 'An ID number has 18 characters: 17 digits and a digit or X. One too many or too few, or a letter among them, is refused by the national system. Enter it again from the household register. A 20-digit disability number and residence permits are accepted.',
    },
    messages: {
      length: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”是{length}位，应为18位。请对照户口簿补全或删去多余的数字。',
        en: '{sheet}!{cell}: {header} “{found}” has {length} characters instead of 18. Complete it from the household register.',
      },
      characters: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里有不属于身份证号的字符，应为17位数字加1位数字或X。请对照户口簿重新录入。',
        en: '{sheet}!{cell}: {header} “{found}” has characters no ID number has; it is 17 digits and a digit or X. Enter it again from the household register.',
      },
      truncated: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”只有15位，像是18位号码丢了后3位。请对照户口簿补全，不能按老的15位号码使用。',
        en: '{sheet}!{cell}: {header} “{found}” has 15 digits and looks like an 18-digit number without its last three. Complete it from the household register.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》',
    examples: [
      {
        title: { 'zh-CN': '18位，通过', en: '18 characters pass' },
        cells: [{ idNumber: '532623201405120013' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '少一位', en: 'one digit short' },
        cells: [{ idNumber: '53262320140512001' }],
        finds: ['length'],
      },
      {
        title: { 'zh-CN': '数字0打成字母O', en: 'letter O for zero' },
        cells: [{ idNumber: '53262320140512OO13' }],
        finds: ['characters'],
      },
      {
        title: { 'zh-CN': '18位号码丢了后3位', en: 'the last three digits lost' },
        cells: [{ idNumber: '532623201205120' }],
        finds: ['truncated'],
      },
      {
        title: {
          'zh-CN': '边界：残疾人证号和居住证通过',
          en: 'boundary: disability number and residence permit pass',
        },
        cells: [{ idNumber: '53262320140512001344' }, { idNumber: '810000201309081139' }],
        finds: [],
      },
    ],
  },
  check(context) {
    eachIdCell(context, ({ cell, view, field, row }) => {
      const messageId = messageOf.get(cell.fault);
      if (messageId === undefined) return;
      context.report({
        messageId,
        at: view.place(row, field),
        data: { length: Array.from(cell.reading.text).length },
      });
    });
  },
};
