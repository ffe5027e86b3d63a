import type { Change, Plan, SheetContent } from '../../src/core/plan/plan';
import { columnWidth } from '../../src/core/plan/applyPlan';
import type { Sheet, Snapshot } from '../../src/core/snapshot/snapshot';

const content: SheetContent = {
  name: '问题清单',
  rows: [
    [{ value: '问题清单', style: { bold: true, fontSize: 16, horizontal: 'center' } }],
    [
      { value: '工作表', style: { bold: true, fill: 'D9E2F3', border: true } },
      { value: '金额', style: { bold: true } },
    ],
    [
      { value: '=1+1', style: { numberFormat: '@' } },
      { value: 312.5, style: { numberFormat: '#,##0.00' } },
    ],
    [
      { value: '110105194912310021', style: { numberFormat: '@' } },
      { value: 937.5, formula: 'SUM(B3,625)' },
    ],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  widths: [24, 12],
  frozen: { rows: 2, columns: 0 },
};

/** A block of every kind of value right of everything on the sheet. */
function columnChange(sheet: Sheet): Change {
  const left = Math.max(
    sheet.grid.columnCount,
    ...sheet.merges.map((merge) => merge.right + 1),
    ...sheet.tables.map((table) => table.area.right + 1),
  );
  const blank = { values: [null, null, null, null], style: null };
  return {
    type: 'cells',
    sheet: sheet.id,
    top: 1,
    left,
    rows: 4,
    before: [blank, blank],
    after: [
      {
        values: ['应发金额', '0012', '=HYPERLINK("x")', '11010519491231002X'],
        style: { numberFormat: '@', border: true },
      },
      {
        values: [312.5, true, null, 937.5],
        formulas: [null, null, null, '312.5*3'],
        style: { numberFormat: '0.00' },
      },
    ],
  };
}

/** A plan with every kind of change, for any workbook. */
export function everyChange(snapshot: Snapshot): Plan {
  const sheet = snapshot.sheets.find(
    (candidate) => !candidate.protected && !candidate.filter?.active && candidate.visibility === 'visible',
  );
  if (!sheet) return { id: 'run-1', action: 'run', changes: [] };
  const cells = columnChange(sheet);
  const column = cells.type === 'cells' ? cells.left : 0;
  const own: Change[] = snapshot.structureProtected
    ? []
    : [
        { type: 'sheet', owned: 'issueList', before: null, after: content },
        {
          type: 'name',
          name: '_aidledger.column.test.0',
          before: null,
          after: { sheet: 'owned:issueList', area: { top: 1, left: 1, bottom: 1, right: 1 } },
        },
      ];
  return {
    id: 'run-1',
    action: 'run',
    changes: [
      cells,
      { type: 'width', sheet: sheet.id, column, before: columnWidth(sheet, column), after: 20 },
      {
        type: 'marks',
        sheet: sheet.id,
        before: sheet.marks,
        after: [
          {
            severity: 'error',
            areas: [
              { top: 1, left: 0, bottom: 3, right: 0 },
              { top: 7, left: 2, bottom: 7, right: 3 },
            ],
          },
          { severity: 'notice', areas: [{ top: 2, left: 1, bottom: 2, right: 1 }] },
        ],
      },
      ...own,
      {
        type: 'name',
        name: '_aidledger.column.test.1',
        before: null,
        after: { sheet: sheet.id, area: { top: 1, left: column, bottom: 1, right: column } },
      },
      { type: 'setting', key: 'mapping', before: null, after: '[["1|<某列>&","name"]]' },
    ],
  };
}
