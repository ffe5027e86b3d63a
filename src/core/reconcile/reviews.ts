import { stageOf } from '../codes/stage';
import { samePerson } from '../rules/samePerson';
import { unaidedStatus } from '../rules/unaidedStatus';
import type { Payments, PaymentEntry } from '../payments/payment';
import type { Comparison, PairMatch } from './comparison';
import { PlaceReach } from './placeReach';
import type { Pool } from './pool';
import { studyPlaceOf } from './studyPlaceOf';

/** Something about two lists that only a person can settle. */
export type Review =
  /** Most likely one pupil, or several as likely. */
  | { readonly kind: 'pair'; readonly comparison: Comparison; readonly match: PairMatch }
  /** In one ledger only, although the other has this school's or village's pupils. */
  | {
      readonly kind: 'absent';
      readonly where: 'school' | 'village';
      readonly comparison: Comparison;
      readonly pool: Pool;
      readonly place: number;
    }
  /** An office lists a pupil of a village whose ledger does not have him. */
  | {
      readonly kind: 'unlisted';
      readonly comparison: Comparison;
      readonly pool: Pool;
      readonly place: number;
    }
  /** On a payment roll of a school whose ledger does not have the pupil. */
  | {
      readonly kind: 'paidUnlisted';
      readonly comparison: Comparison;
      readonly pool: Pool;
      readonly place: number;
    }
  /** Two rows with different ID numbers seem to be one pupil: paid twice, or in two schools. */
  | {
      readonly kind: 'twice';
      readonly comparison: Comparison;
      readonly pool: Pool;
      readonly place: number;
      readonly other: number;
      readonly paid: boolean;
    };

/** A pupil of the village who goes to school elsewhere. */
export interface Elsewhere {
  readonly comparison: Comparison;
  readonly place: number;
  /** 就读地 in the code list's words; '' when nothing says. */
  readonly where: string;
}

/** Pairs a person has to decide, one for each left record; those of settled rows told once. */
export function pairReviews(comparison: Comparison): readonly Review[] {
  return comparison.special
    .filter(({ verdict }) => verdict === 'probable' || verdict === 'ambiguous')
    .filter(({ repeats }) => !repeats)
    .map((match): Review => ({ kind: 'pair', comparison, match }));
}

function alone(pool: Pool, place: number, comparison: Comparison, side: 'left' | 'right'): boolean {
  if ((pool.first[place] ?? -1) >= 0 || pool.takesPart[place] !== 1) return false;
  const partner = side === 'left' ? comparison.rightOf(place) : comparison.leftOf(place);
  const match = side === 'left' ? comparison.matchOfLeft(place) : comparison.matchOfRight(place);
  return partner < 0 && match === undefined;
}

/** School ledger (left) and village ledger (right): who is missing in one of them, and who studies elsewhere. */
export function absences(comparison: Comparison): {
  readonly reviews: readonly Review[];
  readonly elsewhere: readonly Elsewhere[];
} {
  const { left, right } = comparison;
  const reviews: Review[] = [];
  const elsewhere: Elsewhere[] = [];
  let schools: PlaceReach | undefined;
  let villages: PlaceReach | undefined;
  left.each((view, row, place) => {
    if (!alone(left, place, comparison, 'left') || unaidedStatus(view, row)) return;
    villages ??= new PlaceReach(right);
    if (view.text(row, 'village') !== '' && villages.home(view, row))
      reviews.push({ kind: 'absent', where: 'village', comparison, pool: left, place });
  });
  right.each((view, row, place) => {
    if (!alone(right, place, comparison, 'right') || unaidedStatus(view, row)) return;
    schools ??= new PlaceReach(left);
    if (schools.school(view, row))
      reviews.push({ kind: 'absent', where: 'school', comparison, pool: right, place });
    else if (view.text(row, 'schoolName') !== '' || studyPlaceOf(view, row) !== '')
      elsewhere.push({ comparison, place, where: studyPlaceOf(view, row) });
  });
  return { reviews, elsewhere };
}

/** Pupils on an office's list, of a village that has a ledger, whom neither ledger has. */
export function unlisted(inVillage: Comparison, inSchool: readonly Comparison[]): readonly Review[] {
  const { left, right } = inVillage;
  const reviews: Review[] = [];
  let villages: PlaceReach | undefined;
  right.each((view, row, place) => {
    if (!alone(right, place, inVillage, 'right')) return;
    if (!inSchool.every((comparison) => alone(right, place, comparison, 'right'))) return;
    if (stageOf(view.text(row, 'studentState')) === undefined || view.text(row, 'village') === '') return;
    villages ??= new PlaceReach(left);
    if (villages.home(view, row))
      reviews.push({ kind: 'unlisted', comparison: inVillage, pool: right, place });
  });
  return reviews;
}

