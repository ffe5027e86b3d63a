import type { Area } from './address';
import type { Grid } from './grid';

/**
 * A workbook as read at one moment: plain data, the same from every adapter. Core only ever reads it.
 */
export interface Snapshot {
  /** File name, without a folder. */
  readonly name: string;
  /** Serial dates count from 1900 (with Excel's false leap day) or 1904. */
  readonly dateSystem: 1900 | 1904;
  /** Protected structure: no sheet can be added or removed. */
  readonly structureProtected: boolean;
  /** In tab order. */
  readonly sheets: readonly Sheet[];
  /** Workbook-level defined names that refer to one plain area; others are left out. */
  readonly names: readonly DefinedName[];
  /** Cell styles by index; `Grid.style` points here. Index 0 is the workbook's default. */
  readonly styles: readonly CellStyle[];
  /** Our own state kept inside the workbook: key → JSON text. */
  readonly settings: ReadonlyMap<string, string>;
}

/** A run of rows or columns, zero-based, inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Sheet {
  /** Stable while the workbook is open, whatever the sheet is called. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly grid: Grid;
  readonly merges: readonly Area[];
  /** Rows that cannot be seen, for whatever reason (hidden by hand or filtered out). */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** The area an AutoFilter covers, and whether it hides rows now. */
  readonly filter: { readonly area: Area; readonly active: boolean } | null;
  /** Protected against edits. */
  readonly protected: boolean;
  readonly tables: readonly Table[];
  /** Column widths in characters of the default font, where they differ from the default. */
  readonly columnWidths: readonly (Span & { readonly width: number })[];
  /** Rows and columns frozen at the top and left. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Our marks on this sheet, as they are in the workbook. */
  readonly marks: readonly Mark[];
  /** Areas under the person's own conditional format 重复值 (duplicate values); absent where that is not read. */
  readonly duplicateFormats?: readonly Area[];
}

export interface Table {
  readonly name: string;
  readonly area: Area;
}

export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly hidden: boolean;
}

/** A conditional format of ours over some areas of one sheet. */
export interface Mark {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly areas: readonly Area[];
}

/**
 * The part of a cell's look that we read (to show it) and write (on our own cells).
 * Colours are `RRGGBB`; theme colours are resolved by the adapter.
 */
export interface CellStyle {
  /** Excel number format code, `General` by default, `@` for text. */
  readonly numberFormat: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Thin lines on all four sides. */
  readonly border?: boolean;
  /** Underlined blue link look is by `fontColor` and this. */
  readonly underline?: boolean;
}

export const defaultStyle: CellStyle = { numberFormat: 'General' };
