import { snapshotOf } from '../../../test/support/sheetOf';
import { applyPlan } from './applyPlan';
import type { Plan } from './plan';
import { PlanConflict } from './planConflict';
import { packUndo, unpackUndo } from './undoRecord';

const base = snapshotOf({
  sheets: [
    {
      name: '台账',
      id: '1',
      rows: [
        ['姓名', '金额'],
        ['张三', 625],
      ],
    },
  ],
});
const plan: Plan = {
  id: 'run-1',
  action: 'run',
  changes: [
    {
      type: 'cells',
      sheet: '1',
      top: 0,
      left: 2,
      rows: 2,
      before: [{ values: [null, null], style: null }],
      after: [{ values: ['计算依据', '全年1250元÷2=625.00元'], style: { numberFormat: '@' } }],
    },
    {
      type: 'cells',
      sheet: '1',
      top: 1,
      left: 1,
      rows: 1,
      before: [{ values: [625] }],
      after: [{ values: [312.5] }],
    },
    {
      type: 'sheet',
      owned: 'issueList',
      before: null,
      after: { name: '问题清单', rows: [[{ value: 1, formula: '0+1' }], []], heights: new Map([[0, 28]]) },
    },
    {
      type: 'marks',
      sheet: '1',
      before: [],
      after: [{ severity: 'error', areas: [{ top: 1, left: 0, bottom: 1, right: 0 }] }],
    },
  ],
};

const values = (snapshot: typeof base): unknown =>
  snapshot.sheets.map((sheet) =>
    [0, 1].map((row) => [0, 1, 2].map((column) => sheet.grid.value(row, column))),
  );

describe('undo records', () => {
  it('take a run back in the workbook it was made in', () => {
    const after = applyPlan(base, plan);
    const undone = applyPlan(after, unpackUndo(packUndo(plan), after));
    expect(values(undone)).toEqual(values(base));
    expect(undone.names).toEqual([]);
    expect(undone.sheets[0]?.marks).toEqual([]);
  });

  it('hold no copy of what was written', () => {
    expect(packUndo(plan)).not.toContain('全年1250元');
  });

  it('bring back a sheet that was regenerated', () => {
    const first = applyPlan(base, plan);
    const again: Plan = {
      id: 'run-2',
      action: 'run',
      changes: [
        {
          type: 'sheet',
          owned: 'issueList',
          before: { name: '问题清单', rows: [[{ value: 1, formula: '0+1' }]], heights: new Map([[0, 28]]) },
          after: { name: '问题清单', rows: [[{ value: '新' }]] },
        },
      ],
    };
    const second = applyPlan(first, again);
    const undone = applyPlan(second, unpackUndo(packUndo(again), second));
    expect(undone.sheets[1]?.grid.value(0, 0)).toBe(1);
    expect(undone.sheets[1]?.grid.formula(0, 0)).toBe('0+1');
  });

  it('take a blank text, a styled blank and no cell for the same', () => {
    const written: Plan = {
      id: 'run-2',
      action: 'summarize',
      changes: [
        {
          type: 'sheet',
          owned: 'summary',
          before: null,
          after: {
            name: '汇总',
            rows: [
              [{ value: '' }, { value: 1 }, { value: null, style: { bold: true } }, { value: '' }],
              [{ value: '' }],
            ],
          },
        },
      ],
    };
    const done = applyPlan(base, written);
    expect(applyPlan(done, unpackUndo(packUndo(written), done)).sheets).toHaveLength(base.sheets.length);
  });

  it.each([
    ['a cell the run wrote', { top: 1, left: 2, was: '全年1250元÷2=625.00元' }],
    ['a cell the run changed', { top: 1, left: 1, was: 312.5 }],
  ])('refuse when somebody has changed %s since', (_, { top, left, was }) => {
    const after = applyPlan(base, plan);
    const edited = applyPlan(after, {
      id: 'edit',
      action: 'edit',
      changes: [
        {
          type: 'cells',
          sheet: '1',
          top,
          left,
          rows: 1,
          before: [{ values: [was] }],
          after: [{ values: ['改过'] }],
        },
      ],
    });
    expect(() => unpackUndo(packUndo(plan), edited)).toThrow(PlanConflict);
  });

  it('takes a recalculated formula for what was written, an edited one not', () => {
    const written: Plan = {
      id: 'run-2',
      action: 'summarize',
      changes: [
        {
          type: 'sheet',
          owned: 'summary',
          before: null,
          after: { name: '汇总', rows: [[{ value: '合计' }, { value: 625, formula: 'SUM(台账!B2:B9)' }]] },
        },
      ],
    };
    const now = (value: number, formula: string) => {
      const done = applyPlan(base, written);
      const [first, own] = done.sheets;
      if (!first || !own) throw new Error('no sheet');
      const [other] = snapshotOf({
        sheets: [{ name: '汇总', id: own.id, rows: [['合计', { value, formula }]] }],
      }).sheets;
      return { ...done, sheets: other ? [first, other] : [first] };
    };
    const record = packUndo(written);
    expect(unpackUndo(record, now(1250, 'SUM(台账!B2:B9)')).changes).toHaveLength(1);
    expect(() => unpackUndo(record, now(625, 'SUM(台账!B2:B8)'))).toThrow(PlanConflict);
  });
});
