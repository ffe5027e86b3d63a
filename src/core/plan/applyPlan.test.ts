import fc from 'fast-check';
import { snapshotOf } from '../../../test/support/sheetOf';
import type { CellValue } from '../snapshot/grid';
import type { Snapshot } from '../snapshot/snapshot';
import { applyPlan } from './applyPlan';
import { invertPlan } from './invert';
import type { Change, Plan, SheetContent } from './plan';
import { PlanConflict } from './planConflict';
import { marksKey } from './sameMarks';

const base = snapshotOf({
  sheets: [
    {
      name: '台账',
      rows: [
        ['姓名', '金额'],
        ['张三', 625],
        ['李四', 312.5],
        [null, '=x'],
        [true, { error: '#N/A' }],
      ],
    },
    { name: '空', rows: [] },
  ],
});
const [ledger] = base.sheets;
const id = ledger?.id ?? '';

/** All that can be seen of a snapshot, styles resolved. */
function seen(snapshot: Snapshot): unknown {
  return {
    sheets: snapshot.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      marks: marksKey(sheet.marks),
      widths: sheet.columnWidths,
      cells: Array.from({ length: 12 }, (_, row) =>
        Array.from({ length: 8 }, (_, column) => [
          sheet.grid.value(row, column),
          sheet.grid.formula(row, column),
          snapshot.styles[sheet.grid.style(row, column)],
        ]),
      ),
      extent: [sheet.grid.rowCount, sheet.grid.columnCount],
    })),
    names: [...snapshot.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    settings: [...snapshot.settings].sort(),
  };
}

const plan = (...changes: Change[]): Plan => ({ id: 'run-1', action: 'edit', changes });
const value = fc.oneof<fc.Arbitrary<CellValue>[]>(fc.constant(null), fc.string(), fc.integer(), fc.boolean());
const block = fc
  .record({
    top: fc.nat(8),
    left: fc.nat(4),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
  })
  .chain((area) =>
    fc.record({
      area: fc.constant(area),
      values: fc.array(fc.array(value, { minLength: area.rows, maxLength: area.rows }), {
        minLength: area.columns,
        maxLength: area.columns,
      }),
      bold: fc.boolean(),
    }),
  )
  .map(({ area, values, bold }): Change => ({
    type: 'cells',
    sheet: id,
    top: area.top,
    left: area.left,
    rows: area.rows,
    before: values.map((_, offset) => ({
      values: Array.from(
        { length: area.rows },
        (_, index) => ledger?.grid.value(area.top + index, area.left + offset) ?? null,
      ),
      style: null,
    })),
    after: values.map((column) => ({ values: column, style: { bold } })),
  }));
const sheet: SheetContent = {
  name: '问题清单',
  rows: [[{ value: '标题', style: { bold: true } }], [null, { value: 3, formula: '1+2' }]],
};
const other = fc.constantFrom<Change>(
  {
    type: 'marks',
    sheet: id,
    before: [],
    after: [{ severity: 'error', areas: [{ top: 1, left: 0, bottom: 2, right: 0 }] }],
  },
  { type: 'sheet', owned: 'issueList', before: null, after: sheet },
  {
    type: 'name',
    name: '_aidledger.column.x.0',
    before: null,
    after: { sheet: id, area: { top: 0, left: 3, bottom: 0, right: 3 } },
  },
  { type: 'setting', key: '__proto__', before: null, after: '{}' },
  { type: 'width', sheet: id, column: 1, before: null, after: 20 },
);

describe('applyPlan', () => {
  it('followed by its inverse gives back what was there', () => {
    fc.assert(
      fc.property(block, other, (cells, change) => {
        const todo = plan(cells, change);
        const before = seen(base);
        const after = applyPlan(base, todo);
        expect(seen(base)).toEqual(before);
        expect(seen(applyPlan(after, invertPlan(todo)))).toEqual(before);
      }),
    );
  });

  it.each<[string, Change, PlanConflict['reason']]>([
    [
      'a cell that changed',
      {
        type: 'cells',
        sheet: id,
        top: 1,
        left: 1,
        rows: 1,
        before: [{ values: [600] }],
        after: [{ values: [625] }],
      },
      'cell',
    ],
    [
      'a cell that is not blank',
      {
        type: 'cells',
        sheet: id,
        top: 1,
        left: 0,
        rows: 1,
        before: [{ values: [null] }],
        after: [{ values: ['x'] }],
      },
      'cell',
    ],
    [
      'a value where a formula was',
      {
        type: 'cells',
        sheet: id,
        top: 1,
        left: 1,
        rows: 1,
        before: [{ values: [625], formulas: ['A1'] }],
        after: [{ values: [1] }],
      },
      'cell',
    ],
    ['a sheet that is gone', { type: 'marks', sheet: 'none', before: [], after: [] }, 'sheet-missing'],
    [
      'marks that are not there',
      {
        type: 'marks',
        sheet: id,
        before: [{ severity: 'error', areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }],
        after: [],
      },
      'marks',
    ],
    [
      'an own sheet that is not there',
      { type: 'sheet', owned: 'issueList', before: sheet, after: null },
      'own-sheet',
    ],
    ['a setting that differs', { type: 'setting', key: 'a', before: '1', after: null }, 'setting'],
    [
      'a name that differs',
      {
        type: 'name',
        name: 'a',
        before: { sheet: id, area: { top: 0, left: 0, bottom: 0, right: 0 } },
        after: null,
      },
      'name',
    ],
    ['a width that differs', { type: 'width', sheet: id, column: 0, before: 9, after: 10 }, 'width'],
  ])('refuses %s', (_, change, reason) => {
    let conflict: unknown;
    try {
      applyPlan(base, plan(change));
    } catch (error) {
      conflict = error;
    }
    expect(conflict).toBeInstanceOf(PlanConflict);
    expect((conflict as PlanConflict).reason).toBe(reason);
  });

  it('anchors an own sheet by a hidden name, and takes both away again', () => {
    const added = applyPlan(base, plan({ type: 'sheet', owned: 'issueList', before: null, after: sheet }));
    expect(added.names).toEqual([
      {
        name: '_aidledger.sheet.issueList',
        sheet: added.sheets[2]?.id,
        area: { top: 0, left: 0, bottom: 0, right: 0 },
        hidden: true,
      },
    ]);
    const gone = applyPlan(added, plan({ type: 'sheet', owned: 'issueList', before: sheet, after: null }));
    expect(gone.sheets).toHaveLength(2);
    expect(gone.names).toEqual([]);
  });

  it('splits a wide column span when one column gets its own width', () => {
    const spread: Snapshot = {
      ...base,
      sheets: base.sheets.map((each) => ({ ...each, columnWidths: [{ first: 0, last: 4, width: 8 }] })),
    };
    const after = applyPlan(spread, plan({ type: 'width', sheet: id, column: 2, before: 8, after: 20 }));
    expect(after.sheets[0]?.columnWidths).toEqual([
      { first: 0, last: 1, width: 8 },
      { first: 2, last: 2, width: 20 },
      { first: 3, last: 4, width: 8 },
    ]);
  });
});
