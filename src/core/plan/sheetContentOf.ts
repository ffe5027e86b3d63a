import type { Sheet, Snapshot } from '../snapshot/snapshot';
import type { SheetCell, SheetContent } from './plan';

/** Trailing blank cells carry nothing and are left out. */
function rowOf(snapshot: Snapshot, sheet: Sheet, row: number): readonly (SheetCell | null)[] {
  const cells: (SheetCell | null)[] = [];
  for (let column = 0; column < sheet.grid.columnCount; column++) {
    const value = sheet.grid.value(row, column);
    const formula = sheet.grid.formula(row, column);
    const style = sheet.grid.style(row, column);
    const look = style === 0 ? undefined : snapshot.styles[style];
    if (value === null && formula === undefined && !look) cells.push(null);
    else
      cells.push({ value, ...(formula === undefined ? {} : { formula }), ...(look ? { style: look } : {}) });
  }
  while (cells.at(-1) === null) cells.pop();
  return cells;
}

function widthsOf(sheet: Sheet): readonly number[] {
  const widths: number[] = [];
  for (const span of sheet.columnWidths) {
    // A width set on "all columns to the right" would make an array of 16,384; ours end with the content.
    for (let column = span.first; column <= Math.min(span.last, sheet.grid.columnCount); column++)
      widths[column] = span.width;
  }
  // Excel's own default stands where the sheet names no width.
  return Array.from(widths, (width: number | undefined) => width ?? 8.43);
}

/**
 * The content of one of our own sheets as it stands in the workbook: the `before` of a regenerated sheet.
 * What a snapshot does not carry (print set-up, lists, links, row heights) is not in it.
 */
export function sheetContentOf(snapshot: Snapshot, sheet: Sheet): SheetContent {
  const rows = Array.from({ length: sheet.grid.rowCount }, (_, row) => rowOf(snapshot, sheet, row));
  return {
    name: sheet.name,
    rows,
    ...(sheet.merges.length > 0 ? { merges: sheet.merges } : {}),
    ...(sheet.columnWidths.length > 0 ? { widths: widthsOf(sheet) } : {}),
    ...(sheet.frozen.rows > 0 || sheet.frozen.columns > 0 ? { frozen: sheet.frozen } : {}),
    ...(sheet.filter ? { filter: sheet.filter.area } : {}),
  };
}
