import { explainMatch, type Evidence } from '../match/explainMatch';
import { matchRecords, type Basis, type MatchResult, type Verdict } from '../match/match';
import { matchRecord } from '../match/matchRecord';
import type { NameEvidence } from '../match/nameEvidence';
import { DecidedPairs } from './decidedPairs';
import { exactPairs } from './exactPairs';
import type { PairDecision } from './pairDecision';
import type { Pool } from './pool';
import { placedMatch } from './placedMatch';
import { SharedKeys } from './sharedKeys';

/** What became of a record or a pair; numbers are places in the pools. */
export interface PairMatch {
  readonly left: number | null;
  readonly right: number | null;
  readonly verdict: Verdict;
  /** `decided`: a person said so. */
  readonly basis: Basis | 'decided';
  readonly alternatives: readonly { readonly left: number; readonly right: number }[];
  /** The record of the same pool that this one repeats. */
  readonly repeats?: { readonly left: number | null; readonly right: number | null };
}

/**
 * With more records than this, only those that have something in common with an open record of the other side are
 * weighed: a county's lists mostly agree, and most of a school is not on an office's list.
 */
const weighedInFull = 20_000;
/** So many records left over are looked at even where nobody is left on the other side. */
const fewOpen = 5000;

/** Two pools compared: the exact pairs at once, the rest by evidence when somebody asks. */
export class Comparison {
  /** Partner by number and name alone, -1 for none; only for firsts. */
  private readonly exactRight: Int32Array;
  private readonly exactLeft: Int32Array;
  private readonly openLeft: readonly number[];
  private readonly openRight: readonly number[];
  private weighed: Weighed | undefined;

  constructor(
    readonly left: Pool,
    readonly right: Pool,
    private readonly namesNow: () => NameEvidence | undefined,
    private readonly decisions: readonly PairDecision[],
  ) {
    const exact = exactPairs(left, right);
    this.exactRight = exact.rightOf;
    this.exactLeft = exact.leftOf;
    this.openLeft = openOf(left, this.exactRight);
    this.openRight = openOf(right, this.exactLeft);
  }

  /**
   * Whether records are left that only evidence can pair: on both sides, or on one where a pupil may stand a second
   * time under another number.
   */
  get needsEvidence(): boolean {
    const [left, right] = [this.openLeft.length, this.openRight.length];
    if (left > 0 && right > 0) return true;
    if (this.right.kind === 'villageLedger') return left + right > 0;
    return this.right.kind === 'paymentRoll' && right > 0;
  }

  /** Everything that is not an exact pair of two records. */
  get special(): readonly PairMatch[] {
    return this.result.special;
  }

  /** Pairs that people said are two pupils. */
  get separated(): readonly { readonly left: number; readonly right: number }[] {
    return this.result.separated;
  }

  /** The right record paired with a left one, whatever the verdict; -1 for none. */
  rightOf(left: number): number {
    return this.result.rightOf[left] ?? -1;
  }

  leftOf(right: number): number {
    return this.result.leftOf[right] ?? -1;
  }

  /** 'same' of exact pairs, else what was found. */
  matchOfLeft(left: number): PairMatch | undefined {
    return this.result.byLeft.get(left);
  }

  matchOfRight(right: number): PairMatch | undefined {
    return this.result.byRight.get(right);
  }

  /** Whether a left record is surely one pupil with its partner. */
  isSame(left: number): boolean {
    if (this.rightOf(left) < 0) return false;
    const match = this.matchOfLeft(left);
    return match === undefined || match.verdict === 'same';
  }

  /** Whether number and name alone made the pair, of these records or of their first rows. */
  isExact(l: number, r: number): boolean {
    const first = ({ first: firsts }: Pool, place: number): number => {
      const before = firsts[place] ?? -1;
      return before < 0 ? place : before;
    };
    return this.exactRight[first(this.left, l)] === first(this.right, r);
  }

