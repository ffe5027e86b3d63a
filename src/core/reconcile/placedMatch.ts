import type { Match } from '../match/match';
import type { PairMatch } from './comparison';

/** A match of some records of two pools, in places of the pools; `lefts`, `rights`: the places of those records. */
export function placedMatch(match: Match, lefts: readonly number[], rights: readonly number[]): PairMatch {
  const place = (places: readonly number[], at: number | null): number | null =>
    at === null ? null : (places[at] ?? null);
  const { verdict, basis, duplicateOf } = match;
  return {
    left: place(lefts, match.left),
    right: place(rights, match.right),
    verdict,
    basis,
    alternatives: match.alternatives.map(({ left, right }) => ({
      left: lefts[left] ?? -1,
      right: rights[right] ?? -1,
    })),
    ...(duplicateOf
      ? { repeats: { left: place(lefts, duplicateOf.left), right: place(rights, duplicateOf.right) } }
      : {}),
  };
}
