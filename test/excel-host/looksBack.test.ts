import { Session } from '../../src/app/session';
import type { Request, WorkOptions } from '../../src/app/service';
import { nationalPack } from '../../src/core/policy/nationalPack';
import type { Plan } from '../../src/core/plan/plan';
import type { CellStyle } from '../../src/core/snapshot/snapshot';
import { packUndo, unpackUndo } from '../../src/core/plan/undoRecord';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { readFileSync } from 'node:fs';
import { seen } from '../contract/seen';
import { snapshotOf } from '../support/sheetOf';
import { excelHost, type ExcelHost } from './excelHost';

const name = 'school-faults.xlsx';
const options: WorkOptions = { language: 'zh-CN', asOf: '2024-10-01' };

/** Without properties at Excel's defaults, which are the same as none. */
function plain(style: CellStyle): unknown {
  const { fontColor, vertical, fontSize, ...rest } = style;
  const shown = {
    ...rest,
    ...(fontColor === undefined || fontColor === '000000' ? {} : { fontColor }),
    ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical }),
    ...(fontSize === undefined || fontSize === 11 ? {} : { fontSize }),
  };
  return Object.entries(shown)
    .filter(([, value]) => value !== false && value !== 'General')
    .sort();
}

/** Everything a person could miss: cells with their full look, blank ones too, widths, heights, lists, print set-up. */
function everything(host: ExcelHost): unknown {
  const snapshot = host.snapshot();
  return host.workbook.sheets.map((sheet, index) => {
    const grid = snapshot.sheets[index]?.grid;
    const looks: [number, number, unknown][] = [];
    for (let row = 0; row < 200; row++) {
      for (let column = 0; column < 45; column++) {
        const style = snapshot.styles[grid?.style(row, column) ?? 0];
        if (style && JSON.stringify(plain(style)) !== '[]') looks.push([row, column, plain(style)]);
      }
    }
    return {
      looks,
      name: sheet.name,
      widths: [...sheet.widths].sort(),
      heights: [...sheet.heights].sort(),
      lists: sheet.lists,
      page: sheet.page,
      filter: sheet.filter,
      frozen: sheet.frozen,
      cells: (seen(snapshot, 'dates') as { sheets: unknown[] }).sheets[index],
    };
  });
}

async function open(): Promise<{
  host: ExcelHost;
  work: (request: Request) => Promise<void>;
  session: Session;
}> {
  const bytes = new Uint8Array(readFileSync(`assets/samples/${name}`));
  const source = await (await XlsxWorkbook.open(bytes, name, codecNode)).read();
  const { port, host } = await excelHost(source);
  let day = 0;
  const session = new Session(port, {
    pack: nationalPack,
    now: () => `2024-10-0${String((day += 1))}T08:00:00.000Z`,
  });
  const work = async (request: Request): Promise<void> =>
    session.apply((await session.prepare(request, options)).planId);
  return { host, work, session };
}

describe('looks come back with an undo', () => {
  it('of our own sheets that a second run wrote anew', async () => {
    const { host, work, session } = await open();
    const start = everything(host);
    await work({ kind: 'run' });
    const [ledger] = host.workbook.sheets;
    const first = everything(host);
    ledger?.builder.setText(8, 1, '改名后');
    ledger?.settle();
    const edited = everything(host);
    await work({ kind: 'run' });
    expect(everything(host)).not.toEqual(edited);
    await session.undo();
    expect(everything(host)).toEqual(edited);
    ledger?.builder.setText(
      8,
      1,
      (start as { cells: { cells: unknown[][] } }[])[0]?.cells.cells.find(
        ([row, column]) => row === 8 && column === 1,
      )?.[2] as string,
    );
    ledger?.settle();
    expect(everything(host)).toEqual(first);
    await session.undo();
    expect(everything(host)).toEqual(start);
  });

  it('of all that 清除标记 took off', async () => {
    const { host, work, session } = await open();
    await work({ kind: 'run' });
    const after = everything(host);
    await work({ kind: 'clear' });
    expect(host.workbook.sheets.map((sheet) => sheet.name)).not.toContain('问题清单');
    await session.undo();
    expect(everything(host)).toEqual(after);
  });

  it('of blank cells the clerk had given a look where our columns went', async () => {
    const { host, work, session } = await open();
    const [ledger] = host.workbook.sheets;
    if (!ledger) throw new Error('no sheet');
    const { styles } = host.workbook;
    const yellow = styles.over(0, { fill: 'FFFF00', border: true, numberFormat: '@' });
    const bold = styles.over(0, { bold: true, horizontal: 'right', fontSize: 14, numberFormat: '0.00' });
    // Below the header rows, where an empty column is no part of the clerk's form.
    for (let row = 6; row < 60; row++) ledger.builder.setStyle(row, 27, yellow);
    for (let row = 20; row < 23; row++) ledger.builder.setStyle(row, 28, bold);
    ledger.settle();
    const before = everything(host);
    await work({ kind: 'compute' });
    expect(host.snapshot().names.map((own) => own.area.left)).toContain(27);
    await session.undo();
    expect(everything(host)).toEqual(before);
  });

  it('of a text-formatted cell that a correction wrote over', async () => {
    const { host, adapter } = await excelHost(
      snapshotOf({ sheets: [{ name: '台账', rows: [[{ value: '１１０１', format: '@' }]] }] }),
    );
    const [sheet] = (await adapter.read()).sheets;
    const plan: Plan = {
      id: 'run-1',
      action: 'fix',
      changes: [
        {
          type: 'cells',
          sheet: sheet?.id ?? '',
          top: 0,
          left: 0,
          rows: 1,
          before: [{ values: ['１１０１'], style: { numberFormat: 'General' } }],
          after: [{ values: ['1101'], style: { numberFormat: '@' } }],
        },
      ],
    };
    const before = everything(host);
    await adapter.apply(plan);
    expect(everything(host)).not.toEqual(before);
    await adapter.apply(unpackUndo(packUndo(plan), await adapter.read()));
    expect(everything(host)).toEqual(before);
  });
});
