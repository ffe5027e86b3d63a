import type { FieldId } from '../ledger/fields';
import type { Comparison } from '../reconcile/comparison';
import type { Pool } from '../reconcile/pool';
import type { LedgerView, Place, RuleContext } from './rule';

/** The cell of a record that says something: of the first of the fields that has a column. */
export function placeOf(pool: Pool, place: number, fields: readonly FieldId[]): Place {
  const { view, row } = pool.at(place);
  const field = fields.find((each) => view.has(each)) ?? 'name';
  return view.place(row, field);
}

/** Cells of the workbook at hand; those of a further workbook cannot be marked. */
export function ownPlaces(
  { workbook }: RuleContext,
  places: readonly (Place | undefined)[],
): readonly Place[] {
  const own = new Set(workbook.map(({ ledger }) => ledger));
  return places.flatMap((place) => (place && own.has(place.ledger) ? [place] : []));
}

/** `脱贫户名单第12行`; the sheet's name says the file where it is another. */
export function whereOf(pool: Pool, place: number): { readonly zh: string; readonly en: string } {
  const { view, row } = pool.at(place);
  const sheet = view.ledger.sheet.name;
  return { zh: `“${sheet}”第${row + 1}行`, en: `“${sheet}” row ${row + 1}` };
}

/** Sheets of a pool: `脱贫户名单、监测对象名单`. */
export function sheetsOf({ views }: Pool): string {
  return [...new Set(views.map(({ ledger }) => ledger.sheet.name))].join('、');
}

/** The pools a ledger is compared with, of some kinds. */
export function against(
  comparisons: readonly Comparison[],
  view: LedgerView,
  kinds: readonly Pool['kind'][],
): readonly Pool[] {
  return comparisons.flatMap(({ left, right }) => {
    const other = left.views.includes(view) ? right : right.views.includes(view) ? left : undefined;
    return other && kinds.includes(other.kind) ? [other] : [];
  });
}
