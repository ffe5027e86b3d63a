/**
 * `npm run bench -- excel [--quick]`: what the Excel adapter asks of Excel, under the simulated host. The host's own
 * time is left out; what stays is Microsoft's library and ours, on the thread the pane draws on.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { excelHost, type ExcelHost } from '../../../test/excel-host/excelHost';
import { invertPlan } from '../../core/plan/invert';
import type { BlockColumn, MarksChange, Plan, SheetContent } from '../../core/plan/plan';
import type { Sheet, Snapshot } from '../../core/snapshot/snapshot';
import { WorkbookError, type WorkControl } from '../../workbook/port';
import { jsonBytes } from '../../workbook/excel/pages';
import { codecNode } from '../../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../workbook/xlsx/xlsxWorkbook';
import {
  controlTable,
  excelFaults,
  excelTable,
  type ControlMeasurement,
  type ExcelMeasurement,
} from './excelTable';
import { measureProcess } from './measureProcess';

const root = process.cwd();
const quick = process.argv.includes('--quick');
const sizes = quick ? [1_000, 10_000] : [1_000, 10_000, 50_000, 100_000];

async function bookOf(rows: number): Promise<Snapshot> {
  const name = `pupils-${String(rows)}.xlsx`;
  const file = join(root, 'out', 'bench', name);
  mkdirSync(join(root, 'out', 'bench'), { recursive: true });
  if (!existsSync(file)) {
    const make = join(root, 'src', 'tools', 'samples', 'make.ts');
    const args = ['--pupils', String(rows), '--seed', '7', '--faults', '0.01', '--out', file];
    await measureProcess(root, ['--import', 'tsx', make, ...args]);
  }
  return (await XlsxWorkbook.open(new Uint8Array(readFileSync(file)), name, codecNode)).read();
}

/** Bytes of what a sheet holds, as JSON: what cannot be saved. */
function dataBytes(sheets: readonly Sheet[]): number {
  let bytes = 0;
  for (const { grid } of sheets) {
    for (let row = 0; row < grid.rowCount; row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        const value = grid.value(row, column);
        bytes +=
          1 +
          (typeof value === 'string' ? jsonBytes(value) : value === null ? 2 : JSON.stringify(value).length);
      }
    }
  }
  return bytes;
}

/** Counts the host's own time, and the longest time nothing else could happen. */
class Watch {
  private hostTime = 0;

  constructor(host: ExcelHost) {
    const { session } = host;
    const plain = session._createRequestExecutorOrNull();
    session._createRequestExecutorOrNull = () => ({
      executeAsync: async (data, flags, message) => {
        const started = performance.now();
        const answer = await plain.executeAsync(data, flags, message);
        this.hostTime += performance.now() - started;
        return answer;
      },
    });
  }

  /** Milliseconds of work other than the host's since `from`, as {@link now} gave it. */
  now(): number {
    return performance.now() - this.hostTime;
  }

  /** How often work tells how far it is, and the longest time between two of these. */
  async progress(work: (control: WorkControl) => Promise<unknown>): Promise<{ told: number; gap: number }> {
    let told = 0;
    let gap = 0;
    let last = this.now();
    const tell = (): void => {
      gap = Math.max(gap, this.now() - last);
      last = this.now();
      told += 1;
    };
    await work({ progress: tell });
    return { told, gap };
  }

  /** Milliseconds from a press on 停止 half-way to the end of the work. */
  async stopped(work: (control: WorkControl) => Promise<unknown>): Promise<number> {
    const stopper = new AbortController();
    let pressed = 0;
    const press = (done: number, total: number): void => {
      if (pressed > 0 || done * 2 < total) return;
      pressed = this.now();
      stopper.abort();
    };
    try {
      await work({ signal: stopper.signal, progress: press });
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.code !== 'cancelled') throw error;
      return this.now() - pressed;
    }
    throw new Error('the work was not stopped');
  }

  async run(work: () => Promise<unknown>): Promise<{ seconds: number; blocked: number }> {
    const hostBefore = this.hostTime;
    const started = performance.now();
    let longest = 0;
    let running = true;
    let last = started;
    let lastHost = hostBefore;
    let lastCpu = process.cpuUsage();
    const tick = (): void => {
      const now = performance.now();
      const { user, system } = process.cpuUsage(lastCpu);
      lastCpu = process.cpuUsage();
      // By the processor where that is less: while another program has the processor nothing of ours blocks.
      const busy = (user + system) / 1000;
      longest = Math.max(longest, Math.min(busy, now - last - (this.hostTime - lastHost)));
      last = now;
      lastHost = this.hostTime;
      if (running) setImmediate(tick);
    };
    setImmediate(tick);
    await work();
    running = false;
    tick();
    return { seconds: (performance.now() - started - (this.hostTime - hostBefore)) / 1000, blocked: longest };
  }
}

