import type { DueTotal, SampleTerm } from './truth';

/** One planted fault, as the answer key tells it. */
export interface KeyIssue {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly sheet: string;
  /** A1 of the cell the fault was put in. */
  readonly cell: string;
  /**
   * How exactly `cell` is meant: the very cell, any cell of its row (the row as a whole is wrong),
   * or the sheet (something is absent, so no cell is to blame).
   */
  readonly scope: 'cell' | 'row' | 'sheet';
  /** Every cell of a group (duplicates). */
  readonly cells?: readonly string[];
  readonly class?: string;
}

export interface KeyLedger {
  readonly sheet: string;
  readonly kind: string;
  /** One-based, first and last. */
  readonly headerRows: readonly [number, number];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly records: number;
}

/** `<name>.key.json`: what is true of the workbook, known because it was made so. */
export interface AnswerKey {
  readonly file: string;
  readonly seed: number;
  readonly term: SampleTerm;
  /** The standards the totals are right under: a built-in pack's name. */
  readonly standards: 'national' | 'national-three-tiers';
  readonly ready: boolean;
  readonly ledgers: readonly KeyLedger[];
  /** Every error and warning there is, and those notices that were planted. */
  readonly issues: readonly KeyIssue[];
  /** What the pupils of the school ledgers are due; distinct pupils. */
  readonly subsidy: readonly DueTotal[];
  /** Children of the drop-out base by state, as planted. */
  readonly dropout?: { readonly base: number; readonly states: Readonly<Record<string, number>> };
}
