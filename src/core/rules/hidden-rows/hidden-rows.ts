import { headerPlace } from '../headerPlace';
import { recordsWithin } from '../recordRows';
import type { Rule } from '../rule';

/** Runs named in the message before it says 等. */
const shownRuns = 4;

export const hiddenRows: Rule = {
  meta: {
    id: 'hidden-rows',
    severity: 'notice',
    scope: 'ledger',
    title: { 'zh-CN': '有隐藏的学生行', en: 'Rows of pupils that cannot be seen' },
    description: {
      'zh-CN':
        '有的学生行被隐藏或被筛选掉了。它们照样被检查、计算和汇总，但打印、复制可见单元格时会漏掉，人数就对不上。请确认是不是该上报的学生：该报的取消隐藏或筛选，不该报的删除。',
      en: 'Rows of pupils are hidden or filtered out. They are checked, computed and summed all the same, but printing or copying what is visible leaves them out. Show those that belong to the report and delete those that do not.',
    },
    messages: {
      hidden: {
        'zh-CN': '{sheet}!{cell}：有{count}行学生被隐藏（第{rows}行）。请取消隐藏后核对；不该上报的请删除。',
        en: '{sheet}!{cell}: {count} rows of pupils are hidden (rows {rows}). Show and check them; delete those that do not belong here.',
      },
      filtered: {
        'zh-CN': '{sheet}!{cell}：筛选后有{count}行学生看不到（第{rows}行）。请清除筛选后核对。',
        en: '{sheet}!{cell}: a filter hides {count} rows of pupils (rows {rows}). Clear the filter and check them.',
      },
    },
    reference: '台账报送要求（明细须完整可见）',
    examples: [
      {
        title: { 'zh-CN': '都能看到，通过', en: 'all rows visible' },
        cells: [{ name: '李明' }, { name: '王芳' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '隐藏了一行', en: 'one row hidden' },
        cells: [{ name: '李明' }, { name: '王芳' }],
        hidden: { records: [1] },
        finds: ['hidden'],
      },
      {
        title: { 'zh-CN': '边界：被筛选掉的也算', en: 'boundary: filtered out counts too' },
        cells: [{ name: '李明' }, { name: '王芳' }],
        hidden: { records: [0], filtered: true },
        finds: ['filtered'],
      },
    ],
  },
  check({ ledgers, report }) {
    for (const view of ledgers) {
      const { ledger } = view;
      const { sheet } = ledger;
      const rows = sheet.hiddenRows.flatMap((span) => recordsWithin(ledger, span));
      if (rows.length === 0) continue;
      const column = view.column('name') ?? ledger.columns[0]?.column ?? 0;
      const { filter } = sheet;
      const filtered =
        filter?.active === true && rows.every((row) => row >= filter.area.top && row <= filter.area.bottom);
      const shown = runs(rows);
      report({
        messageId: filtered ? 'filtered' : 'hidden',
        at: headerPlace(ledger, column),
        data: {
          count: rows.length,
          rows: shown.slice(0, shownRuns).join('、') + (shown.length > shownRuns ? '…' : ''),
        },
      });
    }
  },
};

/** Sheet rows, counted from 1, as `5–9`, `12`. */
function runs(rows: readonly number[]): readonly string[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const run = found.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else found.push([row, row]);
  }
  return found.map(([first, last]) =>
    first === last ? String(first + 1) : `${String(first + 1)}–${String(last + 1)}`,
  );
}
