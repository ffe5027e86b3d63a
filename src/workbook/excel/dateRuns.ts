import type { Area } from '../../core/snapshot/address';

/**
 * Serials of 1901-01-01 and the day after 9999-12-31: what lies outside is a number whatever its format. Days of the
 * year 1900 are left out: no ledger has them, and running numbers, classes and counts of persons are as small.
 */
const firstDate = 367;
const afterDates = 2_958_466;

/** Rows without a date between two runs of them that are asked for together: a range of its own costs as much. */
const widestGap = 40;

/** Where numbers stand that could be dates, as few ranges: only their number formats need be asked for. */
export class DateRuns {
  private readonly columns = new Map<number, { first: number; last: number }[]>();

  /** To be told row by row from the top. */
  add(row: number, column: number, value: number): void {
    if (value < firstDate || value >= afterDates) return;
    const runs = this.columns.get(column);
    const open = runs?.at(-1);
    if (open && row - open.last <= widestGap) open.last = row;
    else if (runs) runs.push({ first: row, last: row });
    else this.columns.set(column, [{ first: row, last: row }]);
  }

  /** Neighbouring columns with the same rows become one range. */
  areas(): Area[] {
    const areas: Area[] = [];
    const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
    for (const [column, runs] of [...this.columns].sort(([a], [b]) => a - b)) {
      for (const { first, last } of runs) {
        const rows = `${String(first)}:${String(last)}`;
        const left = open.get(rows);
        if (left?.right === column - 1) left.right = column;
        else {
          const area = { top: first, left: column, bottom: last, right: column };
          open.set(rows, area);
          areas.push(area);
        }
      }
    }
    return areas;
  }
}
