import type { Measurement } from './measureProcess';

/** All figures for one size of workbook. */
export interface BenchSize {
  readonly rows: number;
  readonly bytes: number;
  readonly scan: Measurement;
  readonly check: Measurement;
  readonly run: Measurement;
  readonly exceljs: Measurement;
}

/** The markdown that docs/benchmarks.md quotes. */
export function benchTable(sizes: readonly BenchSize[], runs: number, machine: string): string {
  const head = [
    '',
    ...sizes.map(
      ({ rows, bytes }) => `${rows.toLocaleString('en')} rows (${(bytes / 2 ** 20).toFixed(1)} MB)`,
    ),
  ];
  const figure = ({ seconds, cpu, memory }: Measurement): string =>
    `${seconds.toFixed(2)} s (${cpu.toFixed(2)} s processor), ${Math.round(memory / 2 ** 20).toString()} MB`;
  const ratio = (a: Measurement, b: Measurement): string =>
    `${(a.seconds / b.seconds).toFixed(1)} × (${(a.cpu / b.cpu).toFixed(1)} × processor)`;
  const lines = [
    head,
    head.map(() => '---'),
    ['unzip + scan alone', ...sizes.map(({ scan }) => figure(scan))],
    ['`check`', ...sizes.map(({ check }) => figure(check))],
    ['`check` ÷ unzip + scan (target: at most 3)', ...sizes.map(({ check, scan }) => ratio(check, scan))],
    ['`run`, copy and report written', ...sizes.map(({ run }) => figure(run))],
    ['exceljs, same writes', ...sizes.map(({ exceljs }) => figure(exceljs))],
    ['exceljs ÷ `run` (target: at least 10)', ...sizes.map(({ exceljs, run }) => ratio(exceljs, run))],
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `Whole processes, start to end, median of ${String(runs)}; peak resident memory. ${machine}.`,
    '',
    ...lines,
  ].join('\n');
}
