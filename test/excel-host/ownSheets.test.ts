import { applyPlan } from '../../src/core/plan/applyPlan';
import { invertPlan } from '../../src/core/plan/invert';
import type { Plan, SheetContent } from '../../src/core/plan/plan';
import { seen } from '../contract/seen';
import { snapshotOf } from '../support/sheetOf';
import { excelHost } from './excelHost';

const book = snapshotOf({
  sheets: [
    {
      name: '学校 台账',
      rows: [
        ['姓名', '身份证号'],
        ['张三', { value: 110105194912310020, format: '@' }],
        ['李四', { value: '0012', format: '@' }],
      ],
    },
    { name: '问题清单', rows: [['办事员自己的表']] },
  ],
});

function issues(sheet: string, count: number): SheetContent {
  return {
    name: '问题清单',
    rows: [
      [
        { value: '序号', style: { bold: true } },
        { value: '单元格', style: { bold: true } },
        { value: '说明' },
      ],
      ...Array.from({ length: count }, (_, index) => [
        { value: index + 1 },
        {
          value: `学校 台账!B${String(index + 2)}`,
          style: { fontColor: '0563C1', underline: true },
          link: { sheet, row: index + 1, column: 1 },
        },
        { value: `=第${String(index)}条`, style: { wrap: true, numberFormat: '@' } },
      ]),
    ],
    widths: [6, 20, 60],
    frozen: { rows: 1, columns: 0 },
    print: { landscape: true, repeat: { first: 0, last: 0 } },
    lists: [{ area: { top: 1, left: 2, bottom: 4, right: 2 }, values: ['未整改', '已整改'] }],
    filter: { top: 0, left: 0, bottom: count, right: 2 },
  };
}

describe('sheets of ours', () => {
  it('are added beside a sheet of the same name, linked, written again in place, and taken away', async () => {
    const { port, host } = await excelHost(book);
    const start = await port.read();
    const ledger = start.sheets[0]?.id ?? '';
    const small = issues(ledger, 3);
    const add: Plan = {
      id: 'a',
      action: 'check',
      changes: [{ type: 'sheet', owned: 'issueList', before: null, after: small }],
    };
    await port.apply(add);
    const own = host.workbook.sheets[2];
    expect(own?.name).toBe('问题清单 (2)');
    expect(own?.grid.formula(1, 1)).toBe(`HYPERLINK("#'学校 台账'!B2","学校 台账!B2")`);
    expect(own?.page).toEqual({ orientation: 'Landscape', titleRows: '$1:$1', pagesWide: 1, paper: 'A4' });
    expect(own?.lists).toEqual([{ area: { top: 1, left: 2, bottom: 4, right: 2 }, source: '未整改,已整改' }]);
    const read = await port.read();
    expect(read.sheets[2]?.grid.formula(1, 1)).toBeUndefined();
    expect(read.sheets[2]?.grid.text(1, 2)).toBe('=第0条');

    const large = issues(ledger, 40);
    const again: Plan = {
      id: 'b',
      action: 'check',
      changes: [{ type: 'sheet', owned: 'issueList', before: small, after: large }],
    };
    host.session.clearLog();
    await port.apply(again);
    expect(host.session.syncs.length).toBeLessThanOrEqual(12);
    const written = await port.read();
    expect(written.sheets[2]?.id).toBe(read.sheets[2]?.id);
    // The name apart, which was taken.
    expect(seen({ ...written, sheets: written.sheets.slice(2), names: [] }, 'dates')).toEqual(
      seen(
        {
          ...written,
          sheets: applyPlan(read, again)
            .sheets.slice(2)
            .map((sheet) => ({ ...sheet, name: '问题清单 (2)' })),
          styles: applyPlan(read, again).styles,
          names: [],
        },
        'dates',
      ),
    );

    await port.apply(invertPlan(again));
    await port.apply(invertPlan(add));
    expect(seen(await port.read(), 'dates')).toEqual(seen(start, 'dates'));
  });

  it('begin pages where they are told, at full size, and only there when written again', async () => {
    const { port, host } = await excelHost(book);
    const ledger = (await port.read()).sheets[0]?.id ?? '';
    const base = issues(ledger, 9);
    const broken = (...breaks: readonly number[]): SheetContent => ({
      ...base,
      print: { landscape: false, breaks },
    });
    const change = (before: SheetContent | null, after: SheetContent): Plan => ({
      id: 'a',
      action: 'summarize',
      changes: [{ type: 'sheet', owned: 'roll', before, after }],
    });
    await port.apply(change(null, broken(3, 6)));
    const own = host.workbook.sheets[2];
    expect(own?.breaks).toEqual([3, 6]);
    expect(own?.page).toMatchObject({ orientation: 'Portrait', pagesWide: undefined, scale: 100 });
    await port.apply(change(broken(3, 6), broken(4)));
    expect(own?.breaks).toEqual([4]);
  });

  it('are refused when somebody wrote on them, and found again after a rename', async () => {
    const { port, host } = await excelHost(book);
    const ledger = (await port.read()).sheets[0]?.id ?? '';
    const content = issues(ledger, 2);
    await port.apply({
      id: 'a',
      action: 'check',
      changes: [{ type: 'sheet', owned: 'issueList', before: null, after: content }],
    });
    const own = host.workbook.sheets[2];
    if (!own) throw new Error('no sheet');
    own.name = '改了名';
    const again: Plan = {
      id: 'b',
      action: 'check',
      changes: [{ type: 'sheet', owned: 'issueList', before: content, after: issues(ledger, 1) }],
    };
    await port.apply(again);
    expect(host.workbook.sheets.length).toBe(3);
    own.builder.setText(8, 8, '补充');
    own.settle();
    await expect(port.apply(invertPlan(again))).rejects.toMatchObject({ code: 'changed-since-read' });
  });
});

