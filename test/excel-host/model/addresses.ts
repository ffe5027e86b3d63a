import {
  areaAddress,
  maxColumns,
  maxRows,
  parseArea,
  quoteSheet,
  type Area,
} from '../../../src/core/snapshot/address';
import { invalidArgument } from '../hostError';

/** Excel cuts longer addresses. */
export const longestAddress = 8_192;

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

/** `A1:B2`, `C:D`, `3:4`; undefined when it is none of them. */
function anyArea(address: string): Area | undefined {
  const rows = /^\$?([0-9]+):\$?([0-9]+)$/.exec(address);
  if (rows) return { ...wholeSheet, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = /^\$?([A-Za-z]+):\$?([A-Za-z]+)$/.exec(address);
  if (columns) {
    const area = parseArea(`${columns[1] ?? ''}1:${columns[2] ?? ''}1`);
    return area ? { ...area, bottom: maxRows - 1 } : undefined;
  }
  return parseArea(address);
}

/** The areas of `A1:B2,C4`. */
export function parseAreas(address: string): Area[] {
  if (address.length >= longestAddress)
    throw invalidArgument(`address of ${String(address.length)} characters`);
  return address.split(',').map((part) => {
    const plain = part.includes('!') ? part.slice(part.lastIndexOf('!') + 1) : part;
    const area = anyArea(plain.trim());
    if (!area) throw invalidArgument(`address ${part}`);
    return area;
  });
}

export function sheetAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaAddress(area)}`;
}

export function checkArea(area: Area): Area {
  if (area.top < 0 || area.left < 0 || area.bottom >= maxRows || area.right >= maxColumns) {
    throw invalidArgument('outside the sheet');
  }
  return area;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What is left of `area` outside `hole`, as up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const left: Area[] = [];
  if (area.top < hole.top) left.push({ ...area, bottom: hole.top - 1 });
  if (area.bottom > hole.bottom) left.push({ ...area, top: hole.bottom + 1 });
  const top = Math.max(area.top, hole.top);
  const bottom = Math.min(area.bottom, hole.bottom);
  if (area.left < hole.left) left.push({ top, bottom, left: area.left, right: hole.left - 1 });
  if (area.right > hole.right) left.push({ top, bottom, left: hole.right + 1, right: area.right });
  return left;
}
