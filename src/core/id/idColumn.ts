import type { FieldId } from '../ledger/fields';
import type { CellValue } from '../snapshot/grid';
import type { LedgerView } from '../rules/rule';
import { dayNumber } from './calendarDay';
import { judgeId, type IdCell } from './judgeId';

/** The columns that hold ID numbers. */
export const idFields = [
  'idNumber',
  'headIdNumber',
  'guardianIdNumber',
] as const satisfies readonly FieldId[];
export type IdField = (typeof idFields)[number];

interface Judged {
  readonly asOf: string;
  readonly columns: Partial<Record<IdField, readonly IdCell[]>>;
}

/** Judged columns by view: a dozen rules ask for the same ones, record by record, and a view never changes. */
const judged = new WeakMap<LedgerView, Judged>();

/**
 * The ID cells of a column, one per record in the order of `ledger.rows`; undefined when the ledger has no
 * such column. `asOf` is `YYYY-MM-DD`.
 */
export function idColumn(view: LedgerView, field: IdField, asOf: string): readonly IdCell[] | undefined {
  const known = judged.get(view);
  const found = known?.asOf === asOf ? known.columns[field] : undefined;
  if (found || !view.has(field)) return found;
  const today = dayNumber(asOf);
  let last: { readonly raw: string; readonly value: CellValue; readonly cell: IdCell } | undefined;
  const cells = view.ledger.rows.map((row) => {
    const [raw, value] = [view.raw(row, field), view.value(row, field)];
    // Brothers and sisters stand together and share their head's number.
    if (last?.raw === raw && last.value === value) return last.cell;
    const cell = judgeId(value, raw, today);
    last = { raw, value, cell };
    return cell;
  });
  const columns = known?.asOf === asOf ? known.columns : {};
  columns[field] = cells;
  if (columns !== known?.columns) judged.set(view, { asOf, columns });
  return cells;
}

const nameless: ReadonlySet<string | undefined> = new Set([
  'missing',
  'placeholder',
  'damaged',
  'scientific',
  'zeroTail',
  'truncated',
  'length',
  'characters',
]);

/** What the cell says who it is: one text per number, 15 and 18 digits alike; '' when that cannot be known. */
export function identityKey(cell: IdCell | undefined): string {
  return !cell || nameless.has(cell.fault) ? '' : cell.reading.key;
}
