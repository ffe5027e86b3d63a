import type { Area } from './address';

/** A closed interval of rows. */
type Interval = [first: number, last: number];

function mergeIntervals(intervals: Interval[]): Interval[] {
  intervals.sort((a, b) => a[0] - b[0]);
  const merged: Interval[] = [];
  for (const [first, last] of intervals) {
    const open = merged.at(-1);
    if (open && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

/**
 * The same cells as the fewest tidy rectangles: vertical runs joined with equal runs of the next column,
 * ordered by column, then row. Two lists of areas cover the same cells exactly when this gives the same list.
 */
export function mergeAreas(areas: readonly Area[]): Area[] {
  const byColumn = new Map<number, Interval[]>();
  for (const area of areas) {
    for (let column = area.left; column <= area.right; column++) {
      const intervals = byColumn.get(column);
      if (intervals) intervals.push([area.top, area.bottom]);
      else byColumn.set(column, [[area.top, area.bottom]]);
    }
  }
  const merged: { top: number; left: number; bottom: number; right: number }[] = [];
  let open = new Map<string, (typeof merged)[number]>();
  let previous = -2;
  for (const column of [...byColumn.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, (typeof merged)[number]>();
    for (const [top, bottom] of mergeIntervals(byColumn.get(column) ?? [])) {
      const key = `${String(top)}:${String(bottom)}`;
      let area = previous === column - 1 ? open.get(key) : undefined;
      if (area) area.right = column;
      else merged.push((area = { top, left: column, bottom, right: column }));
      next.set(key, area);
    }
    open = next;
    previous = column;
  }
  return merged;
}

/**
 * Joins areas' addresses with `separator` into texts below `limit` characters: Excel cuts range
 * addresses at 8,192.
 */
export function chunkAddresses(addresses: readonly string[], separator: string, limit: number): string[] {
  const chunks: string[] = [];
  let chunk = '';
  for (const address of addresses) {
    if (chunk !== '' && chunk.length + separator.length + address.length >= limit) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk = chunk === '' ? address : chunk + separator + address;
  }
  if (chunk !== '') chunks.push(chunk);
  return chunks;
}
