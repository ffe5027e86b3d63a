import { areaAddress, quoteSheet, type Area } from '../../../src/core/snapshot/address';

/** `Sheet1!$A$1:$B$2`, as Excel writes the target of a name. */
export function absoluteAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaAddress(area).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2')}`;
}
