import { isDateFormat } from '../normalise/isDateFormat';
import { parseDate } from '../normalise/parseDate';
import { serialToDate } from '../normalise/serialToDate';
import { cellText } from '../rules/cellText';
import { CellKind } from '../snapshot/grid';
import type { Sheet, Snapshot } from '../snapshot/snapshot';
import type { ExtraCell } from './rectification';
import { columnOfHeader, type SheetColumnId } from './sheetColumns';

/** One row of the 问题清单 as people left it. */
export interface SheetRow {
  /** Zero-based. */
  readonly row: number;
  /** The texts of our columns, dates as `YYYY-MM-DD`; columns that are gone are absent, blank cells are ''. */
  readonly texts: ReadonlyMap<SheetColumnId, string>;
  /** The cells of the other columns by {@link SheetReading.extras}; blank ones are absent. */
  readonly extra: ReadonlyMap<string, ExtraCell>;
}

/** The 问题清单 as it now stands, wherever its columns were moved. */
export interface SheetReading {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<SheetColumnId, number>;
  /** Columns people added: a name for each (its header, numbered when it occurs again), header and place. */
  readonly extras: readonly {
    readonly key: string;
    readonly header: string;
    readonly column: number;
    readonly width: number | undefined;
  }[];
  /** Widths in characters people (or we) gave our columns. */
  readonly widths: ReadonlyMap<SheetColumnId, number>;
  readonly rows: readonly SheetRow[];
  /** Rows people put above the header: the cells of each, left to right. */
  readonly notes: readonly (readonly (ExtraCell | null)[])[];
}

/** Rows searched for the header. */
const searchedRows = 60;
/** A row is the header when it names at least this many of our columns. */
const fewestHeaders = 6;

const days: ReadonlySet<SheetColumnId> = new Set<SheetColumnId>([
  'deadline',
  'confirmedOn',
  'firstSeen',
  'lastSeen',
]);

function headersOf(sheet: Sheet, row: number): ReadonlyMap<SheetColumnId, number> {
  const found = new Map<SheetColumnId, number>();
  for (let column = 0; column < sheet.grid.columnCount; column++) {
    if (sheet.grid.kind(row, column) !== CellKind.text) continue;
    const id = columnOfHeader(sheet.grid.text(row, column));
    if (id !== undefined && !found.has(id)) found.set(id, column);
  }
  return found;
}

/** The header row of a 问题清单; undefined when the sheet holds none. */
export function issueSheetHeader(
  sheet: Sheet,
): { readonly row: number; readonly columns: ReadonlyMap<SheetColumnId, number> } | undefined {
  for (let row = 0; row < Math.min(sheet.grid.rowCount, searchedRows); row++) {
    const columns = headersOf(sheet, row);
    const ours = columns.has('id') || (columns.has('statement') && columns.has('state'));
    if (ours && columns.size >= fewestHeaders) return { row, columns };
  }
  return undefined;
}

class Reader {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly sheet: Sheet,
  ) {}

  private format(row: number, column: number): string {
    return this.snapshot.styles[this.sheet.grid.style(row, column)]?.numberFormat ?? 'General';
  }

  /** `day`: the column holds days, so that a number is one even where its format was lost. */
  text(row: number, column: number, day = false): string {
    const { grid } = this.sheet;
    if (grid.kind(row, column) === CellKind.number) {
      const { dateSystem } = this.snapshot;
      const number = grid.number(row, column);
      const parsed = day ? parseDate(number, dateSystem) : undefined;
      if (parsed?.kind === 'day') return parsed.date;
      const date = isDateFormat(this.format(row, column)) ? serialToDate(number, dateSystem) : undefined;
      if (date !== undefined) return date;
    }
    return cellText(grid, row, column).trim();
  }

  cell(row: number, column: number): ExtraCell | undefined {
    const value = this.sheet.grid.value(row, column);
    if (value === null || value === '') return undefined;
    const format = this.format(row, column);
    return format === 'General' || format === '@' ? { value } : { value, format };
  }

  /** What people put above the header; our own two rows (the merged title and the line below it) are left out. */
  notes(headerRow: number): (ExtraCell | null)[][] {
    const ours = /^(?:问题清单|Issue list|校验日期：\d{4}-|Checked \d{4}-)/;
    const notes: (ExtraCell | null)[][] = [];
    for (let row = 0; row < headerRow; row++) {
      const cells: (ExtraCell | null)[] = [];
      for (let column = 0; column < this.sheet.grid.columnCount; column++) {
        const cell = this.cell(row, column);
        const own = typeof cell?.value === 'string' && ours.test(cell.value);
        cells.push(cell && !own ? cell : null);
      }
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length > 0) notes.push(cells);
    }
    return notes;
  }
}

function widthOf(sheet: Sheet, column: number): number | undefined {
  return sheet.columnWidths.find(({ first, last }) => column >= first && column <= last)?.width;
}

function extraColumns(
  sheet: Sheet,
  ours: ReadonlySet<number>,
  filled: (column: number) => boolean,
  text: (column: number) => string,
): SheetReading['extras'] {
  const times = new Map<string, number>();
  const extras: SheetReading['extras'][number][] = [];
  for (let column = 0; column < sheet.grid.columnCount; column++) {
    if (ours.has(column)) continue;
    const header = text(column);
    if (header === '' && !filled(column)) continue;
    const time = (times.get(header) ?? 0) + 1;
    times.set(header, time);
    // A line break cannot stand in a trimmed header's first place, so numbered keys meet no header.
    extras.push({
      key: time === 1 ? header : `\n${String(time)} ${header}`,
      header,
      column,
      width: widthOf(sheet, column),
    });
  }
  return extras;
}

/**
 * Reads the 问题清单 as people left it: columns by their headers, every row that holds anything, sorted or filtered as
 * it may be. undefined when its header row is gone: then nothing on it can be told apart.
 */
export function readIssueSheet(snapshot: Snapshot, sheet: Sheet): SheetReading | undefined {
  const header = issueSheetHeader(sheet);
  if (!header) return undefined;
  const { columns } = header;
  const { grid } = sheet;
  const reader = new Reader(snapshot, sheet);
  const filled = (column: number): boolean => {
    for (let row = header.row + 1; row < grid.rowCount; row++)
      if (grid.kind(row, column) !== CellKind.blank) return true;
    return false;
  };
  const ours = new Set(columns.values());
  const extras = extraColumns(sheet, ours, filled, (column) => reader.text(header.row, column));
  const rows: SheetRow[] = [];
  for (let row = header.row + 1; row < grid.rowCount; row++) {
    const texts = new Map<SheetColumnId, string>();
    let repeated = 0;
    let empty = true;
    for (const [id, column] of columns) {
      const text = reader.text(row, column, days.has(id));
      if (text !== '' && columnOfHeader(text) === id) repeated += 1;
      if (text !== '' && id !== 'number') empty = false;
      texts.set(id, text);
    }
    const extra = new Map<string, ExtraCell>();
    for (const { key, column } of extras) {
      const cell = reader.cell(row, column);
      if (cell) extra.set(key, cell);
    }
    // The header copied down, as people do for printing.
    if (repeated >= fewestHeaders) continue;
    if (!empty || extra.size > 0) rows.push({ row, texts, extra });
  }
  const widths = new Map<SheetColumnId, number>();
  for (const [id, column] of columns) {
    const width = widthOf(sheet, column);
    if (width !== undefined) widths.set(id, width);
  }
  return { headerRow: header.row, columns, extras, rows, widths, notes: reader.notes(header.row) };
}
