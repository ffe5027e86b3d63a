import type { Issue } from '../engine/result';
import { shortHash } from '../engine/shortHash';
import type { Ledger } from '../ledger/ledger';
import { cellText } from '../rules/cellText';
import type { Snapshot } from '../snapshot/snapshot';

/**
 * Makes fingerprints of what stands in the cells of an issue. Rows and columns may move and sheets be renamed without
 * changing it; any change of a value changes it.
 */
export function valuesFingerprint(snapshot: Snapshot, ledgers: readonly Ledger[]): (issue: Issue) => string {
  const grids = new Map(snapshot.sheets.map((sheet) => [sheet.id, sheet.grid]));
  const fields = new Map<string, Map<number, string>>();
  for (const { sheet, columns, unmapped } of ledgers) {
    const known = fields.get(sheet.id) ?? new Map<number, string>();
    fields.set(sheet.id, known);
    for (const { column, header } of unmapped) if (!known.has(column)) known.set(column, `“${header}”`);
    for (const { column, field } of columns) known.set(column, field);
  }
  return (issue) => {
    const values = issue.places.map(({ sheetId, row, column }) => {
      const grid = grids.get(sheetId);
      return `${fields.get(sheetId)?.get(column) ?? ''}=${grid ? cellText(grid, row, column) : ''}`;
    });
    return shortHash([issue.found, ...values.sort()].join('\u001f'));
  };
}
