import { maxRows } from '../../../core/snapshot/address';
import {
  CellKind,
  Grid,
  chunkBits,
  chunkRows,
  type ColumnChunk,
  type ColumnFormulas,
} from '../../../core/snapshot/grid';
import { WorkbookError } from '../../port';
import { isoSerial } from './isoSerial';
import { formulaTemplate, shiftFormula, type FormulaTemplate } from './sharedFormula';
import type { CellSink } from './sheetScan';

const chunkMask = chunkRows - 1;
/** Some programs write a styled blank cell in all 16,384 columns; beyond this the look of blanks is dropped. */
const styledBlankColumns = 1024;
/** At 12–84 KB a chunk. A million rows × 30 columns need 7,680; a file made to burst memory needs millions. */
const chunkLimit = 40_000;
/** `<row>` elements of one sheet: a few may repeat a row, not millions. */
const rowTagLimit = 4 * maxRows;

/** What cells need from the rest of the workbook, and what all sheets share. */
export interface FillContext {
  readonly strings: readonly string[];
  readonly styleOfXf: readonly number[];
  readonly dateSystem: 1900 | 1904;
  /** Names the part in errors. */
  readonly part: string;
  /** Chunks left for the workbook; counts down. */
  readonly budget: { chunks: number };
}

export function fillBudget(): FillContext['budget'] {
  return { chunks: chunkLimit };
}

interface Group {
  row: number;
  column: number;
  template: FormulaTemplate | undefined;
  /** Cells met before the group's first one: row, column pairs. */
  waiting: number[];
}

/**
 * Puts cells into a grid as they are read. Faster than GridBuilder because rows mostly come in order: the
 * chunks of the current band of rows are at hand.
 */
export class GridFill implements CellSink {
  readonly hiddenRows: number[] = [];
  /** Rows written out in the file and not hidden: the others follow the sheet's default. */
  readonly shownRows: number[] = [];
  private rowCount = 0;
  private columnCount = 0;
  private readonly columns: (ColumnChunk | undefined)[][] = [];
  private readonly formulas: (ColumnFormulas | undefined)[] = [];
  private readonly groups = new Map<number, Group>();
  private band = -1;
  private rewritten = false;
  private current: (ColumnChunk | undefined)[] = [];

  constructor(private readonly context: FillContext) {}

  row(row: number, hidden: boolean): void {
    if (this.hiddenRows.length + this.shownRows.length >= rowTagLimit) {
      throw new WorkbookError('too-large', { reason: 'rows', part: this.context.part });
    }
    (hidden ? this.hiddenRows : this.shownRows).push(row);
  }

  private chunk(row: number, column: number): ColumnChunk {
    const band = row >> chunkBits;
    if (band !== this.band) {
      this.band = band;
      this.current = this.columns.map((chunks) => chunks[band]);
    }
    return this.current[column] ?? this.newChunk(band, column);
  }

  private newChunk(band: number, column: number): ColumnChunk {
    if (--this.context.budget.chunks < 0)
      throw new WorkbookError('too-large', { reason: 'cells', part: this.context.part });
    const chunk: ColumnChunk = { kinds: new Uint8Array(chunkRows), styles: null, numbers: null, texts: null };
    while (this.columns.length <= column) this.columns.push([]);
    const chunks = this.columns[column] ?? [];
    while (chunks.length < band) chunks.push(undefined);
    chunks[band] = chunk;
    while (this.current.length < column) this.current.push(undefined);
    this.current[column] = chunk;
    return chunk;
  }

  /** The cell's chunk with kind and style set, ready for its value; what a cell written twice held is gone. */
  private place(row: number, column: number, style: number, kind: CellKind): ColumnChunk {
    const chunk = this.chunk(row, column);
    const index = row & chunkMask;
    if (chunk.kinds[index] !== CellKind.blank || this.formulas[column]?.has(row))
      this.clear(chunk, row, column);
    chunk.kinds[index] = kind;
    const look = this.context.styleOfXf[style] ?? 0;
    if (look !== 0 || chunk.styles) (chunk.styles ??= new Uint16Array(chunkRows))[index] = look;
    if (kind !== CellKind.blank) {
      if (row >= this.rowCount) this.rowCount = row + 1;
      if (column >= this.columnCount) this.columnCount = column + 1;
    }
    return chunk;
  }

