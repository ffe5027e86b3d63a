/**
 * The cells of one sheet as plain columnar data: 3.5 million cells must fit in a few hundred
 * megabytes and cross a worker boundary, so there is no object per cell. Columns are cut into
 * chunks of {@link chunkRows} rows that exist only where something stands, so that one value in
 * row 1,048,576 costs one chunk.
 */
export const chunkBits = 12;
export const chunkRows = 1 << chunkBits;
const chunkMask = chunkRows - 1;

/** What kind of value a cell holds. A formula's kind is that of its cached result. */
export const CellKind = { blank: 0, text: 1, number: 2, boolean: 3, error: 4 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];

/** A cell's value: null is blank; an error is its code such as `#N/A` in an object, never a bare string. */
export type CellValue = string | number | boolean | null | { readonly error: string };

/** One chunk of one column; arrays are {@link chunkRows} long, absent while nothing needs them. */
export interface ColumnChunk {
  kinds: Uint8Array;
  /** Index into `Snapshot.styles`; absent = all 0. */
  styles: Uint16Array | null;
  /** Numbers, and booleans as 0/1. */
  numbers: Float64Array | null;
  /** Texts, and error codes. */
  texts: (string | undefined)[] | null;
}

/** Formula text without the leading `=`, by row, for each column that has any. */
export type ColumnFormulas = Map<number, string>;

/** Plain, cloneable data of a grid; wrap it in {@link Grid} to read it. */
export interface GridData {
  /** One past the last row / column that holds a value or a formula. */
  rowCount: number;
  columnCount: number;
  /** `columns[column][row >> chunkBits]`. */
  columns: (ColumnChunk | undefined)[][];
  formulas: (ColumnFormulas | undefined)[];
}

/** Read access to a sheet's cells. Reading outside the used part gives blank cells. */
export class Grid {
  constructor(readonly data: GridData) {}

  /** One past the last row that holds a value or a formula. */
  get rowCount(): number {
    return this.data.rowCount;
  }

  /** One past the last column that holds a value or a formula. */
  get columnCount(): number {
    return this.data.columnCount;
  }

  private chunk(row: number, column: number): ColumnChunk | undefined {
    return this.data.columns[column]?.[row >> chunkBits];
  }

  kind(row: number, column: number): CellKind {
    return (this.chunk(row, column)?.kinds[row & chunkMask] ?? CellKind.blank) as CellKind;
  }

  /** The characters of a text cell, or an error's code; '' for every other kind. */
  text(row: number, column: number): string {
    return this.chunk(row, column)?.texts?.[row & chunkMask] ?? '';
  }

  /** The number of a number cell, 0/1 of a boolean; 0 for every other kind (ask `kind` first). */
  number(row: number, column: number): number {
    return this.chunk(row, column)?.numbers?.[row & chunkMask] ?? 0;
  }

  /** Index into `Snapshot.styles`. */
  style(row: number, column: number): number {
    return this.chunk(row, column)?.styles?.[row & chunkMask] ?? 0;
  }

  /** The formula without its leading `=`; undefined when the cell has none. */
  formula(row: number, column: number): string | undefined {
    return this.data.formulas[column]?.get(row);
  }

  value(row: number, column: number): CellValue {
    const chunk = this.chunk(row, column);
    const index = row & chunkMask;
    switch (chunk?.kinds[index]) {
      case CellKind.text:
        return chunk.texts?.[index] ?? '';
      case CellKind.number:
        return chunk.numbers?.[index] ?? 0;
      case CellKind.boolean:
        return chunk.numbers?.[index] === 1;
      case CellKind.error:
        return { error: chunk.texts?.[index] ?? '#N/A' };
      default:
        return null;
    }
  }
}

/** An empty grid. */
export function emptyGrid(): Grid {
  return new Grid({ rowCount: 0, columnCount: 0, columns: [], formulas: [] });
}
