import { cleanText, compactText } from '../normalise/cleanText';
import { plainNumber } from '../normalise/plainNumber';
import type { Area } from '../snapshot/address';
import { CellKind } from '../snapshot/grid';
import type { Sheet } from '../snapshot/snapshot';
import type { FieldId } from './fields';

/** Reads cells of one sheet as people see them: a merged area speaks in each of its cells. */
export class SheetText {
  /** Merges by the rows they touch. */
  private readonly byRow = new Map<number, Area[]>();
  /** One past the last column that is looked at: what stands beyond is not part of any form. */
  readonly width: number;

  constructor(
    readonly sheet: Sheet,
    /** Columns that are ours, and the row from which on. */
    private readonly own: ReadonlyMap<number, number> = new Map(),
    /** What the person said headers of this sheet mean, by their text without blanks. */
    private readonly named: ReadonlyMap<string, FieldId | null> = new Map(),
  ) {
    this.width = Math.min(sheet.grid.columnCount, 1000);
    for (const merge of sheet.merges) {
      // A merge over thousands of rows is a column of data, never a header.
      const bottom = Math.min(merge.bottom, merge.top + 50);
      for (let row = merge.top; row <= bottom; row++) {
        const known = this.byRow.get(row);
        if (known) known.push(merge);
        else this.byRow.set(row, [merge]);
      }
    }
  }

  get rowCount(): number {
    return this.sheet.grid.rowCount;
  }

  isOwn(row: number, column: number): boolean {
    const from = this.own.get(column);
    return from !== undefined && row >= from;
  }

  /** The field a person gave the text as a header of this sheet. */
  fieldByHand(text: string): FieldId | undefined {
    return this.named.size === 0 ? undefined : (this.named.get(compactText(text)) ?? undefined);
  }

  merge(row: number, column: number): Area | undefined {
    return this.byRow
      .get(row)
      ?.find((area) => column >= area.left && column <= area.right && row <= area.bottom);
  }

  /** Characters of the cell itself, numbers in plain digits; '' when blank. */
  raw(row: number, column: number): string {
    const { grid } = this.sheet;
    switch (grid.kind(row, column)) {
      case CellKind.text:
      case CellKind.error:
        return grid.text(row, column);
      case CellKind.number:
        return plainNumber(grid.number(row, column));
      case CellKind.boolean:
        return grid.number(row, column) === 1 ? 'TRUE' : 'FALSE';
      default:
        return '';
    }
  }

  /** Cleaned text of the cell, or of the merged area it lies in. */
  shown(row: number, column: number): string {
    if (this.isOwn(row, column)) return '';
    const area = this.merge(row, column);
    return cleanText(area ? this.raw(area.top, area.left) : this.raw(row, column));
  }

  /** Cells of the row that hold something themselves, left to right, within the columns given. */
  filled(row: number, left = 0, right = this.width - 1): number[] {
    const columns: number[] = [];
    for (let column = left; column <= right; column++) {
      if (this.sheet.grid.kind(row, column) === CellKind.blank || this.isOwn(row, column)) continue;
      if (cleanText(this.raw(row, column)) !== '') columns.push(column);
    }
    return columns;
  }
}
