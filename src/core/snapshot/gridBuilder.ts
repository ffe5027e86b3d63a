import {
  CellKind,
  Grid,
  chunkBits,
  chunkRows,
  type CellValue,
  type ColumnChunk,
  type GridData,
} from './grid';

const chunkMask = chunkRows - 1;

/**
 * Fills a grid cell by cell, in any order. Given a base grid it copies on write: only the chunks
 * that are touched are copied, and the base never changes.
 */
export class GridBuilder {
  private readonly data: GridData;
  /** Chunks this builder owns and may change. */
  private readonly own = new WeakSet<ColumnChunk>();
  private readonly ownFormulas = new Set<number>();
  private shrunk = false;

  constructor(base?: Grid) {
    this.data = base
      ? {
          ...base.data,
          columns: base.data.columns.map((chunks) => [...chunks]),
          formulas: [...base.data.formulas],
        }
      : { rowCount: 0, columnCount: 0, columns: [], formulas: [] };
  }

  private chunk(row: number, column: number): ColumnChunk {
    const { columns } = this.data;
    while (columns.length <= column) columns.push([]);
    const chunks = columns[column] as (ColumnChunk | undefined)[];
    const at = row >> chunkBits;
    let chunk = chunks[at];
    if (!chunk) {
      chunk = { kinds: new Uint8Array(chunkRows), styles: null, numbers: null, texts: null };
      while (chunks.length < at) chunks.push(undefined);
      chunks[at] = chunk;
      this.own.add(chunk);
    } else if (!this.own.has(chunk)) {
      chunk = {
        kinds: chunk.kinds.slice(),
        styles: chunk.styles?.slice() ?? null,
        numbers: chunk.numbers?.slice() ?? null,
        texts: chunk.texts?.slice() ?? null,
      };
      chunks[at] = chunk;
      this.own.add(chunk);
    }
    return chunk;
  }

  private grow(row: number, column: number): void {
    if (row >= this.data.rowCount) this.data.rowCount = row + 1;
    if (column >= this.data.columnCount) this.data.columnCount = column + 1;
  }

  setText(row: number, column: number, text: string): void {
    const chunk = this.chunk(row, column);
    const texts = (chunk.texts ??= new Array<string | undefined>(chunkRows));
    chunk.kinds[row & chunkMask] = CellKind.text;
    texts[row & chunkMask] = text;
    this.grow(row, column);
  }

  setNumber(row: number, column: number, value: number): void {
    this.setNumeric(row, column, value, CellKind.number);
  }

  setBoolean(row: number, column: number, value: boolean): void {
    this.setNumeric(row, column, value ? 1 : 0, CellKind.boolean);
  }

  private setNumeric(row: number, column: number, value: number, kind: CellKind): void {
    const chunk = this.chunk(row, column);
    const numbers = (chunk.numbers ??= new Float64Array(chunkRows));
    chunk.kinds[row & chunkMask] = kind;
    numbers[row & chunkMask] = value;
    if (chunk.texts) chunk.texts[row & chunkMask] = undefined;
    this.grow(row, column);
  }

  setError(row: number, column: number, code: string): void {
    this.setText(row, column, code);
    this.chunk(row, column).kinds[row & chunkMask] = CellKind.error;
  }

  /** Makes the cell blank; its style stays. */
  setBlank(row: number, column: number): void {
    if (!this.data.columns[column]?.[row >> chunkBits]) return;
    const chunk = this.chunk(row, column);
    chunk.kinds[row & chunkMask] = CellKind.blank;
    if (chunk.texts) chunk.texts[row & chunkMask] = undefined;
    this.shrunk = true;
  }

  set(row: number, column: number, value: CellValue): void {
    if (value === null) this.setBlank(row, column);
    else if (typeof value === 'string') this.setText(row, column, value);
    else if (typeof value === 'number') this.setNumber(row, column, value);
    else if (typeof value === 'boolean') this.setBoolean(row, column, value);
    else this.setError(row, column, value.error);
  }

  /** `style` is an index into `Snapshot.styles`, at most 65,535. */
  setStyle(row: number, column: number, style: number): void {
    if (style === 0 && !this.data.columns[column]?.[row >> chunkBits]?.styles) return;
    const chunk = this.chunk(row, column);
    (chunk.styles ??= new Uint16Array(chunkRows))[row & chunkMask] = style;
  }

  /** `formula` without its leading `=`; undefined removes it. */
  setFormula(row: number, column: number, formula: string | undefined): void {
    const { formulas } = this.data;
    let map = formulas[column];
    if (formula === undefined && !map?.has(row)) return;
    if (!map || !this.ownFormulas.has(column)) {
      map = new Map(map);
      while (formulas.length < column) formulas.push(undefined);
      formulas[column] = map;
      this.ownFormulas.add(column);
    }
    if (formula === undefined) {
      map.delete(row);
      this.shrunk = true;
    } else {
      map.set(row, formula);
      this.grow(row, column);
    }
  }

  build(): Grid {
    if (this.shrunk) this.measure();
    return new Grid(this.data);
  }

  /** After cells were blanked, finds the used extents again; a formula with a blank result is used too. */
  private measure(): void {
    let rowCount = 0;
    let columnCount = 0;
    this.data.columns.forEach((chunks, column) => {
      for (let at = chunks.length - 1; at >= 0; at--) {
        const kinds = chunks[at]?.kinds;
        let index = kinds ? chunkMask : -1;
        while (index >= 0 && kinds?.[index] === CellKind.blank) index--;
        if (index < 0) continue;
        rowCount = Math.max(rowCount, (at << chunkBits) + index + 1);
        columnCount = column + 1;
        break;
      }
    });
    this.data.formulas.forEach((map, column) => {
      if (!map || map.size === 0) return;
      columnCount = Math.max(columnCount, column + 1);
      for (const row of map.keys()) rowCount = Math.max(rowCount, row + 1);
    });
    this.data.rowCount = rowCount;
    this.data.columnCount = columnCount;
  }
}
