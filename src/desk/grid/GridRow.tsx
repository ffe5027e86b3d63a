import { memo } from 'react';
import type { CSSProperties } from 'react';
import type { SheetFrame, ShownCell } from '../../app/service';
import type { Area } from '../../core/snapshot/address';
import type { Axis } from './axis';
import { cellLook, defaultPoints, textWidth } from './cellLook';
import type { Paper } from './cellLook';
import type { GridClasses } from './useGridClasses';
import type { CellReader } from './windowCache';

export interface GridRowProperties {
  readonly row: number;
  readonly frame: SheetFrame;
  readonly cellAt: CellReader;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Columns to draw beside the frozen ones. */
  readonly first: number;
  readonly last: number;
  readonly frozen: number;
  readonly scrollLeft: number;
  readonly left: number;
  readonly viewWidth: number;
  /** The first row drawn of this row's part: a merged area that began above is drawn from it. */
  readonly firstRow: number;
  readonly merges: readonly Area[];
  readonly active: number | undefined;
  readonly paper: Paper;
  readonly classes: GridClasses;
}

/** How far a long text may run over blank cells to its right. */
const spillColumns = 20;

function spill(properties: GridRowProperties, column: number, cell: ShownCell): number | undefined {
  const { frame, cellAt, columns, row, merges } = properties;
  const style = frame.styles[cell.style];
  if (cell.numeric || style?.wrap || (style?.horizontal ?? 'left') !== 'left') return undefined;
  const own = columns.sizeOf(column);
  const needed = textWidth(cell.text, style?.fontSize ?? defaultPoints) + 8;
  if (needed <= own) return undefined;
  let width = own;
  for (let next = column + 1; next <= column + spillColumns && width < needed; next++) {
    const neighbour = cellAt(row, next);
    const blank = neighbour === null || neighbour?.text === '';
    if (
      !blank ||
      merges.some((area) => area.top <= row && area.bottom >= row && area.left <= next && area.right >= next)
    )
      break;
    width += columns.sizeOf(next);
  }
  return width > own ? width : undefined;
}

/** A merged area as far as it is in view across, so that a centred title stays readable however wide its area is. */
function mergeBox(properties: GridRowProperties, merge: Area, fixed: boolean): CSSProperties {
  const { row, rows, columns, left, scrollLeft, frozen, viewWidth } = properties;
  const shift = left - (fixed ? 0 : scrollLeft);
  const start = Math.max(
    shift + columns.offsetOf(merge.left),
    fixed ? left : left + columns.offsetOf(frozen),
  );
  const end = Math.min(shift + columns.offsetOf(merge.right + 1), viewWidth);
  return {
    left: start,
    width: Math.max(0, end - start),
    top: rows.offsetOf(merge.top) - rows.offsetOf(row),
    height: rows.offsetOf(merge.bottom + 1) - rows.offsetOf(merge.top),
  };
}

function cellsOf(properties: GridRowProperties): readonly number[] {
  const { frozen, first, last, columns } = properties;
  const drawn: number[] = [];
  for (let column = 0; column < frozen; column++) if (columns.sizeOf(column) > 0) drawn.push(column);
  for (let column = Math.max(first, frozen); column <= last; column++)
    if (columns.sizeOf(column) > 0) drawn.push(column);
  return drawn;
}

/** The cells of one row; drawn again only when something of it changes, not while scrolling down. */
export const GridRow = memo(function GridRow(properties: GridRowProperties) {
  const {
    row,
    frame,
    cellAt,
    rows,
    columns,
    frozen,
    first,
    scrollLeft,
    left,
    firstRow,
    merges,
    active,
    paper,
    classes,
  } = properties;
  const x = (column: number, fixed: boolean) => left + columns.offsetOf(column) - (fixed ? 0 : scrollLeft);
  return cellsOf(properties).map((column) => {
    const fixed = column < frozen;
    const merge = merges.find(
      (area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column,
    );
    if (
      merge &&
      (row !== Math.max(merge.top, firstRow) || column !== Math.max(merge.left, fixed ? 0 : first))
    )
      return null;
    const cell = merge ? cellAt(merge.top, merge.left) : cellAt(row, column);
    const box: CSSProperties = merge
      ? mergeBox(properties, merge, fixed)
      : { left: x(column, fixed), width: columns.sizeOf(column), top: 0, height: rows.sizeOf(row) };
    const wide = cell && !merge ? spill(properties, column, cell) : undefined;
    const background = fixed || merge ? { backgroundColor: paper.background } : {};
    const look = cell ? { ...background, ...cellLook(cell, frame.styles[cell.style], paper) } : background;
    return (
      <div
        key={column}
        role="gridcell"
        aria-colindex={column + 2}
        aria-selected={
          active !== undefined && (merge ? merge.left <= active && merge.right >= active : column === active)
        }
        className={classes.cell}
        style={{
          borderColor: paper.line,
          ...box,
          ...look,
          zIndex: (fixed ? 2 : 0) + (wide === undefined && !merge ? 0 : 1),
        }}
      >
        {cell === undefined ? <span className={classes.waiting} /> : null}
        {cell ? (
          <span
            className={classes.text}
            style={wide === undefined ? {} : { width: wide - 8, flexShrink: 0, textAlign: 'left' }}
          >
            {cell.text}
          </span>
        ) : null}
        {cell?.mark ? <span className={classes.hidden}>{cell.mark}</span> : null}
      </div>
    );
  });
});
