import type { CellsChange, Plan } from '../../src/core/plan/plan';
import { WorkbookError } from '../../src/workbook/port';
import { seen } from '../contract/seen';
import { snapshotOf } from '../support/sheetOf';
import { excelHost, type ExcelHost } from './excelHost';
import { HostError } from './hostError';

const book = snapshotOf({
  sheets: [
    {
      name: '学校台账',
      rows: [
        ['姓名', '金额'],
        ['张三', 1],
        ['李四', 2],
        ['王五', 3],
      ],
      filter: 'A1:B4',
      tables: [],
    },
  ],
});

function column(host: ExcelHost, extra: Partial<CellsChange> = {}): Plan {
  const blank = [null, null, null, null];
  const change: CellsChange = {
    type: 'cells',
    sheet: host.workbook.sheets[0]?.id ?? '',
    top: 0,
    left: 2,
    rows: 4,
    before: [{ values: blank }],
    after: [{ values: ['结果', '甲', '乙', '丙'] }],
    ...extra,
  };
  return { id: 'p', action: 'check', changes: [change] };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

function first(host: ExcelHost): ExcelHost['workbook']['sheets'][number] {
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('refusals, with nothing written', () => {
  it.each<[string, string, (host: ExcelHost) => void, (host: ExcelHost) => Plan]>([
    ['a protected sheet', 'sheet-protected', (host) => (first(host).protected = true), column],
    [
      'filtered rows',
      'sheet-filtered',
      (host) => {
        first(host).filter = { area: { top: 0, left: 0, bottom: 3, right: 1 }, active: true };
        first(host).hiddenRows = [{ first: 2, last: 2 }];
      },
      column,
    ],
    [
      'a filtered table',
      'sheet-filtered',
      (host) => {
        first(host).filter = null;
        first(host).tables = [{ name: 't', area: { top: 0, left: 0, bottom: 3, right: 1 }, filtered: true }];
        first(host).hiddenRows = [{ first: 2, last: 2 }];
      },
      column,
    ],
    [
      'a protected structure and a new sheet',
      'structure-protected',
      (host) => (host.workbook.structureProtected = true),
      () => ({
        id: 'p',
        action: 'check',
        changes: [{ type: 'sheet', owned: 'issueList', before: null, after: { name: '问题清单', rows: [] } }],
      }),
    ],
    [
      'a sheet deleted meanwhile',
      'sheet-missing',
      (host) => {
        host.workbook.addSheet('别的');
        host.workbook.deleteSheet(first(host));
      },
      (host) => column(host, { sheet: '{gone}' }),
    ],
    [
      'a cell filled meanwhile',
      'changed-since-read',
      (host) => {
        first(host).builder.setText(2, 2, 'x');
        first(host).settle();
      },
      column,
    ],
    ['a column beyond the last', 'sheet-full', () => undefined, (host) => column(host, { left: 16_384 })],
  ])('%s', async (_what, code, happen, planOf) => {
    const { port, host } = await excelHost(book);
    await port.read();
    happen(host);
    const before = seen(host.snapshot());
    expect(await codeOf(port.apply(planOf(host)))).toBe(code);
    expect(seen(host.snapshot())).toEqual(before);
    expect(
      host.session.syncs.flatMap((sync) => sync.actions).filter((action) => action.startsWith('set ')),
    ).toEqual([]);
  });

  it('an Excel that is editing a cell is busy; an unknown error keeps its code', async () => {
    const { port, host } = await excelHost(book);
    for (const [thrown, code] of [
      ['InvalidOperationInCellEditMode', 'busy'],
      ['SomethingNew', 'host-error'],
    ] as const) {
      host.session.faults = {
        before: () => {
          throw new HostError(thrown, '某条本地化的消息');
        },
      };
      await expect(port.read()).rejects.toMatchObject({ code, details: { code: thrown } });
    }
  });

  it('an older Excel lacks what the adapter needs', async () => {
    const { port } = await excelHost(book, '1.8');
    expect(await codeOf(port.read())).toBe('api-missing');
  });

  it('the newest set the adapter needs is 1.13', async () => {
    const { port } = await excelHost(book, '1.13');
    expect((await port.read()).sheets.length).toBe(1);
  });

  it('cancelling half-way takes back what was written', async () => {
    const { port, host } = await excelHost(book);
    const before = seen(host.snapshot());
    const rows = 6_000;
    const blank = Array.from({ length: rows }, () => null);
    const long = blank.map((_, row) => `第${String(row)}行${'计算依据'.repeat(60)}`);
    const plan = column(host, {
      left: 3,
      rows,
      before: [{ values: blank, style: null }],
      after: [{ values: long, style: { numberFormat: '@' } }],
    });
    const controller = new AbortController();
    const done: number[] = [];
    const control = {
      signal: controller.signal,
      progress: (part: number) => {
        done.push(part);
        controller.abort();
      },
    };
    expect(await codeOf(port.apply(plan, control))).toBe('cancelled');
    expect(done.length).toBe(1);
    expect(seen(host.snapshot())).toEqual(before);
  });

  it('cancelled work is not begun', async () => {
    const { port, host } = await excelHost(book);
    const controller = new AbortController();
    controller.abort();
    expect(await codeOf(port.read({ signal: controller.signal }))).toBe('cancelled');
    expect(host.session.syncs.length).toBe(0);
  });
});
