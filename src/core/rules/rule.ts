import type { DropoutComparison } from '../dropout/dropoutComparison';
import type { DropoutSettings } from '../dropout/dropoutSettings';
import type { FieldId } from '../ledger/fields';
import type { Ledger, LedgerKind, Term } from '../ledger/ledger';
import type { LocalText, TextData } from '../text/text';
import type { Money } from '../payments/money';
import type { StandardsPack } from '../policy/standard';
import type { ReconcileKnowledge, Reconciliation } from '../reconcile/reconciliation';
import type { ParsedDate } from '../normalise/parseDate';
import type { CellValue } from '../snapshot/grid';

export type Severity = 'error' | 'warning' | 'notice';

/** A worked example a clerk can read: the fewest cells that show the rule passing or failing. */
export interface RuleExample {
  readonly title: LocalText;
  readonly kind?: LedgerKind;
  readonly cells: readonly Readonly<Partial<Record<FieldId, CellValue>>>[];
  /** Columns that mean nothing to us, right of the others, one value a record. */
  readonly unmapped?: readonly {
    readonly header: string;
    readonly duplicateOf?: FieldId;
    readonly values: readonly CellValue[];
  }[];
  /** Formulas behind the cells, record by record. */
  readonly formulas?: readonly Readonly<Partial<Record<FieldId, string>>>[];
  /** Merged cells: from one record to another (places in `cells`), and across to another field. */
  readonly merges?: readonly {
    readonly field: FieldId;
    readonly to?: FieldId;
    readonly records: readonly [first: number, last: number];
  }[];
  /** Records (places in `cells`) that cannot be seen. */
  readonly hidden?: { readonly records: readonly number[]; readonly filtered?: boolean };
  readonly moneyUnit?: Ledger['moneyUnit'];
  readonly term?: Term;
  /** Total rows below the records, each covering all of them. */
  readonly totals?: readonly {
    readonly label: string;
    readonly cells: Readonly<Partial<Record<FieldId, CellValue>>>;
  }[];
  /** Further ledgers of the same workbook, for rules that compare ledgers. */
  readonly others?: readonly {
    readonly kind: LedgerKind;
    readonly sheet: string;
    readonly term?: Term;
    readonly cells: RuleExample['cells'];
  }[];
  /** What the rule says of it: the messageIds found, in row order; [] = passes. */
  readonly finds: readonly string[];
}

export interface RuleMeta {
  readonly id: string;
  readonly severity: Severity;
  readonly scope: 'cell' | 'row' | 'ledger' | 'workbook';
  /** Ledger kinds it applies to; absent = all. */
  readonly kinds?: readonly LedgerKind[];
  /** The rule runs on a ledger when every field of at least one of these sets has a column; absent = always. */
  readonly needs?: readonly (readonly FieldId[])[];
  readonly title: LocalText;
  /** One paragraph: what it finds, why it matters, what to do. */
  readonly description: LocalText;
  /** By messageId. `{sheet} {cell} {header} {found} {expected}` are always supplied, and the finding's data. */
  readonly messages: Readonly<Record<string, LocalText>>;
  /** Standard or notice it rests on. */
  readonly reference: string;
  /** First / last day the rule holds, `YYYY-MM-DD`. */
  readonly effective?: { readonly from?: string; readonly to?: string };
  /**
   * What the rule finds explains whatever other rules say of the same cell, or of the same row: theirs would only
   * follow from it, and are left out.
   */
  readonly explains?: 'cell' | 'row';
  /** The rule needs data we do not have, and which: it is listed as `external` and never run. */
  readonly external?: LocalText;
  /** At least a pass, a fail and a boundary. */
  readonly examples: readonly RuleExample[];
}

/** A position a finding points at: a field of a record, or a raw column of a row. */
export interface Place {
  readonly ledger: Ledger;
  readonly row: number;
  /** Zero-based sheet column. */
  readonly column: number;
}

