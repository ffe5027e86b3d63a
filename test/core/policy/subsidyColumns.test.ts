import { parseArea } from '../../../src/core/snapshot/address';
import { ledgerView } from '../../../src/core/ledger/ledgerView';
import { recogniseLedgers } from '../../../src/core/ledger/recogniseLedgers';
import { applyPlan } from '../../../src/core/plan/applyPlan';
import { invertPlan } from '../../../src/core/plan/invert';
import type { Change, Plan } from '../../../src/core/plan/plan';
import { moneyOf } from '../../../src/core/payments/moneyOf';
import { nationalPack } from '../../../src/core/policy/nationalPack';
import { tallySubsidy } from '../../../src/core/policy/tally';
import type { LedgerView } from '../../../src/core/rules/rule';
import type { Subsidy } from '../../../src/core/policy/subsidy';
import { subsidyColumns, type SubsidyColumns } from '../../../src/core/policy/subsidyColumns';
import type { CellValue } from '../../../src/core/snapshot/grid';
import { GridBuilder } from '../../../src/core/snapshot/gridBuilder';
import type { Sheet, Snapshot } from '../../../src/core/snapshot/snapshot';
import { ledgerFrom, snapshotOf, viewsOf, type Cells } from './ledgerFrom';

const labels = [
  '应享受项目',
  '每项金额（元）',
  '应发合计（元）',
  '计算依据',
  '统计学段',
  '统计学校',
  '统计类型',
  '统计乡镇',
  '统计村',
  '就读地',
  '人次',
  '计人',
];
const planOf = (changes: readonly Change[]): Plan => ({ id: 'r1', action: 'compute', changes });

function run(
  snapshot: Snapshot,
  formulas = false,
): { subsidy: Subsidy; columns: SubsidyColumns; after: Snapshot } {
  const { ledgers } = recogniseLedgers(snapshot);
  const { subsidy, columns } = columnsOf(
    snapshot,
    ledgers.map((ledger) => ledgerView(ledger)),
    formulas,
  );
  return { subsidy, columns, after: applyPlan(snapshot, planOf([...columns.changes, ...columns.sheets])) };
}

function columnsOf(
  snapshot: Snapshot,
  views: readonly LedgerView[],
  formulas = false,
): { subsidy: Subsidy; columns: SubsidyColumns } {
  const money = moneyOf(views, nationalPack, { language: 'zh-CN', asOf: '2026-11-22', term: undefined });
  const tally = tallySubsidy(money.subsidy, views);
  const columns = subsidyColumns({ snapshot, views, money, tally, language: 'zh-CN', formulas });
  return { subsidy: money.subsidy, columns };
}

function row(sheet: Sheet | undefined, at: number): readonly CellValue[] {
  return Array.from(
    { length: sheet?.grid.columnCount ?? 0 },
    (_, column) => sheet?.grid.value(at, column) ?? null,
  );
}

/** A school ledger as schools write it, its pupils given as rows of cells. */
function book(
  pupils: readonly (readonly CellValue[])[],
  change: (sheet: Sheet) => Sheet = (sheet) => sheet,
): Snapshot {
  const rows: readonly (readonly CellValue[])[] = [
    ['某县第一小学2024年秋季学期学生资助台账'],
    ['填报单位（盖章）：某县第一小学'],
    ['序号', '姓名', '身份证号', '学籍号', '学校名称', '学段', '年级', '是否寄宿', '困难类型'],
    ...pupils,
    ['合计'],
  ];
  const builder = new GridBuilder();
  rows.forEach((cells, at) => {
    cells.forEach((value, column) => {
      builder.set(at, column, value);
    });
  });
  const base = snapshotOf(ledgerFrom({ rows: [] }));
  const [first] = base.sheets;
  if (!first) throw new Error('no sheet');
  return { ...base, sheets: [change({ ...first, name: '学校台账', grid: builder.build() })] };
}

