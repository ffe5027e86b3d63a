import type { Axis } from './axis';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A key that moves the selected cell. */
export interface MoveKey {
  readonly key: string;
  readonly ctrl: boolean;
  /** Rows that fit in the view. */
  readonly page: number;
}

/** Where a key moves the selected cell to; undefined when the key moves nothing. `end`: last used cell. */
export function moveCell(
  from: CellPlace,
  { key, ctrl, page }: MoveKey,
  rows: Axis,
  columns: Axis,
  end: CellPlace,
): CellPlace | undefined {
  const clampRow = (row: number) => nearest(rows, Math.min(Math.max(row, 0), rows.count - 1));
  const { row, column } = from;
  switch (key) {
    case 'ArrowDown':
      return { row: ctrl ? nearest(rows, row < end.row ? end.row : row) : rows.step(row, 1), column };
    case 'ArrowUp':
      return { row: ctrl ? nearest(rows, 0) : rows.step(row, -1), column };
    case 'ArrowRight':
      return {
        row,
        column: ctrl ? nearest(columns, column < end.column ? end.column : column) : columns.step(column, 1),
      };
    case 'ArrowLeft':
      return { row, column: ctrl ? nearest(columns, 0) : columns.step(column, -1) };
    case 'PageDown':
      return { row: clampRow(row + page), column };
    case 'PageUp':
      return { row: clampRow(row - page), column };
    case 'Home':
      return { row: ctrl ? nearest(rows, 0) : row, column: nearest(columns, 0) };
    case 'End':
      return ctrl
        ? { row: nearest(rows, end.row), column: nearest(columns, end.column) }
        : { row, column: nearest(columns, end.column) };
    default:
      return undefined;
  }
}

/** The place itself when it can be seen, otherwise the next one that can. */
function nearest(axis: Axis, index: number): number {
  if (axis.sizeOf(index) > 0) return index;
  const after = axis.step(index, 1);
  return after === index ? axis.step(index, -1) : after;
}
