import { fieldTitles } from '../ledger/fieldTitles';
import type { FieldId } from '../ledger/fields';
import type { Ledger, LedgerKind, Term } from '../ledger/ledger';
import type { CellValue } from '../snapshot/grid';
import { GridBuilder } from '../snapshot/gridBuilder';
import type { RuleExample } from './rule';

type Cells = Readonly<Partial<Record<FieldId, CellValue>>>;

/** The fewest cells that make a ledger: for worked examples and rule tests. */
export interface SmallLedger {
  readonly kind?: LedgerKind;
  /** Sheet name; 台账 by default. */
  readonly sheet?: string;
  readonly term?: Term;
  readonly title?: string;
  readonly cells: readonly Cells[];
  readonly unmapped?: NonNullable<RuleExample['unmapped']>;
  readonly formulas?: NonNullable<RuleExample['formulas']>;
  readonly merges?: NonNullable<RuleExample['merges']>;
  readonly hidden?: NonNullable<RuleExample['hidden']>;
  /** Columns under the person's conditional format 重复值, all records. */
  readonly duplicateFormats?: readonly FieldId[];
  /** 元 unless the sheet says 万元. */
  readonly moneyUnit?: Ledger['moneyUnit'];
  /** `covers` are places in `cells`; all by default. */
  readonly totals?: readonly {
    readonly label: string;
    readonly cells: Cells;
    readonly covers?: readonly number[];
  }[];
}

/** The columns: every field that any record or total has, in order of appearance. */
function fieldsOf({ cells, totals = [] }: SmallLedger): readonly FieldId[] {
  const rows: readonly Cells[] = [...cells, ...totals.map((total) => total.cells)];
  return [...new Set(rows.flatMap((row) => Object.keys(row) as FieldId[]))];
}

/**
 * A ledger on a sheet of its own, already recognised: header in row 1 with each field's usual title, records
 * below, then totals. `ordinal` tells the ledgers of one workbook apart.
 */
export function exampleLedger(small: SmallLedger, ordinal = 1): Ledger {
  const { cells, unmapped = [], totals = [] } = small;
  const fields = fieldsOf(small);
  // Without a known column the total's label still needs a place.
  const columns = fields.map((field, column) => ({ field, header: fieldTitles[field]['zh-CN'], column }));
  const others = unmapped.map(({ header, duplicateOf }, at) => ({
    header,
    column: columns.length + at,
    ...(duplicateOf ? { duplicateOf } : {}),
  }));
  const builder = new GridBuilder();
  for (const { header, column } of [...columns, ...others]) builder.setText(0, column, header);
  cells.forEach((row, at) => {
    for (const { field, column } of columns) builder.set(at + 1, column, row[field] ?? null);
    unmapped.forEach(({ values }, index) => builder.set(at + 1, columns.length + index, values[at] ?? null));
  });
  totals.forEach((total, at) => {
    const row = cells.length + 1 + at;
    builder.setText(row, 0, total.label);
    for (const { field, column } of columns) {
      const value = total.cells[field];
      if (value !== undefined && value !== null) builder.set(row, column, value);
    }
  });
  (small.formulas ?? []).forEach((formulas, at) => {
    for (const { field, column } of columns) builder.setFormula(at + 1, column, formulas[field]);
  });
  const columnOf = (field: FieldId): number => Math.max(0, fields.indexOf(field));
  const id = `sheet${String(ordinal)}`;
  return {
    id: `${id}:1`,
    sheet: {
      id,
      name: small.sheet ?? (ordinal === 1 ? '台账' : `台账${String(ordinal)}`),
      visibility: 'visible',
      grid: builder.build(),
      merges: (small.merges ?? []).map(({ field, to = field, records: [first, last] }) => ({
        top: first + 1,
        left: columnOf(field),
        bottom: last + 1,
        right: columnOf(to),
      })),
      hiddenRows: [...(small.hidden?.records ?? [])]
        .sort((a, b) => a - b)
        .map((place) => ({ first: place + 1, last: place + 1 })),
      hiddenColumns: [],
      filter: small.hidden?.filtered
        ? { area: { top: 0, left: 0, bottom: cells.length, right: columns.length }, active: true }
        : null,
      protected: false,
      tables: [],
      columnWidths: [],
      frozen: { rows: 1, columns: 0 },
      marks: [],
      ...(small.duplicateFormats
        ? {
            duplicateFormats: small.duplicateFormats.map((field) => ({
              top: 1,
              left: columnOf(field),
              bottom: cells.length,
              right: columnOf(field),
            })),
          }
        : {}),
    },
    kind: small.kind ?? 'schoolLedger',
    headerRows: [0, 0],
    firstRow: 1,
    lastRow: cells.length + totals.length,
    rows: cells.map((_row, at) => at + 1),
    columns,
    unmapped: others,
    totals: totals.map(({ label, covers }, at) => ({
      row: cells.length + 1 + at,
      label,
      level: label.includes('小计') ? 'subtotal' : 'total',
      covers: covers ? covers.map((place) => place + 1) : cells.map((_row, place) => place + 1),
    })),
    title: small.title ?? '',
    reportingUnit: '',
    term: small.term,
    moneyUnit: small.moneyUnit ?? 1,
  };
}
