import type { CertificateCheck } from '../core/certificate/verifyCertificate';
import type { Cause, Coverage, Issue } from '../core/engine/result';
import type { FalseAlarms } from '../core/rectification/falseAlarms';
import type { FixedIssue } from '../core/rectification/rectification';
import type { FieldId } from '../core/ledger/fields';
import type { LedgerKind, Term } from '../core/ledger/ledger';
import type { HeadRow } from '../core/ledger/recogniseLedgers';
import type { PlanAction } from '../core/plan/plan';
import type { SourceOutcome } from '../core/merge/mergeOutcome';
import type { RowExplanation } from '../core/policy/explainRow';
import type { SubsidyResult } from '../core/policy/standard';
import type { RecordRef } from '../core/reconcile/pool';
import type { RecordsSideBySide } from '../core/sideBySide/recordsSideBySide';
import type { CellStyle, Span } from '../core/snapshot/snapshot';
import type { Area } from '../core/snapshot/address';
import type { Language, LocalText } from '../core/text/text';
import type { PairExplanation, ReconcileQuery, ReconcileView } from './reconcileView';
import type { WorkControl } from '../workbook/port';
import type { ReportDropout } from './report/reportDropout';
import type { ReportPortal, ReportReturned } from './report/reportPortal';
import type { ReportTerms } from './report/reportTerms';
import type { ExampleView } from './exampleViews';
import type { PaidView } from './paidView';
import type { StandardsView } from './standardsView';

/** What the person chose, for one piece of work. */
export interface WorkOptions {
  readonly language: Language;
  /** `YYYY-MM-DD`; ages and dated rules are judged on this day. */
  readonly asOf: string;
  /** The term to use where a ledger does not state its own. */
  readonly term?: Term;
  /** Name of a shipped pack (`packs`) the person chose; holds against the workbook's own 补助标准 sheet. */
  readonly standards?: string;
}

/** A file the person picked beside the open workbook. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What to suppose instead of what the workbook says. */
export interface WhatIf {
  readonly term?: Term;
  /** Name of a shipped pack. */
  readonly standards?: string;
}

export interface LedgerSummary {
  readonly id: string;
  readonly sheetId: string;
  readonly sheet: string;
  readonly kind: LedgerKind;
  /** Zero-based rows. */
  readonly headerRows: readonly [number, number];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly records: number;
  readonly columns: readonly { readonly field: FieldId; readonly header: string; readonly column: number }[];
  readonly unmapped: readonly { readonly header: string; readonly column: number }[];
  readonly term: Term | undefined;
}

export interface SheetSummary {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly protected: boolean;
  /** Which of our own sheets it is; undefined for the person's sheets. */
  readonly owned: string | undefined;
  /** Why no ledger was found on it; absent where there is one, or where it is ours. */
  readonly reason?: LocalText;
  /** Its first rows of texts where a person may know one to be the header; absent where that cannot be. */
  readonly head?: readonly HeadRow[];
}

/** A run in the journal that can be taken back. */
export interface UndoEntry {
  readonly id: string;
  readonly action: PlanAction;
  /** ISO time it was applied. */
  readonly at: string;
  /** What it did, as its preview said. */
  readonly lines: readonly string[];
}

export interface Overview {
  readonly name: string;
  readonly sheets: readonly SheetSummary[];
  readonly ledgers: readonly LedgerSummary[];
  /** Newest first. */
  readonly undo: readonly UndoEntry[];
  /** By which standards is computed for the options given. */
  readonly standards: StandardsView;
  /** Marked areas of ours now in the workbook. */
  readonly marks: number;
}

/** A rule as people meet it: its title and what it rests on. */
export interface RuleTitle {
  readonly id: string;
  readonly title: LocalText;
  readonly reference: string;
}

export interface CheckView {
  readonly ledgers: readonly LedgerSummary[];
  readonly coverage: readonly Coverage[];
  /**
   * What is wrong now. `state` tells it from earlier ones: new, open, cameBack, confirmed. `history` (absent for a new
   * one) has when it was first seen, how often it came back, what people wrote beside it in the 问题清单, and a
   * confirmation's reason, day and last day. Errors cannot be confirmed.
   */
  readonly issues: readonly Issue[];
  /** Issues of earlier runs that this check verified as gone; absent = none. */
  readonly fixed?: readonly FixedIssue[];
  /** Rules some of whose issues people confirmed as correct, with their share: what to look at in the rules. */
  readonly falseAlarms?: readonly FalseAlarms[];
  readonly causes: readonly Cause[];
  readonly ready: boolean;
  readonly blocking: readonly string[];
  /** Titles of every rule named in coverage, issues and causes; a screen shows the id of one that is absent. */
  readonly rules?: readonly RuleTitle[];
}

