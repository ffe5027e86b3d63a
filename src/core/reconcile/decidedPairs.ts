import type { PairMatch } from './comparison';
import { pairId, recordFingerprint, type PairDecision } from './pairDecision';
import type { Pool } from './pool';

/** Decisions of people that speak of two pools. A record that changed since has another fingerprint: they lapse. */
export class DecidedPairs {
  /** Pairs said to be one pupil; a record is in one of them at most. */
  readonly same: readonly { readonly left: number; readonly right: number }[];
  /** Pairs that would have been taken for one pupil, had nobody said otherwise. */
  readonly separated: { readonly left: number; readonly right: number }[] = [];
  private readonly different: ReadonlySet<string>;

  constructor(
    decisions: readonly PairDecision[],
    private readonly left: Pool,
    private readonly right: Pool,
    openLeft: readonly number[],
    openRight: readonly number[],
  ) {
    const different = new Set<string>();
    const same: { readonly left: number; readonly right: number }[] = [];
    this.same = same;
    this.different = different;
    if (decisions.length === 0) return;
    const lefts = byFingerprint(left, openLeft);
    const rights = byFingerprint(right, openRight);
    for (const decision of decisions) {
      if (!decision.same) {
        different.add(pairId(decision.left, decision.right));
        continue;
      }
      const [l, r] = [lefts.get(decision.left), rights.get(decision.right)];
      if (l === undefined || r === undefined) continue;
      lefts.delete(decision.left);
      rights.delete(decision.right);
      same.push({ left: l, right: r });
    }
  }

  private isDifferent(l: number, r: number): boolean {
    const [one, other] = [this.left.at(l), this.right.at(r)];
    const said = this.different.has(
      pairId(recordFingerprint(one.view, one.row), recordFingerprint(other.view, other.row)),
    );
    if (said && !this.separated.some((pair) => pair.left === l && pair.right === r))
      this.separated.push({ left: l, right: r });
    return said;
  }

  /** What is left of a match when the pairs that people said are two pupils are taken out of it. */
  apply(match: PairMatch): readonly PairMatch[] {
    if (this.different.size === 0) return [match];
    const alternatives = match.alternatives.filter(({ left, right }) => !this.isDifferent(left, right));
    const { left, right } = match;
    if (left === null || right === null || !this.isDifferent(left, right)) {
      if (alternatives.length === match.alternatives.length) return [match];
      // Nobody else is left who could be meant, so that only the pair itself is to be judged.
      const verdict = alternatives.length > 0 || match.verdict !== 'ambiguous' ? match.verdict : alone(match);
      return [{ ...match, alternatives, verdict }];
    }
    const of = (side: 'left' | 'right', place: number): PairMatch => {
      const others = alternatives.filter((pair) => pair[side] === place);
      return {
        left: side === 'left' ? place : null,
        right: side === 'right' ? place : null,
        verdict: others.length > 0 ? 'ambiguous' : side === 'left' ? 'leftOnly' : 'rightOnly',
        basis: 'decided',
        alternatives: others,
      };
    };
    return [of('left', left), of('right', right)];
  }
}

function alone({ left, right }: PairMatch): PairMatch['verdict'] {
  if (left === null) return 'rightOnly';
  return right === null ? 'leftOnly' : 'probable';
}

/** Records by their fingerprint; those that share one cannot be told apart and are left out. */
function byFingerprint(pool: Pool, places: readonly number[]): Map<string, number> {
  const found = new Map<string, number>();
  const shared = new Set<string>();
  for (const place of places) {
    const { view, row } = pool.at(place);
    const print = recordFingerprint(view, row);
    if (found.has(print)) shared.add(print);
    found.set(print, place);
  }
  for (const print of shared) found.delete(print);
  return found;
}
