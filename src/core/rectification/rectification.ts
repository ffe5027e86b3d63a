import type { Issue } from '../engine/result';
import type { CellValue } from '../snapshot/grid';
import type { Term } from '../ledger/ledger';
import type { Severity } from '../rules/rule';

/** Where an issue stands in the 问题清单: 待整改, 已整改待核, 已销号, 情况属实. */
export type RectificationState = 'open' | 'awaiting' | 'closed' | 'confirmed';

/** A cell of a column that people added to the 问题清单. `format`: its number format when it is not General. */
export interface ExtraCell {
  readonly value: Exclude<CellValue, null>;
  readonly format?: string;
}

/** What people wrote beside an issue; '' where they wrote nothing. Their texts are data and stay as written. */
export interface Entries {
  readonly responsible: string;
  readonly deadline: string;
  readonly measure: string;
  /** Why the situation is as stated. */
  readonly reason: string;
  readonly confirmedOn: string;
  /** By the header of the column, in sheet order. */
  readonly extra: ReadonlyMap<string, ExtraCell>;
}

/** Longer contents are cut in memory; the sheet and reports show them whole while the issue is there. */
export const longestText = 300;

/** The entries of an issue nobody wrote anything about. */
export const noEntries: Entries = {
  responsible: '',
  deadline: '',
  measure: '',
  reason: '',
  confirmedOn: '',
  extra: new Map(),
};

/** One issue in the rectification ledger, as it was last written; days are `YYYY-MM-DD`. */
export interface RectificationLine {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Which of the rule's messages: tells issues of one rule apart when a record got another name. */
  readonly messageId: string;
  /** Sheet, cell and texts when the issue was last seen. */
  readonly sheet: string;
  readonly cell: string;
  readonly record: string;
  readonly name: string;
  readonly school: string;
  readonly found: string;
  readonly expected: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly state: RectificationState;
  /** Day it was closed; '' while it is not. */
  readonly closedOn: string;
  /** How often it came back after it had been closed. */
  readonly returns: number;
  /** What the last checks found about it, in words; '' = nothing worth saying. */
  readonly remark: string;
  readonly entries: Entries;
}

/** A row of the 问题清单 that stands for no issue of ours: its cells by header, as people wrote them. */
export interface StrayRow {
  readonly cells: ReadonlyMap<string, ExtraCell>;
}

/** What is kept from run to run. */
export interface RectificationMemory {
  readonly lines: readonly RectificationLine[];
  /** Ledgers checked at the last run, as kind and sheet name. */
  readonly ledgers: readonly (readonly [kind: string, sheet: string])[];
  readonly strays: readonly StrayRow[];
}

/** 确认属实: a person says with a reason that the issue's cells are right as they are. */
export interface Confirmation {
  readonly id: string;
  readonly reason: string;
  /** Day it was confirmed. */
  readonly on: string;
  /** Fingerprint of the cells' values; the confirmation lapses when they are others. */
  readonly values: string;
  /** Term of the ledger; '' when it states none. */
  readonly term: Term | '';
  /** Last day it holds. */
  readonly until: string;
}

/** An issue of an earlier run that is verified gone, as reports show it. */
export type FixedIssue = Pick<
  Issue,
  'id' | 'rule' | 'severity' | 'sheet' | 'cell' | 'cells' | 'record' | 'found' | 'message'
> & {
  readonly state: 'fixed';
  /** The record's pupil and school; '' when not known. */
  readonly name: string;
  readonly school: string;
};
