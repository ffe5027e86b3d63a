/**
 * `npm run bench -- rules [--quick]`: every rule over a county in memory, beside the least a check could do: one plain
 * pass that works out each ID number's check digit and keeps a Map of numbers; amounts and every summary sheet
 * likewise; and a ledger in which every ID number fails.
 */
import { nationalPack } from '../../core/policy/nationalPack';
import { checkViews } from '../../core/engine/runRules';
import { checkCharacter } from '../../core/id/checkCharacter';
import { ledgerView } from '../../core/ledger/ledgerView';
import { recogniseLedgers } from '../../core/ledger/recogniseLedgers';
import { moneyOf } from '../../core/payments/moneyOf';
import { subsidyColumns } from '../../core/policy/subsidyColumns';
import { tallySubsidy } from '../../core/policy/tally';
import { rules } from '../../core/rules/registry';
import type { LedgerView } from '../../core/rules/rule';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { summarySheets } from '../../core/summary/summarySheets';
import { layoutsTried } from '../accuracy/layoutsTried';
import { plantCounty } from '../accuracy/plantCounty';
import { snapshotOf } from '../accuracy/snapshotOf';
import { setCell } from '../samples/sheetModel';

const quick = process.argv.includes('--quick');
const sizes = quick ? [10_000] : [10_000, 100_000];
const runs = quick ? 3 : 5;
const environment = { asOf: '2024-11-01', term: undefined, pack: nationalPack };

/** Seconds of processor time, all threads: the clock also counts what else the machine does. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function timed(work: () => void): number {
  const start = processor();
  work();
  return processor() - start;
}

function middle(seconds: readonly number[]): number {
  return [...seconds].sort((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0;
}

/** A county's ledger of 30 columns, a fault in about one row in thirty; or every ID number with a wrong digit. */
function countyOf(pupils: number, broken: boolean): Snapshot {
  const [layout] = layoutsTried;
  if (!layout) throw new Error('no layout');
  const county = plantCounty(layout, pupils, 7, !broken);
  const at = layout.columns.findIndex(({ field }) => field === 'idNumber');
  if (broken)
    for (const [row, cells] of county.sheet.rows) {
      const id = cells.get(at)?.value;
      if (row <= county.headerRows[1] || typeof id !== 'string') continue;
      setCell(
        county.sheet,
        row,
        at,
        id.slice(0, 14) + String((Number(id.charAt(14)) + 1) % 10) + id.slice(15),
      );
    }
  return snapshotOf([county.sheet]);
}

/** A view made anew: cleaning the cells' texts is part of the work. */
function viewsOf(snapshot: Snapshot): readonly LedgerView[] {
  return recogniseLedgers(snapshot, new Map()).ledgers.map((ledger) => ledgerView(ledger));
}

function plainPass(views: readonly LedgerView[]): number {
  const seen = new Map<string, number>();
  let wrong = 0;
  for (const view of views) {
    const { rows, sheet } = view.ledger;
    const column = view.column('idNumber') ?? 0;
    for (const row of rows) {
      const id = sheet.grid.text(row, column);
      if (checkCharacter(id) !== id.charAt(17)) wrong++;
      seen.set(id, (seen.get(id) ?? 0) + 1);
    }
  }
  return wrong + seen.size;
}

/** Amounts, counts, the subsidy columns and every summary sheet. */
function summarised(snapshot: Snapshot): number {
  const views = viewsOf(snapshot);
  const ledgers = views.map((view) => view.ledger);
  const { asOf, term } = environment;
  const money = moneyOf(views, nationalPack, { language: 'zh-CN', asOf, term });
  const tally = tallySubsidy(money.subsidy, views);
  const input = { snapshot, views, money, tally, language: 'zh-CN' } as const;
  const { placements, changes } = subsidyColumns(input);
  const { sheets } = summarySheets({ ...input, ledgers, placements, asOf });
  return changes.length + sheets.length;
}

function plainLoop(rows: number): number {
  const rates = [1250, 1500, 625, 750];
  let sum = 0;
  for (let at = 0; at < rows; at++) sum += (rates[at % 4] ?? 0) * 50;
  return sum;
}

interface Line {
  readonly rows: number;
  readonly rules: number;
  readonly money: number;
  readonly broken: number;
  readonly pass: number;
  readonly loop: number;
}

function measure(size: number): Line {
  const snapshot = countyOf(size, false);
  const broken = countyOf(size, true);
  const rows = viewsOf(snapshot)[0]?.ledger.rows.length ?? 0;
  const figures: Omit<Line, 'rows' | 'broken'>[] = [];
  for (let run = 0; run <= runs; run++) {
    // Turn about, so that a busy moment of the machine hits all of them alike; the first run only warms up.
    const views = viewsOf(snapshot);
    const figure = {
      rules: timed(() => void checkViews(views, rules, environment, 'zh-CN')),
      pass: timed(() => void plainPass(viewsOf(snapshot))),
      money: timed(() => void summarised(snapshot)),
      loop: timed(() => void plainLoop(rows)),
    };
    if (run > 0) figures.push(figure);
  }
  const of = (name: keyof Omit<Line, 'rows' | 'broken'>): number =>
    middle(figures.map((figure) => figure[name]));
  return {
    rows,
    rules: of('rules'),
    money: of('money'),
    pass: of('pass'),
    loop: of('loop'),
    broken: timed(() => void checkViews(viewsOf(broken), rules, environment, 'zh-CN')),
  };
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const seconds = (value: number): string => `${value.toFixed(2)} s`;
const times = (value: number): string => `${value.toFixed(0)} ×`;
const heads = [
  'rows',
  'all rules',
  'plain pass',
  'ratio',
  'amounts, columns, summaries',
  'loop',
  'ratio',
  'every ID wrong',
];
console.log(tableLine(heads));
console.log(tableLine(heads.map(() => '---')));
for (const size of sizes) {
  const { rows, rules: all, pass, money, loop, broken } = measure(size);
  const cells = [
    rows.toLocaleString('en'),
    seconds(all),
    seconds(pass),
    times(all / pass),
    seconds(money),
    `${(loop * 1000).toFixed(1)} ms`,
    times(money / loop),
    seconds(broken),
  ];
  console.log(tableLine(cells));
}
