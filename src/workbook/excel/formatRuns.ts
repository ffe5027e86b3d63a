import type { CellsChange } from '../../core/plan/plan';
import type { Snapshot } from '../../core/snapshot/snapshot';

/** Rows with one number format, from the top of a block. */
export type FormatRun = readonly [format: string, rows: number];

/** Number formats of one column of a block as read. */
export function formatRuns(snapshot: Snapshot, change: CellsChange, offset: number): FormatRun[] {
  const grid = snapshot.sheets.find((sheet) => sheet.id === change.sheet)?.grid;
  const runs: [string, number][] = [];
  for (let index = 0; index < change.rows; index++) {
    const format =
      snapshot.styles[grid?.style(change.top + index, change.left + offset) ?? 0]?.numberFormat ?? 'General';
    const open = runs.at(-1);
    if (open?.[0] === format) open[1] += 1;
    else runs.push([format, 1]);
  }
  return runs;
}

/** The format of each row of the runs. */
export function formatAt(runs: readonly FormatRun[]): (index: number) => string {
  const formats: string[] = [];
  for (const [format, rows] of runs) for (let row = 0; row < rows; row++) formats.push(format);
  return (index) => formats[index] ?? 'General';
}
