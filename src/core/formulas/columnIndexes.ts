import { cellText } from '../rules/cellText';
import type { Area } from '../snapshot/address';
import { CellKind, type Grid } from '../snapshot/grid';

/**
 * What a cell is compared by when the comparison is exact: text in any case, numbers by value. '' = blank.
 * Excel takes `1` and `"1"` for different when it looks something up.
 */
function exactKey(grid: Grid, row: number, column: number): string {
  const text = cellText(grid, row, column).toLowerCase();
  return text !== '' && grid.kind(row, column) === CellKind.number ? `number ${text}` : text;
}

/** Counts, sums and look-ups over columns of sheets, compared character by character; each is indexed once. */
export class ColumnIndexes {
  private readonly counts = new Map<string, ReadonlyMap<string, number>>();
  private readonly first = new Map<string, ReadonlyMap<string, number>>();
  private readonly grids: Grid[] = [];

  /** How often a text stands in one column of an area: numbers and texts of the same characters are the same. */
  count(grid: Grid, area: Area, text: string): number {
    return this.countsOf(grid, area).get(text.toLowerCase()) ?? 0;
  }

  /** How many different texts stand in the area's first column. */
  distinct(grid: Grid, area: Area): number {
    return this.countsOf(grid, area).size;
  }

  /** The first row of the area whose first column holds just this cell's content. */
  rowOf(grid: Grid, area: Area, key: { readonly grid: Grid; readonly row: number; readonly column: number }) {
    const name = this.nameOf(grid, area);
    const known = this.first.get(name);
    const rows = known ?? firstRows(grid, area);
    if (!known) this.first.set(name, rows);
    return rows.get(exactKey(key.grid, key.row, key.column));
  }

  private countsOf(grid: Grid, area: Area): ReadonlyMap<string, number> {
    const name = this.nameOf(grid, area);
    const known = this.counts.get(name);
    if (known) return known;
    const counts = new Map<string, number>();
    for (let row = area.top; row <= Math.min(area.bottom, grid.rowCount - 1); row++) {
      const text = cellText(grid, row, area.left).toLowerCase();
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    this.counts.set(name, counts);
    return counts;
  }

  private nameOf(grid: Grid, { top, bottom, left }: Area): string {
    let index = this.grids.indexOf(grid);
    if (index < 0) index = this.grids.push(grid) - 1;
    return [index, top, bottom, left].join(' ');
  }
}

function firstRows(grid: Grid, area: Area): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = area.top; row <= Math.min(area.bottom, grid.rowCount - 1); row++) {
    const key = exactKey(grid, row, area.left);
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}
