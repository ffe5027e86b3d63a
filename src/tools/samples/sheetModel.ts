/** A workbook on paper, before it is written: exactly which cell holds what, and of which type. */
export type SampleValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly formula: string; readonly result: string | number }
  | { readonly error: '#N/A' | '#REF!' | '#VALUE!' }
  | { readonly rich: readonly string[] };

/** The characters of a text or number; '' for anything else. */
export function plainText(value: SampleValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export type CellLook = 'plain' | 'title' | 'header' | 'total' | 'clerkFill';

export interface SampleCell {
  readonly value: SampleValue;
  readonly look: CellLook;
}

export interface SampleSheet {
  readonly name: string;
  /** Sparse: row → column → cell, zero-based. */
  readonly rows: Map<number, Map<number, SampleCell>>;
  /** A1 areas. */
  readonly merges: string[];
  /** Zero-based. */
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly widths: Map<number, number>;
  filter?: string;
  frozenRows?: number;
  protected?: boolean;
}

export interface SampleBook {
  readonly title: string;
  readonly sheets: SampleSheet[];
}

export function newSheet(name: string): SampleSheet {
  return { name, rows: new Map(), merges: [], hiddenRows: [], hiddenColumns: [], widths: new Map() };
}

export function setCell(
  sheet: SampleSheet,
  row: number,
  column: number,
  value: SampleValue,
  look: CellLook = 'plain',
): void {
  let cells = sheet.rows.get(row);
  if (!cells) {
    cells = new Map();
    sheet.rows.set(row, cells);
  }
  cells.set(column, { value, look });
}

/** `0 → "A"`, `26 → "AA"`. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A1 of zero-based row and column. */
export function a1(row: number, column: number): string {
  return letters(column) + String(row + 1);
}
