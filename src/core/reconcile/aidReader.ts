import { yesNo } from '../codes/yesNo';
import { schoolKey } from '../match/placeKeys';
import type { Payments } from '../payments/payment';
import { exactNumber } from '../rules/exactNumber';
import type { LedgerView } from '../rules/rule';
import type { Comparison } from './comparison';
import { entriesOf } from './reviews';

/** Whether a pupil got aid, as far as ledger and rolls tell. A blank tells nothing. */
export type Aid =
  | { readonly is: 'paid'; readonly by: 'roll' | 'ledger' }
  | { readonly is: 'none'; readonly by: 'roll' | 'ledger' }
  | { readonly is: 'unknown' };

/** What one sheet of a payment roll can tell: whose pupils it lists, and of which programmes. */
interface SheetReach {
  /** None named = everybody's. */
  readonly schools: ReadonlySet<string>;
  /** None named = it may be any. */
  readonly programmes: ReadonlySet<string>;
}

interface RollReach {
  readonly comparison: Comparison;
  readonly sheets: readonly SheetReach[];
}

function reachOf(view: LedgerView, entryOf: ReturnType<typeof entriesOf>): SheetReach {
  const keys = new Map<string, string>();
  const programmes = new Set<string>();
  for (const row of view.ledger.rows) {
    const text = view.text(row, 'schoolName') || view.ledger.reportingUnit;
    if (text !== '' && !keys.has(text)) keys.set(text, schoolKey(text));
    for (const programme of entryOf(view.ledger.id, row)?.programmes ?? []) programmes.add(programme);
  }
  return { schools: new Set(keys.values()), programmes };
}

/** Programmes that the sheets with the record's school pay; undefined where none has that school. */
function paidAt(
  sheets: readonly SheetReach[],
  view: LedgerView,
  row: number,
): 'any' | ReadonlySet<string> | undefined {
  const school = schoolKey(view.text(row, 'schoolName') || view.ledger.reportingUnit);
  const reaching = sheets.filter(({ schools }) => schools.size === 0 || schools.has(school));
  if (reaching.length === 0) return undefined;
  if (reaching.some(({ programmes }) => programmes.size === 0)) return 'any';
  return new Set(reaching.flatMap(({ programmes }) => [...programmes]));
}

/** Reads who got aid: from the ledger's own columns and from the rolls its pupils were found on. */
export class AidReader {
  private readonly rolls: readonly RollReach[];

  /** @param comparisons of the ledger's pool (left) with payment rolls */
  constructor(comparisons: readonly Comparison[], payments: Payments | undefined) {
    const entryOf = entriesOf(payments);
    this.rolls = comparisons.map((comparison) => ({
      comparison,
      sheets: comparison.right.views.map((each) => reachOf(each, entryOf)),
    }));
  }

  /** @param programme what the pupil is due: a roll of other programmes does not tell whether it was paid */
  of(view: LedgerView, row: number, place: number, programme: string): Aid {
    const own = ownAid(view, row);
    if (own === true) return { is: 'paid', by: 'ledger' };
    let silent = false;
    for (const { comparison, sheets } of this.rolls) {
      if (comparison.rightOf(place) >= 0) {
        if (comparison.isSame(place)) return { is: 'paid', by: 'roll' };
        // Perhaps this pupil, perhaps another: somebody has to look first.
        return { is: 'unknown' };
      }
      if (comparison.matchOfLeft(place)) return { is: 'unknown' };
      const paid = paidAt(sheets, view, row);
      const wanted = programme === '' ? [] : programme.split('＋');
      if (paid && (paid === 'any' || wanted.length === 0 || wanted.some((each) => paid.has(each))))
        silent = true;
    }
    if (own === false) return { is: 'none', by: 'ledger' };
    return silent ? { is: 'none', by: 'roll' } : { is: 'unknown' };
  }

  /**
   * A roll that would have a pupil who was paid everything he is due, where none has him: rolls of his school for each
   * of the programmes. Undefined when any roll has him, or perhaps has him, or when the rolls do not reach that far.
   */
  silentRoll(view: LedgerView, row: number, place: number, programme: string): Comparison | undefined {
    const open = new Set(programme.split('＋'));
    let roll: Comparison | undefined;
    for (const { comparison, sheets } of this.rolls) {
      if (comparison.rightOf(place) >= 0 || comparison.matchOfLeft(place)) return undefined;
      const paid = paidAt(sheets, view, row);
      if (!paid) continue;
      roll ??= comparison;
      for (const each of open) if (paid === 'any' || paid.has(each)) open.delete(each);
    }
    return open.size === 0 ? roll : undefined;
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
