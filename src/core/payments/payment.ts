import type { LedgerKind, Term } from '../ledger/ledger';
import type { Decimal } from '../money/decimal';
import type { Stage } from '../policy/standard';
import type { RowOutcome } from '../policy/subsidy';

/** A place where a ledger or roll says that a pupil got aid, as far as it can be read. */
export interface PaymentEntry {
  /** `Ledger.id` and its kind. */
  readonly ledger: string;
  readonly kind: LedgerKind;
  /** Zero-based sheet row; the cell of the amount, or of the first column we know where there is none. */
  readonly row: number;
  readonly column: number;
  /** The record's place in `Ledger.rows`. */
  readonly at: number;
  /** Same key as `RowOutcome.pupil`. */
  readonly pupil: string;
  /** Whether the key rests on an ID number that proves itself: only then may rows of different ledgers be one pupil. */
  readonly identified: boolean;
  readonly term: Term | undefined;
  /**
   * The pack's programme that was paid; undefined when nothing tells it, when it is none of the pack's, or when the
   * one amount covers several.
   */
  readonly programme: string | undefined;
  /**
   * Everything the amount is said to be for: the pack's name where it is one of the pack's, otherwise as written.
   * [] when nothing tells it; several when one amount covers several.
   */
  readonly programmes: readonly string[];
  readonly stage: Stage | undefined;
  /** As written, without spaces; the ledger's 填报单位 or sheet name where the row has none. */
  readonly school: string;
  /** 发放时间 as written: instalments differ in it. */
  readonly occasion: string;
}

/** An amount that was paid. */
export interface Payment extends PaymentEntry {
  /** 元. */
  readonly amount: Decimal;
}

/** An entry without an amount that can be read: a blank is not 0. */
export interface AmountlessEntry extends PaymentEntry {
  readonly why: 'blank' | 'unreadable' | 'noColumn';
  /** What stands in the cell. */
  readonly text: string;
}

/** All payments a workbook tells of, ledger by ledger in row order. */
export interface Payments {
  readonly list: readonly Payment[];
  /** Rows of payment rolls without amount, and amounts anywhere that cannot be read. */
  readonly amountless: readonly AmountlessEntry[];
}

/**
 * Why due and paid differ:
 * - `equal`: they do not;
 * - `unpaid`: due, and no payment is known;
 * - `less`, `more`: paid, but another amount;
 * - `twice`: paid the due amount more than once;
 * - `notEntitled`: paid, but nothing is due under the programme (or, where none is told, nothing at all);
 * - `notListed`: paid, but the pupil stands in no counted ledger of that term;
 * - `undecided`: what is due could not be decided;
 * - `unreadable`: a payment is noted, but its amount is blank or cannot be read.
 */
export type DifferenceClass =
  'equal' | 'unpaid' | 'less' | 'more' | 'twice' | 'notEntitled' | 'notListed' | 'undecided' | 'unreadable';

/** What one pupil was due and paid under one programme in one term. */
export interface DuePaid {
  readonly pupil: string;
  readonly term: Term | undefined;
  /** The pack's programme; several joined with ＋ where one amount covers them all; '' when nothing tells it. */
  readonly programme: string;
  readonly stage: Stage | undefined;
  readonly school: string;
  /** 元; undefined when it could not be decided. */
  readonly due: Decimal | undefined;
  /** 元; undefined when nothing was paid or an amount cannot be read. */
  readonly paid: Decimal | undefined;
  /** Paid − due; undefined when either is not known. An amount nobody paid counts as 0. */
  readonly difference: Decimal | undefined;
  readonly class: DifferenceClass;
  /** Why nothing is due, or why it could not be decided; the arithmetic of what is due. '' when not known. */
  readonly basis: string;
  /** The row that says what is due; undefined when the pupil stands in no counted ledger. */
  readonly outcome: RowOutcome | undefined;
  readonly payments: readonly PaymentEntry[];
}
