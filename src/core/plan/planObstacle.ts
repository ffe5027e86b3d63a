import { contains, maxColumns } from '../snapshot/address';
import type { Sheet, Snapshot } from '../snapshot/snapshot';
import { ownSheets } from './anchors';
import type { CellsChange, Plan } from './plan';

/** Why a plan must not be written although its `before`s hold. Codes are those of the workbook port. */
export interface Obstacle {
  readonly code:
    'sheet-protected' | 'sheet-filtered' | 'structure-protected' | 'sheet-full' | 'sheet-missing';
  readonly sheet: string;
}

/** Writing a block beside or into rows that a filter hides misplaces data in Excel. */
function inFilteredRows(sheet: Sheet, change: CellsChange): boolean {
  const { filter } = sheet;
  if (!filter?.active) return false;
  const single = change.rows === 1 && change.after.length === 1;
  if (single) {
    const hidden = sheet.hiddenRows.some((span) => change.top >= span.first && change.top <= span.last);
    return hidden && contains(filter.area, change.top, change.left);
  }
  return change.top <= filter.area.bottom && change.top + change.rows - 1 >= filter.area.top;
}

/** The first thing that stands in the plan's way; undefined when it may be written. */
export function planObstacle(snapshot: Snapshot, plan: Plan): Obstacle | undefined {
  const own = ownSheets(snapshot);
  for (const change of plan.changes) {
    if (change.type === 'sheet') {
      const exists = own.has(change.owned);
      if (snapshot.structureProtected && exists !== (change.after !== null)) {
        return {
          code: 'structure-protected',
          sheet: change.after?.name ?? own.get(change.owned)?.name ?? change.owned,
        };
      }
      const present = own.get(change.owned);
      if (present?.protected) return { code: 'sheet-protected', sheet: present.name };
    }
    if (change.type !== 'cells' && change.type !== 'marks' && change.type !== 'width') continue;
    const sheet = snapshot.sheets.find((candidate) => candidate.id === change.sheet);
    if (!sheet) return { code: 'sheet-missing', sheet: change.sheet };
    if (sheet.protected) return { code: 'sheet-protected', sheet: sheet.name };
    if (change.type !== 'cells') continue;
    if (change.left + change.after.length > maxColumns) return { code: 'sheet-full', sheet: sheet.name };
    if (inFilteredRows(sheet, change)) return { code: 'sheet-filtered', sheet: sheet.name };
  }
  return undefined;
}
