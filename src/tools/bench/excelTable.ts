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

/** What a person sees and can do while work goes on, on one size of workbook; milliseconds without the host's own time. */
export interface ControlMeasurement {
  readonly rows: number;
  readonly read: { readonly told: number; readonly gap: number };
  readonly write: { readonly told: number; readonly gap: number };
  /** From a press on 停止 half-way to the end: of a read, and of a write that is taken back as well. */
  readonly readStopped: number;
  readonly writeStopped: number;
}

/** Progress and stopping, as markdown. */
export function controlTable(results: readonly ControlMeasurement[]): string {
  const head = ['rows', 'work', 'progress told', 'longest silence', 'stopped after'];
  const line = (rows: number, what: string, { told, gap }: ControlMeasurement['read'], stopped: number) => [
    rows.toLocaleString('en'),
    what,
    `${String(told)} ×`,
    `${gap.toFixed(0)} ms`,
    `${stopped.toFixed(0)} ms`,
  ];
  const lines = results.flatMap(({ rows, read, write, readStopped, writeStopped }) => [
    line(rows, 'read for a check', read, readStopped),
    line(rows, 'write 5 columns, taken back', write, writeStopped),
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Limits: bytes of a read in shares of its data (of 1 MB or more), milliseconds without a turn, milliseconds to a stop. */
const limits = { bytes: 1.2, blocked: 200, stop: 500 } as const;

/** What is over a limit, or not constant where it must be; [] when all is well. */
export function excelFaults(
  results: readonly ExcelMeasurement[],
  controls: readonly ControlMeasurement[],
): string[] {
  const faults: string[] = [];
  for (const { rows, what, data, up, down, blocked } of results) {
    if (what.startsWith('read') && data >= 1e6 && (up + down) / data > limits.bytes)
      faults.push(`${what}, ${String(rows)} rows: bytes`);
    if (blocked > limits.blocked)
      faults.push(`${what}, ${String(rows)} rows: ${blocked.toFixed(0)} ms blocked`);
  }
  for (const { rows, readStopped } of controls)
    if (readStopped > limits.stop) faults.push(`stop of a read, ${String(rows)} rows`);
  const marks = new Set(
    results.filter(({ what }) => what.startsWith('mark 2,000')).map(({ syncs }) => syncs),
  );
  if (marks.size > 1) faults.push('syncs of marks grow with rows');
  return faults;
}
