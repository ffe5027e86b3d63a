import type { LedgerKind, Term } from '../ledger/ledger';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import { keeperOf, type Keeper } from './keeper';
import { Pool } from './pool';

/** All sides of the comparisons a workbook allows. */
export interface Pools {
  readonly school: readonly Pool[];
  readonly village: readonly Pool[];
  /** One per office; lists whose keeper is unknown stand by themselves. */
  readonly office: readonly Pool[];
  readonly payment: readonly Pool[];
  readonly enrolment: readonly Pool[];
}

/** Ledgers of one kind by term; one that states none goes with the only term there is. */
function byTerm(views: readonly LedgerView[], asked: Term | undefined): Map<Term | undefined, LedgerView[]> {
  const stated = new Set(views.flatMap(({ ledger }) => ledger.term ?? []));
  const [only] = stated;
  const fallback = stated.size === 1 ? only : asked;
  const groups = new Map<Term | undefined, LedgerView[]>();
  for (const view of views) {
    const term = view.ledger.term ?? fallback;
    const group = groups.get(term);
    if (group) group.push(view);
    else groups.set(term, [view]);
  }
  return groups;
}

export function poolsOf(views: readonly LedgerView[], environment: RuleEnvironment): Pools {
  const filled = views.filter(({ ledger }) => ledger.rows.length > 0);
  const ofKind = (kind: LedgerKind): readonly LedgerView[] =>
    filled.filter(({ ledger }) => ledger.kind === kind);
  const pools = (kind: LedgerKind): readonly Pool[] =>
    [...byTerm(ofKind(kind), environment.term)].map(
      ([term, group]) => new Pool(kind, group, 'unknown', term, environment),
    );
  const lists = new Map<string, { readonly keeper: Keeper; readonly views: LedgerView[] }>();
  for (const view of ofKind('officeList')) {
    const keeper = keeperOf(view);
    const key = keeper === 'unknown' ? view.ledger.id : keeper;
    const known = lists.get(key);
    if (known) known.views.push(view);
    else lists.set(key, { keeper, views: [view] });
  }
  return {
    school: pools('schoolLedger'),
    village: pools('villageLedger'),
    office: [...lists.values()].map(
      ({ keeper, views: group }) => new Pool('officeList', group, keeper, undefined, environment),
    ),
    payment: pools('paymentRoll'),
    enrolment: pools('enrolmentRoll'),
  };
}

/** Whether two pools speak of one term, as far as they say. */
export function sameTerm(one: Pool, other: Pool): boolean {
  return one.term === undefined || other.term === undefined || one.term === other.term;
}