/** Rows of payment rolls whose pupil stands in no ledger, of schools that have one. */
export function paidUnlisted(inSchool: Comparison, inVillage: readonly Comparison[]): readonly Review[] {
  const { left, right } = inSchool;
  const reviews: Review[] = [];
  let schools: PlaceReach | undefined;
  right.each((view, row, place) => {
    if (!alone(right, place, inSchool, 'right')) return;
    if (!inVillage.every((comparison) => alone(right, place, comparison, 'right'))) return;
    schools ??= new PlaceReach(left);
    if (schools.school(view, row))
      reviews.push({ kind: 'paidUnlisted', comparison: inSchool, pool: right, place });
  });
  return reviews;
}

export type EntryOf = (ledger: string, row: number) => PaymentEntry | undefined;

/** Payment entries by ledger and row. */
export function entriesOf(payments: Payments | undefined): EntryOf {
  const byLedger = new Map<string, Map<number, PaymentEntry>>();
  for (const entry of [...(payments?.list ?? []), ...(payments?.amountless ?? [])]) {
    const rows = byLedger.get(entry.ledger) ?? new Map<number, PaymentEntry>();
    byLedger.set(entry.ledger, rows);
    rows.set(entry.row, entry);
  }
  return (ledger, row) => byLedger.get(ledger)?.get(row);
}

/** Whether two rows of rolls pay one programme on one occasion; rolls that name none are not compared. */
export function onePayment(one: PaymentEntry | undefined, other: PaymentEntry | undefined): boolean {
  if (!one || !other) return false;
  if (one.occasion !== other.occasion || one.term !== other.term) return false;
  if (one.programmes.length === 0 || other.programmes.length === 0) return one.ledger === other.ledger;
  return one.programmes.some((programme) => other.programmes.includes(programme));
}

/** Rows of one side that evidence takes for one pupil although their numbers differ. */
export function repeatedRows(comparison: Comparison, entryOf: EntryOf): readonly Review[] {
  const { left, right } = comparison;
  const reviews: Review[] = [];
  for (const { left: l, right: r, repeats } of comparison.special) {
    if (!repeats) continue;
    if (right.kind === 'paymentRoll' && r !== null && repeats.right !== null) {
      const [one, other] = [right.at(r), right.at(repeats.right)];
      if (right.identity[r] === right.identity[repeats.right] && right.identity[r] !== 0) continue;
      if (onePayment(entryOf(one.view.ledger.id, one.row), entryOf(other.view.ledger.id, other.row)))
        reviews.push({ kind: 'twice', comparison, pool: right, place: r, other: repeats.right, paid: true });
    }
    if (
      left.kind === 'schoolLedger' &&
      right.kind === 'villageLedger' &&
      l !== null &&
      repeats.left !== null
    ) {
      const [one, other] = [left.at(l), left.at(repeats.left)];
      // One number, or one household: other rules have found these two.
      if (left.identity[l] === left.identity[repeats.left] || samePerson(one, other)) continue;
      reviews.push({ kind: 'twice', comparison, pool: left, place: l, other: repeats.left, paid: false });
    }
  }
  return reviews;
}

/** A record paid again under the same number: another rule says so, here it is a result. */
export interface PaidAgain {
  readonly comparison: Comparison;
  readonly pool: Pool;
  readonly place: number;
}

/** Rows of rolls that pay a pupil a second time for the same; each in the first comparison it stands in. */
export function paidAgain(comparisons: readonly Comparison[], entryOf: EntryOf): readonly PaidAgain[] {
  const found: PaidAgain[] = [];
  const seen = new Set<Pool>();
  for (const comparison of comparisons) {
    const { right } = comparison;
    if (right.kind !== 'paymentRoll' || seen.has(right)) continue;
    seen.add(right);
    const members = new Map<number, number[]>();
    right.first.forEach((first, place) => {
      if (first < 0) return;
      const before = members.get(first) ?? [first];
      members.set(first, [...before, place]);
      const entry = (each: number): PaymentEntry | undefined => {
        const { view, row } = right.at(each);
        return entryOf(view.ledger.id, row);
      };
      if (before.some((each) => onePayment(entry(each), entry(place))))
        found.push({ comparison, pool: right, place });
    });
  }
  return found;
}
