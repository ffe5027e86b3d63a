/** One piece of work of the Excel adapter on one size of workbook. */
export interface ExcelMeasurement {
  readonly rows: number;
  readonly what: string;
  readonly syncs: number;
  /** Bytes sent to Excel and received from it. */
  readonly up: number;
  readonly down: number;
  /** Bytes of the cells read or written, as plain JSON values. */
  readonly data: number;
  /** Without the simulated host's own time. */
  readonly seconds: number;
  /** The longest time in which nothing else could happen on the pane's thread, ms. */
  readonly blocked: number;
}

function size(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The markdown that docs/benchmarks.md quotes. */
export function excelTable(results: readonly ExcelMeasurement[]): string {
  const head = ['rows', 'work', 'syncs', 'up', 'down', 'data', 'bytes ÷ data', 'seconds', 'longest block'];
  const lines = results.map(({ rows, what, syncs, up, down, data, seconds, blocked }) => [
    rows.toLocaleString('en'),
    what,
    String(syncs),
    size(up),
    size(down),
    data === 0 ? '' : size(data),
    data < 100_000 ? '' : ((up + down) / data).toFixed(2),
    seconds.toFixed(2),
    `${blocked.toFixed(0)} ms`,
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
