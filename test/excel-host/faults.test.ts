import { readFileSync } from 'node:fs';
import type { WorkOptions } from '../../src/app/service';
import { Session } from '../../src/app/session';
import { nationalPack } from '../../src/core/policy/nationalPack';
import type { Snapshot } from '../../src/core/snapshot/snapshot';
import { journalNamespace } from '../../src/workbook/excel/journalParts';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { seen } from '../contract/seen';
import { excelHost, type ExcelHost } from './excelHost';
import { HostError } from './hostError';

const name = 'school-faults.xlsx';
const options: WorkOptions = { language: 'zh-CN', asOf: '2024-10-01' };
const settings = { pack: nationalPack, now: () => '2024-10-01T08:00:00.000Z' };
const never = (): Promise<void> => new Promise(() => undefined);

function injected(): void {
  throw new HostError('GeneralException', 'injected');
}

/** Everything of the workbook that a person could miss, and whether a journal was left. */
function look(host: ExcelHost): string {
  const snapshot = host.snapshot();
  const widths = snapshot.sheets.map((sheet) => sheet.columnWidths);
  const journals = host.workbook.xmlParts.filter((part) => part.xml.includes(journalNamespace)).length;
  // A link of ours counts as what it shows; Excel does not follow a sheet's new name inside a text.
  return JSON.stringify([seen(snapshot, 'full'), widths, journals], (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('HYPERLINK("#') ? null : value,
  );
}

let source: Snapshot;
beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync(`assets/samples/${name}`));
  source = await (await XlsxWorkbook.open(bytes, name, codecNode)).read();
});

/** What somebody, or the machine, does at a sync. */
interface Fault {
  readonly title: string;
  readonly when: 'before' | 'after';
  readonly act: (host: ExcelHost) => void | Promise<void>;
  /** The answer never comes and the page is gone; a new one starts. */
  readonly closes?: boolean;
}

interface Outcome {
  readonly look: string;
  readonly syncs: number;
  readonly host: ExcelHost;
}

/** Work that may be cut off anywhere, on the workbook it begins with. */
interface Scenario {
  readonly title: string;
  /** The workbook before. */
  readonly start: () => Promise<Snapshot>;
  readonly work: (session: Session) => Promise<void>;
}

async function wholeRun(session: Session): Promise<void> {
  await session.apply((await session.prepare({ kind: 'run' }, options)).planId);
}

/** The workbook after one whole run, and one edit of the clerk's since. */
async function afterOneRun(): Promise<Snapshot> {
  const { port, host } = await excelHost(source);
  await wholeRun(new Session(port, settings));
  await write(9, 1)(host);
  return host.snapshot();
}

const scenarios = {
  first: { title: 'first run', start: () => Promise.resolve(source), work: wholeRun },
  second: { title: 'second run', start: afterOneRun, work: wholeRun },
  undo: { title: 'undo', start: afterOneRun, work: (session) => session.undo() },
} satisfies Record<string, Scenario>;

async function open(start: Snapshot): Promise<{ host: ExcelHost; session: Session }> {
  const { port, host } = await excelHost(start, undefined, start !== source);
  return { host, session: new Session(port, settings) };
}

/** The work (read, prepare, write) with one fault at one sync. */
async function run(scenario: Scenario, start: Snapshot, fault?: Fault, at = -1): Promise<Outcome> {
  const { host, session } = await open(start);
  let pending = fault;
  let gone: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (gone = resolve));
  if (fault) {
    host.session.faults = {
      [fault.when]: async (sync: number) => {
        if (sync !== at || !pending) return;
        pending = undefined;
        if (fault.closes) gone();
        await fault.act(host);
      },
    };
  }
  const work = scenario.work(session).catch(() => undefined);
  await (fault?.closes ? Promise.race([closed, work]) : work);
  const syncs = host.session.syncs.length;
  // The next start, by whoever opens the pane.
  await host.reopen().read();
  return { look: look(host), syncs, host };
}