  /** Everybody of both pools: left ones with their partners in order, then right ones without. */
  *all(): Generator<PairMatch, void, void> {
    const { left, right } = this;
    const told = new Set<PairMatch>();
    for (let l = 0; l < left.count; l++) {
      const match = this.matchOfLeft(l);
      if (match) {
        told.add(match);
        yield match;
        continue;
      }
      const r = this.rightOf(l);
      const first = left.first[l] ?? -1;
      yield {
        left: l,
        right: r < 0 ? null : r,
        verdict: r < 0 ? 'leftOnly' : 'same',
        basis: r < 0 ? 'none' : 'id',
        alternatives: [],
        ...(first < 0 ? {} : { repeats: { left: first, right: null } }),
      };
    }
    for (let r = 0; r < right.count; r++) {
      const match = this.matchOfRight(r);
      if (match) {
        if (!told.has(match)) yield match;
        continue;
      }
      const first = right.first[r] ?? -1;
      const l = this.leftOf(r);
      if (first < 0 && l >= 0) continue;
      yield {
        left: l < 0 ? null : l,
        right: r,
        verdict: l < 0 ? 'rightOnly' : 'same',
        basis: l < 0 ? 'none' : 'id',
        alternatives: [],
        ...(first < 0 ? {} : { repeats: { left: null, right: first } }),
      };
    }
  }

  /** Reasons for and against two records being one pupil, the strongest first. */
  explain(
    l: number,
    r: number,
  ): { readonly evidence: readonly Evidence[]; readonly prior: number; readonly score: number } {
    const { evidence, lefts, rights } = this.result;
    const [at, to] = [lefts.get(l), rights.get(r)];
    if (evidence && at !== undefined && to !== undefined) return explainMatch(evidence, at, to);
    const [one, other] = [this.left.at(l), this.right.at(r)];
    const alone = matchRecords(
      [matchRecord(one.view, one.row)],
      [matchRecord(other.view, other.row)],
      this.options,
    );
    return explainMatch(alone, 0, 0);
  }

  /** Reasons for and against two records of one pool being one pupil. */
  explainWithin(pool: Pool, one: number, other: number): readonly Evidence[] {
    const [first, second] = [pool.at(one), pool.at(other)];
    const alone = matchRecords(
      [matchRecord(first.view, first.row)],
      [matchRecord(second.view, second.row)],
      this.options,
    );
    return explainMatch(alone, 0, 0).evidence;
  }

  private get options(): { readonly names?: NameEvidence } {
    const names = this.namesNow();
    return names ? { names } : {};
  }

  private get result(): Weighed {
    return (this.weighed ??= this.weigh());
  }

