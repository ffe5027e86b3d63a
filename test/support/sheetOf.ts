import { parseArea, type Area } from '../../src/core/snapshot/address';
import type { CellValue } from '../../src/core/snapshot/grid';
import { GridBuilder } from '../../src/core/snapshot/gridBuilder';
import {
  defaultStyle,
  type CellStyle,
  type DefinedName,
  type Mark,
  type Sheet,
  type Snapshot,
  type Span,
} from '../../src/core/snapshot/snapshot';

/** A cell with more than its value: a formula (without `=`), a number format, a look. */
export interface RichCell {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly style?: Partial<CellStyle>;
}

export type CellLike = CellValue | RichCell;

export interface SheetLike {
  readonly name: string;
  /** `sheet1`, `sheet2`, … by default. */
  readonly id?: string;
  /** From A1 on; a short row is blank to its right. `undefined` holes are blank. */
  readonly rows: readonly (readonly (CellLike | undefined)[])[];
  /** A1 areas: `A1:C1`. */
  readonly merges?: readonly string[];
  /** Zero-based rows or spans of rows. */
  readonly hiddenRows?: readonly (number | Span)[];
  readonly hiddenColumns?: readonly (number | Span)[];
  readonly visibility?: Sheet['visibility'];
  /** A1 area, or with `active` when the filter hides rows now. */
  readonly filter?: string | { readonly area: string; readonly active: boolean };
  readonly protected?: boolean;
  readonly tables?: readonly { readonly name: string; readonly area: string }[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly marks?: readonly Mark[];
  readonly columnWidths?: Sheet['columnWidths'];
}

export interface WorkbookLike {
  readonly sheets: readonly SheetLike[];
  readonly name?: string;
  readonly dateSystem?: 1900 | 1904;
  readonly structureProtected?: boolean;
  /** `sheet` is a sheet's id or name; `area` an A1 area. */
  readonly names?: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly area: string;
    readonly hidden?: boolean;
  }[];
  readonly settings?: Readonly<Record<string, string>> | ReadonlyMap<string, string>;
}

function areaOf(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`not an area: ${text}`);
  return area;
}

function spanOf(span: number | Span): Span {
  return typeof span === 'number' ? { first: span, last: span } : span;
}

function isRich(cell: CellLike | undefined): cell is RichCell {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

/** Collects styles once each; index 0 is the default. */
class Styles {
  readonly list: CellStyle[] = [defaultStyle];
  private readonly byText = new Map<string, number>([[JSON.stringify(defaultStyle), 0]]);

  index(style: CellStyle): number {
    const text = JSON.stringify(style);
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    this.byText.set(text, this.list.length);
    return this.list.push(style) - 1;
  }
}

function sheetFrom(like: SheetLike, id: string, styles: Styles): Sheet {
  const builder = new GridBuilder();
  like.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!isRich(cell)) {
        if (cell !== undefined && cell !== null) builder.set(row, column, cell);
        return;
      }
      builder.set(row, column, cell.value);
      if (cell.formula !== undefined) builder.setFormula(row, column, cell.formula);
      if (cell.format !== undefined || cell.style) {
        const numberFormat = cell.format ?? cell.style?.numberFormat ?? defaultStyle.numberFormat;
        builder.setStyle(row, column, styles.index({ ...cell.style, numberFormat }));
      }
    });
  });
  const filter = typeof like.filter === 'string' ? { area: like.filter, active: false } : like.filter;
  return {
    id,
    name: like.name,
    visibility: like.visibility ?? 'visible',
    grid: builder.build(),
    merges: (like.merges ?? []).map(areaOf),
    hiddenRows: (like.hiddenRows ?? []).map(spanOf),
    hiddenColumns: (like.hiddenColumns ?? []).map(spanOf),
    filter: filter ? { area: areaOf(filter.area), active: filter.active } : null,
    protected: like.protected ?? false,
    tables: (like.tables ?? []).map((table) => ({ name: table.name, area: areaOf(table.area) })),
    columnWidths: like.columnWidths ?? [],
    frozen: like.frozen ?? { rows: 0, columns: 0 },
    marks: like.marks ?? [],
  };
}

/**
 * A workbook snapshot from literal rows, for tests:
 * `snapshotOf({ sheets: [{ name: '学校台账', rows: [['姓名', '年级'], ['王芳', '三年级']], merges: ['A1:B1'] }] })`.
 */
export function snapshotOf(like: WorkbookLike): Snapshot {
  const styles = new Styles();
  const sheets = like.sheets.map((sheet, at) =>
    sheetFrom(sheet, sheet.id ?? `sheet${String(at + 1)}`, styles),
  );
  const names: DefinedName[] = (like.names ?? []).map((name) => ({
    name: name.name,
    sheet: sheets.find((sheet) => sheet.id === name.sheet || sheet.name === name.sheet)?.id ?? name.sheet,
    area: areaOf(name.area),
    hidden: name.hidden ?? true,
  }));
  return {
    name: like.name ?? 'test.xlsx',
    dateSystem: like.dateSystem ?? 1900,
    structureProtected: like.structureProtected ?? false,
    sheets,
    names,
    styles: styles.list,
    settings: new Map(like.settings instanceof Map ? like.settings : Object.entries(like.settings ?? {})),
  };
}
