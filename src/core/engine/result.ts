import type { Ledger, Term } from '../ledger/ledger';
import type { Severity } from '../rules/rule';
import type { LocalText } from '../text/text';

export type CoverageState = 'passed' | 'found' | 'skipped' | 'crashed' | 'external';

/**
 * What became of one rule on one ledger. `reason` says why it did not run, or, of one that found something, what it
 * could not judge; there is none when it passed.
 */
export interface Coverage {
  readonly rule: string;
  /** `Ledger.id`. */
  readonly ledger: string;
  readonly state: CoverageState;
  readonly reason?: LocalText;
  /** A required rule that did not run keeps the workbook from being ready. */
  readonly blocks: boolean;
}

/** A cell of the workbook. */
export interface CellPlace {
  /** Sheet id. */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One problem, as data in the language asked for; report shape of contract version 1. */
export interface Issue {
  /** Stable over sorting, inserting and renaming: rule × record × fields. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** `Ledger.id`. */
  readonly ledger: string;
  /** Sheet id (for positions) and name (for people). */
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A1 of the blamed cell, and of every cell of the group (`Sheet!A1` when on another sheet). */
  readonly cell: string;
  readonly cells: readonly string[];
  readonly places: readonly CellPlace[];
  /** Key of the record, stable over sorting. */
  readonly record: string;
  readonly found: string;
  readonly expected?: string;
  readonly message: string;
  readonly messageId: string;
  readonly reference?: string;
  readonly suspect?: string;
  /** `place`: the cell it is for, where that is another than the issue's own. */
  readonly fix?: {
    readonly kind: 'certain' | 'proposed';
    readonly value: string;
    readonly place?: CellPlace;
  };
  /** How many other findings only followed from this one and are left out. */
  readonly explains?: number;
  readonly class?: string;
  readonly state: 'new' | 'open' | 'cameBack' | 'confirmed' | 'fixed';
  /** What is known of it from earlier checks and from the 问题清单; absent for a new one. */
  readonly history?: IssueHistory;
}

/** An issue's past; days are `YYYY-MM-DD`, '' = nothing written. */
export interface IssueHistory {
  readonly firstSeen: string;
  /** How often it came back after it had been closed. */
  readonly returns: number;
  /** As people wrote them into the 问题清单. */
  readonly responsible: string;
  readonly deadline: string;
  readonly measure: string;
  /** What the last checks found about it, in words. */
  readonly remark: string;
  /** Why and since when a person says it is correct as it is; holds until that day at the latest. */
  readonly confirmation?: { readonly reason: string; readonly on: string; readonly until: string };
}

/**
 * What makes many issues one:
 * - `value` one wrong value repeated, `copy` one number copied into several records;
 * - `shift` rows that slipped sideways, `column` a column of numbers that Excel has rounded;
 * - `header` a column whose content is of another kind than its header says.
 */
export type CauseKind = 'value' | 'copy' | 'shift' | 'column' | 'header';

/** How far a cause reaches. */
export interface CauseRadius {
  readonly issues: number;
  readonly cells: number;
  /** Records that have one of the cells. */
  readonly pupils: number;
  /** Findings that only followed from it and were left out. */
  readonly explained: number;
  /** Issues of other causes in the same cells: putting this one right may end them too. */
  readonly also: number;
}

/** Issues with one cause: same rule, message and column of a ledger, and perhaps the same value. */
export interface Cause {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly ledger: string;
  /** `学校台账!H5:H384`, or the header. */
  readonly where: string;
  readonly count: number;
  readonly message: string;
  readonly fix?: string;
  /** Absent where the issues merely are of one rule in one column. */
  readonly kind?: CauseKind;
  /** What to do about all of it at once, one sentence. */
  readonly remedy?: string;
  readonly radius?: CauseRadius;
  /** Ids of the issues it stands for. */
  readonly issues: readonly string[];
}

export interface CheckResult {
  readonly ledgers: readonly Ledger[];
  readonly coverage: readonly Coverage[];
  readonly issues: readonly Issue[];
  /** Ids of issues left out because something graver in the same place explains them. */
  readonly withheld: readonly string[];
  readonly causes: readonly Cause[];
  readonly ready: boolean;
  /** Why it is not ready, one sentence each. */
  readonly blocking: readonly string[];
  readonly term: Term | undefined;
}
