import { anyIdColumn, eachIdCell } from '../eachIdCell';
import type { Rule } from '../rule';

export const idLegacy15: Rule = {
  meta: {
    id: 'id-legacy-15',
    severity: 'warning',
    scope: 'cell',
    needs: anyIdColumn,
    title: { 'zh-CN': '还是15位的老身份证号', en: 'ID number still in the old 15-digit form' },
    description: {
      'zh-CN':
        '15位身份证号已停用。第7位前补“19”、末尾补校验码就是18位号码，结果是唯一的，可以一次换算，改前可预览。',
      en: 'The 15-digit form is no longer used. With 19 put in before the birth year and the check character added it becomes the 18-digit number; there is only one, and all can be converted at once after a preview.',
    },
    messages: {
      legacy: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”是15位的老号码，换算成18位应为“{expected}”。请核对后改正，可一键改正。',
        en: '{sheet}!{cell}: {header} “{found}” is the old 15-digit form; in 18 digits it is “{expected}”. It can be converted with one click.',
      },
    },
    reference: 'GB 11643-1999《公民身份号码》；《居民身份证法》第二十三条',
    examples: [
      {
        title: { 'zh-CN': '18位，通过', en: '18 digits pass' },
        cells: [{ guardianIdNumber: '532623198506102311' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '15位老号码', en: '15 digits' },
        cells: [{ guardianIdNumber: '532623850610231' }],
        finds: ['legacy'],
      },
      {
        title: {
          'zh-CN': '边界：15位但日期不存在，由“出生日期”规则报',
          en: 'boundary: 15 digits with an impossible date belong to another rule',
        },
        cells: [{ guardianIdNumber: '532623851310231' }],
        finds: [],
      },
    ],
  },
  check(context) {
    eachIdCell(context, ({ cell, view, field, row }) => {
      if (cell.fault !== 'legacy') return;
      const expected = cell.reading.key;
      context.report({
        messageId: 'legacy',
        at: view.place(row, field),
        expected,
        fix: { kind: 'certain', value: expected },
      });
    });
  },
};
