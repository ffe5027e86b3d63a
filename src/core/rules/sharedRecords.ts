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
const togetherKinds: ReadonlySet<LedgerKind> = new Set([
  'schoolLedger',
  'villageLedger',
  'enrolmentRoll',
  'paymentRoll',
]);

/**
 * Ledgers in which the same pupil should stand once: one kind, one term. A school ledger and a village ledger
 * hold the same pupils on purpose and are never pooled; nor are two office lists.
 */
export function duplicatePools(
  views: readonly LedgerView[],
  environment: RuleEnvironment,
): readonly (readonly LedgerView[])[] {
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
  const programme = view.has('programme')
    ? nameKey(view.text(row, 'programme'))
    : `${view.ledger.id} ${view.ledger.title}`;
  return [term, programme, view.text(row, 'paymentDate')].join('/');
}

/** Groups of two or more records with the same key, in order of appearance; undefined and '' are no keys. */
export function sharedBy(
  views: readonly LedgerView[],
  keyOf: (view: LedgerView, row: number, at: number) => string | number | undefined,
): readonly (readonly Member[])[] {
  // Most keys occur once: they cost a number, not an object.
  const first = new Map<string | number, number>();
  const groups = new Map<string | number, Member[]>();
  const offsets: number[] = [];
  let count = 0;
  const memberAt = (place: number): Member | undefined => {
    const index = offsets.findLastIndex((offset) => offset <= place);
    const view = views[index];
    const at = place - (offsets[index] ?? 0);
    const row = view?.ledger.rows[at];
    return view && row !== undefined ? { view, row, at } : undefined;
  };
  for (const view of views) {
    offsets.push(count);
    for (const [at, row] of view.ledger.rows.entries()) {
      const key = keyOf(view, row, at);
      if (key === undefined || key === '') continue;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, count + at);
        continue;
      }
      const group = groups.get(key);
      if (group) group.push({ view, row, at });
      else
        groups.set(
          key,
          [memberAt(earlier), { view, row, at }].filter((member) => member !== undefined),
        );
    }
    count += view.ledger.rows.length;
  }
  return [...groups.values()];
}

/** The groups of two or more members with the same key; '' is no key. */
export function groupBy(
  members: readonly Member[],
  keyOf: (member: Member) => string,
): readonly (readonly Member[])[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else if (key !== '') groups.set(key, [member]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The different values, blanks left out. */
export function distinct(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

/** The different names of the members, as keys. */
export function namesOf(members: readonly Member[]): readonly string[] {
  return distinct(members.map(({ view, row }) => nameKey(view.text(row, 'name'))));
}
