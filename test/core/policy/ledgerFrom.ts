import type { FieldId } from '../../../src/core/ledger/fields';
import type { Ledger, LedgerKind, Term } from '../../../src/core/ledger/ledger';
import { ledgerView } from '../../../src/core/ledger/ledgerView';
import type { LedgerView } from '../../../src/core/rules/rule';
import type { CellValue } from '../../../src/core/snapshot/grid';
import { GridBuilder } from '../../../src/core/snapshot/gridBuilder';
import { defaultStyle, type Sheet, type Snapshot } from '../../../src/core/snapshot/snapshot';

/** One pupil's cells by field; absent = blank. */
export type Cells = Readonly<Partial<Record<FieldId, CellValue>>>;

export interface LedgerLike {
  readonly sheet?: string;
  readonly kind?: LedgerKind;
  readonly term?: Term | null;
  readonly reportingUnit?: string;
  /** Columns beyond those that occur in the rows. */
  readonly columns?: readonly FieldId[];
  readonly headers?: Readonly<Partial<Record<FieldId, string>>>;
  readonly rows: readonly Cells[];
  readonly protected?: boolean;
  readonly filtered?: boolean;
}

const headerRow = 1;

/** A ledger on a sheet of its own: title, one header row, rows, 合计. Headers are the field ids unless given. */
export function ledgerFrom(source: LedgerLike, number = 1): Ledger {
  const fields = [
    ...new Set([...source.rows.flatMap((row) => Object.keys(row) as FieldId[]), ...(source.columns ?? [])]),
  ];
  const name = source.sheet ?? `台账${String(number)}`;
  const builder = new GridBuilder();
  builder.setText(0, 0, '学生资助台账');
  fields.forEach((field, column) => {
    builder.setText(headerRow, column, source.headers?.[field] ?? field);
    source.rows.forEach((cells, index) => {
      builder.set(headerRow + 1 + index, column, cells[field] ?? null);
    });
  });
  const firstRow = headerRow + 1;
  const lastRow = firstRow + source.rows.length;
  builder.setText(lastRow, 0, '合计');
  const sheet: Sheet = {
    id: `s${String(number)}`,
    name,
    visibility: 'visible',
    grid: builder.build(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filter: source.filtered
      ? { area: { top: headerRow, left: 0, bottom: lastRow, right: fields.length - 1 }, active: true }
      : null,
    protected: source.protected ?? false,
    tables: [],
    columnWidths: [],
    frozen: { rows: 0, columns: 0 },
    marks: [],
  };
  return {
    id: `${sheet.id}#0`,
    sheet,
    kind: source.kind ?? 'schoolLedger',
    headerRows: [headerRow, headerRow],
    firstRow,
    lastRow,
    rows: source.rows.map((_, index) => firstRow + index),
    columns: fields.map((field, column) => ({ field, header: source.headers?.[field] ?? field, column })),
    unmapped: [],
    totals: [],
    title: '学生资助台账',
    reportingUnit: source.reportingUnit ?? '',
    term: source.term === null ? undefined : (source.term ?? '2024-autumn'),
    moneyUnit: 1,
  };
}

export function viewsOf(...ledgers: readonly Ledger[]): readonly LedgerView[] {
  return ledgers.map((ledger) => ledgerView(ledger));
}

export function snapshotOf(...ledgers: readonly Ledger[]): Snapshot {
  return {
    name: 'book.xlsx',
    dateSystem: 1900,
    structureProtected: false,
    sheets: ledgers.map((ledger) => ledger.sheet),
    names: [],
    styles: [defaultStyle],
    settings: new Map(),
  };
}
