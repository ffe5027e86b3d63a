import { stageOf } from '../codes/stage';
import type { FieldId } from '../ledger/fields';
import type { LedgerKind, Term } from '../ledger/ledger';
import type { LedgerView } from '../rules/rule';
import type { Stage } from './standard';

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
  'isMonitored',
  'hardshipTier',
  'schoolNature',
  'schoolKind',
  'registrationType',
  'major',
  'studyPlace',
  'studyPlaceTown',
  'studyPlaceCounty',
  'studyPlaceProvince',
  'enrolledFrom',
  'isLeftBehind',
  'programme',
] as const satisfies readonly FieldId[];

export type DecidingField = (typeof decidingFields)[number];

/** One row as far as it decides anything: cleaned texts, and which columns the ledger has. */
export interface PupilInputs {
  readonly kind: LedgerKind;
  /** The ledger's title: a roll may name its programme there. */
  readonly title: string;
  /** The term the row is computed for; undefined when nothing says it. */
  readonly term: Term | undefined;
  readonly has: (field: DecidingField) => boolean;
  /** '' when blank or without column; for the school only whether there is one. */
  readonly text: (field: DecidingField) => string;
  /** The column's header as written: 是否走读 turns 是 round. */
  readonly header: (field: DecidingField) => string;
}

/** What the pack asks of a row: see `PackIndex`. */
interface Asked {
  readonly fields: readonly DecidingField[];
  readonly idle: (stage: Stage) => ReadonlySet<DecidingField>;
}

export type Wanted = readonly DecidingField[];

/** Reads the deciding cells of a ledger's rows; columns are looked up once. */
export class InputReader {
  private readonly present: readonly DecidingField[];
  private readonly headers = new Map<FieldId, string>();
  /** By 学段 and 年级 as written. */
  private readonly wanted = new Map<string, Map<string, Wanted>>();

  constructor(
    private readonly view: LedgerView,
    private readonly asked: Asked,
  ) {
    this.present = asked.fields.filter((field) => view.has(field));
    for (const column of view.ledger.columns)
      if (!this.headers.has(column.field)) this.headers.set(column.field, column.header);
  }

  /** The columns a row is decided by: one list for all rows with its 学段 and 年级. */
  wantedOf(row: number): Wanted {
    const stage = this.view.text(row, 'stage');
    const grade = this.view.text(row, 'grade');
    let grades = this.wanted.get(stage);
    if (!grades) this.wanted.set(stage, (grades = new Map<string, Wanted>()));
    let known = grades.get(grade);
    if (!known) {
      const read = stageOf(stage, grade);
      const idle = read ? this.asked.idle(read) : undefined;
      grades.set(grade, (known = this.present.filter((field) => idle?.has(field) !== true)));
    }
    return known;
  }

  /** What a cell says as far as it decides anything. */
  text(row: number, field: DecidingField): string {
    if (field === 'enrolledFrom') return this.day(row);
    const text = this.view.text(row, field);
    // Only whether there is a school decides anything; its name would make every school's rows a case of their own.
    return field === 'schoolName' && text !== '' ? '√' : text;
  }

  /** The deciding texts of a row, in the order of the ledger's deciding columns; '' where nothing asks for the cell. */
  texts(row: number): readonly string[] {
    const wanted = this.wantedOf(row);
    return this.present.map((field) => (wanted.includes(field) ? this.text(row, field) : ''));
  }

  /** Date cells keep a number: its day, where it is one; else the cell's words. */
  private day(row: number): string {
    const date = this.view.date(row, 'enrolledFrom');
    return 'date' in date ? date.date : this.view.text(row, 'enrolledFrom');
  }

  inputs(texts: readonly string[], term: Term | undefined): PupilInputs {
    const byField = new Map(this.present.map((field, index) => [field, texts[index] ?? '']));
    return {
      kind: this.view.ledger.kind,
      title: this.view.ledger.title,
      term,
      has: (field) => byField.has(field),
      text: (field) => byField.get(field) ?? '',
      header: (field) => this.headers.get(field) ?? '',
    };
  }
}
