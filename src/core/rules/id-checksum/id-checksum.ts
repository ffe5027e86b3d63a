import { anyIdColumn, eachIdCell } from '../eachIdCell';
import type { Rule } from '../rule';

export const idChecksum: Rule = {
  meta: {
    id: 'id-checksum',
    severity: 'error',
    scope: 'cell',
    needs: anyIdColumn,
    title: { 'zh-CN': '身份证号校验码不对', en: 'ID number fails its check' },
    description: {
      'zh-CN':
        '身份证号最后一位由前17位算出。对不上，说明18位里至少有一位录错，或相邻两位颠倒。错的不一定是最后一位，请对照户口簿逐位核对。',
      en: 'The last character is computed from the 17 digits before it. When it does not agree, at least one of the 18 is wrong or two neighbours were swapped. It need not be the last one: compare with the household register digit by digit.',
    },
    messages: {
      checksum: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”校验不通过：按前17位算，第18位应是“{check}”。错的可能是18位里的任何一位，请对照户口簿核对后改正。',
        en: '{sheet}!{cell}: {header} “{found}” fails its check: its first 17 digits ask for “{check}” at the end. Any of the 18 may be the wrong one: compare with the household register.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》',
    examples: [
      {
        title: { 'zh-CN': '校验码正确，通过', en: 'a right check passes' },
        cells: [{ idNumber: '11010519491231002X' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '末位录错', en: 'the last character is wrong' },
        cells: [{ idNumber: '110105194912310021' }],
        finds: ['checksum'],
      },
      {
        title: { 'zh-CN': '相邻两位颠倒', en: 'two neighbours swapped' },
        cells: [{ idNumber: '532632201405120013' }],
        finds: ['checksum'],
      },
      {
        title: {
          'zh-CN': '边界：日期不存在时只由“出生日期”规则报',
          en: 'boundary: an impossible date is reported by another rule only',
        },
        cells: [{ idNumber: '532623201413120013' }],
        finds: [],
      },
    ],
  },
  check(context) {
    eachIdCell(context, ({ cell, view, field, row }) => {
      if (cell.fault !== 'checksum') return;
      context.report({
        messageId: 'checksum',
        at: view.place(row, field),
        data: { check: cell.reading.check },
      });
    });
  },
};
