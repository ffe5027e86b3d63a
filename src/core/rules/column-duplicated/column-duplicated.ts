import { fieldTitles } from '../../ledger/fieldTitles';
import { cellAddress } from '../../snapshot/address';
import { headerPlace } from '../headerPlace';
import type { Rule } from '../rule';

export const columnDuplicated: Rule = {
  meta: {
    id: 'column-duplicated',
    severity: 'warning',
    scope: 'ledger',
    title: { 'zh-CN': '两列意思相同', en: 'Two columns mean the same' },
    description: {
      'zh-CN':
        '两列表头是同一个意思，只用了左边第一列，另一列没有检查。请删去多余的一列，或改清楚表头，或指定用哪一列。',
      en: 'Two headers mean the same; only the first is used and the other is not checked. Remove one, make the header clearer, or say which to use.',
    },
    messages: {
      duplicated: {
        'zh-CN':
          '{sheet}!{cell}：“{header}”与{first}“{titleZh}”列意思相同，只检查了{first}那一列。请删去多余的列或改清楚表头。',
        en: '{sheet}!{cell}: “{header}” means the same as column {first} ({titleEn}); only that one was checked. Remove one or make the header clearer.',
      },
    },
    reference: '各类台账的填报要求',
    examples: [
      {
        title: { 'zh-CN': '每列一个意思，通过', en: 'one meaning a column' },
        cells: [{ name: '李明', sex: '男' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '“姓名”和“学生姓名”都有', en: 'both 姓名 and 学生姓名' },
        cells: [{ name: '李明' }],
        unmapped: [{ header: '学生姓名', duplicateOf: 'name', values: ['李明'] }],
        finds: ['duplicated'],
      },
      {
        title: { 'zh-CN': '边界：认不出的列不是重复', en: 'boundary: an unknown column is no duplicate' },
        cells: [{ name: '李明' }],
        unmapped: [{ header: '鞋码', values: [35] }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      const { ledger } = view;
      for (const { header, column, duplicateOf } of ledger.unmapped) {
        if (duplicateOf === undefined) continue;
        const first = view.column(duplicateOf);
        report({
          messageId: 'duplicated',
          at: headerPlace(ledger, column),
          found: header,
          data: {
            about: duplicateOf,
            first: first === undefined ? '' : cellAddress(headerPlace(ledger, first).row, first),
            titleZh: fieldTitles[duplicateOf]['zh-CN'],
            titleEn: fieldTitles[duplicateOf].en,
          },
        });
      }
    }
  },
};
