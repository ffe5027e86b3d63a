import type { Area } from '../../core/snapshot/address';

/** Excel on the web refuses 5 MB in one direction; below this we stay clear of it, whatever the estimate misses. */
export const pageBytes = 3_000_000;

/** More cells than this are never asked for at once, however small they seem. */
const mostCells = 400_000;

/** Rows of `columns` cells that fit into the budget: at least 1. */
export function rowsPerPage(columns: number, bytesPerCell: number, budget: number = pageBytes): number {
  const cells = Math.min(mostCells, Math.floor(budget / Math.max(1, bytesPerCell)));
  return Math.max(1, Math.floor(cells / Math.max(1, columns)));
}

/** The first `rows` rows of the area, and what is left (undefined when nothing is). */
export function cutRows(area: Area, rows: number): [Area, Area | undefined] {
  if (area.top + rows > area.bottom) return [area, undefined];
  return [
    { ...area, bottom: area.top + rows - 1 },
    { ...area, top: area.top + rows },
  ];
}

/** The area in pages of `rows` rows, from the top. */
export function pagesOf(area: Area, rows: number): Area[] {
  const pages: Area[] = [];
  for (let rest: Area | undefined = area; rest;) {
    const [page, next]: [Area, Area | undefined] = cutRows(rest, rows);
    pages.push(page);
    rest = next;
  }
  return pages;
}

/** What both areas cover; undefined when they do not meet. */
export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** Bytes a text takes inside a JSON request: UTF-8, quotes and backslashes doubled. */
export function jsonBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x22 || code === 0x5c) bytes += 2;
    else if (code < 0x20) bytes += 6;
    else if (code < 0x80) bytes += 1;
    else bytes += 3;
  }
  return bytes;
}
