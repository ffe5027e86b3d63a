import { CellKind } from '../../snapshot/grid';
import { headerPlace } from '../headerPlace';
import type { LedgerView, Rule } from '../rule';

function holdsSomething({ ledger }: LedgerView, column: number): boolean {
  return ledger.rows.some((row) => ledger.sheet.grid.kind(row, column) !== CellKind.blank);
}

export const headerUnrecognised: Rule = {
  meta: {
    id: 'header-unrecognised',
    severity: 'notice',
    scope: 'ledger',
    title: { 'zh-CN': '认不出的列', en: 'A column that was not recognised' },
    description: {
      'zh-CN':
        '这一列有内容，但表头不认识，所以没有检查。如果它是台账要求的列，请在“列的含义”里指定；本地自用的列不用管。',
      en: 'The column holds data under a header we do not know, so it was not checked. If it is one the ledger needs, say which; a column of your own can stay as it is.',
    },
    messages: {
      unknown: {
        'zh-CN': '{sheet}!{cell}：“{found}”列认不出是什么，没有检查。需要检查的话，请指定这一列的含义。',
        en: '{sheet}!{cell}: column “{found}” was not recognised and not checked. Say what it means if it should be.',
      },
    },
    reference: '各类台账的填报要求',
    examples: [
      { title: { 'zh-CN': '都认得，通过', en: 'all recognised' }, cells: [{ name: '李明' }], finds: [] },
      {
        title: { 'zh-CN': '不认识的列', en: 'an unknown column' },
        cells: [{ name: '李明' }],
        unmapped: [{ header: '鞋码', values: [35] }],
        finds: ['unknown'],
      },
      {
        title: { 'zh-CN': '边界：空列不报', en: 'boundary: an empty column is not reported' },
        cells: [{ name: '李明' }],
        unmapped: [{ header: '鞋码', values: [null] }],
        finds: [],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      const { ledger } = view;
      for (const { header, column, duplicateOf } of ledger.unmapped) {
        if (duplicateOf !== undefined || !holdsSomething(view, column)) continue;
        report({ messageId: 'unknown', at: headerPlace(ledger, column), found: header });
      }
    }
  },
};
