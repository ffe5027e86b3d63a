import { yesNo } from '../codes/yesNo';
import { schoolKey } from '../match/placeKeys';
import type { Payments } from '../payments/payment';
import { exactNumber } from '../rules/exactNumber';
import type { LedgerView } from '../rules/rule';
import type { Comparison } from './comparison';
import type { Pool } from './pool';

/** Whether a pupil got aid, as far as ledger and rolls tell. A blank tells nothing. */
export type Aid =
  | { readonly is: 'paid'; readonly by: 'roll' | 'ledger' }
  | { readonly is: 'none'; readonly by: 'roll' | 'ledger' }
  | { readonly is: 'unknown' };

/** What a payment roll can tell: whose pupils it lists, and of which programmes. */
interface RollReach {
  readonly comparison: Comparison;
  readonly schools: ReadonlySet<string>;
  /** Programmes its rows name; empty where it names none. */
  readonly programmes: ReadonlySet<string>;
}

function schoolsOf(pool: Pool): ReadonlySet<string> {
  const found = new Map<string, string>();
  pool.each((view, row) => {
    const text = view.text(row, 'schoolName') || view.ledger.reportingUnit;
    if (text !== '' && !found.has(text)) found.set(text, schoolKey(text));
  });
  return new Set(found.values());
}

/** Reads who got aid: from the ledger's own columns and from the rolls its pupils were found on. */
export class AidReader {
  private readonly rolls: readonly RollReach[];

  /** @param comparisons of the ledger's pool (left) with payment rolls */
  constructor(
    comparisons: readonly Comparison[],
    private readonly payments: Payments | undefined,
  ) {
    const programmes = this.programmesByLedger();
    this.rolls = comparisons.map((comparison) => ({
      comparison,
      schools: schoolsOf(comparison.right),
      programmes: new Set(
        comparison.right.views.flatMap(({ ledger }) => [...(programmes.get(ledger.id) ?? [])]),
      ),
    }));
  }

  private programmesByLedger(): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>();
    for (const { ledger, programmes } of [
      ...(this.payments?.list ?? []),
      ...(this.payments?.amountless ?? []),
    ]) {
      const known = found.get(ledger) ?? new Set<string>();
      found.set(ledger, known);
      for (const programme of programmes) known.add(programme);
    }
    return found;
  }

  /** Whether anything could tell that a record of this view got aid. */
  canTell(view: LedgerView): boolean {
    return view.has('receivedAid') || view.has('paidAmount') || this.rolls.length > 0;
  }

  /** @param programme what the pupil is due: a roll of other programmes does not tell whether it was paid */
  of(view: LedgerView, row: number, place: number, programme: string): Aid {
    const own = ownAid(view, row);
    if (own === true) return { is: 'paid', by: 'ledger' };
    let silent = false;
    for (const { comparison, schools, programmes } of this.rolls) {
      if (comparison.rightOf(place) >= 0) {
        if (comparison.isSame(place)) return { is: 'paid', by: 'roll' };
        // Perhaps this pupil, perhaps another: somebody has to look first.
        return { is: 'unknown' };
      }
      if (comparison.matchOfLeft(place)) return { is: 'unknown' };
      const school = schoolKey(view.text(row, 'schoolName') || view.ledger.reportingUnit);
      const reaches = schools.size === 0 || schools.has(school);
      const wanted = programme === '' ? [] : programme.split('＋');
      const about =
        programmes.size === 0 || wanted.length === 0 || wanted.some((each) => programmes.has(each));
      if (reaches && about) silent = true;
    }
    if (own === false) return { is: 'none', by: 'ledger' };
    return silent ? { is: 'none', by: 'roll' } : { is: 'unknown' };
  }
}

/** What the ledger's own columns say; undefined when they say nothing, or contradict each other. */
function ownAid(view: LedgerView, row: number): boolean | undefined {
  const marked = view.has('receivedAid') ? yesNo(view.text(row, 'receivedAid')) : undefined;
  if (!view.has('paidAmount')) return marked;
  const amount = exactNumber(view.value(row, 'paidAmount'));
  const paid = typeof amount === 'bigint' ? amount > 0n : undefined;
  return marked ?? paid;
}
