/**
 * `npm run bench`: the figures of docs/benchmarks.md, in one run.
 *
 *   --quick     10,000 rows only, one run each
 *   --runs N    runs per figure, of which the median counts (3)
 *   --large     exceljs at 100,000 rows as often as the rest; otherwise once, for it takes a minute
 */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import webpack, { type Configuration } from 'webpack';
import { measureProcess, medianOf, type Measurement } from './measureProcess';
import { benchTable, type BenchSize } from './benchTable';

const root = process.cwd();
const folder = join(root, 'out', 'bench');
const cli = join(root, 'dist', 'cli', 'aid-ledger.mjs');
const scan = join(folder, 'scanChild.mjs');
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, runs: { type: 'string' }, large: { type: 'boolean' } },
});
const runs = values.quick === true ? 1 : Number(values.runs ?? 3);
const sizes = values.quick === true ? [10_000] : [10_000, 100_000];

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** The floor's process, bundled exactly as the command line is. */
async function buildScan(): Promise<void> {
  const config = (await import(join(root, 'webpack.config.js'))) as {
    default: (env: unknown, options: { mode: 'production' }) => Configuration[];
  };
  const base = config.default({}, { mode: 'production' }).find(({ name }) => name === 'cli');
  if (!base) throw new Error('webpack.config.js has no configuration named cli');
  const own: Configuration = {
    ...base,
    entry: { scanChild: './src/tools/bench/scanChild.ts' },
    output: { ...base.output, path: folder, clean: false },
    plugins: [],
  };
  await new Promise<void>((resolve, reject) => {
    webpack(own, (error, stats) => {
      if (error ?? stats?.hasErrors() !== false)
        reject(error ?? new Error(stats?.toString('errors-only') ?? 'no stats'));
      else resolve();
    });
  });
}

async function workbookOf(rows: number): Promise<string> {
  const file = join(folder, `pupils-${String(rows)}.xlsx`);
  const samples = join(root, 'src', 'tools', 'samples');
  const generator = Math.max(...readdirSync(samples).map((name) => statSync(join(samples, name)).mtimeMs));
  if (existsSync(file) && statSync(file).mtimeMs > generator) return file;
  say(`making ${file}`);
  const make = join(root, 'src', 'tools', 'samples', 'make.ts');
  await measureProcess(root, [
    '--import',
    'tsx',
    make,
    '--pupils',
    String(rows),
    '--seed',
    '7',
    '--faults',
    '0.01',
    '--out',
    file,
  ]);
  return file;
}

async function measureSize(rows: number): Promise<BenchSize> {
  const book = await workbookOf(rows);
  const json = join(folder, 'report.json');
  const copy = join(folder, 'copy.xlsx');
  const scans: Measurement[] = [];
  const checks: Measurement[] = [];
  const whole: Measurement[] = [];
  const scanOnce = (): Promise<Measurement> => measureProcess(root, [scan, book]);
  const checkOnce = (): Promise<Measurement> => measureProcess(root, [cli, 'check', book, '--quiet'], [0, 1]);
  const runOnce = (): Promise<Measurement> =>
    measureProcess(root, [cli, 'run', book, '--quiet', '--json', json, '--out', copy], [0, 1]);
  say(`${String(rows)} rows: warm-up`);
  await scanOnce();
  await checkOnce();
  // Turn about, so that a busy moment of the machine hits all of them alike.
  for (let run = 0; run < runs; run += 1) {
    say(`${String(rows)} rows: run ${String(run + 1)} of ${String(runs)}`);
    scans.push(await scanOnce());
    checks.push(await checkOnce());
    whole.push(await runOnce());
  }
  const exceljs: Measurement[] = [];
  const often = rows > 10_000 && values.large !== true ? 1 : runs;
  for (let run = 0; run < often; run += 1) {
    say(`${String(rows)} rows: exceljs ${String(run + 1)} of ${String(often)}`);
    exceljs.push(
      await measureProcess(root, [
        '--max-old-space-size=8192',
        join(root, 'src', 'tools', 'bench', 'exceljsChild.mjs'),
        book,
        json,
        join(folder, 'exceljs.xlsx'),
      ]),
    );
  }
  return {
    rows,
    bytes: statSync(book).size,
    scan: medianOf(scans),
    check: medianOf(checks),
    run: medianOf(whole),
    exceljs: medianOf(exceljs),
  };
}

mkdirSync(folder, { recursive: true });
say('building the scan process');
await buildScan();
const results: BenchSize[] = [];
for (const rows of sizes) results.push(await measureSize(rows));
const machine = `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${String(Math.round(totalmem() / 2 ** 30))} GB, Node ${process.versions.node}`;
console.log(benchTable(results, runs, machine));
