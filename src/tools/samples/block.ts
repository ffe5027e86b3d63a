import { a1, letters, setCell, type SampleSheet, type SampleValue } from './sheetModel';

/** A column of a ledger: the field it carries and its header, one text per header level. */
export interface BlockColumn {
  readonly field: string;
  readonly header: readonly string[];
  readonly width?: number;
}

/** One row of data: values by field. */
export type SampleRow = Map<string, SampleValue>;

export interface BlockSpec {
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly SampleRow[];
  readonly title?: string;
  /** Row 2: 填报单位 and the like. */
  readonly unitLine?: string;
  readonly totals?: {
    readonly place: 'top' | 'bottom';
    readonly label: string;
    readonly fields: readonly string[];
    /** A 小计 row after each run of equal values of this field. */
    readonly subtotalBy?: string;
    /** The column the label stands in; the first when absent. */
    readonly labelField?: string;
  };
  readonly notes?: readonly string[];
  /** Blank sheet rows after every so many records, as page breaks leave them. */
  readonly blankEvery?: number;
}

/** Where a block came to stand. Rows are zero-based; addresses are A1. */
export interface PlacedBlock {
  readonly headerRows: readonly [number, number];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Sheet row of each record. */
  readonly rowOf: readonly number[];
  /** First free row after notes. */
  readonly end: number;
  cell(record: number, field: string): string;
  headerCell(field: string): string;
  /** Cells of total rows by label. */
  readonly totals: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Writes the block on the sheet from `top` down. */
export function placeBlock(sheet: SampleSheet, top: number, spec: BlockSpec): PlacedBlock {
  const { columns, rows } = spec;
  const last = columns.length - 1;
  let row = top;
  for (const [index, text] of [spec.title, spec.unitLine].entries()) {
    if (text === undefined) continue;
    setCell(sheet, row, 0, text, index === 0 ? 'title' : 'plain');
    sheet.merges.push(`${a1(row, 0)}:${a1(row, last)}`);
    row += 1;
  }
  const depth = Math.max(...columns.map((column) => column.header.length));
  placeHeader(sheet, row, depth, columns);
  const headerRows: [number, number] = [row, row + depth - 1];
  row += depth;
  const firstRow = row;
  const totals = new Map<string, Map<string, string>>();
  const rowOf: number[] = [];
  const addTotal = (label: string, records: readonly number[], at: number): void => {
    const cells = new Map<string, string>();
    const labelColumn = Math.max(
      0,
      columns.findIndex((column) => column.field === spec.totals?.labelField),
    );
    setCell(sheet, at, labelColumn, label, 'total');
    for (const field of spec.totals?.fields ?? []) {
      const column = columns.findIndex((candidate) => candidate.field === field);
      const sum = records.reduce((total, record) => total + Number(rows[record]?.get(field) ?? 0), 0);
      setCell(sheet, at, column, sum, 'total');
      cells.set(field, a1(at, column));
    }
    totals.set(label, cells);
  };
  const all = rows.map((_, index) => index);
  if (spec.totals?.place === 'top') {
    addTotal(spec.totals.label, all, row);
    row += 1;
  }
  let open: number[] = [];
  rows.forEach((values, index) => {
    rowOf.push(row);
    columns.forEach(({ field }, column) => {
      const value = field === 'sequence' ? index + 1 : values.get(field);
      if (value !== undefined && value !== null) setCell(sheet, row, column, value);
    });
    row += 1;
    open.push(index);
    const by = spec.totals?.subtotalBy;
    if (by !== undefined && values.get(by) !== rows[index + 1]?.get(by)) {
      addTotal('小计', open, row);
      open = [];
      row += 1;
    }
    if (spec.blankEvery !== undefined && (index + 1) % spec.blankEvery === 0 && index + 1 < rows.length)
      row += 1;
  });
  if (spec.totals?.place === 'bottom') {
    addTotal(spec.totals.label, all, row);
    row += 1;
  }
  const lastRow = row - 1;
  for (const note of spec.notes ?? []) {
    setCell(sheet, row, 0, note);
    sheet.merges.push(`${a1(row, 0)}:${a1(row, last)}`);
    row += 1;
  }
  columns.forEach((column, index) => {
    if (column.width !== undefined) sheet.widths.set(index, column.width);
  });
  const columnOf = (field: string): number => {
    const index = columns.findIndex((column) => column.field === field);
    if (index < 0) throw new Error(`no column carries ${field}`);
    return index;
  };
  return {
    headerRows,
    firstRow,
    lastRow,
    rowOf,
    end: row,
    totals,
    cell: (record, field) => letters(columnOf(field)) + String((rowOf[record] ?? -1) + 1),
    headerCell: (field) => {
      const column = columnOf(field);
      const levels = columns[column]?.header.length ?? 1;
      return a1(headerRows[0] + levels - 1, column);
    },
  };
}

/** Equal neighbours on one level are merged across; a short header is merged down. */
function placeHeader(sheet: SampleSheet, top: number, depth: number, columns: readonly BlockColumn[]): void {
  columns.forEach(({ header }, column) => {
    header.forEach((text, level) => {
      const path = header.slice(0, level + 1).join('\n');
      const left = columns[column - 1]?.header;
      const nested = level < header.length - 1;
      if (nested && left && left.length > level + 1 && left.slice(0, level + 1).join('\n') === path) return;
      setCell(sheet, top + level, column, text, 'header');
      if (!nested) {
        if (level < depth - 1) sheet.merges.push(`${a1(top + level, column)}:${a1(top + depth - 1, column)}`);
        return;
      }
      let right = column;
      while (
        columns[right + 1] &&
        columns[right + 1]?.header.slice(0, level + 1).join('\n') === path &&
        (columns[right + 1]?.header.length ?? 0) > level + 1
      )
        right += 1;
      if (right > column) sheet.merges.push(`${a1(top + level, column)}:${a1(top + level, right)}`);
    });
  });
}
