import type { Sheet } from '../snapshot/snapshot';
import type { FieldId } from './fields';

/** What a ledger is, in the order the recogniser prefers them when headers fit several. */
export const ledgerKinds = [
  'schoolLedger',
  'villageLedger',
  'officeList',
  'paymentRoll',
  'enrolmentRoll',
  'dropoutLedger',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** `2024-autumn`: school year 2024–25, first term. `2024-spring`: school year 2023–24, second term. */
export type Term = `${number}-${'spring' | 'autumn'}`;

export interface LedgerColumn {
  readonly field: FieldId;
  /** The header as written, levels joined with `/` (`监护人/姓名`). */
  readonly header: string;
  /** Zero-based column on the sheet. */
  readonly column: number;
}

/** A subtotal or total row and the records it claims to sum. */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  readonly level: 'page' | 'subtotal' | 'total';
  /** The records (rows) it covers, in order. */
  readonly covers: readonly number[];
}

/**
 * One block of records found on a sheet. All rows are zero-based sheet rows.
 * A sheet with several blocks gives several ledgers.
 */
export interface Ledger {
  /** Unique in the workbook and stable over sorting and edits: sheet id + ordinal of the block. */
  readonly id: string;
  readonly sheet: Sheet;
  readonly kind: LedgerKind;
  /** First and last header row. */
  readonly headerRows: readonly [number, number];
  /** First and last row of the data part (records, subtotals, blanks between them). */
  readonly firstRow: number;
  readonly lastRow: number;
  /** The records: rows of pupils only, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly LedgerColumn[];
  /** Headers that mean nothing to us, and duplicates of a field after the first. */
  readonly unmapped: readonly {
    readonly header: string;
    readonly column: number;
    readonly duplicateOf?: FieldId;
  }[];
  readonly totals: readonly TotalRow[];
  readonly title: string;
  /** 填报单位, as written; '' when not given. */
  readonly reportingUnit: string;
  /** From the title, the 填报 line, the sheet's name or a uniform 学期 column; undefined when none or not unique. */
  readonly term: Term | undefined;
  /** Money unit stated above the header: amounts × this = 元. 1 when nothing is stated. */
  readonly moneyUnit: 1 | 10000;
}