/** What a rule reports: positions and data, no words, no colours. */
export interface Finding {
  readonly messageId: string;
  readonly at: Place;
  /** All cells of the group, the blamed one first; absent = only `at`. */
  readonly group?: readonly Place[];
  readonly data?: TextData;
  /** What stands in the cell, as shown to the clerk; absent = the cell's text. */
  readonly found?: string;
  readonly expected?: string;
  /** Overrides the rule's severity (id-region: unknown county is a notice). */
  readonly severity?: Severity;
  /** The cell most likely wrong, when the cells of the finding were weighed against each other. */
  readonly suspect?: Place;
  /** Why it is that cell: a whole sentence, told behind the message. */
  readonly because?: LocalText;
  /** How many other findings only followed from this one and are left out. */
  readonly explains?: number;
  /**
   * New content of the suspect, or of `at` where there is no suspect. `certain` ones may be applied together after a
   * preview; `proposed` ones only one by one, when a person says so.
   */
  readonly fix?: { readonly kind: 'certain' | 'proposed'; readonly value: string };
  /** Class of a duplicate: same-person, different-person, same-school, cross-school. */
  readonly class?: string;
}

/** What rules may know of the outside: given, never looked up. */
export interface RuleEnvironment {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The term asked for; a ledger's own term comes first. */
  readonly term: Term | undefined;
  /** The standards money is judged by; without them the rules about money are skipped. */
  readonly pack?: StandardsPack | undefined;
  /** What an office set for 控辍保学; absent = the usual values. */
  readonly dropout?: DropoutSettings | undefined;
  /** What comparing lists rests on besides the workbook; absent = nothing. */
  readonly reconcile?: ReconcileKnowledge | undefined;
}

export interface RuleContext {
  /** All ledgers of the workbook the rule applies to (kinds and needs already checked). */
  readonly ledgers: readonly LedgerView[];
  /** Every ledger of the workbook, for looking things up in; only `ledgers` are judged. */
  readonly workbook: readonly LedgerView[];
  readonly environment: RuleEnvironment;
  /** What all pupils of the workbook are due and were paid, shared by all rules; undefined without standards. */
  readonly money: Money | undefined;
  /** The workbook's ledgers and lists compared with each other, shared by all rules. */
  readonly reconciliation: Reconciliation;
  /** The children of the base, each with its state, shared by all rules. */
  readonly dropout: DropoutComparison;
  readonly report: (finding: Finding) => void;
  /**
   * The rule cannot judge this ledger, or part of it; it is listed as skipped with this reason instead of passed, or
   * with the reason beside what it found.
   */
  readonly skip: (ledger: Ledger, reason: LocalText) => void;
}

/** A ledger with quick typed access to its cells; made once per ledger and shared by all rules. */
export interface LedgerView {
  readonly ledger: Ledger;
  /** Zero-based sheet column of a field; undefined when the ledger has none. */
  column(field: FieldId): number | undefined;
  has(field: FieldId): boolean;
  /** The cell as it stands. */
  value(row: number, field: FieldId): CellValue;
  /** The cell as trimmed text in NFKC without hidden characters; numbers in plain digits; '' when blank or without column. */
  text(row: number, field: FieldId): string;
  /** The cell's characters exactly as stored (numbers as plain digits): for rules about the characters themselves. */
  raw(row: number, field: FieldId): string;
  /** The cell read as a date, number cells as serial dates; `blank` when there is nothing. */
  date(row: number, field: FieldId): ParsedDate;
  place(row: number, field: FieldId): Place;
}

export interface Rule {
  readonly meta: RuleMeta;
  /**
   * Does the next piece of shared work the rule rests on; true when nothing is left. Called until then before the rule
   * runs, so that others have a turn in between; must not throw.
   */
  readonly prepare?: (shared: Pick<RuleContext, 'dropout'>) => boolean;
  check(context: RuleContext): void;
}