  private clear(chunk: ColumnChunk, row: number, column: number): void {
    this.rewritten = true;
    const index = row & chunkMask;
    if (chunk.texts) chunk.texts[index] = undefined;
    if (chunk.numbers) chunk.numbers[index] = 0;
    this.formulas[column]?.delete(row);
  }

  blank(row: number, column: number, style: number): void {
    const known =
      this.columns[column]?.[row >> chunkBits] !== undefined || this.formulas[column]?.has(row) === true;
    if (known || (column < styledBlankColumns && (this.context.styleOfXf[style] ?? 0) !== 0))
      this.place(row, column, style, CellKind.blank);
  }

  number(row: number, column: number, style: number, value: number): void {
    const chunk = this.place(row, column, style, CellKind.number);
    (chunk.numbers ??= new Float64Array(chunkRows))[row & chunkMask] = value;
  }

  boolean(row: number, column: number, style: number, value: boolean): void {
    const chunk = this.place(row, column, style, CellKind.boolean);
    (chunk.numbers ??= new Float64Array(chunkRows))[row & chunkMask] = value ? 1 : 0;
  }

  text(row: number, column: number, style: number, value: string): void {
    const chunk = this.place(row, column, style, CellKind.text);
    (chunk.texts ??= new Array<string | undefined>(chunkRows))[row & chunkMask] = value;
  }

  error(row: number, column: number, style: number, code: string): void {
    const chunk = this.place(row, column, style, CellKind.error);
    (chunk.texts ??= new Array<string | undefined>(chunkRows))[row & chunkMask] = code;
  }

  shared(row: number, column: number, style: number, index: number): void {
    const value = this.context.strings[index];
    if (value === undefined)
      throw new WorkbookError('damaged-package', { reason: 'shared-string', part: this.context.part });
    // Only constants are shared; an empty one is no text (see SheetScan).
    if (value === '') this.blank(row, column, style);
    else this.text(row, column, style, value);
  }

  date(row: number, column: number, style: number, text: string): void {
    const serial = isoSerial(text, this.context.dateSystem);
    if (Number.isNaN(serial)) this.text(row, column, style, text);
    else this.number(row, column, style, serial);
  }

  formula(row: number, column: number, text: string | undefined, group: number | undefined): void {
    if (text !== undefined) this.setFormula(row, column, text);
    if (group === undefined) return;
    const known = this.groups.get(group);
    if (text !== undefined) {
      const start: Group = { row, column, template: formulaTemplate(text), waiting: [] };
      this.groups.set(group, start);
      const waiting = known?.template ? [] : (known?.waiting ?? []);
      for (let at = 0; at + 1 < waiting.length; at += 2)
        this.follow(start, waiting[at] ?? 0, waiting[at + 1] ?? 0);
    } else if (known?.template) this.follow(known, row, column);
    else if (known) known.waiting.push(row, column);
    else this.groups.set(group, { row, column, template: undefined, waiting: [row, column] });
  }

  private follow(group: Group, row: number, column: number): void {
    this.setFormula(row, column, shiftFormula(group.template ?? [], row - group.row, column - group.column));
  }

  private setFormula(row: number, column: number, text: string): void {
    while (this.formulas.length <= column) this.formulas.push(undefined);
    (this.formulas[column] ??= new Map()).set(row, text);
    // Also without a cached value: such a cell is not free.
    if (row >= this.rowCount) this.rowCount = row + 1;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }

  build(): Grid {
    if (this.rewritten) this.measure();
    const { rowCount, columnCount, columns, formulas } = this;
    return new Grid({ rowCount, columnCount, columns, formulas });
  }

  /** After cells were written twice: the last one may have become blank. */
  private measure(): void {
    this.rowCount = this.columnCount = 0;
    const reach = (row: number, column: number): void => {
      if (row >= this.rowCount) this.rowCount = row + 1;
      if (column >= this.columnCount) this.columnCount = column + 1;
    };
    this.columns.forEach((chunks, column) => {
      for (let band = chunks.length - 1; band >= 0; band--) {
        const kinds = chunks[band]?.kinds;
        const last = kinds?.findLastIndex((kind) => kind !== CellKind.blank) ?? -1;
        if (last < 0) continue;
        reach((band << chunkBits) + last, column);
        break;
      }
    });
    this.formulas.forEach((map, column) => {
      for (const row of map?.keys() ?? []) reach(row, column);
    });
  }
}
