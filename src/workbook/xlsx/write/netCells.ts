import type { Area } from '../../../core/snapshot/address';
import type { CellValue, Grid } from '../../../core/snapshot/grid';
import type { CellLog } from './cellLog';
import type { CellEdit, RowEdits } from './sheetEdits';

function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a?.error === b?.error;
}

/** A constant text without characters is no value in Excel, and none to our reader. */
function held(grid: Grid, row: number, column: number): CellValue {
  const value = grid.value(row, column);
  return value === '' && grid.formula(row, column) === undefined ? null : value;
}

/** The net difference of one sheet's cells: what was written and is not as it was. */
export class NetCells {
  /** Around the cells that will hold something; undefined when none will. */
  readonly reach: Area | undefined;
  readonly count: number;
  /** A value or formula that stood there before was replaced. */
  readonly replaced: boolean;
  /** A formula went away. */
  readonly lostFormula: boolean;
  private readonly columns: readonly number[];
  private readonly bounds: Area | undefined;

  constructor(
    private readonly log: CellLog,
    private readonly before: Grid,
    private readonly after: Grid,
  ) {
    this.columns = log.touchedColumns();
    this.bounds = log.bounds();
    let count = 0;
    let replaced = false;
    let lostFormula = false;
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
    for (const column of this.columns) {
      for (let row = this.bounds?.top ?? 0; row <= (this.bounds?.bottom ?? -1); row++) {
        const state = log.state(row, column);
        const changed = state !== undefined && this.changed(row, column);
        if (!state || (!changed && !state.cleared && !state.look)) continue;
        count++;
        if (changed) {
          const formula = before.formula(row, column);
          if (formula !== undefined && after.formula(row, column) === undefined) lostFormula = true;
          if (formula !== undefined || held(before, row, column) !== null) replaced = true;
        }
        if (held(after, row, column) === null && after.formula(row, column) === undefined) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    this.count = count;
    this.replaced = replaced;
    this.lostFormula = lostFormula;
    this.reach = bottom < 0 ? undefined : { top, left, bottom, right };
  }

  private changed(row: number, column: number): boolean {
    const { before, after } = this;
    return (
      !sameValue(held(before, row, column), held(after, row, column)) ||
      before.formula(row, column) !== after.formula(row, column)
    );
  }

  /** Row by row, ascending. */
  *rows(): Generator<RowEdits> {
    const { bounds, after } = this;
    for (let row = bounds?.top ?? 0; row <= (bounds?.bottom ?? -1); row++) {
      const cells: CellEdit[] = [];
      for (const column of this.columns) {
        const state = this.log.state(row, column);
        if (!state) continue;
        const content = this.changed(row, column)
          ? { value: held(after, row, column), formula: after.formula(row, column) }
          : undefined;
        if (content || state.cleared || state.look)
          cells.push({ column, content, cleared: state.cleared, look: state.look });
      }
      if (cells.length > 0) yield { row, cells };
    }
  }
}
