import type { Term } from '../ledger/ledger';
import type { ProgrammeOutcome } from './programmeOutcome';
import type { DecidingField } from './pupilInputs';
import type { Benefit, Stage, SubsidyResult } from './standard';

/**
 * What became of one pupil's row.
 * - `entitled`: an amount is due;
 * - `refused`: its sum cannot be decided, and why; programmes that are certain are in `parts`;
 * - `notEntitled`: decided, no money is due;
 * - `notInPack`: the pack has no standard for this stage, or only one whose amount the place sets and nobody has
 *   told it: nothing is said about money.
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
  /** Programmes of money joined with ＋; 待核实 for what is refused; '' when none is due. */
  readonly programme: string;
  /** Sum of what is due, `312.50`; undefined unless entitled. */
  readonly amount: string | undefined;
  /** Reason as written beside the row. */
  readonly basis: string;
  /** Programme by programme, meals, waivers and loans among them; shared by rows with the same deciding cells. */
  readonly parts: readonly ProgrammeOutcome[];
}

/** Entitlements that add nothing to 应发: in kind, waived, loans, to the school; and money whose amount nobody set. */
export interface OtherTotal {
  readonly benefit: Benefit;
  readonly programme: string;
  readonly stage: Stage;
  readonly persons: number;
  readonly entries: number;
  /** 元, two decimals, of those whose amount is known. */
  readonly amount: string;
  /** Entries whose amount the place sets and the pack does not know. */
  readonly unset: number;
}

/** A ledger without a column that decides: one reason for all its rows. */
export interface LackingColumn {
  readonly ledger: string;
  readonly field: DecidingField;
  /** Programmes it leaves open; [] when no programme at all can be told. */
  readonly programmes: readonly string[];
  /** Whether money is open for want of it: those rows are refused, each with no cell to look at. */
  readonly money: boolean;
  readonly reason: string;
  /** How many rows. */
  readonly rows: number;
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
  /** What is not money due, counted apart. */
  readonly others: readonly OtherTotal[];
  /** Columns ledgers do not have and that would decide. */
  readonly lacking: readonly LackingColumn[];
}
