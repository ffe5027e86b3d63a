import { identityKey, idColumn } from '../id/idColumn';
import { shortHash } from '../engine/shortHash';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';
import type { ListRow } from './listLinks';

/** Pupils of one school to be called. */
export interface SchoolSample {
  readonly school: string;
  /** Pupils of the school on the rolls. */
  readonly pupils: number;
  readonly called: readonly ListRow[];
}

interface Drawn extends ListRow {
  readonly lot: number;
  readonly key: string;
}

function lotOf(seed: number, key: string): number {
  return Number.parseInt(shortHash(`${String(seed)} ${key}`), 36);
}

/** Who a row is, however the rows are ordered. */
function keyOf({ view, row }: ListRow, identity: string): string {
  const own = identity === '' ? `${view.text(row, 'birthDate')} ${view.text(row, 'class')}` : identity;
  return `${own} ${nameKey(view.text(row, 'name'))}`;
}

/**
 * A random sample of every school on the in-school rolls: `size` pupils, all of a school that has no more. The lot of a
 * pupil hangs on the seed and on who he is, so the same rolls give the same pupils in whatever order their rows stand.
 */
export function callSample(
  rolls: readonly LedgerView[],
  { seed, size, asOf }: { readonly seed: number; readonly size: number; readonly asOf: string },
): readonly SchoolSample[] {
  const schools = new Map<string, Map<string, Drawn>>();
  for (const view of rolls) {
    const ids = idColumn(view, 'idNumber', asOf);
    view.ledger.rows.forEach((row, at) => {
      const school = view.text(row, 'schoolName') || view.ledger.reportingUnit || view.ledger.sheet.name;
      const key = keyOf({ view, row }, identityKey(ids?.[at]));
      const pupils = schools.get(school) ?? new Map<string, Drawn>();
      schools.set(school, pupils);
      // A pupil who stands twice has one chance.
      if (!pupils.has(key)) pupils.set(key, { view, row, key, lot: lotOf(seed, `${school} ${key}`) });
    });
  }
  return [...schools]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([school, pupils]) => ({
      school,
      pupils: pupils.size,
      called: [...pupils.values()]
        .sort((a, b) => a.lot - b.lot || (a.key < b.key ? -1 : 1))
        .slice(0, size)
        .map(({ view, row }) => ({ view, row })),
    }));
}
