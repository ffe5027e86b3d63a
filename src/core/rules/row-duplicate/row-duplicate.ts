import type { FieldId } from '../../ledger/fields';
import type { Ledger } from '../../ledger/ledger';
import { cellText } from '../cellText';
import { contentKey } from '../contentKey';
import { recordNumbers } from '../recordNumbers';
import type { LedgerView, Rule } from '../rule';
import { sharedBy } from '../sharedRecords';

interface Compared {
  readonly column: number;
  readonly field?: FieldId;
}

/** Columns that are compared: all but the running number. */
function comparedColumns({ columns, unmapped }: Ledger): readonly Compared[] {
  return [
    ...columns.filter(({ field }) => field !== 'sequence'),
    ...unmapped.map(({ column }) => ({ column })),
  ];
}

/** Spaces, full-width forms and dots make no other person: rows that differ in nothing else are the same row. */
function content(view: LedgerView, row: number, columns: readonly Compared[]): string {
  const { grid } = view.ledger.sheet;
  return columns.map(({ column, field }) => contentKey(cellText(grid, row, column), field)).join('\u001f');
}

export const rowDuplicate: Rule = {
  meta: {
    id: 'row-duplicate',
    severity: 'error',
    scope: 'ledger',
    title: { 'zh-CN': '整行重复', en: 'Row entered twice' },
    description: {
      'zh-CN':
        '除序号外每个单元格都相同的行（空格、全角和间隔点的写法不算不同），是复制粘贴多出来的。人数、金额都会多算。请核对后只留一行。',
      en: 'Rows alike in every cell except the running number (whatever their spaces, full-width forms and dots) are left over from copying; persons and amounts would be counted twice. Keep one of them.',
    },
    messages: {
      duplicate: {
        'zh-CN':
          '{sheet}!{cell}：“{found}”这一行与另外{others}行完全相同（序号除外），见{cells}。请核对后只留一行。',
        en: '{sheet}!{cell}: the row of “{found}” is repeated {others} more time(s) (apart from the running number), see {cells}. Keep one row.',
      },
    },
    reference: '财教〔2021〕310号（不得重复享受）',
    examples: [
      {
        title: { 'zh-CN': '不同的行，通过', en: 'different rows pass' },
        cells: [
          { sequence: 1, name: '李明', class: '1班' },
          { sequence: 2, name: '王芳', class: '1班' },
        ],
        finds: [],
      },
      {
        title: { 'zh-CN': '只有序号不同', en: 'only the running number differs' },
        cells: [
          { sequence: 1, name: '李明', class: '1班' },
          { sequence: 2, name: '李明', class: '1班' },
        ],
        finds: ['duplicate'],
      },
      {
        title: {
          'zh-CN': '边界：有一个单元格不同，不算',
          en: 'boundary: one other cell makes it another row',
        },
        cells: [
          { name: '李明', class: '1班' },
          { name: '李明', class: '2班' },
        ],
        finds: [],
      },
    ],
  },
  check({ ledgers, environment, report }) {
    const identity = recordNumbers(environment, 'identity');
    const name = recordNumbers(environment, 'name');
    for (const view of ledgers) {
      const columns = comparedColumns(view.ledger);
      const { grid } = view.ledger.sheet;
      const shown = view.column('name') ?? columns[0]?.column;
      if (shown === undefined) continue;
      // Only for speed: whole rows are read where the ID, or else the name, agrees already.
      const candidates = sharedBy(
        [view],
        (_view, row, at) => identity(view, at) || -name(view, at) || content(view, row, columns),
      );
      const nothing = '\u001f'.repeat(Math.max(columns.length - 1, 0));
      for (const group of candidates) {
        const rows = new Map<string, number[]>();
        for (const { row } of group) {
          const text = content(view, row, columns);
          rows.set(text, [...(rows.get(text) ?? []), row]);
        }
        for (const [text, alike] of rows) {
          const [first] = alike;
          if (first === undefined || alike.length < 2 || text === nothing) continue;
          const places = alike.map((row) => ({ ledger: view.ledger, row, column: shown }));
          report({
            messageId: 'duplicate',
            at: { ledger: view.ledger, row: first, column: shown },
            group: places,
            found: cellText(grid, first, shown),
            data: { others: alike.length - 1 },
          });
        }
      }
    }
  },
};
