import { nameKey } from '../normalise/nameKey';
import type { LedgerKind } from '../ledger/ledger';
import type { LedgerView, RuleEnvironment } from './rule';

/** A record among others. `at` is its place in `ledger.rows`. */
export interface Member {
  readonly view: LedgerView;
  readonly row: number;
  readonly at: number;
}

/** Kinds in which one pupil stands once in all sheets together; in the others, once in each. */
const togetherKinds: ReadonlySet<LedgerKind> = new Set(['schoolLedger', 'villageLedger', 'enrolmentRoll', 'paymentRoll']);

/**
 * Ledgers in which the same pupil should stand once: one kind, one term. A school ledger and a village ledger
 * hold the same pupils on purpose and are never pooled; nor are two office lists.
 */
export function duplicatePools(views: readonly LedgerView[], environment: RuleEnvironment): readonly (readonly LedgerView[])[] {
  const pools = new Map<string, LedgerView[]>();
  for (const view of views) {
    const { kind, term, id } = view.ledger;
    const own = term ?? environment.term ?? '';
    const name = togetherKinds.has(kind) ? `${kind} ${own}` : `${kind} ${id}`;
    const pool = pools.get(name);
    if (pool) pool.push(view);
    else pools.set(name, [view]);
  }
  return [...pools.values()];
}

/**
 * What lets one pupil stand in a ledger more than once: another term, and in a payment roll another programme
 * or day of payment.
 */
export function occasion(view: LedgerView, row: number): string {
  const term = view.has('term') ? view.text(row, 'term') : '';
  if (view.ledger.kind !== 'paymentRoll') return term;
  const programme = view.has('programme') ? nameKey(view.text(row, 'programme')) : `${view.ledger.id} ${view.ledger.title}`;
  return [term, programme, view.text(row, 'paymentDate')].join('/');
}

/** Groups of two or more records with the same key, in order of appearance; records with key '' are left out. */
export function sharedBy(
  views: readonly LedgerView[],
  keyOf: (view: LedgerView, row: number, at: number) => string,
): readonly (readonly Member[])[] {
  const first = new Map<string, Member>();
  const groups = new Map<string, Member[]>();
  for (const view of views) {
    view.ledger.rows.forEach((row, at) => {
      const key = keyOf(view, row, at);
      if (key === '') return;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, { view, row, at });
        return;
      }
      const group = groups.get(key);
      if (group) group.push({ view, row, at });
      else groups.set(key, [earlier, { view, row, at }]);
    });
  }
  return [...groups.values()];
}

/** The different values, blanks left out. */
export function distinct(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

/** The different names of the members, as keys. */
export function namesOf(members: readonly Member[]): readonly string[] {
  return distinct(members.map(({ view, row }) => nameKey(view.text(row, 'name'))));
}
