import { ageOn, dayNumber } from '../id/calendarDay';
import { matchRecords } from '../match/match';
import { matchRecord } from '../match/matchRecord';
import type { NameEvidence } from '../match/nameEvidence';
import type { PairMatch } from '../reconcile/comparison';
import { DecidedPairs } from '../reconcile/decidedPairs';
import { exactPairs } from '../reconcile/exactPairs';
import type { PairDecision } from '../reconcile/pairDecision';
import { placedMatch } from '../reconcile/placedMatch';
import type { Pool } from '../reconcile/pool';
import { SharedKeys } from '../reconcile/sharedKeys';
import type { LedgerView } from '../rules/rule';
import { birthById } from './birthOf';
import { Bearers, type ChildPool } from './childPool';

/** A row of a list. */
export interface ListRow {
  readonly view: LedgerView;
  readonly row: number;
}

/** Where a child stands in a list. */
export interface Link {
  /** Rows that are certainly this child. */
  readonly same: readonly ListRow[];
  /** A row that may be; with `same` empty a person must settle it. */
  readonly maybe: ListRow | undefined;
  /** The child's own row has too little in it to tell. */
  readonly undecided: boolean;
}

/** What pairs that number and name do not make are decided by. */
export interface LinkKnowledge {
  readonly names: NameEvidence | undefined;
  readonly decisions: readonly PairDecision[];
}

/** Whole households stand in an office's list; nobody older is looked for. */
const oldest = 19;
/** Of a side with so many open records, and so many times as many as the other's, only some are weighed. */
const manyOpen = 2000;
const timesAsMany = 4;

/** Where the children stand in the ledgers of one list: exact pairs at once, the others when weighed. */
export class ListLinks {
  private readonly rightOf: Int32Array;
  private readonly leftOf: Int32Array;
  private readonly openLeft: readonly number[];
  private readonly openRight: readonly number[];
  /** 1 for rows of the list that are nobody's to look for. */
  private readonly adult: Uint8Array;
  /** Further rows of the list for a child that has one, by the child's place. */
  private readonly further = new Map<number, number[]>();
  /** For children nobody can be sure of, the row that may be theirs; -1 for none. */
  private readonly doubts = new Map<number, number>();
  private readonly known: Uint8Array;

  /**
   * @param children the base's records; `places` are those that are children of the base
   * @param asOf `YYYY-MM-DD`
   */
  constructor(
    private readonly children: ChildPool,
    places: readonly number[],
    private readonly list: ChildPool,
    asOf: string,
  ) {
    const { pool } = list;
    const { rightOf, leftOf } = exactPairs(children.pool, pool);
    this.rightOf = rightOf;
    this.leftOf = leftOf;
    this.known = new Uint8Array(pool.count);
    this.adult = adultsOf(pool, asOf);
    followFirsts(children.pool, rightOf);
    this.openLeft = places.filter((place) => (rightOf[place] ?? -1) < 0);
    const open: number[] = [];
    for (let place = 0; place < pool.count; place++)
      if ((leftOf[place] ?? -1) < 0 && (pool.first[place] ?? -1) < 0 && this.adult[place] !== 1)
        open.push(place);
    this.openRight = open;
  }

  /** Whether records are left on both sides that only evidence can pair. */
  get needsEvidence(): boolean {
    return this.openLeft.length > 0 && this.openRight.length > 0;
  }

  /** Decides about all that number and name do not settle. */
  weigh({ names, decisions }: LinkKnowledge): void {
    const { children, list, openLeft, openRight } = this;
    // Lists were the left or the right side when somebody decided.
    const turned = decisions.map(({ left, right, same }) => ({ left: right, right: left, same }));
    const decided = new DecidedPairs(
      [...decisions, ...turned],
      children.pool,
      list.pool,
      openLeft,
      openRight,
    );
    for (const { left, right } of decided.same) this.link(left, right);
    const [lefts, rights] = this.weighed(new Set(decided.same.map(({ left }) => left)));
    if (lefts.length > 0 && rights.length > 0) {
      const { matches } = matchRecords(recordsOf(children.pool, lefts), recordsOf(list.pool, rights), {
        ...(names ? { names } : {}),
        among: { left: children, right: list },
      });
      for (const match of matches)
        for (const each of decided.apply(placedMatch(match, lefts, rights))) this.take(each);
    }
    this.linkRepeated();
  }

  /** Where a child stands, by its place in the base's pool. */
  of(place: number): Link {
    const right = this.rightOf[place] ?? -1;
    const maybe = this.doubts.get(place);
    const { identity, name } = this.children.pool;
    const tellsNobody = right < 0 && identity[place] === 0 && name[place] === 0;
    return {
      same: right < 0 ? [] : [right, ...(this.further.get(place) ?? [])].map((each) => this.rowAt(each)),
      maybe: maybe === undefined || maybe < 0 ? undefined : this.rowAt(maybe),
      undecided: maybe !== undefined || tellsNobody,
    };
  }

