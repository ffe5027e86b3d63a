import type { Term } from '../ledger/ledger';
import type { LocalText } from '../text/text';

/** Stage names as ledgers' code list has them. */
export type Stage = '学前' | '小学' | '初中' | '普高' | '中职' | '高职' | '大专' | '本科' | '研究生' | '特教';

/**
 * What a pupil gets. Only `cash` adds to 应发; the others are told and counted apart: meals, fees not charged, a loan's
 * ceiling, money that goes to the school.
 */
export type Benefit = 'cash' | 'inKind' | 'feeWaiver' | 'loan' | 'schoolFunds';

/** What the value of an amount is per. */
export type Period = 'day' | 'month' | 'term' | 'year' | 'once';

/**
 * Which term a year's amount falls in: half in each; the whole in autumn or in spring; or the whole in the term
 * whose row names it (scholarships).
 */
export type YearSplit = 'halves' | 'autumn' | 'spring' | 'named';

/** Kinds of school by who runs it. */
export type SchoolNature = '公办' | '普惠性民办' | '民办';

/** 就读地 as ledgers' code list has it. */
export type StudyPlace = '本镇' | '县内外镇' | '县外' | '省外';

/** An amount that holds from a term on, until the next dated one. */
export interface DatedAmount {
  readonly from: Term;
  /** Last term it holds; absent = still in force. */
  readonly to?: Term;
  /** Exact decimal text, 元 per {@link Standard.period}. null = the place sets it and `local` says how; never 0. */
  readonly value: string | null;
  /** Who sets the amount where `value` is null: 学校经批准的学费标准. */
  readonly local?: LocalText;
  /** Document number. */
  readonly reference: string;
  /** Day somebody last compared it with the text, `YYYY-MM-DD`. */
  readonly checked: string;
  /** Where the text leaves the amount to the place: the bounds it sets, same unit as `value`. */
  readonly range?: { readonly from: string; readonly to: string };
  /** What is still to be verified about this amount or its reference. */
  readonly note?: LocalText;
}

/** One way among several to meet a standard (`anyOf`): every condition given must hold. */
export interface AlternativeConditions {
  readonly categories?: 'any' | readonly string[];
  readonly registration?: 'rural' | 'urban';
  /** 涉农专业, by the words of the 专业 cell. */
  readonly agriculturalMajor?: true;
}

/** When a standard applies to a pupil; every condition given must hold. Absent = does not matter. */
export interface StandardConditions {
  readonly stages: readonly Stage[];
  /** Years within the stage (一年级, 二年级, …; 八年级 is 二年级 of 初中) or the stage's own names (大班, 高二, 大一). */
  readonly grades?: readonly string[];
  /** Listed hardship categories; `any` = any category that means hardship; `everyone` = hardship does not matter. */
  readonly categories: 'any' | 'everyone' | readonly string[];
  readonly boarding?: boolean;
  /** Tier as the ledger writes it, normalised: 特别困难 / 困难 / 一般困难 or 一档 / 二档 / 三档. */
  readonly tiers?: readonly string[];
  /** false: only for ledgers without a tier column (an average standard). */
  readonly tierColumn?: false;
  readonly schoolNatures?: readonly SchoolNature[];
  /** 学校类别 as the place names them: 一本, 双一流, 技师学院, … */
  readonly schoolKinds?: readonly string[];
  readonly registration?: 'rural' | 'urban';
  readonly studyPlaces?: readonly StudyPlace[];
  /** Cohort, by 入学时间: first and last term of entry. */
  readonly entered?: { readonly from?: Term; readonly to?: Term };
  /** Only in the term of entry (入学时间). */
  readonly firstTerm?: true;
  /** Only 留守儿童. */
  readonly leftBehind?: true;
  /** At least one of these. */
  readonly anyOf?: readonly AlternativeConditions[];
  /** Id of a {@link CountySetting} that must be on. */
  readonly setting?: string;
}

/** Who bears what part of the money. The percentages of a standard add up to 100. */
export interface FundingShare {
  readonly payer: LocalText;
  /** Exact decimal text: `80`. */
  readonly percent: string;
}

/** One dated amount of a programme for one kind of pupil. */
export interface Standard {
  readonly id: string;
  readonly programme: string;
  /** Other names rolls and ledgers give the programme. */
  readonly names?: readonly string[];
  /** The clause in words, as shown in 计算依据. */
  readonly clause: LocalText;
  readonly conditions: StandardConditions;
  /** Absent = cash. */
  readonly benefit?: Benefit;
  /** By competition or application: due only where the row, or its roll's title, names the programme. */
  readonly award?: true;
  readonly period: Period;
  /** Days or months counted in one term, for `day` and `month`. */
  readonly units?: number;
  /** For `year`; absent = halves. */
  readonly split?: YearSplit;
  /** At most this much in a term, 元. */
  readonly cap?: string;
  readonly shares?: readonly FundingShare[];
  /** Absent = national. */
  readonly origin?: 'national' | 'local';
  readonly amounts: readonly DatedAmount[];
}

/** Something the county decides for itself and standards depend on. */
export interface CountySetting {
  readonly id: string;
  readonly title: LocalText;
  /** Whether it is on where the county has not said. */
  readonly default: boolean;
}

/** A national standard that a county's pack replaces, and for which terms. */
export interface OverriddenStandard {
  readonly standard: string;
  readonly programme: string;
  /** Id of the county's standard. */
  readonly by: string;
  readonly from: Term;
  readonly to?: Term;
}

export interface StandardsPack {
  readonly name: string;
  readonly version: string;
  readonly standards: readonly Standard[];
  /** First term the pack knows about; earlier terms are refused, never computed. */
  readonly since: Term;
  /** Groups of programmes of which a pupil has at most one in a term. */
  readonly exclusive: readonly (readonly string[])[];
  /** Combinations that are allowed, told to whoever asks. Whatever is not exclusive stacks. */
  readonly stacks?: readonly (readonly string[])[];
  readonly settings?: readonly CountySetting[];
  /** Ids of settings that are on; absent = as each one's default says. */
  readonly settingsOn?: readonly string[];
  /** The pack this one was laid over. */
  readonly extends?: { readonly name: string; readonly version: string };
  /** What laying it over replaced. */
  readonly overridden?: readonly OverriddenStandard[];
  /** Day somebody last went through the whole pack, `YYYY-MM-DD`. */
  readonly lastChecked?: string;
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
  /** No cell of the row is at fault: the ledger lacks a column, told once in `Subsidy.lacking`. */
  readonly lacking?: true;
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
