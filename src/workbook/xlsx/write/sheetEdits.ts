import type { CellStyle } from '../../../core/snapshot/snapshot';
import type { CellContent } from './cellXml';

/** What becomes of one cell. */
export interface CellEdit {
  readonly column: number;
  /** undefined: what it holds stays. */
  readonly content: CellContent | undefined;
  /** The cell's own format gives way to its row's or column's before `look` is laid over it. */
  readonly cleared: boolean;
  /** Laid over the cell's format. */
  readonly look: Partial<CellStyle> | undefined;
}

/** The edits of one row; rows and cells come in ascending order. */
export interface RowEdits {
  readonly row: number;
  readonly cells: readonly CellEdit[];
}

/** What the row patcher asks while it works. */
export interface CellContext {
  /** The cell format `xf` with a look laid over it. */
  over(xf: number, look: Partial<CellStyle>): number;
  /** The format a cell of this column has when it states none. */
  columnStyle(column: number): number;
  /** Whether rows that the part does not name are hidden (`zeroHeight`). */
  readonly hidesRows: boolean;
  /** The formula a cell had when it was read: needed to write out a shared formula that loses its first cell. */
  formula(row: number, column: number): string | undefined;
}
