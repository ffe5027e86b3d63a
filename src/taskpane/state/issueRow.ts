import type { CauseKind, CauseRadius, Issue } from '../../core/engine/result';
import type { FixedIssue } from '../../core/rectification/rectification';
import type { Severity } from '../../core/rules/rule';

/** One row of the problem list: a section, a group of problems, or one problem. `position` is 1-based in its parent. */
export type IssueRow = SectionRow | GroupRow | ProblemRow | FixedRow;

/** Problems to put right by severity; then those confirmed as correct, and those verified as gone. */
export type SectionId = Severity | 'confirmed' | 'fixed';

/** Where a row stands in the tree. */
export interface RowPlace {
  readonly key: string;
  readonly level: 1 | 2 | 3;
  readonly position: number;
  readonly siblings: number;
}

export interface SectionRow extends RowPlace {
  readonly kind: 'section';
  readonly section: SectionId;
  readonly count: number;
  readonly open: boolean;
}

export interface GroupRow extends RowPlace {
  readonly kind: 'group';
  readonly title: string;
  /** Rule title, or what else places the group. */
  readonly subtitle: string;
  readonly where: string;
  readonly count: number;
  readonly open: boolean;
  /** Ids of the problems with a certain fix. */
  readonly fixable: readonly string[];
  /** Ids of the problems that can be confirmed as correct. */
  readonly confirmable: readonly string[];
  /** What the cause behind them says; absent when they are not grouped by cause. */
  readonly cause?: {
    readonly kind: CauseKind | undefined;
    readonly remedy: string;
    readonly radius: CauseRadius | undefined;
  };
}

export interface ProblemRow extends RowPlace {
  readonly kind: 'problem';
  readonly issue: Issue;
  readonly ruleTitle: string;
}

/** A problem of an earlier check that is gone. */
export interface FixedRow extends RowPlace {
  readonly kind: 'fixed';
  readonly issue: FixedIssue;
  readonly ruleTitle: string;
}
