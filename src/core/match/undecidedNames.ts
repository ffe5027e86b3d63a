import type { ScoredPair } from './match';
import type { Prepared, Side } from './prepare';
import { emptyScore, type PairScore, type PairScorer } from './scorePair';

/** So many of one name are looked at, and so many told, for each record. */
const mostLookedAt = 60;
const mostTold = 5;

/** Nothing that stands in both records differs. */
function nothingAgainst(score: PairScore): boolean {
  return (
    score.idWeight >= 0 &&
    score.birthWeight >= 0 &&
    score.sexWeight >= 0 &&
    score.studentNumberWeight >= 0 &&
    score.schoolWeight >= 0 &&
    score.parentWeight >= 0 &&
    score.headIdWeight >= 0 &&
    score.householdWeight >= 0 &&
    score.villageWeight >= 0 &&
    score.phoneWeight >= 0 &&
    score.cardWeight >= 0
  );
}

function byName(side: Side, alone: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const at of alone) {
    const name = side.name[at] ?? 0;
    const rows = found.get(name);
    if (rows) rows.push(at);
    else if (name !== 0) found.set(name, [at]);
  }
  return found;
}

/**
 * Records left over on both sides that share a name and contradict in nothing: too little stands in them to take them
 * for one pupil, and too little to say that he is missing. `aloneLeft`, `aloneRight`: the records without a partner.
 */
export function undecidedNames(
  { left, right }: Prepared,
  scorer: PairScorer,
  aloneLeft: readonly number[],
  aloneRight: readonly number[],
): readonly ScoredPair[] {
  const found = new Map<string, ScoredPair>();
  const scratch = emptyScore();
  const [lefts, rights] = [byName(left, aloneLeft), byName(right, aloneRight)];
  const look = (
    own: readonly number[],
    others: readonly number[],
    pairOf: (one: number, other: number) => readonly [number, number],
  ): void => {
    for (const one of own) {
      let told = 0;
      for (const other of others.slice(0, mostLookedAt)) {
        const [l, r] = pairOf(one, other);
        const score = scorer.score(l, r, scratch);
        if (!nothingAgainst(scratch)) continue;
        found.set(`${l} ${r}`, { left: l, right: r, score });
        if (++told === mostTold) break;
      }
    }
  };
  for (const [name, own] of lefts) {
    const others = rights.get(name);
    if (!others) continue;
    look(own, others, (l, r) => [l, r]);
    look(others, own, (r, l) => [l, r]);
  }
  return [...found.values()];
}

/** Whether there is anything in a record to find a pupil by. */
export function tellsAnybody(side: Side, at: number): boolean {
  return (
    (side.forms[at]?.text ?? '') !== '' ||
    (side.idCode[at] ?? 0) !== 0 ||
    (side.inner[at] ?? 0) !== 0 ||
    (side.studentNumber[at] ?? 0) !== 0
  );
}
