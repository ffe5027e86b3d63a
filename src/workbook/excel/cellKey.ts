import type { CellValue, Grid } from '../../core/snapshot/grid';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters of one cell's key: 18 bits, so that an edit by hand passes for ours once in 260,000. */
export const keyLength = 3;

function content(value: CellValue, formula: string | null | undefined): string {
  if (formula !== null && formula !== undefined) return `=${formula}`;
  if (value === null || value === '') return '';
  if (typeof value === 'string') return `t${value}`;
  // Excel keeps 15 digits.
  if (typeof value === 'number') return `n${String(Number(value.toPrecision(15)))}`;
  return typeof value === 'boolean' ? `b${String(value)}` : `e${value.error}`;
}

/** A short key of what a cell holds: its formula, or its value when it has none. */
export function cellKey(value: CellValue, formula: string | null | undefined): string {
  const text = content(value, formula);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (
    (letters[hash & 63] ?? '') + (letters[(hash >>> 6) & 63] ?? '') + (letters[(hash >>> 12) & 63] ?? '')
  );
}

/** The key of a cell of a grid. */
export function gridKey(grid: Grid, row: number, column: number): string {
  return cellKey(grid.value(row, column), grid.formula(row, column));
}