/** The workbook changed by the fault alone, after no run, after a whole run, or before one. */
async function reference(
  scenario: Scenario,
  start: Snapshot,
  act: Fault['act'] | undefined,
  whole: 'none' | 'first' | 'last',
): Promise<string> {
  const { host, session } = await open(start);
  // What somebody did first may make the work impossible: then it must change nothing.
  const runIt = (): Promise<void> => scenario.work(session).catch(() => undefined);
  if (whole === 'first') await scenario.work(session);
  await act?.(host);
  if (whole === 'last') await runIt();
  return look(host);
}

function ledger(host: ExcelHost) {
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function write(row: number, column: number): Fault['act'] {
  return (host) => {
    ledger(host).builder.setText(row, column, '人工填写');
    ledger(host).settle();
  };
}

/** A cell right of the ledger that the run fills. */
async function ownCell(): Promise<[number, number]> {
  const { host } = await run(scenarios.first, source);
  const after = ledger(host).grid;
  const before = source.sheets[0]?.grid;
  for (let row = 0; row < after.rowCount; row++) {
    for (let column = before?.columnCount ?? 0; column < after.columnCount; column++) {
      if (row > 6 && after.kind(row, column) !== 0) return [row, column];
    }
  }
  throw new Error('the run writes no column');
}

const faults: readonly Fault[] = [
  { title: 'error before', when: 'before', act: injected },
  { title: 'error after', when: 'after', act: injected },
  { title: 'closed before', when: 'before', act: never, closes: true },
  { title: 'closed after', when: 'after', act: never, closes: true },
  { title: 'edit elsewhere', when: 'before', act: write(200, 0) },
  { title: 'edit of a cell to be written', when: 'before', act: () => undefined },
  {
    title: 'ledger renamed',
    when: 'before',
    act: (host) => host.workbook.renameSheet(ledger(host), '改了名'),
  },
  { title: 'ledger deleted', when: 'before', act: (host) => host.workbook.deleteSheet(ledger(host)) },
  {
    title: 'a sheet of the same name',
    when: 'before',
    act: ({ workbook }) => {
      if (!workbook.findSheet('分学校汇总')) workbook.addSheet('分学校汇总');
    },
  },
];

/** Faults that only mean something where sheets of ours stand. */
const ownFaults: readonly Fault[] = [
  {
    title: 'a sheet of ours deleted',
    when: 'before',
    act: ({ workbook }) => {
      const own = workbook.findSheet('问题清单');
      if (own) workbook.deleteSheet(own);
    },
  },
  {
    title: 'a note written on a sheet of ours',
    when: 'before',
    act: ({ workbook }) => {
      const own = workbook.findSheet('问题清单');
      own?.builder.setText(40, 3, '已电话核实');
      own?.settle();
    },
  },
];

/** Enough on the first run, whose syncs are the same. */
const onceOnly: readonly string[] = ['error before', 'closed before', 'a sheet of the same name'];

const cases = [
  ...faults.map((fault) => ['first', fault] as const),
  ...(['second', 'undo'] as const).flatMap((scenario) =>
    [...faults.filter(({ title }) => !onceOnly.includes(title)), ...ownFaults].map(
      (fault) => [scenario, fault] as const,
    ),
  ),
].map(([scenario, fault]) => [scenarios[scenario].title, fault.title, scenario, fault] as const);

describe('a fault at any one sync', () => {
  const counted: string[] = [];
  const totals = { tried: 0, before: 0, after: 0 };
  afterAll(() => {
    counted.push(
      `in all: ${String(totals.tried)} faults injected, ${String(totals.before)} × before, ${String(totals.after)} × after, 0 × between`,
    );
    process.stderr.write(`${counted.join('\n')}\n`);
  });

  it.each(cases)(
    '%s, %s: the workbook is as before or as after',
    async (_scenario, title, which, given) => {
      const scenario: Scenario = scenarios[which];
      const start = await scenario.start();
      const [row, column] = await ownCell();
      const fault = title === 'edit of a cell to be written' ? { ...given, act: write(row, column) } : given;
      const alone = fault.closes || fault.act === injected ? undefined : fault.act;
      const before = await reference(scenario, start, alone, 'none');
      // A sheet of ours that somebody takes off while we write may come back with all that is taken back.
      const untouched = await reference(scenario, start, undefined, 'none');
      const after = await reference(scenario, start, alone, 'first');
      // Somebody's change that came before we read the workbook is part of what the work is about.
      const later = await reference(scenario, start, alone, 'last');
      expect(after).not.toBe(before);
      const { syncs } = await run(scenario, start);
      const tally: Record<'before' | 'after', number[]> = { before: [], after: [] };
      for (let at = 0; at < syncs; at++) {
        const outcome = await run(scenario, start, fault, at);
        // Where the work is refused from the start, before and after are the same.
        if (outcome.look !== before && (outcome.look === after || outcome.look === later))
          tally.after.push(at);
        else {
          const returned = title === 'a sheet of ours deleted' && outcome.look === untouched;
          if (outcome.look !== before && !returned)
            expect([title, at, JSON.parse(outcome.look)]).toEqual([title, at, JSON.parse(before)]);
          tally.before.push(at);
        }
      }
      totals.tried += syncs;
      totals.before += tally.before.length;
      totals.after += tally.after.length;
      counted.push(
        `${scenario.title}, ${title}: ${String(syncs)} syncs, ${String(tally.before.length)} × before, ${String(tally.after.length)} × after (${tally.after.join(' ')}), 0 × between`,
      );
    },
    180_000,
  );

  it('an error in the middle of a request: what was done of it is taken back', async () => {
    const before = await reference(scenarios.first, source, undefined, 'none');
    const after = await reference(scenarios.first, source, undefined, 'first');
    const { host: whole } = await run(scenarios.first, source);
    const [writing] = [...whole.session.syncs].sort((a, b) => b.actionCount - a.actionCount);
    if (!writing) throw new Error('no sync');
    const tries = 40;
    for (let part = 0; part < tries; part++) {
      const failing = Math.floor((writing.actionCount * part) / tries);
      const { host, session } = await open(source);
      host.session.faults = {
        during: (sync, action) => {
          if (sync === writing.number && action === failing) injected();
        },
      };
      const { planId } = await session.prepare({ kind: 'run' }, options);
      await expect(session.apply(planId)).rejects.toMatchObject({ code: 'host-error' });
      expect(look(host) === before || look(host) === after).toBe(true);
    }
    counted.push(
      `error within the largest request (${String(writing.actionCount)} actions): ${String(tries)} × before`,
    );
  }, 120_000);

  it('cut off once more while it is taken back, it is taken back by the start after that', async () => {
    const before = await reference(scenarios.first, source, undefined, 'none');
    const { syncs } = await run(scenarios.first, source);
    let count = 0;
    for (let at = 0; at < syncs; at += 1) {
      for (let second = at % 3; second < 12; second += 3) {
        const { host, session } = await open(source);
        let gone: () => void = () => undefined;
        const closed = new Promise<void>((resolve) => (gone = resolve));
        host.session.faults = { after: (sync) => (sync === at ? (gone(), never()) : undefined) };
        const work = (async () => session.apply((await session.prepare({ kind: 'run' }, options)).planId))();
        await Promise.race([closed, work.catch(() => undefined)]);
        if (!host.workbook.xmlParts.some((part) => part.xml.includes(journalNamespace))) break;
        const { adapter, session: wire } = host.reopenWith();
        const again = new Promise<void>((resolve) => {
          wire.faults = { after: (sync) => (sync === second ? (resolve(), never()) : undefined) };
        });
        await Promise.race([again, adapter.read()]);
        await host.reopen().read();
        count += 1;
        expect([at, second, JSON.parse(look(host))]).toEqual([at, second, JSON.parse(before)]);
      }
    }
    counted.push(`closed twice: ${String(count)} × before`);
    expect(count).toBeGreaterThan(20);
  }, 120_000);
});
