import type { FieldId } from '../ledger/fields';
import type { LedgerKind, Term } from '../ledger/ledger';
import type { LedgerView } from '../rules/rule';

/** Fields that decide what a pupil is due. The order is that of the reasons and the cells in a refusal. */
export const decidingFields = [
  'term',
  'enrolmentStatus',
  'absenceReason',
  'schoolName',
  'stage',
  'grade',
  'boarding',
  'hardshipCategory',
  'householdType',
  'monitoringType',
  'isPovertyAlleviated',
  'isLowIncome',
  'isDestitute',
  'isOrphan',
  'isDisabled',
  'hardshipTier',
] as const satisfies readonly FieldId[];

export type DecidingField = (typeof decidingFields)[number];

/** One row as far as it decides anything: cleaned texts, and which columns the ledger has. */
export interface PupilInputs {
  readonly kind: LedgerKind;
  /** The term the row is computed for; undefined when nothing says it. */
  readonly term: Term | undefined;
  readonly has: (field: DecidingField) => boolean;
  /** '' when blank or without column; for the school only whether there is one. */
  readonly text: (field: DecidingField) => string;
  /** The column's header as written: 是否走读 turns 是 round. */
  readonly header: (field: DecidingField) => string;
}

/** Reads the deciding cells of a ledger's rows; columns are looked up once. */
export class InputReader {
  private readonly present: readonly DecidingField[];
  private readonly headers = new Map<FieldId, string>();

  constructor(private readonly view: LedgerView) {
    this.present = decidingFields.filter((field) => view.has(field));
    for (const column of view.ledger.columns)
      if (!this.headers.has(column.field)) this.headers.set(column.field, column.header);
  }

  /** The deciding texts of a row, in the order of the ledger's deciding columns. */
  texts(row: number): readonly string[] {
    return this.present.map((field) => {
      const text = this.view.text(row, field);
      // Only whether there is a school decides anything; its name would make every school's rows a case of their own.
      return field === 'schoolName' && text !== '' ? '√' : text;
    });
  }

  inputs(texts: readonly string[], term: Term | undefined): PupilInputs {
    const byField = new Map(this.present.map((field, index) => [field, texts[index] ?? '']));
    return {
      kind: this.view.ledger.kind,
      term,
      has: (field) => byField.has(field),
      text: (field) => byField.get(field) ?? '',
      header: (field) => this.headers.get(field) ?? '',
    };
  }
}
