import type { Term } from '../ledger/ledger';
import type { Stage, SubsidyResult } from './standard';

/**
 * What became of one pupil's row.
 * - `entitled`: an amount is due;
 * - `refused`: it cannot be decided, and why;
 * - `notEntitled`: decided, nothing is due;
 * - `notInPack`: the pack has no standard for this stage at all, so nothing is said about it.
 */
export type OutcomeKind = 'entitled' | 'refused' | 'notEntitled' | 'notInPack';

/** One row of a counted ledger, as the columns and summary sheets need it. */
export interface RowOutcome {
  readonly ledger: string;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly kind: OutcomeKind;
  /** The term the row was computed for; undefined when nothing says it. */
  readonly term: Term | undefined;
  /** Same for all rows of one pupil, in any ledger and term. */
  readonly pupil: string;
  /** undefined when the row does not tell. */
  readonly stage: Stage | undefined;
  /** The one hardship category the row is counted under; '' when the row does not tell. */
  readonly category: string;
  /** The school the row is counted under: its own, else the ledger's 填报单位 or sheet name. */
  readonly school: string;
  /** Programmes joined with ＋; 待核实 when refused; '' when nothing is due. */
  readonly programme: string;
  /** Sum of what is due, `312.50`; undefined unless entitled. */
  readonly amount: string | undefined;
  /** Reason as written beside the row. */
  readonly basis: string;
}

/** A ledger whose rows were not counted, and why, in the language asked for. */
export interface UncountedLedger {
  readonly ledger: string;
  readonly reason: string;
}

/** The whole computation: the published result and every row behind it. */
export interface Subsidy extends SubsidyResult {
  /** All rows of the counted ledgers, ledger by ledger in row order. */
  readonly rows: readonly RowOutcome[];
  /** `Ledger.id`s, in workbook order. */
  readonly counted: readonly string[];
  readonly uncounted: readonly UncountedLedger[];
  /** Terms that rows were computed for, in order. */
  readonly terms: readonly Term[];
}
