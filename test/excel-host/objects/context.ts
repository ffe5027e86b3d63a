import { areaAddress } from '../../../src/core/snapshot/address';
import type { Area } from '../../../src/core/snapshot/address';
import { HostError } from '../hostError';
import type { HostSheet } from '../model/hostSheet';
import type { HostWorkbook } from '../model/hostWorkbook';

/** What every object of the host needs to know. */
export interface HostContext {
  readonly workbook: HostWorkbook;
  /** Calls that only hold until the end of the sync. */
  readonly suspended: { screen: boolean; calculation: boolean };
}

export function checkWritable(sheet: HostSheet): void {
  if (sheet.protected) throw new HostError('AccessDenied', `${sheet.name} is protected`);
}

/** Excel puts a block that meets filtered-out rows into other cells; no correct adapter may do that. */
export function checkUnfiltered(sheet: HostSheet, area: Area): void {
  const filtered = sheet.filter?.active === true || sheet.tables.some((table) => table.filtered);
  if (!filtered || area.top === area.bottom) return;
  const meets = sheet.hiddenRows.some((span) => span.first <= area.bottom && span.last >= area.top);
  if (meets)
    throw new HostError(
      'GeneralException',
      `a write to ${areaAddress(area)} would be misplaced by the filter`,
    );
}

/** A deleted sheet's objects are gone. */
export function checkAlive(context: HostContext, sheet: HostSheet): void {
  if (!context.workbook.sheets.includes(sheet)) throw new HostError('ItemNotFound', `sheet ${sheet.name}`);
}
