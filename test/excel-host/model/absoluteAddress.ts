import { columnName, quoteSheet, type Area } from '../../../src/core/snapshot/address';

function absolute({ top, left, bottom, right }: Area): string {
  const start = `$${columnName(left)}$${String(top + 1)}`;
  const end = `$${columnName(right)}$${String(bottom + 1)}`;
  return start === end ? start : `${start}:${end}`;
}

/** `Sheet1!$A$1:$B$2`, as Excel writes the target of a name. */
export function absoluteAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${absolute(area)}`;
}
