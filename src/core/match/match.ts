import type { NameEvidence } from './nameEvidence';
import type { MatchRecord } from './matchRecord';
import { decideMatches } from './decideMatches';
import { prepare, type Population, type Prepared } from './prepare';

/**
 * - `same`: one pupil, nobody needs to look;
 * - `probable`: most likely one pupil, a person decides;
 * - `ambiguous`: several are as likely, or the numbers agree and the persons do not, or too little stands in the row
 *   to tell: never settled here; `alternatives` name who else it could be, none when there is nothing to go by;
 * - `leftOnly`, `rightOnly`: the other list has nobody who could be this pupil.
 */
export type Verdict = 'same' | 'probable' | 'ambiguous' | 'leftOnly' | 'rightOnly';

/** What brought two records together. */
export type Basis = 'id' | 'disability' | 'legacy15' | 'studentNumber' | 'evidence' | 'none';

/** Two records and the odds, in bits, that they are one pupil. */
export interface ScoredPair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** What became of a record or a pair. Numbers are places in the lists given. */
export interface Match {
  readonly left: number | null;
  readonly right: number | null;
  readonly verdict: Verdict;
  /** Odds in bits (10 = a thousand to one); 0 where there is no pair. */
  readonly score: number;
  /** Whoever could stand here as well, the likeliest first; this pair itself is not among them. */
  readonly alternatives: readonly ScoredPair[];
  readonly basis: Basis;
  /**
   * The pupil stands in a list more than once and this is not the first time: the record of the same list that was
   * paired first. The pair is told again for each further row, so no row of such a pupil is "only here".
   */
  readonly duplicateOf?: { readonly left: number | null; readonly right: number | null };
}

export interface MatchOptions {
  /** Readings and simplified forms of characters; without them names are compared as they are written. */
  readonly names?: NameEvidence;
  /** The whole lists, where only some of their records are given: what is rare is judged by these. */
  readonly among?: { readonly left: Population; readonly right: Population };
}

export interface MatchResult {
  /** Every record of either list at least once: pairs and left ones in the order of the left list, then right ones. */
  readonly matches: readonly Match[];
  /** What `explainMatch` needs. */
  readonly prepared: Prepared;
}

/**
 * Tells for every record of two lists which record of the other is the same pupil. Does not depend on the order of
 * the records nor on which list is left. Takes seconds for a county; memory grows with the records.
 */
export function matchRecords(
  left: readonly MatchRecord[],
  right: readonly MatchRecord[],
  options: MatchOptions = {},
): MatchResult {
  const prepared = prepare(left, right, options.names ?? {}, options.among);
  return { matches: decideMatches(prepared), prepared };
}