function columnsPlan(sheet: Sheet): Plan {
  const { rowCount: rows, columnCount: left } = sheet.grid;
  const blank = { values: Array.from({ length: rows }, () => null), style: null };
  const column = (value: (row: number) => string | number, numberFormat: string): BlockColumn => ({
    values: Array.from({ length: rows }, (_, row) => value(row)),
    style: { numberFormat },
  });
  const after = [
    column((row) => (row % 3 === 0 ? '义务教育寄宿生生活补助' : '义务教育非寄宿生生活补助'), '@'),
    column((row) => (row % 3 === 0 ? 625 : 312.5), '0.00'),
    column((row) => `2024年秋季学期标准，第${String(row % 40)}款：1250元÷2＝625元`, '@'),
    column((row) => (row % 5 === 0 ? '待核实' : '应发'), '@'),
    column(() => '小学', '@'),
  ];
  return {
    id: 'bench',
    action: 'compute',
    changes: [
      {
        type: 'cells',
        sheet: sheet.id,
        top: 0,
        left,
        rows,
        before: [blank, blank, blank, blank, blank],
        after,
      },
    ],
  };
}

function marksOf(sheet: Sheet, count: number): MarksChange['after'] {
  const step = Math.max(1, Math.floor(sheet.grid.rowCount / count));
  const areas = Array.from({ length: count }, (_, index) => {
    const row = index * step;
    return { top: row, bottom: row, left: index % 7, right: index % 7 };
  });
  return [{ severity: 'error', areas }];
}

function marksPlan(sheet: Sheet, count: number): Plan {
  const before = count === 20 ? [] : marksOf(sheet, 20);
  return {
    id: 'bench',
    action: 'check',
    changes: [{ type: 'marks', sheet: sheet.id, before, after: marksOf(sheet, count) }],
  };
}

/** One of six sheets of summaries. */
function summary(name: string): SheetContent {
  return {
    name,
    rows: Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 12 }, (_unused, column) => ({
        value: column === 0 ? `第${String(row)}所学校` : row * column,
        style: { border: true },
      })),
    ),
    widths: Array.from({ length: 12 }, () => 12),
    frozen: { rows: 2, columns: 1 },
  };
}

function sheetsPlan(): Plan {
  const changes = Array.from({ length: 6 }, (_, index) => {
    const after = summary(`汇总${String(index)}`);
    return { type: 'sheet', owned: `bench${String(index)}`, before: null, after } as const;
  });
  return { id: 'bench', action: 'summarize', changes };
}

/** The same sheets once more, in place. */
function sheetsAgain(): Plan {
  const { changes, ...plan } = sheetsPlan();
  return {
    ...plan,
    changes: changes.map((change) =>
      change.type === 'sheet' ? { ...change, before: change.after } : change,
    ),
  };
}

function planBytes(plan: Plan): number {
  let bytes = 0;
  const add = (value: unknown): void => {
    bytes += 1 + (typeof value === 'string' ? jsonBytes(value) : String(value).length);
  };
  for (const change of plan.changes) {
    if (change.type === 'cells') for (const column of change.after) column.values.forEach(add);
    if (change.type === 'sheet')
      for (const row of change.after?.rows ?? []) for (const cell of row) add(cell?.value);
  }
  return bytes;
}

async function measureSize(
  rows: number,
): Promise<{ results: ExcelMeasurement[]; control: ControlMeasurement }> {
  process.stderr.write(`${String(rows)} rows\n`);
  const { port, host } = await excelHost(await bookOf(rows));
  const watch = new Watch(host);
  const results: ExcelMeasurement[] = [];
  const measure = async (what: string, data: number, work: () => Promise<unknown>): Promise<void> => {
    host.session.clearLog();
    const { seconds, blocked } = await watch.run(work);
    const { syncs } = host.session;
    const up = syncs.reduce((sum, sync) => sum + sync.requestBytes, 0);
    const down = syncs.reduce((sum, sync) => sum + sync.responseBytes, 0);
    results.push({ rows, what, syncs: syncs.length, up, down, data, seconds, blocked });
  };
  let snapshot: Snapshot | undefined;
  const before = host.snapshot();
  await measure('read for a check', dataBytes(before.sheets), async () => (snapshot = await port.read()));
  const [sheet] = snapshot?.sheets ?? [];
  if (!sheet) throw new Error('no sheet');
  const columns = columnsPlan(sheet);
  const control: ControlMeasurement = {
    rows,
    read: await watch.progress((given) => port.read(given)),
    readStopped: await watch.stopped((given) => port.read(given)),
    writeStopped: await watch.stopped((given) => port.apply(columns, given)),
    write: await watch.progress((given) => port.apply(columns, given)),
  };
  await port.apply(invertPlan(columns));
  for (const [what, plan] of [
    ['mark 20 cells', marksPlan(sheet, 20)],
    ['mark 2,000 cells', marksPlan(sheet, 2_000)],
    ['write 5 columns', columns],
    ['write 6 sheets', sheetsPlan()],
    ['write 6 sheets anew', sheetsAgain()],
  ] as const) {
    await measure(what, planBytes(plan), () => port.apply(plan));
  }
  return { results, control };
}

const results: ExcelMeasurement[] = [];
const controls: ControlMeasurement[] = [];
for (const rows of sizes) {
  const measured = await measureSize(rows);
  results.push(...measured.results);
  controls.push(measured.control);
}
console.log(`${excelTable(results)}\n\n${controlTable(controls)}`);
const faults = excelFaults(results, controls);
for (const fault of faults) console.error(`over the limit: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