  private weigh(): Weighed {
    const { left, right } = this;
    const rightOf = this.exactRight.slice();
    const leftOf = this.exactLeft.slice();
    const found: PairMatch[] = [];
    const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()];
    let evidence: MatchResult | undefined;
    let separated: Weighed['separated'] = [];
    if (this.needsEvidence) {
      const decided = new DecidedPairs(this.decisions, left, right, this.openLeft, this.openRight);
      for (const { left: l, right: r } of decided.same) {
        rightOf[l] = r;
        leftOf[r] = l;
        found.push({ left: l, right: r, verdict: 'same', basis: 'decided', alternatives: [] });
      }
      const [one, other] = this.weighedPlaces(decided);
      one.forEach((place, at) => lefts.set(place, at));
      other.forEach((place, at) => rights.set(place, at));
      evidence = matchRecords(recordsOf(left, one), recordsOf(right, other), this.options);
      ({ separated } = decided);
      for (const match of evidence.matches) {
        const told = decided.apply(placedMatch(match, one, other));
        for (const each of told) {
          if (!this.settled(each)) found.push(each);
          if (each.left === null || each.right === null) continue;
          rightOf[each.left] = each.right;
          // A further row of a pupil does not take the first one's partner away.
          if ((leftOf[each.right] ?? -1) < 0 || each.repeats === undefined) leftOf[each.right] = each.left;
        }
      }
    }
    followFirsts(left, rightOf);
    followFirsts(right, leftOf);
    const special = found.filter(
      ({ verdict, alternatives }) =>
        alternatives.length > 0 || (verdict !== 'leftOnly' && verdict !== 'rightOnly'),
    );
    const byLeft = new Map<number, PairMatch>();
    const byRight = new Map<number, PairMatch>();
    for (const match of special) {
      if (match.left !== null && !byLeft.has(match.left)) byLeft.set(match.left, match);
      if (match.right !== null && (!byRight.has(match.right) || match.repeats === undefined))
        byRight.set(match.right, match);
    }
    return { rightOf, leftOf, special, separated, byLeft, byRight, lefts, rights, evidence };
  }

  private settled({ left, right, alternatives, repeats }: PairMatch): boolean {
    if (left === null || right === null || alternatives.length > 0 || repeats) return false;
    return this.exactRight[left] === right;
  }

  /** The records weighed: all, or the open ones that have anything in common, and whoever bears their names. */
  private weighedPlaces(decided: DecidedPairs): readonly [readonly number[], readonly number[]] {
    const { left, right, openLeft, openRight, exactLeft, exactRight } = this;
    const full = left.count + right.count <= weighedInFull;
    const takenLeft = new Set(decided.same.map((pair) => pair.left));
    const takenRight = new Set(decided.same.map((pair) => pair.right));
    if (full) return [withoutTaken(left, takenLeft), withoutTaken(right, takenRight)];
    // The smaller side's open records are all weighed; of the other side those that meet one of them.
    const turned = openRight.length > openLeft.length;
    const [small, large] = turned ? [left, right] : [right, left];
    const [smallOpen, largeOpen] = turned ? [openLeft, openRight] : [openRight, openLeft];
    const partners = turned ? exactLeft : exactRight;
    const keys = new SharedKeys(small, smallOpen);
    const few = smallOpen.length === 0 && largeOpen.length <= fewOpen;
    const met = few ? largeOpen : largeOpen.filter((place) => keys.meets(large, place));
    const names = namesOf(small, smallOpen);
    // A second row of somebody who has his pair already: in a ledger compared with its like, of either side.
    if (few || largeOpen.length <= smallOpen.length * 4)
      for (const name of namesOf(large, met)) names.add(name);
    const [ofLarge, ofSmall] = [new Set(met), new Set(smallOpen)];
    for (let place = 0; place < large.count; place++) {
      const partner = partners[place] ?? -1;
      if (partner < 0 || !names.has(large.name[place] ?? 0)) continue;
      ofLarge.add(place);
      ofSmall.add(partner);
    }
    const ordered = (places: ReadonlySet<number>, taken: ReadonlySet<number>): readonly number[] =>
      [...places].filter((place) => !taken.has(place)).sort((a, b) => a - b);
    return turned
      ? [ordered(ofSmall, takenLeft), ordered(ofLarge, takenRight)]
      : [ordered(ofLarge, takenLeft), ordered(ofSmall, takenRight)];
  }
}

function namesOf({ name }: Pool, places: readonly number[]): Set<number> {
  const names = new Set(places.map((place) => name[place] ?? 0));
  names.delete(0);
  return names;
}

function withoutTaken(pool: Pool, taken: ReadonlySet<number>): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < pool.count; place++)
    if (pool.takesPart[place] === 1 && (pool.first[place] ?? -1) < 0 && !taken.has(place)) places.push(place);
  return places;
}

interface Weighed {
  readonly rightOf: Int32Array;
  readonly leftOf: Int32Array;
  readonly special: readonly PairMatch[];
  readonly separated: readonly { readonly left: number; readonly right: number }[];
  readonly byLeft: ReadonlyMap<number, PairMatch>;
  readonly byRight: ReadonlyMap<number, PairMatch>;
  /** Place in a pool → place in what was weighed. */
  readonly lefts: ReadonlyMap<number, number>;
  readonly rights: ReadonlyMap<number, number>;
  readonly evidence: MatchResult | undefined;
}

function openOf(pool: Pool, exact: Int32Array): readonly number[] {
  const open: number[] = [];
  for (let at = 0; at < pool.count; at++)
    if ((exact[at] ?? -1) < 0 && (pool.first[at] ?? -1) < 0 && pool.takesPart[at] === 1) open.push(at);
  return open;
}

/** Further rows of a pupil have the first row's partner. */
function followFirsts({ first }: Pool, partner: Int32Array): void {
  first.forEach((before, at) => {
    if (before >= 0) partner[at] = partner[before] ?? -1;
  });
}

function recordsOf(pool: Pool, places: readonly number[]): ReturnType<typeof matchRecord>[] {
  return places.map((place) => {
    const { view, row } = pool.at(place);
    return matchRecord(view, row);
  });
}
