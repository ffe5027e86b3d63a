import { cleanText } from '../normalise/cleanText';
import { parseDate, type ParsedDate } from '../normalise/parseDate';
import { cellText } from '../rules/cellText';
import type { LedgerView, Place } from '../rules/rule';
import type { CellValue, Grid } from '../snapshot/grid';
import type { FieldId } from './fields';
import type { Ledger } from './ledger';

/** Cleaned texts of one column, filled when first asked for. */
class CleanColumn {
  private readonly texts: (string | undefined)[];

  constructor(
    private readonly grid: Grid,
    private readonly column: number,
    private readonly firstRow: number,
    lastRow: number,
  ) {
    this.texts = new Array<string | undefined>(Math.max(0, lastRow - firstRow + 1));
  }

  text(row: number): string {
    const at = row - this.firstRow;
    if (at < 0 || at >= this.texts.length) return cleanText(cellText(this.grid, row, this.column));
    const known = this.texts[at];
    if (known !== undefined) return known;
    return (this.texts[at] = cleanText(cellText(this.grid, row, this.column)));
  }
}

class GridLedgerView implements LedgerView {
  private readonly grid: Grid;
  private readonly columns = new Map<FieldId, number>();
  private readonly clean = new Map<FieldId, CleanColumn>();

  constructor(
    readonly ledger: Ledger,
    private readonly dateSystem: 1900 | 1904,
  ) {
    this.grid = ledger.sheet.grid;
    for (const { field, column } of ledger.columns) {
      if (this.columns.has(field)) continue;
      this.columns.set(field, column);
      this.clean.set(field, new CleanColumn(this.grid, column, ledger.firstRow, ledger.lastRow));
    }
  }

  column(field: FieldId): number | undefined {
    return this.columns.get(field);
  }

  has(field: FieldId): boolean {
    return this.columns.has(field);
  }

  value(row: number, field: FieldId): CellValue {
    const column = this.columns.get(field);
    return column === undefined ? null : this.grid.value(row, column);
  }

  text(row: number, field: FieldId): string {
    return this.clean.get(field)?.text(row) ?? '';
  }

  raw(row: number, field: FieldId): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : cellText(this.grid, row, column);
  }

  date(row: number, field: FieldId): ParsedDate {
    const value = this.value(row, field);
    if (typeof value === 'number') return parseDate(value, this.dateSystem);
    if (typeof value === 'string') return parseDate(value, this.dateSystem);
    return { kind: value === null ? 'blank' : 'invalid' };
  }

  place(row: number, field: FieldId): Place {
    return {
      ledger: this.ledger,
      row,
      column: this.columns.get(field) ?? this.ledger.columns[0]?.column ?? 0,
    };
  }
}

/** Quick typed access to a ledger's cells. `dateSystem` is the workbook's; it only matters for dates kept as numbers. */
export function ledgerView(ledger: Ledger, dateSystem: 1900 | 1904 = 1900): LedgerView {
  return new GridLedgerView(ledger, dateSystem);
}
