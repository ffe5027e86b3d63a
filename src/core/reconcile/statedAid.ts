import { yesNo } from '../codes/yesNo';
import { compareDecimals, formatMoney, zero } from '../money/decimal';
import type { Payment, Payments } from '../payments/payment';
import type { StandardsPack } from '../policy/standard';
import type { LedgerView } from '../rules/rule';
import type { AidReader } from './aidReader';
import type { Comparison } from './comparison';
import type { DueIf } from './dueIf';
import type { Pool } from './pool';
import { outsideCounty } from './studyPlaceOf';

/** A ledger says whether a pupil got aid, and the payment rolls say otherwise. */
export interface AidContradiction {
  readonly pool: Pool;
  readonly place: number;
  /** As written. */
  readonly text: string;
  /** The roll that paid although the ledger says none; or a roll that should have the pupil and does not (place -1). */
  readonly roll: { readonly pool: Pool; readonly place: number };
  /** What was paid; undefined where nothing was. */
  readonly paid: { readonly programme: string; readonly amount: string } | undefined;
}

interface Options {
  readonly pool: Pool;
  /** Of the pool (left) with payment rolls. */
  readonly rolls: readonly Comparison[];
  readonly payments: Payments | undefined;
  readonly pack: StandardsPack;
  readonly aid: AidReader;
  readonly dues: DueIf;
  /** The school's record of a pupil of the village's ledger. */
  readonly inSchool: (place: number) => { readonly view: LedgerView; readonly row: number } | undefined;
  readonly atSchool: (view: LedgerView, row: number) => boolean;
}

/** So many pupils, or this share of those it should have, may be missing from a roll that is taken for whole. */
const fewSilent = 2;
const silentShare = 0.1;

type CashAt = (ledger: string, row: number) => Payment | undefined;

/** Money that was paid, by ledger and row: no meals, no waived fees, no loans, and nothing of 0 yuan. */
function cashOf(payments: Payments | undefined, pack: StandardsPack): CashAt {
  const other = new Set(
    pack.standards.flatMap(({ benefit, programme }) =>
      benefit === undefined || benefit === 'cash' ? [] : [programme],
    ),
  );
  const found = new Map<string, Map<number, Payment>>();
  for (const payment of payments?.list ?? []) {
    if (payment.kind !== 'paymentRoll' || compareDecimals(payment.amount, zero) <= 0) continue;
    if (payment.programmes.length > 0 && payment.programmes.every((each) => other.has(each))) continue;
    const rows = found.get(payment.ledger) ?? new Map<number, Payment>();
    found.set(payment.ledger, rows);
    rows.set(payment.row, payment);
  }
  return (ledger, row) => found.get(ledger)?.get(row);
}

/**
 * Where 是否享受资助 and the rolls contradict each other, told once for a pupil: what the school's ledger says of him
 * too is told there, and where the two ledgers differ that is told instead.
 */
export function statedAid(options: Options): readonly AidContradiction[] {
  const { pool, rolls, inSchool } = options;
  if (rolls.length === 0) return [];
  const cashAt = cashOf(options.payments, options.pack);
  const found: AidContradiction[] = [];
  const silences = new Silences(rolls);
  pool.each((view, row, place) => {
    if ((pool.first[place] ?? -1) >= 0 || !view.has('receivedAid')) return;
    const text = view.text(row, 'receivedAid');
    const said = yesNo(text);
    if (said === undefined) return;
    const other = inSchool(place);
    if (said) {
      silences.listed(place);
      const silent = other ? undefined : silentRoll(options, view, row, place);
      if (silent)
        silences.add(silent, { pool, place, text, roll: { pool: silent.right, place: -1 }, paid: undefined });
      return;
    }
    if (other && yesNo(other.view.text(other.row, 'receivedAid')) !== undefined) return;
    for (const comparison of rolls) {
      if (!comparison.isSame(place)) continue;
      const at = comparison.rightOf(place);
      const paying = comparison.right.at(at);
      const cash = cashAt(paying.view.ledger.id, paying.row);
      if (!cash) continue;
      const paid = { programme: cash.programmes.join('＋'), amount: formatMoney(cash.amount) };
      found.push({ pool, place, text, roll: { pool: comparison.right, place: at }, paid });
      return;
    }
  });
  // In the order of the ledger, whichever way they were found.
  return [...found, ...silences.telling()].sort((a, b) => a.place - b.place);
}

/** What rolls do not have. A roll that lacks many is one of several payments, and its silence says nothing. */
class Silences {
  private readonly counts: Map<Comparison, { listed: number; readonly silent: AidContradiction[] }>;

  constructor(rolls: readonly Comparison[]) {
    this.counts = new Map(rolls.map((roll) => [roll, { listed: 0, silent: [] }]));
  }

  /** A pupil who got aid by the ledger, and stands on these rolls. */
  listed(place: number): void {
    for (const [roll, count] of this.counts) if (roll.rightOf(place) >= 0) count.listed++;
  }

  add(roll: Comparison, contradiction: AidContradiction): void {
    this.counts.get(roll)?.silent.push(contradiction);
  }

  telling(): readonly AidContradiction[] {
    return [...this.counts.values()].flatMap(({ listed, silent }) =>
      silent.length <= Math.max(fewSilent, (listed + silent.length) * silentShare) ? silent : [],
    );
  }
}

/** A roll that would have the pupil, had he been paid what he is due; undefined where that cannot be told. */
function silentRoll(
  { aid, dues, atSchool }: Options,
  view: LedgerView,
  row: number,
  place: number,
): Comparison | undefined {
  if (!atSchool(view, row) || outsideCounty(view, row) !== '') return undefined;
  const due = dues.of(view, row);
  if (due.kind !== 'entitled' || due.programme === '') return undefined;
  return aid.silentRoll(view, row, place, due.programme);
}
