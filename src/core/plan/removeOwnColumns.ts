import type { Ledger } from '../ledger/ledger';
import type { CellValue } from '../snapshot/grid';
import type { CellStyle, DefinedName, Sheet, Snapshot } from '../snapshot/snapshot';
import { ownColumnNames } from './anchors';
import { columnWidth } from './applyPlan';
import { headerStyle, lastFilledRow, rowStyle, standing } from './columnChanges';
import type { Change } from './plan';

/** Sheets come and go, so a ledger's columns are known by where their headers stand. */
function headsLedger(name: DefinedName, ledger: Ledger): boolean {
  return name.area.top >= ledger.headerRows[0] && name.area.top <= ledger.headerRows[1];
}

/** Last row of ours in a column: below the ledger too while old results of ours stand there. */
function lastOwnRow(ledger: Ledger, ledgers: readonly Ledger[], column: number): number {
  const next = ledgers.filter(
    (other) => other.sheet.id === ledger.sheet.id && other.headerRows[0] > ledger.lastRow,
  );
  const { grid } = ledger.sheet;
  const stopAt = Math.min(grid.rowCount, ...next.map((other) => other.headerRows[0]));
  return lastFilledRow(grid, [column], ledger.lastRow, stopAt);
}

/**
 * Blanks the rows of a column of ours. `before` says the look they have, so that it comes back with them; what an
 * adapter does not read of it is what our columns look like.
 */
function blanked(
  snapshot: Snapshot,
  sheet: Sheet,
  column: number,
  top: number,
  bottom: number,
  look: Partial<CellStyle>,
): Change[] {
  const rows = bottom - top + 1;
  if (rows <= 0) return [];
  const present = snapshot.styles[sheet.grid.style(top, column)];
  const style = present && present.numberFormat !== 'General' ? { ...look, ...present } : look;
  return [
    {
      type: 'cells',
      sheet: sheet.id,
      top,
      left: column,
      rows,
      before: [{ ...standing(sheet.grid, top, rows, column), style }],
      after: [{ values: Array.from<CellValue>({ length: rows }).fill(null), style: null }],
    },
  ];
}

/**
 * The changes that take all our columns off a sheet: header to last row of their ledger, nothing below it.
 * Protected sheets must be left out by the caller.
 * @param wanted which of our columns, by their anchors; all by default
 */
export function removeOwnColumns(
  snapshot: Snapshot,
  sheet: Sheet,
  ledgers: readonly Ledger[],
  wanted: (anchor: DefinedName) => boolean = () => true,
): Change[] {
  const changes: Change[] = [];
  for (const name of ownColumnNames(snapshot, sheet.id).filter(wanted)) {
    const column = name.area.left;
    changes.push({
      type: 'name',
      name: name.name,
      before: { sheet: sheet.id, area: name.area },
      after: null,
    });
    const ledger = ledgers.find(
      (candidate) => candidate.sheet.id === sheet.id && headsLedger(name, candidate),
    );
    const top = ledger?.headerRows[0] ?? name.area.top;
    const bottom = ledger ? lastOwnRow(ledger, ledgers, column) : sheet.grid.rowCount - 1;
    const label = name.area.top;
    changes.push(
      ...blanked(snapshot, sheet, column, top, Math.min(label, bottom), headerStyle),
      ...blanked(snapshot, sheet, column, label + 1, bottom, rowStyle),
    );
    const width = columnWidth(sheet, column);
    const widthPlanned = changes.some((change) => change.type === 'width' && change.column === column);
    if (width !== null && !widthPlanned) {
      changes.push({ type: 'width', sheet: sheet.id, column, before: width, after: null });
    }
  }
  return changes;
}
