/**
 * `npm run bench -- money [--quick]`: amounts and their counts for generated pupils in memory, beside the least that
 * could be done: one multiplication per row.
 */
import { ledgerView } from '../../core/ledger/ledgerView';
import { decimal, multiply, type Decimal } from '../../core/money/decimal';
import { computeSubsidy } from '../../core/policy/computeSubsidy';
import { nationalPack } from '../../core/policy/nationalPack';
import { tallySubsidy } from '../../core/policy/tally';
import { exampleLedger } from '../../core/rules/exampleLedger';
import { plantPupils } from '../accuracy/money/plantPupils';

const runs = 5;
const sizes = process.argv.includes('--quick') ? [10_000] : [10_000, 100_000];

function middle(seconds: readonly number[]): number {
  return [...seconds].sort((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? 0;
}

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

/** One exact multiplication per row and nothing else: what any computation must do at least. */
function plainLoop(rows: number, rates: readonly string[]): Decimal {
  const half = decimal('0.5');
  const rate = rates.map(decimal);
  let last = half;
  for (let at = 0; at < rows; at++) last = multiply(rate[at % rate.length] ?? half, half);
  return last;
}

console.log('| rows | compute (processor) | compute + count | one multiplication a row | ratio |');
console.log('| --- | --- | --- | --- | --- |');
for (const size of sizes) {
  const planted = plantPupils(size, 7);
  const ledger = exampleLedger({
    kind: 'schoolLedger',
    term: '2025-spring',
    cells: planted.map(({ cells }) => cells),
  });
  const computing: number[] = [];
  const whole: number[] = [];
  const plain: number[] = [];
  for (let run = 0; run <= runs; run++) {
    // A fresh view each time: cleaning the cells' texts is part of the work.
    const views = [ledgerView(ledger)];
    const start = processor();
    const subsidy = computeSubsidy(views, nationalPack, { language: 'zh-CN', asOf: '2026-11-22' });
    const computed = processor();
    tallySubsidy(subsidy, views);
    const counted = processor();
    plain.push(timed(() => plainLoop(ledger.rows.length, ['1250', '1500', '625', '750', '2300'])));
    if (run === 0) continue;
    computing.push(computed - start);
    whole.push(counted - start);
  }
  const floor = middle(plain);
  const cells = [
    ledger.rows.length.toLocaleString('en'),
    `${middle(computing).toFixed(2)} s`,
    `${middle(whole).toFixed(2)} s`,
    `${(floor * 1000).toFixed(1)} ms`,
    `${(middle(whole) / floor).toFixed(0)} ×`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