/** What a person can ask to have written. */
export type Request =
  | { readonly kind: 'mark'; readonly resultColumn?: boolean; readonly issueSheet?: boolean }
  | {
      readonly kind: 'compute';
      /** Amounts as visible formulas over a sheet of standards, with the same values. */
      readonly formulas?: boolean;
    }
  /** The summary sheets; `also`: what is made on request only, `school` for rolls and notices. */
  | {
      readonly kind: 'summarize';
      readonly also?: readonly ('rolls' | 'notices' | 'paragraph')[];
      readonly school?: string;
    }
  /** 资助发放花名册 to print; of one school, or of all. */
  | { readonly kind: 'rolls'; readonly school?: string }
  /** 资助告知书 with 回执 to print; of one school, or of all. */
  | { readonly kind: 'notices'; readonly school?: string }
  /** The report text with the summary sheets it stands on; `template`: instead of the one in the sheet. */
  | { readonly kind: 'paragraph'; readonly template?: string }
  | { readonly kind: 'run' }
  /**
   * Ledgers, office lists and rolls compared: the sheets of it. `freeze`: the lists as they are now are what later ones
   * are held against; `riskRemovedEnds`: a county's own rule, kept until it is set again.
   */
  | { readonly kind: 'reconcile'; readonly freeze?: boolean; readonly riskRemovedEnds?: boolean }
  /** 是同一人 / 不是同一人: holds while neither record changes; null takes it back. */
  | {
      readonly kind: 'decidePair';
      readonly left: RecordRef;
      readonly right: RecordRef;
      readonly same: boolean | null;
    }
  /** 控辍保学: the base compared child by child, with its sheets; nothing where there is no list of children. */
  | { readonly kind: 'dropout' }
  /**
   * The ledgers of the files as sheets of the open workbook, every record with its source, and 合并情况. `schools`: a
   * workbook that lists who should hand in.
   */
  | { readonly kind: 'merge'; readonly files: readonly PickedFile[]; readonly schools?: PickedFile }
  /** What the other office's match codes tell of our rows, as the sheet 比对码结果. */
  | {
      readonly kind: 'compareCodes';
      readonly codes: string;
      readonly secret: string;
      readonly purpose: string;
    }
  /**
   * This term against the last one, as the sheet 学期变化. `previous`: last term's workbook; absent = both terms stand in
   * the open one.
   */
  | { readonly kind: 'terms'; readonly previous?: PickedFile }
  /** The sheets 系统导入-寄宿生, 系统导入-非寄宿生 and 导入预检. */
  | { readonly kind: 'portal' }
  /**
   * What the national system returned, line by line, as the sheet 退回处理. `file`: the returned workbook; absent = a
   * sheet of the open one whose last column is headed 退回原因 or the like.
   */
  | { readonly kind: 'returned'; readonly file?: PickedFile }
  /** Writes the standards in force as a 补助标准 sheet that is then computed by. */
  | { readonly kind: 'standards' }
  /** The 校验证书 sheet; refused with `not-ready` while something blocks. */
  | { readonly kind: 'certify' }
  | { readonly kind: 'clear' }
  /** All certain fixes of the issues named (a cause lists its own); proposed ones are left out. */
  | { readonly kind: 'fix'; readonly issues: readonly string[]; readonly proposed?: never }
  /** One proposed fix, which the person has looked at and chosen. */
  | { readonly kind: 'fix'; readonly issues: readonly [string]; readonly proposed: true }
  /**
   * 确认属实: the named issues are correct as they are, because of `reason` (not blank). Only warnings and notices;
   * errors among them are left out, and the preview says so. Holds until a value or the term changes.
   */
  | { readonly kind: 'confirm'; readonly issues: readonly string[]; readonly reason: string }
  /** Takes such confirmations back. */
  | { readonly kind: 'unconfirm'; readonly issues: readonly string[] }
  | {
      readonly kind: 'edit';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** This row of a sheet without a ledger is its header; what some of its cells mean. */
  | {
      readonly kind: 'header';
      readonly sheetId: string;
      readonly row: number;
      readonly columns: readonly { readonly column: number; readonly field: FieldId }[];
    }
  | {
      readonly kind: 'map';
      readonly ledger: string;
      readonly column: number;
      readonly field: FieldId | null;
    };

/** Who makes match codes, for what, under which secret. */
export interface CodesMaker {
  readonly secret: string;
  readonly purpose: string;
  readonly office: string;
}

/** What became of the certificate, with the sentences a person reads. */
export interface CertificateView extends CertificateCheck {
  /** One sentence: the verdict. */
  readonly sentence: string;
  /** What else is to be said: the term, the rules' version, what could not be told. */
  readonly notes: readonly string[];
}

/** A printable page (HTML) with masked numbers: everything (`school` null), or what goes back to one school. */
export interface ReportPage {
  /** As written in the ledger; '' = rows without a school, and the sheets themselves. */
  readonly school: string | null;
  /** Open problems on it. */
  readonly problems: number;
  /** A name for it as a file, the same on any system: `001 某某小学.html`. */
  readonly file: string;
  readonly html: string;
}

/** What would change, before anything does. */
export interface Preview {
  readonly planId: string;
  readonly action: PlanAction;
  /** One sentence per sheet and kind of change. [] = nothing to do. */
  readonly lines: readonly string[];
  /** Cells of the person's own that would change: at most 200 shown, `cellCount` in all. */
  readonly cells: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly cellCount: number;
  /** For compute and run: what was found due, refused and in total. */
  readonly subsidy?: SubsidyResult;
  /** For summarize and run: the identities and whether they hold. */
  readonly summaries?: readonly SummaryView[];
  /** For paragraph: the report text, for copying. */
  readonly paragraph?: string;
  /** For merge. */
  readonly merged?: MergeView;
  /** For terms: who is new, gone or changed. */
  readonly terms?: ReportTerms;
  /** For dropout and run: the children of the base by their states. */
  readonly dropout?: ReportDropout;
  /** For portal: what goes into the import sheets and what would be refused. */
  readonly portal?: ReportPortal;
  /** For returned: every refused line and its record. */
  readonly returned?: ReportReturned;
}

/** What a merge takes from where. */
export interface MergeView {
  readonly records: number;
  readonly outcomes: readonly SourceOutcome[];
  /** Of the schools listed; [] when nobody said which. */
  readonly missingSchools: readonly string[];
}

export interface SummaryView {
  readonly sheet: string;
  readonly identities: readonly {
    readonly name: string;
    readonly left: string;
    readonly right: string;
    readonly holds: boolean;
  }[];
}

/** A rectangle of cells as a screen shows them. */
export interface CellWindow {
  readonly area: Area;
  /** Row by row; null = blank without style. */
  readonly cells: readonly (readonly (ShownCell | null)[])[];
}

export interface ShownCell {
  /** Text as formatted for display. */
  readonly text: string;
  /** What an edit box starts with: the formula with `=`, or the full value. */
  readonly edit: string;
  readonly style: number;
  readonly numeric: boolean;
  readonly mark?: 'error' | 'warning' | 'notice';
}

/** A sheet's frame for a grid on screen. */
export interface SheetFrame {
  readonly sheet: SheetSummary;
  readonly merges: readonly Area[];
  readonly widths: readonly (Span & { readonly width: number })[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly styles: readonly CellStyle[];
}

/**
 * All a face can ask for, on one open workbook. Everything in and out is plain data, so the service can
 * live in a worker. Refusals are `WorkbookError`s; nothing else is thrown on purpose.
 */
export interface AidService {
  overview(options: WorkOptions, control?: WorkControl): Promise<Overview>;
  check(options: WorkOptions, control?: WorkControl): Promise<CheckView>;
  /** Whether the workbook is still the one its certificate was given for. */
  verify(options: WorkOptions, control?: WorkControl): Promise<CertificateView>;
  /** The records an issue is about, side by side; undefined for an issue about one record, and for an unknown id. */
  compareRecords(
    issueId: string,
    options: WorkOptions,
    control?: WorkControl,
  ): Promise<RecordsSideBySide | undefined>;
  /** Why a row comes to what it comes to, and what it would under another term or pack; undefined outside counted ledgers. */
  explain(
    place: { readonly sheetId: string; readonly row: number },
    options: WorkOptions,
    whatIf?: WhatIf,
    control?: WorkControl,
  ): Promise<RowExplanation | undefined>;
  /** What was paid against what is due, and the schools there are. */
  paid(options: WorkOptions, control?: WorkControl): Promise<PaidView>;
  /** Every worked example, run by the standards in force. */
  examples(options: WorkOptions, control?: WorkControl): Promise<readonly ExampleView[]>;
  /** The file of match codes for another office (docs/match-codes.md): its text, and how many rows have no code. */
  matchCodes(
    maker: CodesMaker,
    options: WorkOptions,
    control?: WorkControl,
  ): Promise<{ readonly text: string; readonly codes: number; readonly without: number }>;
  /** Who is whom in the ledgers and lists compared, part by part. */
  reconcile(query: ReconcileQuery, options: WorkOptions, control?: WorkControl): Promise<ReconcileView>;
  /** Compares with the ledgers of these files as well from now on; [] = with the open workbook's alone. */
  compareWithFiles(files: readonly PickedFile[], control?: WorkControl): Promise<void>;
  /** Every reason for and against two records being one pupil; undefined when they stand in no comparison. */
  explainPair(
    left: RecordRef,
    right: RecordRef,
    options: WorkOptions,
    control?: WorkControl,
  ): Promise<PairExplanation | undefined>;
  /** The check as pages to print or to send back, the one with everything first. */
  pages(options: WorkOptions, control?: WorkControl): Promise<readonly ReportPage[]>;
  /** Makes and keeps a plan; nothing is written. */
  prepare(request: Request, options: WorkOptions, control?: WorkControl): Promise<Preview>;
  /** Writes a prepared plan and enters it in the journal. */
  apply(planId: string, control?: WorkControl): Promise<void>;
  /** Takes back one run, the newest when none is named. */
  undo(runId?: string, control?: WorkControl): Promise<void>;
  /** Takes back one fix of a run: that of the named issue. */
  undoFix(issueId: string, control?: WorkControl): Promise<void>;
}
