import type { Derivation } from './derivation';
import type { DecidingField } from './pupilInputs';
import type { Benefit } from './standard';

/** A programme whose amount is known. */
export interface DuePart {
  readonly is: 'due';
  readonly programme: string;
  readonly benefit: Benefit;
  readonly standard: string;
  /** 元, two decimals; for a loan the most that may be borrowed. */
  readonly amount: string;
  /** The derivation in words. */
  readonly words: string;
  readonly derivation: Derivation;
}

/** Entitled, but the place sets the amount and the pack does not know it. Never 0. */
export interface UnsetPart {
  readonly is: 'unset';
  readonly programme: string;
  readonly benefit: Benefit;
  readonly standard: string;
  /** Who sets it: 学校经批准的学费标准. */
  readonly local: string;
  readonly words: string;
  readonly derivation: Derivation;
}

/** Cannot be decided. */
export interface RefusedPart {
  readonly is: 'refused';
  /** The programmes it is about: one, or several between which the cells do not tell. */
  readonly programmes: readonly string[];
  readonly benefit: Benefit;
  /** Why, without the clauses. */
  readonly causes: readonly string[];
  readonly clauses: readonly string[];
  readonly fields: readonly DecidingField[];
  /** Columns the ledger does not have at all; with `fields` empty, no cell of the row is at fault. */
  readonly lacks: readonly DecidingField[];
  /** false: even if it were decided, the place sets the amount and the pack does not know it. */
  readonly priced: boolean;
}

/** What became of one programme for one row; shared by all rows with the same deciding cells. */
export type ProgrammeOutcome = DuePart | UnsetPart | RefusedPart;
