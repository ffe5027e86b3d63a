import type { IdFault } from '../../id/judgeId';
import { anyIdColumn, eachIdCell } from '../eachIdCell';
import type { Rule } from '../rule';

const messageOf: ReadonlyMap<IdFault | undefined, string> = new Map([
  ['date', 'impossible'],
  ['future', 'future'],
  ['tooOld', 'tooOld'],
]);

export const idBirthDate: Rule = {
  meta: {
    id: 'id-birth-date',
    severity: 'error',
    scope: 'cell',
    needs: anyIdColumn,
    title: { 'zh-CN': '身份证号里的出生日期不对', en: 'ID number with an impossible birth date' },
    description: {
      'zh-CN':
        '身份证号第7至14位是出生日期。月份、日期不存在，或者日期在今天以后、早于120年前，号码一定录错了。请对照户口簿改正。',
      en: 'Characters 7 to 14 of an ID number are the birth date. A day the calendar does not have, one in the future or more than 120 years ago is certainly a slip. Correct it from the household register.',
    },
    messages: {
      impossible: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里的出生日期“{birth}”不存在。请对照户口簿核对第7至14位后改正。',
        en: '{sheet}!{cell}: {header} “{found}” has the birth date “{birth}”, which does not exist. Correct characters 7 to 14 from the household register.',
      },
      future: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里的出生日期“{birth}”在校验日期以后，人还没出生。请对照户口簿核对第7至14位后改正。',
        en: '{sheet}!{cell}: {header} “{found}” has the birth date “{birth}”, which is in the future. Correct characters 7 to 14 from the household register.',
      },
      tooOld: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”里的出生日期“{birth}”早于120年前。请对照户口簿核对第7至14位后改正。',
        en: '{sheet}!{cell}: {header} “{found}” has the birth date “{birth}”, more than 120 years ago. Correct characters 7 to 14 from the household register.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》',
    examples: [
      {
        title: { 'zh-CN': '闰年2月29日，通过', en: '29 February of a leap year passes' },
        cells: [{ idNumber: '53262320120229104X' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '平年没有2月29日', en: '29 February of a common year' },
        cells: [{ idNumber: '532623201302291047' }],
        finds: ['impossible'],
      },
      {
        title: { 'zh-CN': '出生在将来', en: 'born in the future' },
        cells: [{ idNumber: '532623209005120010' }],
        finds: ['future'],
      },
      {
        title: { 'zh-CN': '边界：年份早得不可能', en: 'boundary: an impossible year' },
        cells: [{ idNumber: '440524188001010014' }],
        finds: ['tooOld'],
      },
    ],
  },
  check(context) {
    eachIdCell(context, ({ cell, view, field, row }) => {
      const messageId = messageOf.get(cell.fault);
      if (messageId === undefined) return;
      const { key } = cell.reading;
      const birth = `${key.slice(6, 10)}-${key.slice(10, 12)}-${key.slice(12, 14)}`;
      context.report({ messageId, at: view.place(row, field), data: { birth } });
    });
  },
};
