import type { SheetFrame } from '../../app/service';
import { maxColumns, maxRows } from '../../core/snapshot/address';
import { defaultPoints, pixelsPerPoint, textWidth } from './cellLook';
import type { CellReader } from './windowCache';
import { Axis } from './axis';
import type { SizedSpan } from './axis';

export const rowHeight = 24;
const columnWidth = 72;
/** Rows at the top whose heights follow their text: titles and wrapped headers stand there. */
const headRows = 30;
const headColumns = 64;
const tallest = 150;

/** The columns of a sheet on screen, with some blank ones after the last. */
export function columnAxis(frame: SheetFrame): Axis {
  const count = Math.min(maxColumns, Math.max(frame.sheet.columns + 3, 15));
  return new Axis(count, columnWidth, [
    ...frame.widths.map(({ first, last, width }) => ({
      first,
      last,
      size: Math.max(8, Math.round(width * 8 + 5)),
    })),
    ...frame.hiddenColumns.map(({ first, last }) => ({ first, last, size: 0 })),
  ]);
}

/** The rows of a sheet on screen; `cell` gives what has arrived so far. */
export function rowAxis(frame: SheetFrame, columns: Axis, cell: CellReader): Axis {
  const count = Math.min(maxRows, Math.max(frame.sheet.rows + 20, 50));
  const heads: SizedSpan[] = [];
  for (let row = 0; row < Math.min(headRows, frame.sheet.rows); row++) {
    const size = headHeight(frame, columns, row, cell);
    if (size > rowHeight) heads.push({ first: row, last: row, size });
  }
  return new Axis(count, rowHeight, [
    ...heads,
    ...frame.hiddenRows.map(({ first, last }) => ({ first, last, size: 0 })),
  ]);
}

function headHeight(frame: SheetFrame, columns: Axis, row: number, cell: CellReader): number {
  let height = rowHeight;
  for (let column = 0; column < Math.min(headColumns, frame.sheet.columns); column++) {
    const shown = cell(row, column);
    if (!shown?.text) continue;
    const merge = frame.merges.find(
      (area) => area.top <= row && area.bottom >= row && area.left <= column && area.right >= column,
    );
    if (merge && merge.bottom > merge.top) continue;
    const style = frame.styles[shown.style];
    const points = style?.fontSize ?? defaultPoints;
    const right = merge?.right ?? column;
    const width = columns.offsetOf(right + 1) - columns.offsetOf(column) - 10;
    const broken = shown.text.split('\n');
    const lines = style?.wrap
      ? broken.reduce(
          (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, points) / Math.max(width, 20))),
          0,
        )
      : 1;
    height = Math.max(height, Math.ceil(lines * points * pixelsPerPoint * 1.3 + 7));
  }
  return Math.min(height, tallest);
}