const pupils: readonly (readonly CellValue[])[] = [
  [1, '王一', '110105201501010011', 'G1', '第一小学', '小学', '四年级', '是', '脱贫户'],
  [2, '李二', '110105201501010038', 'G2', '第一小学', '小学', '四年级', '', '脱贫户'],
  [3, '张三', '110105201501010054', 'G3', '第一小学', '小学', '四年级', '否', '孤儿'],
  [4, '王一', '110105201501010011', 'G1', '=cmd()', '小学', '四年级', '是', '脱贫户'],
];

describe('subsidyColumns', () => {
  it('writes headers, outcomes and anchors beside the ledger, and the inverse takes all of it off', () => {
    const snapshot = book(pupils);
    const { columns, after } = run(snapshot);
    const [sheet] = after.sheets;
    expect(row(sheet, 2).slice(9)).toEqual(labels);
    expect(row(sheet, 3).slice(9)).toEqual([
      '义务教育家庭经济困难寄宿生生活补助',
      '义务教育家庭经济困难寄宿生生活补助：625.00',
      625,
      expect.stringContaining('全年1250元÷2=625.00元'),
      '小学',
      '第一小学',
      '脱贫户',
      '未填',
      '未填',
      '未填',
      1,
      '脱|住|合|贫|宿|项|困|校|村|乡|类|寄|地|',
    ]);
    expect(row(sheet, 4).slice(9)).toEqual([
      '待核实',
      null,
      null,
      expect.stringContaining('是否寄宿空白'),
      '小学',
      '第一小学',
      '脱贫户',
      '未填',
      '未填',
      '未填',
      null,
      '脱|合|校|村|类|地|',
    ]);
    expect(row(sheet, 5).slice(9)).toEqual([
      null,
      null,
      null,
      expect.stringMatching(/^不符合/),
      '小学',
      '第一小学',
      '孤儿',
      '未填',
      '未填',
      '未填',
      null,
      null,
    ]);
    expect(row(sheet, 6).slice(9)).toEqual([
      '义务教育家庭经济困难寄宿生生活补助',
      '义务教育家庭经济困难寄宿生生活补助：625.00',
      625,
      expect.any(String),
      '小学',
      '=cmd()',
      '脱贫户',
      '未填',
      '未填',
      '未填',
      1,
      '脱|住|校|',
    ]);
    expect(row(sheet, 7).slice(9)).toEqual(labels.map(() => null));
    const school = after.styles[sheet?.grid.style(6, 13) ?? 0];
    expect(school?.numberFormat).toBe('@');
    expect(after.names.map((name) => name.name)).toContain('_aidledger.column.amount.0');
    const back = applyPlan(after, invertPlan(planOf(columns.changes)));
    expect(back.names).toEqual(snapshot.names);
    expect(back.sheets[0]?.grid.style(2, 9)).toBe(0);
    expect(back.sheets[0]?.grid.style(4, 10)).toBe(0);
    expect(back.sheets[0]?.columnWidths).toEqual([]);
    for (let at = 0; at < 8; at++) expect(row(back.sheets[0], at)).toEqual(row(snapshot.sheets[0], at));
  });

  it('is not taken for part of the ledger, and a second run changes nothing', () => {
    const { subsidy, columns, after } = run(book(pupils));
    const again = run(after);
    expect(again.subsidy.entitlements).toEqual(subsidy.entitlements);
    expect([...again.columns.placements.values()]).toEqual([...columns.placements.values()]);
    expect(again.columns.changes.filter((change) => change.type !== 'cells')).toEqual([]);
    expect(row(again.after.sheets[0], 3)).toEqual(row(after.sheets[0], 3));
  });

  it('rewrites in place after a change, and clears what emptied rows leave behind', () => {
    const { after } = run(book(pupils));
    const builder = new GridBuilder(after.sheets[0]?.grid);
    builder.set(4, 7, '否');
    for (let column = 0; column < 9; column++) {
      builder.set(6, column, column === 0 ? '合计' : null);
      builder.set(7, column, null);
    }
    const edited = { ...after, sheets: after.sheets.map((sheet) => ({ ...sheet, grid: builder.build() })) };
    const next = run(edited).after.sheets[0];
    expect(row(next, 4).slice(9, 12)).toEqual([
      '义务教育家庭经济困难非寄宿生生活补助',
      '义务教育家庭经济困难非寄宿生生活补助：312.50',
      312.5,
    ]);
    expect(row(next, 6).slice(9)).toEqual(labels.map(() => null));
    expect(next?.grid.columnCount).toBe(21);
  });

  it('stays right of tables, merges, filters and framed header cells', () => {
    const area = (text: string): { top: number; left: number; bottom: number; right: number } =>
      parseArea(text) ?? { top: 0, left: 0, bottom: 0, right: 0 };
    const start = (change: (sheet: Sheet) => Sheet): number | undefined => {
      return [...run(book(pupils, change)).columns.placements.values()][0]?.columns.programme;
    };
    expect(start((sheet) => sheet)).toBe(9);
    expect(start((sheet) => ({ ...sheet, merges: [area('A1:K1')] }))).toBe(11);
    expect(start((sheet) => ({ ...sheet, tables: [{ name: 't', area: area('A3:L7') }] }))).toBe(12);
    expect(start((sheet) => ({ ...sheet, filter: { area: area('A3:J7'), active: false } }))).toBe(10);
    const framed = (sheet: Sheet): Sheet => {
      const builder = new GridBuilder(sheet.grid);
      builder.set(2, 10, 'x');
      builder.setStyle(2, 10, 1);
      builder.set(2, 10, null);
      return { ...sheet, grid: builder.build() };
    };
    expect(start(framed)).toBe(11);
  });

  it.each(['protected', 'filtered'] as const)(
    'writes the results of a %s sheet on a sheet of ours',
    (state) => {
      const ledger = ledgerFrom({
        sheet: '甲',
        rows: [{ stage: '小学', boarding: '是', hardshipCategory: '低保' }],
        [state]: true,
      });
      const snapshot = snapshotOf(ledger);
      const { subsidy, columns } = columnsOf(snapshot, viewsOf(ledger));
      const { changes, notes, placements, sheets } = columns;
      expect(subsidy.entitlements).toHaveLength(1);
      expect(changes).toEqual([]);
      expect(notes).toEqual([expect.stringContaining('“甲”')]);
      const after = applyPlan(snapshot, planOf(sheets));
      const own = after.sheets.find((sheet) => sheet.name === '补助计算');
      expect(row(own, 2).slice(0, 8)).toEqual([
        '序号',
        '工作表',
        '台账位置',
        '姓名',
        '身份证号',
        '应享受项目',
        '每项金额（元）',
        '应发合计（元）',
      ]);
      expect(row(own, 3)[7]).toBe(625);
      const placement = placements.get(ledger.id);
      expect([
        placement?.sheetName,
        placement?.firstRow,
        placement?.lastRow,
        placement?.columns.amount,
      ]).toEqual(['补助计算', 3, 3, 7]);
      expect(placement?.rows?.get(ledger.rows[0] ?? -1)).toBe(3);
      expect(after.styles[own?.grid.style(3, 4) ?? 0]?.numberFormat).toBe('@');
      expect(recogniseLedgers(after).ledgers.map((each) => each.sheet.name)).not.toContain('补助计算');
    },
  );

  it('takes off the columns of a ledger that is no longer counted, and undo brings them back', () => {
    const { after } = run(book(pupils));
    const [sheet] = after.sheets;
    if (!sheet) throw new Error('no sheet');
    // The ledger becomes one of another kind: nothing of it is paid by.
    const other = ledgerFrom({
      sheet: '新台账',
      rows: [{ stage: '小学', boarding: '是', hardshipCategory: '低保' }],
    });
    const moved = { ...other, id: 'other#0', sheet: { ...other.sheet, id: 'other' } };
    const snapshot = { ...after, sheets: [...after.sheets, moved.sheet] };
    const { columns } = columnsOf(snapshot, viewsOf(moved));
    const gone = applyPlan(snapshot, planOf(columns.changes));
    expect(
      row(gone.sheets[0], 2)
        .slice(9)
        .every((value) => value === null),
    ).toBe(true);
    expect(gone.names.every((name) => name.sheet === 'other')).toBe(true);
    expect(columns.notes).toEqual([expect.stringContaining('学校台账')]);
    const back = applyPlan(gone, invertPlan(planOf(columns.changes)));
    for (let at = 0; at < 8; at++) expect(row(back.sheets[0], at)).toEqual(row(snapshot.sheets[0], at));
  });

  it('in formula mode the amounts refer to the sheet of standards, with the same values', () => {
    const snapshot = book(pupils);
    const plain = run(snapshot);
    const live = run(snapshot, true);
    const own = live.after.sheets.find((sheet) => sheet.name === '补助标准（计算用）');
    const [sheet] = live.after.sheets;
    expect(sheet?.grid.formula(3, 11)).toBe("'补助标准（计算用）'!$H$4");
    expect(row(sheet, 3)).toEqual(row(plain.after.sheets[0], 3));
    expect(own?.grid.formula(3, 7)).toBe('IF(G4="",D4*F4,MIN(D4*F4,G4))');
    expect(row(own, 3).slice(3, 8)).toEqual([1250, '全年÷2', 0.5, null, 625]);
    expect(sheet?.grid.formula(4, 11)).toBeUndefined();
    const again = columnsOf(
      live.after,
      recogniseLedgers(live.after).ledgers.map((each) => ledgerView(each)),
    );
    expect(again.columns.sheets).toEqual([
      expect.objectContaining({ owned: 'standardsForFormulas', after: null }),
    ]);
  });

  it('against what was paid: 实发, 差额 and why', () => {
    const cells: Cells = { stage: '小学', grade: '三年级', boarding: '是', hardshipCategory: '低保' };
    const ledger = ledgerFrom({
      rows: [
        { ...cells, paidAmount: 500 },
        { ...cells, paidAmount: 625 },
        { ...cells, paidAmount: null },
        { ...cells, hardshipCategory: '无', paidAmount: 300 },
      ],
    });
    const snapshot = snapshotOf(ledger);
    const { columns } = columnsOf(snapshot, viewsOf(ledger));
    const [first] = columns.changes.filter((change) => change.type === 'cells' && change.rows > 1);
    const labels = columns.changes.flatMap((change) =>
      change.type === 'cells' && change.rows === 1 ? change.after.map(({ values }) => values[0]) : [],
    );
    expect(labels.slice(2, 7)).toEqual([
      '应发合计（元）',
      '计算依据',
      '实发金额（元）',
      '差额（实发－应发，元）',
      '差额原因',
    ]);
    const block = first?.type === 'cells' ? first.after.map(({ values }) => values.slice(0, 4)) : [];
    expect(block[4]).toEqual([500, 625, null, 300]);
    expect(block[5]).toEqual([-125, 0, -625, 300]);
    expect(block[6]).toEqual([
      '义务教育家庭经济困难寄宿生生活补助：少发125.00元',
      null,
      '义务教育家庭经济困难寄宿生生活补助：未发放625.00元',
      '不符合条件300.00元',
    ]);
  });

  it('two blocks on one sheet: below each other they share columns, side by side they do not', () => {
    const cells: Cells = { stage: '小学', boarding: '是', hardshipCategory: '低保' };
    const upper = ledgerFrom({ rows: [cells, cells] });
    const lower = {
      ...upper,
      id: 's1#1',
      headerRows: [9, 9] as const,
      firstRow: 10,
      lastRow: 10,
      rows: [10],
    };
    const beside = { ...upper, id: 's1#1' };
    const place = (second: typeof upper): readonly (number | undefined)[] => {
      const { placements } = columnsOf(snapshotOf(upper), viewsOf(upper, second)).columns;
      return [...placements.values()].map((each) => each.columns.programme);
    };
    expect(place(lower)).toEqual([3, 3]);
    expect(place(beside)).toEqual([3, 15]);
  });
});
