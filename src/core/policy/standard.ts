import type { Term } from '../ledger/ledger';
import type { LocalText } from '../text/text';

/** Stage names as ledgers' code list has them. */
export type Stage = '学前' | '小学' | '初中' | '普高' | '中职' | '高职' | '大专' | '本科' | '研究生' | '特教';

/** An amount that holds from a term on, until the next dated one. */
export interface DatedAmount {
  readonly from: Term;
  /** Last term it holds; absent = still in force. */
  readonly to?: Term;
  /** Exact decimal text, 元. */
  readonly value: string;
  /** Document number. */
  readonly reference: string;
  /** Day somebody last compared it with the text, `YYYY-MM-DD`. */
  readonly checked: string;
  /** Where the text leaves the amount to the place: the bounds it sets, same unit as `value`. */
  readonly range?: { readonly from: string; readonly to: string };
  /** What is still to be verified about this amount or its reference. */
  readonly note?: LocalText;
}

/** When a standard applies to a pupil; every condition given must hold. Absent = does not matter. */
export interface StandardConditions {
  readonly stages: readonly Stage[];
  /** Years within the stage: 一年级, 二年级, … (八年级 is 二年级 of 初中). */
  readonly grades?: readonly string[];
  /** Listed hardship categories; `any` = any category that means hardship. */
  readonly categories: 'any' | readonly string[];
  readonly boarding?: boolean;
  /** Tier as the ledger writes it, normalised: 特别困难 / 困难 / 一般困难 or 一档 / 二档 / 三档. */
  readonly tiers?: readonly string[];
  /** false: only for ledgers without a tier column (an average standard). */
  readonly tierColumn?: false;
}

/** One dated amount of a programme for one kind of pupil. */
export interface Standard {
  readonly id: string;
  readonly programme: string;
  /** The clause in words, as shown in 计算依据. */
  readonly clause: LocalText;
  readonly conditions: StandardConditions;
  /** What the value is per; a year's value is halved exactly for a term. */
  readonly period: 'term' | 'year';
  readonly amounts: readonly DatedAmount[];
}

export interface StandardsPack {
  readonly name: string;
  readonly version: string;
  readonly standards: readonly Standard[];
  /** First term the pack knows about; earlier terms are refused, never computed. */
  readonly since: Term;
  /** Groups of programmes of which a pupil has at most one in a term. */
  readonly exclusive: readonly (readonly string[])[];
}

/** What a pupil is due under one programme, with its reason. */
export interface Entitlement {
  readonly ledger: string;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly stage: Stage;
  readonly programme: string;
  /** 元, two decimals: `312.50`. */
  readonly amount: string;
  /** Arithmetic and reason in words, in the language asked for. */
  readonly derivation: string;
  readonly standard: string;
}

/** A pupil whose aid could not be decided; never an amount. */
export interface Refusal {
  readonly ledger: string;
  readonly row: number;
  /** '' when not even the programme is certain. */
  readonly programme: string;
  readonly reason: string;
  /** A1 of the cells that would decide it. */
  readonly cells: readonly string[];
}

export interface SubsidyTotal {
  readonly programme: string;
  readonly stage: Stage;
  /** Distinct pupils. */
  readonly persons: number;
  /** Payments. */
  readonly entries: number;
  readonly amount: string;
}

export interface SubsidyResult {
  readonly term: Term | undefined;
  readonly pack: { readonly name: string; readonly version: string };
  readonly entitlements: readonly Entitlement[];
  readonly refusals: readonly Refusal[];
  readonly totals: readonly SubsidyTotal[];
}
