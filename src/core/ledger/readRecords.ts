import { CellKind } from '../snapshot/grid';
import type { TotalFound } from './coverTotals';
import type { FieldId } from './fields';
import { looksLikeHeader, type HeaderBlock } from './findHeader';
import type { LedgerColumn } from './ledger';
import { isHeaderWord } from './resolveHeader';
import { isFormLine, isNote, isSealed, isSigner, totalLabel } from './rowWords';
import type { SheetText } from './sheetText';

export interface RecordsFound {
  readonly rows: readonly number[];
  readonly totals: readonly TotalFound[];
  /** Last row of the data part; the header's last row when there is none. */
  readonly lastRow: number;
  /** Where another header begins; the sheet's row count when none does. */
  readonly stop: number;
}

type RowClass = 'record' | 'blank' | 'other' | 'end' | 'header' | TotalFound;

/** How many there are, where a total row has it below 姓名. */
const headCount = /^\d[\d,]*(?:人次|[人名户])?$/;

/** Reads the rows below one header. */
export class RecordReader {
  private readonly left: number;
  private readonly right: number;
  private readonly columnsOf = new Map<FieldId, number>();
  private readonly nameColumn: number | undefined;
  private readonly idColumn: number | undefined;
  private readonly labelColumns: readonly number[];
  private closed = false;

  constructor(
    private readonly cells: SheetText,
    private readonly header: HeaderBlock,
    columns: readonly LedgerColumn[],
    /** Whether the block is the only one on its header line. */
    private readonly alone: boolean,
  ) {
    this.left = header.left;
    this.right = header.right;
    for (const { field, column } of columns) this.columnsOf.set(field, column);
    this.nameColumn = this.columnsOf.get('name');
    this.idColumn = this.columnsOf.get('idNumber') ?? this.columnsOf.get('studentNumber');
    const labels = new Set(
      [0, 1, 2, 3].map((step) => this.left + step).filter((column) => column <= this.right),
    );
    if (this.nameColumn !== undefined) labels.add(this.nameColumn);
    this.labelColumns = [...labels];
  }

  /** `samePage(top, row)`: whether the header that begins at `row` only repeats this one on a new page. */
  read(samePage: (lastRow: number, row: number) => boolean): RecordsFound {
    const rows: number[] = [];
    const totals: TotalFound[] = [];
    const { rowCount } = this.cells;
    const height = this.header.bottom - this.header.top + 1;
    let lastRow = this.header.bottom;
    for (let row = this.header.bottom + 1; row < rowCount; row++) {
      const found = this.isPlainRecord(row) ? 'record' : this.classify(row);
      if (found === 'record') {
        rows.push(row);
        lastRow = row;
      } else if (typeof found === 'object') {
        totals.push(found);
        lastRow = row;
      } else if (found === 'end') this.closed = true;
      else if (found === 'header') {
        if (!this.repeatsHeader(row) || !samePage(lastRow, row)) return { rows, totals, lastRow, stop: row };
        row += height - 1;
        this.closed = false;
      }
    }
    this.dropTemplateRows(rows);
    const last = Math.max(this.header.bottom, rows.at(-1) ?? 0, totals.at(-1)?.row ?? 0);
    return { rows, totals, lastRow: Math.min(lastRow, last), stop: rowCount };
  }

  /** The quick answer for nearly all rows: a name, a number beside it, and nothing that could be a label. */
  private isPlainRecord(row: number): boolean {
    const { grid } = this.cells.sheet;
    const key = this.idColumn ?? this.columnsOf.get('sequence');
    if (this.closed || this.nameColumn === undefined || key === undefined) return false;
    if (grid.kind(row, this.nameColumn) !== CellKind.text) return false;
    const keyKind = grid.kind(row, key);
    if (keyKind !== CellKind.number) {
      if (keyKind !== CellKind.text) return false;
      const first = grid.text(row, key).charCodeAt(0);
      if (!(first > 0x2f && first < 0x7b)) return false;
    }
    const name = grid.text(row, this.nameColumn);
    const start = name.charCodeAt(0);
    if (!(start > 0x40) || name.includes('计') || start === 0x3000) return false;
    for (const column of this.labelColumns) {
      if (grid.kind(row, column) !== CellKind.text) continue;
      const text = grid.text(row, column);
      if (text.includes('计') || text.includes('例')) return false;
    }
    return true;
  }

  private text(row: number, column: number | undefined): string {
    return column === undefined ? '' : this.cells.shown(row, column);
  }

