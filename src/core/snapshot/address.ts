/**
 * Cell addresses. Rows and columns are zero-based integers everywhere in the code; the A1 text
 * (one-based, no `$`) exists only at the edges: reports, formulas, screens.
 */

/** A rectangle of cells; all four bounds are zero-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own bounds: 1,048,576 rows × 16,384 columns. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** `0 → "A"`, `26 → "AA"`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `"A" → 0`; NaN when the text is not column letters. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return Number.NaN;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** `(3, 1) → "B4"`. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `"B4" or "$B$4" → {row: 3, column: 1}`; undefined when it is not an address inside Excel's bounds. */
export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (!match) return undefined;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return row < maxRows && column < maxColumns ? { row, column } : undefined;
}

/** `"B4:D9"` (or one cell) for an area. */
export function areaAddress(area: Area): string {
  const start = cellAddress(area.top, area.left);
  const end = cellAddress(area.bottom, area.right);
  return start === end ? start : `${start}:${end}`;
}

/** The area of `"B4:D9"`, `"$B$4"`, …; undefined when it is not an address. */
export function parseArea(address: string): Area | undefined {
  const [first = '', second = first, ...more] = address.split(':');
  const start = parseCell(first);
  const end = parseCell(second);
  if (!start || !end || more.length > 0) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** Whether the cell lies inside the area. */
export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The sheet's name as formulas need it: `学校` → `学校`, `一年级 (1)` → `'一年级 (1)'`. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}[0-9]+$/.test(name) &&
    !/^[RrCc][0-9]*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