describe('cells of the person', () => {
  it('a number in a text-formatted cell becomes text by a fix, and the same number again by its inverse', async () => {
    const { port, host } = await excelHost(book);
    const sheet = (await port.read()).sheets[0]?.id ?? '';
    const fix: Plan = {
      id: 'f',
      action: 'fix',
      changes: [
        {
          type: 'cells',
          sheet,
          top: 1,
          left: 1,
          rows: 1,
          before: [{ values: [110105194912310020] }],
          after: [{ values: ['11010519491231002X'], style: { numberFormat: '@' } }],
        },
      ],
    };
    await port.apply(fix);
    expect(host.workbook.sheets[0]?.grid.value(1, 1)).toBe('11010519491231002X');
    await port.apply(invertPlan(fix));
    expect(host.workbook.sheets[0]?.grid.value(1, 1)).toBe(110105194912310000);
    expect(host.workbook.styles.list[host.workbook.sheets[0]?.grid.style(1, 1) ?? 0]?.numberFormat).toBe('@');
  });
});

describe('going to a cell', () => {
  it('activates the sheet and selects; a hidden sheet is no failure', async () => {
    const { host, adapter } = await excelHost(book);
    const [sheet] = host.workbook.sheets;
    expect(await adapter.goTo(sheet?.id ?? '', 2, 1)).toBe(true);
    expect(host.workbook.selected?.area).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
    expect(await adapter.selectedCell()).toEqual({ sheetId: sheet?.id, row: 2, column: 1 });
    if (sheet) sheet.visibility = 'Hidden';
    expect(await adapter.goTo(sheet?.id ?? '', 2, 1)).toBe(false);
  });
});

describe('recalculation', () => {
  it('does not count as a change by somebody', async () => {
    const { port, host } = await excelHost(book);
    const sheet = (await port.read()).sheets[0]?.id ?? '';
    const content: SheetContent = {
      name: '汇总',
      rows: [[{ value: '合计' }, { value: 2, formula: "COUNTA('学校 台账'!A2:A3)" }]],
    };
    const plan: Plan = {
      id: 's',
      action: 'summarize',
      changes: [
        { type: 'sheet', owned: 'summary', before: null, after: content },
        {
          type: 'cells',
          sheet,
          top: 1,
          left: 3,
          rows: 1,
          before: [{ values: [null], style: null }],
          after: [{ values: [7], formulas: ['LEN(A2)'] }],
        },
      ],
    };
    await port.apply(plan);
    for (const [at, row, column] of [
      [2, 0, 1],
      [0, 1, 3],
    ] as const) {
      host.workbook.sheets[at]?.builder.setNumber(row, column, 99);
      host.workbook.sheets[at]?.settle();
    }
    await port.apply(invertPlan(plan));
    expect(host.workbook.sheets.length).toBe(2);
    expect(host.workbook.sheets[0]?.grid.value(1, 3)).toBeNull();
  });
});