  /** Whether the row's ID cell holds something like a number: such a row is a record, whatever else it looks like. */
  private hasNumber(row: number): boolean {
    return /^['‘’]?[A-Z]?\d{6,}/i.test(this.text(row, this.idColumn));
  }

  private totalAt(row: number, filled: readonly number[]): TotalFound | undefined {
    const leading = new Set(filled.slice(0, 4));
    if (this.nameColumn !== undefined && filled.includes(this.nameColumn)) leading.add(this.nameColumn);
    for (const column of leading) {
      const found = totalLabel(this.cells.shown(row, column));
      if (!found || this.hasNumber(row)) continue;
      const name = this.text(row, this.nameColumn);
      // 希望小学小计 is a label only where no pupil is named; 会计学校 in a record is none.
      const nameless =
        name === '' ||
        totalLabel(name) !== undefined ||
        this.nameColumn === column ||
        (found.bare && headCount.test(name));
      if (nameless && (found.bare || filled.length > 1))
        return { row, label: found.label, level: found.level };
    }
    return this.spacedTotal(row, filled);
  }

  /** 合 and 计 in two neighbouring cells. */
  private spacedTotal(row: number, filled: readonly number[]): TotalFound | undefined {
    const [first, second] = filled.slice(0, 2).map((column) => this.cells.shown(row, column));
    if (!/^[小合总共累]$/.test(first ?? '') || second !== '计' || this.hasNumber(row)) return undefined;
    return { row, label: `${first ?? ''}计`, level: first === '小' ? 'subtotal' : 'total' };
  }

  private classify(row: number): RowClass {
    const filled = this.cells.filled(row, this.left, this.right);
    if (filled.length === 0) return this.alone && this.isOutsideNote(row) ? 'end' : 'blank';
    const total = this.totalAt(row, filled);
    if (total) return total;
    const number = this.hasNumber(row);
    const first = this.cells.shown(row, filled[0] ?? this.left);
    if (!number) {
      if (looksLikeHeader(this.cells, row, this.left, this.right) || this.isMovedHeader(row)) return 'header';
      if (isNote(first) && !this.isNumbered(row)) return 'end';
      if (isSigner(first) && filled.length <= 10 && !this.isNumbered(row)) return 'end';
      if (filled.length <= 6 && filled.some((column) => isSealed(this.cells.shown(row, column))))
        return 'end';
      if (
        filled.length <= 8 &&
        isFormLine(filled.map((column) => this.cells.shown(row, column)).join('  '))
      ) {
        if (this.text(row, this.nameColumn) === '' || /[:：]/.test(first)) return 'other';
      }
    }
    if (/^(?:例|示例|样例|填写示例|填报示例|举例|范例)[:\d]?$/.test(first)) return 'other';
    if (this.closed) return number || (this.isNumbered(row) && filled.length >= 3) ? this.reopen() : 'other';
    return this.withoutLabel(row, filled, number);
  }

  private reopen(): 'record' {
    this.closed = false;
    return 'record';
  }

  /** 序号 holds a number and 姓名 a text. */
  private isNumbered(row: number): boolean {
    const sequence = this.text(row, this.columnsOf.get('sequence'));
    return /^\d{1,6}$/.test(sequence) && this.text(row, this.nameColumn) !== '';
  }

  private isOutsideNote(row: number): boolean {
    const [first] = this.cells.filled(row);
    return first !== undefined && isNote(this.cells.shown(row, first));
  }

  /** A header of other columns: its 姓名 stands elsewhere. */
  private isMovedHeader(row: number): boolean {
    if (!this.alone) return false;
    const name = this.text(row, this.nameColumn);
    return (name === '' || isHeaderWord(name)) && looksLikeHeader(this.cells, row);
  }

  private withoutLabel(row: number, filled: readonly number[], number: boolean): RowClass {
    const name = this.text(row, this.nameColumn);
    const sequence = this.columnsOf.get('sequence');
    const rest = filled.filter((column) => column !== sequence);
    if (number) return 'record';
    if (name !== '' && this.nameColumn !== undefined) {
      const area = this.cells.merge(row, this.nameColumn);
      const wide = area !== undefined && area.right > area.left;
      const section =
        wide || name.length > 20 || /^\d{1,2}[.、]/.test(name) || isHeaderWord(name) || isNote(name);
      return rest.length <= 1 && section ? 'other' : 'record';
    }
    if (rest.length === 0) return 'blank';
    const { grid } = this.cells.sheet;
    const texts = rest.filter((column) => grid.kind(row, column) === CellKind.text);
    const summed = rest.some((column) =>
      /^\s*(?:SUM|SUBTOTAL|SUMIFS?)\(/i.test(grid.formula(row, column) ?? ''),
    );
    if (summed && texts.length === 0) return { row, label: '', level: 'total' };
    return rest.length >= 2 ? 'record' : 'other';
  }

  /** The same texts as the header, row by row, in nearly all columns. */
  private repeatsHeader(row: number): boolean {
    let same = 0;
    let all = 0;
    for (let step = 0; step <= this.header.bottom - this.header.top; step++) {
      for (let column = this.left; column <= this.right; column++) {
        const text = this.cells.shown(this.header.top + step, column);
        if (text === '') continue;
        all++;
        if (text.replace(/\s/g, '') === this.cells.shown(row + step, column).replace(/\s/g, '')) same++;
      }
    }
    return same * 10 >= all * 8;
  }

  /** Rows prepared for more pupils (formulas and copied-down values, nobody named) are no records. */
  private dropTemplateRows(rows: number[]): void {
    for (let row = rows.at(-1); row !== undefined && this.isTemplate(row); row = rows.at(-1)) rows.pop();
  }

  private isTemplate(row: number): boolean {
    const { grid } = this.cells.sheet;
    if (this.text(row, this.nameColumn) !== '' || this.text(row, this.idColumn) !== '') return false;
    return this.cells
      .filled(row, this.left, this.right)
      .filter((column) => column !== this.columnsOf.get('sequence'))
      .every((column) => {
        if (grid.formula(row, column) !== undefined) return true;
        return (
          row > this.header.bottom + 1 && this.cells.raw(row, column) === this.cells.raw(row - 1, column)
        );
      });
  }
}
