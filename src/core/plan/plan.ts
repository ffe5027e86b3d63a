import type { Area } from '../snapshot/address';
import type { CellValue } from '../snapshot/grid';
import type { CellStyle, Mark } from '../snapshot/snapshot';

/**
 * Everything we ever do to a workbook, as plain data. Each change carries what it replaces, so that
 * - an adapter can refuse when the workbook is no longer what the plan was made for, and
 * - the inverse is the same change with `before` and `after` swapped.
 */
export interface Plan {
  /** Names the run in the journal; unique in a workbook. */
  readonly id: string;
  /** What the person asked for: shown in the preview and in 撤销. */
  readonly action: PlanAction;
  readonly changes: readonly Change[];
}

export type PlanAction =
  | 'check'
  | 'compute'
  | 'summarize'
  | 'run'
  | 'reconcile'
  | 'certify'
  | 'standards'
  | 'merge'
  | 'compareCodes'
  | 'terms'
  | 'portal'
  | 'returned'
  | 'clear'
  | 'fix'
  | 'confirm'
  | 'unconfirm'
  | 'edit'
  | 'mapping'
  | 'undo';

export type Change = CellsChange | MarksChange | OwnSheetChange | NameChange | SettingChange | WidthChange;

/** A block of cells on an existing sheet, column by column. `before` and `after` have the same shape. */
export interface CellsChange {
  readonly type: 'cells';
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  /** Rows of the block. */
  readonly rows: number;
  /** Id of the issue it puts right, so that one fix of many can be taken back. */
  readonly fixes?: string;
  readonly before: readonly BlockColumn[];
  readonly after: readonly BlockColumn[];
}

/** One column of a block. */
export interface BlockColumn {
  /** `rows` values; for a formula cell the value is its cached result. */
  readonly values: readonly CellValue[];
  /** Formula texts without `=`; null where the cell has none; absent when no cell has one. */
  readonly formulas?: readonly (string | null)[];
  /**
   * Laid over the look the cell has: properties given are set, others stay. `null` takes our look off
   * (the column's default look returns); absent leaves the look alone.
   */
  readonly style?: Partial<CellStyle> | null;
}

/** All our marks on one sheet. */
export interface MarksChange {
  readonly type: 'marks';
  readonly sheet: string;
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
}

/** A sheet of ours, known by `owned`, never by its name. null = it does not exist. */
export interface OwnSheetChange {
  readonly type: 'sheet';
  readonly owned: string;
  readonly before: SheetContent | null;
  readonly after: SheetContent | null;
}

/** A hidden defined name that follows a cell of ours when rows or columns are inserted. */
export interface NameChange {
  readonly type: 'name';
  readonly name: string;
  readonly before: NameTarget | null;
  readonly after: NameTarget | null;
}

/** `sheet` is a sheet's id, or `owned:<id>` for one of our own sheets (which may not exist yet). */
export interface NameTarget {
  readonly sheet: string;
  readonly area: Area;
}

/** One entry of our state in the workbook. */
export interface SettingChange {
  readonly type: 'setting';
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The width of a column of ours, in characters; null = the sheet's default. */
export interface WidthChange {
  readonly type: 'width';
  readonly sheet: string;
  readonly column: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** Excel keeps no more page breaks on a sheet than this. */
export const maxPageBreaks = 1026;

/** The whole of a sheet that we own. */
export interface SheetContent {
  readonly name: string;
  /** Rows of cells; a missing cell is blank. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merges?: readonly Area[];
  /** By column, in characters. */
  readonly widths?: readonly number[];
  /** Row heights in points where they are not automatic. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Print set-up: A4 landscape or portrait, fitted to one page wide, `repeat` header rows. */
  readonly print?: {
    readonly landscape: boolean;
    /**
     * Rows that begin a new page, ascending; at most {@link maxPageBreaks}. Such a sheet is printed at full size and
     * not fitted, because Excel may pass over breaks when it fits: its columns must be narrow enough.
     */
    readonly breaks?: readonly number[];
    readonly repeat?: { readonly first: number; readonly last: number };
  };
  /** Drop-down lists on areas. */
  readonly lists?: readonly { readonly area: Area; readonly values: readonly string[] }[];
  readonly filter?: Area;
}

export interface SheetCell {
  readonly value: CellValue;
  /** Without `=`; `value` is its cached result. */
  readonly formula?: string;
  readonly style?: Partial<CellStyle>;
  /** A link inside the workbook: sheet id (or `owned:<id>`) and cell. */
  readonly link?: { readonly sheet: string; readonly row: number; readonly column: number };
}
