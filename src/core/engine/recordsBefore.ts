/** How many of the ascending rows stand above a row: its place among them, when it is one. */
export function recordsBefore(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