  /** Rows of the list that are none of the children and were born on a day the caller asks for. */
  strangers(fits: (birth: number) => boolean): readonly ListRow[] {
    const found: ListRow[] = [];
    const { births, pool } = this.list;
    for (let place = 0; place < pool.count; place++) {
      const birth = births[place] ?? 0;
      if ((this.leftOf[place] ?? -1) >= 0 || this.known[place] === 1 || this.adult[place] === 1) continue;
      if (birth !== 0 && fits(birth)) found.push(this.rowAt(place));
    }
    return found;
  }

  private rowAt(place: number): ListRow {
    const { view, row } = this.list.pool.at(place);
    return { view, row };
  }

  private link(left: number, right: number): void {
    if ((this.rightOf[left] ?? -1) < 0) this.rightOf[left] = right;
    else if (this.rightOf[left] !== right) {
      const rows = this.further.get(left);
      if (rows && !rows.includes(right)) rows.push(right);
      else if (!rows) this.further.set(left, [right]);
    }
    if ((this.leftOf[right] ?? -1) < 0) this.leftOf[right] = left;
  }

  private take({ left, right, verdict, alternatives }: PairMatch): void {
    if (verdict === 'leftOnly' || verdict === 'rightOnly') return;
    if (right !== null) this.known[right] = 1;
    if (left === null) return;
    if (verdict === 'same' && right !== null) this.link(left, right);
    // Whoever has a row for sure is not put in doubt by another one.
    else if ((this.rightOf[left] ?? -1) < 0 && (this.doubts.get(left) ?? -1) < 0)
      this.doubts.set(left, right ?? alternatives[0]?.right ?? -1);
  }

  /** The records weighed: open ones, and settled pairs of whose pupils an open one may be a second row. */
  private weighed(decided: ReadonlySet<number>): readonly [readonly number[], readonly number[]] {
    const { children, list } = this;
    const lefts = this.openLeft.filter((place) => (this.rightOf[place] ?? -1) < 0);
    const rights = this.openRight.filter((place) => (this.leftOf[place] ?? -1) < 0);
    const open = new Bearers();
    for (const place of lefts) open.add(children, place);
    for (const place of rights) open.add(list, place);
    const settled: number[] = [];
    const namesakes = new Bearers();
    this.rightOf.forEach((right, place) => {
      if (right < 0 || decided.has(place) || (children.pool.first[place] ?? -1) >= 0) return;
      if (!open.has(children, place)) return;
      settled.push(place);
      namesakes.add(children, place);
    });
    const isTwin = (side: ChildPool, place: number): boolean => namesakes.has(side, place);
    const ofLeft = worthWeighing(children, lefts, list, rights).concat(settled);
    const ofRight = worthWeighing(list, rights, children, lefts).concat(
      settled.map((place) => this.rightOf[place] ?? -1),
    );
    const addTwins = (
      side: ChildPool,
      all: readonly number[],
      chosen: readonly number[],
    ): readonly number[] =>
      [...new Set([...chosen, ...all.filter((place) => isTwin(side, place))])].sort((a, b) => a - b);
    return [addTwins(children, lefts, ofLeft), addTwins(list, rights, ofRight)];
  }

  /** Further rows of one number and name go with the first. */
  private linkRepeated(): void {
    this.list.pool.first.forEach((first, place) => {
      const left = first < 0 ? -1 : (this.leftOf[first] ?? -1);
      if (left >= 0) this.link(left, place);
    });
  }
}

/** All open records of a side; of a much larger one those that have anything in common with the other side's. */
function worthWeighing(
  side: ChildPool,
  open: readonly number[],
  other: ChildPool,
  others: readonly number[],
): number[] {
  if (open.length <= manyOpen || open.length <= others.length * timesAsMany) return [...open];
  const keys = new SharedKeys(other.pool, others);
  const births = new Set(others.map((place) => other.births[place] ?? 0));
  births.delete(0);
  return open.filter((place) => births.has(side.births[place] ?? 0) || keys.meets(side.pool, place));
}

function adultsOf(pool: Pool, asOf: string): Uint8Array {
  const today = dayNumber(asOf);
  const adult = Uint8Array.from(pool.takesPart, (part) => (part === 1 ? 0 : 1));
  let place = 0;
  for (const view of pool.views)
    for (let at = 0; at < view.ledger.rows.length; at++, place++) {
      const birth = birthById(view, at, asOf);
      if (birth !== undefined && ageOn(birth, today) > oldest) adult[place] = 1;
    }
  return adult;
}

/** Further records of one number and name have the first one's partner. */
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
