import type { FieldId } from '../ledger/fields';
import type { LedgerKind, Term } from '../ledger/ledger';
import type { Reason } from './comeAndGone';
import type { Progress } from './judgeProgress';
import type { TermRow } from './termSides';

/** What changed about a pupil. */
export const changeKinds = [
  'school',
  'grade',
  'idNumber',
  'name',
  'category',
  'boarding',
  'status',
  'bankCard',
  'amount',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that is not as it was. */
export interface FieldChange {
  readonly kind: Exclude<ChangeKind, 'amount'>;
  /** The column it was found in. */
  readonly field: FieldId;
  /** As the ledgers write it; '' = blank. */
  readonly before: string;
  readonly after: string;
  /** For `grade`. */
  readonly progress?: Progress;
  /** What it means, one short sentence; '' when the two values say it all. */
  readonly note: string;
}

/** One programme under the two terms' standards, for the same pupil as the last ledger has him. */
export interface PolicyChange {
  readonly programme: string;
  readonly before: PricedStandard | undefined;
  readonly after: PricedStandard | undefined;
  /**
   * `standard`: another dated amount, or a standard that began or ended; `calendar`: the same dated amount, which is not
   * paid alike in both terms.
   */
  readonly because: 'standard' | 'calendar';
}

export interface PricedStandard {
  /** 元 in the term. */
  readonly amount: string;
  readonly reference: string;
  /** First term of the dated amount. */
  readonly from: Term;
}

/** A cell that decides money and is not as it was. */
export interface DataChange {
  readonly field: FieldId;
  readonly before: string;
  readonly after: string;
  /** A1 on this term's sheet. */
  readonly cell: string;
}

/**
 * Another sum is due. `policy` + `data` = after − before: `policy` is what this term's standards make of last term's cells,
 * `data` what this term's cells add to it. `open`: one of the sums is not known, and `note` says why.
 */
export interface AmountChange {
  readonly kind: 'amount';
  readonly why: 'policy' | 'data' | 'both' | 'open';
  /** 元; undefined = not known. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** 元, signed; absent when open. */
  readonly policy?: string;
  readonly data?: string;
  readonly policyChanges: readonly PolicyChange[];
  readonly dataChanges: readonly DataChange[];
  readonly note: string;
}

export type TermChange = FieldChange | AmountChange;

/** A pupil who is not as in the last term, or of whom that cannot be told. */
export interface PupilChange {
  /** `kept`: in both terms. */
  readonly state: 'new' | 'gone' | 'kept';
  readonly before: TermRow | undefined;
  readonly now: TermRow | undefined;
  /** Why a person must look whether this is one pupil; undefined = certain. */
  readonly doubt: string | undefined;
  /** For new and gone ones. */
  readonly reason?: Reason;
  /** [] for new and gone ones, and for kept ones listed because of `doubt` only. */
  readonly changes: readonly TermChange[];
}

/** How the sum due moved from term to term, 元. before − gone + new + policy + data + open = after. */
export interface MoneyBridge {
  readonly before: string;
  readonly gone: string;
  readonly new: string;
  readonly policy: string;
  readonly data: string;
  /** Of pupils whose sum is not known in one of the terms. */
  readonly open: string;
  readonly after: string;
  readonly holds: boolean;
}

export interface TermSideCount {
  readonly term: Term | undefined;
  /** Distinct pupils. */
  readonly persons: number;
  readonly rows: number;
  /** Rows left out because their term cannot be told. */
  readonly unplaced: number;
}

/** Two terms of one ledger, pupil by pupil. Persons: before = gone + kept, now = new + kept. */
export interface TermChanges {
  readonly ledger: LedgerKind;
  readonly before: TermSideCount;
  readonly now: TermSideCount;
  readonly new: number;
  readonly gone: number;
  readonly kept: number;
  /** Of all pupils, those who have to be looked at. */
  readonly doubtful: number;
  /** Kept pupils with at least one change. */
  readonly changed: number;
  /** Pupils by kind of change. */
  readonly byKind: ReadonlyMap<ChangeKind, number>;
  readonly pupils: readonly PupilChange[];
  /** undefined where the ledgers are none that aid is computed from. */
  readonly money: MoneyBridge | undefined;
  /** Columns that only one of the two ledgers has: nothing is said about them. */
  readonly notCompared: readonly FieldId[];
}
