import { recogniseLedgers } from '../ledger/recogniseLedgers';
import { compactText } from '../normalise/cleanText';
import { cellText } from '../rules/cellText';
import type { Snapshot } from '../snapshot/snapshot';

const schoolHeaders: readonly string[] = ['学校', '学校名称', '学校全称', '单位', '单位名称', '填报单位'];
/** Rows in which the header of a plain list is looked for. */
const headerRows = 20;

/**
 * The schools a workbook lists, each once: the 学校 column of its ledgers, or a plain list under such a header.
 * [] when it lists none.
 */
export function schoolList(snapshot: Snapshot): readonly string[] {
  const schools = new Map<string, string>();
  const add = (name: string): void => {
    const key = compactText(name);
    if (key !== '' && !schools.has(key)) schools.set(key, name.trim());
  };
  const { ledgers } = recogniseLedgers(snapshot);
  for (const { columns, rows, sheet } of ledgers) {
    const column = columns.find(({ field }) => field === 'schoolName')?.column;
    if (column !== undefined) for (const row of rows) add(cellText(sheet.grid, row, column));
  }
  if (schools.size > 0) return [...schools.values()];
  for (const { grid } of snapshot.sheets) {
    for (let row = 0; row < Math.min(headerRows, grid.rowCount); row++) {
      for (let column = 0; column < grid.columnCount; column++) {
        if (!schoolHeaders.includes(compactText(cellText(grid, row, column)))) continue;
        for (let below = row + 1; below < grid.rowCount; below++) add(cellText(grid, below, column));
        return [...schools.values()];
      }
    }
  }
  return [];
}
