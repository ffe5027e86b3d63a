import { cleanText } from '../normalise/cleanText';
import { cellText } from '../rules/cellText';
import type { Sheet } from '../snapshot/snapshot';
import { hintMark } from './standardsHead';
import { standardsColumn, standardsColumnIds, type StandardsColumnId } from './standardsColumns';

/** Rows above the table in which its header row is looked for. */
const headerSearch = 200;
/** Headers without which there is no table of standards. */
const telling: readonly StandardsColumnId[] = ['id', 'programme', 'from'];

/** Where the table of standards stands on a sheet. */
export interface StandardsTable {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<StandardsColumnId, number>;
  /** Rows that say anything, ascending. */
  readonly rows: readonly number[];
}

/** A cell's text as written, without outer spaces: names keep their full-width brackets. */
export function plainCell(sheet: Sheet, row: number, column: number): string {
  return cellText(sheet.grid, row, column).trim();
}

function columnsIn(sheet: Sheet, row: number): Map<StandardsColumnId, number> {
  const ids = new Map(standardsColumnIds.map((id) => [cleanText(standardsColumn(id).header), id]));
  const found = new Map<StandardsColumnId, number>();
  for (let column = 0; column < sheet.grid.columnCount; column++) {
    const id = ids.get(cleanText(plainCell(sheet, row, column)));
    if (id !== undefined && !found.has(id)) found.set(id, column);
  }
  return found;
}

/** Finds the table by its headers, wherever its columns were moved; undefined when the sheet has none. */
export function findStandardsTable(sheet: Sheet): StandardsTable | undefined {
  const { grid } = sheet;
  for (let headerRow = 0; headerRow < Math.min(grid.rowCount, headerSearch); headerRow++) {
    const columns = columnsIn(sheet, headerRow);
    if (!telling.every((id) => columns.has(id))) continue;
    const rows: number[] = [];
    for (let row = headerRow + 1; row < grid.rowCount; row++) {
      const texts = [...columns.values()].map((column) => plainCell(sheet, row, column));
      if (texts.some((text) => text !== '') && !texts.some((text) => text.startsWith(hintMark)))
        rows.push(row);
    }
    return { sheet, headerRow, columns, rows };
  }
  return undefined;
}
