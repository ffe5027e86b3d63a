import type { CertificateCheck } from '../../core/certificate/verifyCertificate';
import type { CauseKind, CauseRadius, CoverageState } from '../../core/engine/result';
import type { LedgerKind, Term } from '../../core/ledger/ledger';
import type { Severity } from '../../core/rules/rule';
import type { ReportDropout } from './reportDropout';
import type { ReportPortal, ReportReturned } from './reportPortal';
import type { ReportTerms } from './reportTerms';

/** The report of `--json`, version 1; assets/report.schema.json says the same as a JSON Schema. Rows are one-based. */
export interface Report {
  readonly version: 1;
  /** `rules`: version of the rule pack. */
  readonly tool: { readonly name: string; readonly version: string; readonly rules: string };
  /** `sha256` of the file read, lower-case hex; `rows`: records in all ledgers. */
  readonly workbook: { readonly name: string; readonly sha256: string; readonly rows: number };
  readonly term: Term | null;
  readonly asOf: string;
  readonly standards: { readonly name: string; readonly version: string };
  readonly ledgers: readonly ReportLedger[];
  readonly coverage: readonly ReportCoverage[];
  readonly issues: readonly ReportIssue[];
  readonly causes: readonly ReportCause[];
  readonly subsidy: ReportSubsidy;
  /** Who is whom in the ledgers and lists compared; of the commands that compare. */
  readonly reconciliation: readonly ReportMatch[];
  readonly summaries: readonly ReportSummary[];
  /** What `verify` found; absent in the reports of other commands. */
  readonly certificate?: ReportCertificate;
  /** What `merge` took from where; absent in the reports of other commands. */
  readonly merge?: ReportMerge;
  /** What `terms` found; absent in the reports of other commands. */
  readonly terms?: ReportTerms;
  /** What `dropout` and `run` found of the children of the base; absent where there is no base. */
  readonly dropout?: ReportDropout;
  /** What `portal` exported and held back; absent in the reports of other commands. */
  readonly portal?: ReportPortal;
  /** What `portal --returned` tied; absent in the reports of other commands. */
  readonly returned?: ReportReturned;
  readonly ready: boolean;
  readonly blocking: readonly string[];
}

export interface ReportMerge {
  /** One entry per ledger, or per file without one. */
  readonly files: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly kind: LedgerKind | null;
    readonly unit: string;
    readonly records: number;
    readonly merged: boolean;
    readonly remarks: readonly string[];
  }[];
  /** Schools of the list given that no ledger names. */
  readonly missingSchools: readonly string[];
}

export interface ReportColumn {
  readonly header: string;
  /** Letters. */
  readonly column: string;
}

export interface ReportLedger {
  readonly sheet: string;
  /** What `coverage` calls it: the sheet, with `#2` and so on for further blocks of the sheet. */
  readonly name: string;
  readonly kind: LedgerKind;
  readonly headerRows: readonly [number, number];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly records: number;
  readonly columns: readonly (ReportColumn & { readonly field: string })[];
  readonly unmapped: readonly ReportColumn[];
}

export interface ReportCoverage {
  readonly rule: string;
  /** `ReportLedger.name`. */
  readonly ledger: string;
  readonly state: CoverageState;
  readonly reason?: string;
}

export interface ReportIssue {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly cells: readonly string[];
  readonly record: string;
  /** The record's pupil and school; absent where no record, or neither, is known. */
  readonly name?: string;
  readonly school?: string;
  readonly found: string;
  readonly expected?: string;
  readonly message: string;
  readonly reference?: string;
  readonly suspect?: string;
  readonly fix?: { readonly kind: 'certain' | 'proposed'; readonly value: string };
  readonly class?: string;
  /** `fixed`: found earlier, verified gone now; its cell is where it was. */
  readonly state: 'new' | 'open' | 'cameBack' | 'confirmed' | 'fixed';
  /** Of a confirmed one: why, since when, and the last day it holds; days are `YYYY-MM-DD`. */
  readonly confirmation?: { readonly reason: string; readonly on: string; readonly until: string };
}

export interface ReportCause {
  readonly rule: string;
  readonly where: string;
  readonly count: number;
  readonly message: string;
  readonly fix?: string;
  /** What makes its issues one, beyond rule and column. */
  readonly kind?: CauseKind;
  /** What to do about all of it at once. */
  readonly remedy?: string;
  readonly radius?: CauseRadius;
}

export interface ReportCertificate {
  readonly state: CertificateCheck['state'];
  readonly message: string;
  readonly notes: readonly string[];
  /** Of the records as they are now; '' without a certificate. */
  readonly fingerprint: string;
  readonly records: number;
  /** As the certificate says. */
  readonly certified?: {
    readonly fingerprint: string;
    readonly date: string;
    readonly term: string;
    readonly records: string;
    readonly rules: string;
    readonly standards: string;
  };
  /** Absent when only the whole could be compared. */
  readonly differences?: {
    readonly changed: readonly ReportRecord[];
    readonly added: readonly ReportRecord[];
    readonly removed: readonly { readonly name: string }[];
  };
}

export interface ReportRecord {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly record: string;
}

export interface ReportSubsidy {
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly programme: string;
    readonly amount: string;
    readonly derivation: string;
  }[];
  readonly refused: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly programme: string;
    readonly reason: string;
  }[];
  readonly totals: readonly {
    readonly programme: string;
    readonly stage: string;
    readonly persons: number;
    readonly entries: number;
    readonly amount: string;
  }[];
}

export interface ReportMatch {
  readonly left: { readonly sheet: string; readonly row: number } | null;
  readonly right: { readonly sheet: string; readonly row: number } | null;
  readonly verdict: 'same' | 'probable' | 'leftOnly' | 'rightOnly' | 'ambiguous';
  readonly reasons: readonly string[];
  readonly result?: 'missedAid' | 'wrongAid' | 'paidTwice' | 'review';
}

export interface ReportSummary {
  readonly sheet: string;
  readonly identities: readonly {
    readonly name: string;
    readonly left: string;
    readonly right: string;
    readonly holds: boolean;
  }[];
}
