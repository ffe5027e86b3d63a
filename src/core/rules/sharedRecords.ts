import { LastPlaces } from './lastPlaces';
import { nameKey } from '../normalise/nameKey';
import { isInSchoolRoll } from '../ledger/inSchoolRoll';
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
 * hold the same pupils on purpose and are never pooled; nor are an enrolment and an in-school roll, or two office lists.
 */
export function duplicatePools(
  views: readonly LedgerView[],
  environment: RuleEnvironment,
): readonly (readonly LedgerView[])[] {
  const pools = new Map<string, LedgerView[]>();
  for (const view of views) {
    const { kind, term, id } = view.ledger;
    const own = term ?? environment.term ?? '';
    const roll = isInSchoolRoll(view.ledger) ? 'inSchool' : kind;
    const name = togetherKinds.has(kind) ? `${roll} ${own}` : `${kind} ${id}`;
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

/**
 * Groups of two or more records with the same key, in order of appearance; undefined, '' and 0 are no keys. Numbers
 * as keys are whole.
 * `differ`: leave out groups in which no record differs from the one before it.
 */
export function sharedBy(
  views: readonly LedgerView[],
  keyOf: (view: LedgerView, row: number, at: number) => string | number | undefined,
  differ?: (a: Member, b: Member) => boolean,
): readonly (readonly Member[])[] {
  const records = new Records(views);
  // Most keys occur once and most groups agree: they cost numbers, not objects.
  const last = new LastPlaces(records.count);
  const previous = new Int32Array(records.count).fill(-1);
  const wanted = new Set<string | number>();
  let place = 0;
  for (const view of views) {
    const { rows } = view.ledger;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const key = keyOf(view, row, at);
      const here = place++;
      if (key === undefined || key === '' || key === 0) continue;
      const before = last.put(key, here);
      if (before < 0) continue;
      previous[here] = before;
      if (differ && (wanted.has(key) || !differ(records.at(before), { view, row, at }))) continue;
      wanted.add(key);
    }
  }
  const groups = [...wanted].map((key) => {
    const places: number[] = [];
    for (let at = last.get(key); at >= 0; at = previous[at] ?? -1) places.push(at);
    return places.reverse();
  });
  groups.sort(([a = 0], [b = 0]) => a - b);
  return groups.map((places) => places.map((at) => records.at(at)));
}

/** The records of several ledgers by one running number. */
class Records {
  readonly count: number;
  private readonly offsets: number[] = [];

  constructor(private readonly views: readonly LedgerView[]) {
    let count = 0;
    for (const view of views) {
      this.offsets.push(count);
      count += view.ledger.rows.length;
    }
    this.count = count;
  }

  at(place: number): Member {
    const index = this.offsets.findLastIndex((offset) => offset <= place);
    const view = this.views[index];
    const at = place - (this.offsets[index] ?? 0);
    const row = view?.ledger.rows[at];
    if (!view || row === undefined) throw new RangeError(`no record ${String(place)}`);
    return { view, row, at };
  }
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
