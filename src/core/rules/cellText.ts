import { plainNumber } from '../normalise/plainNumber';
import { CellKind, type Grid } from '../snapshot/grid';

/** A cell's characters as stored: numbers as plain digits, booleans as Excel shows them, errors as their code. */
export function cellText(grid: Grid, row: number, column: number): string {
  switch (grid.kind(row, column)) {
    case CellKind.number:
      return plainNumber(grid.number(row, column));
    case CellKind.boolean:
      return grid.number(row, column) === 1 ? 'TRUE' : 'FALSE';
    default:
      return grid.text(row, column);
  }
}
