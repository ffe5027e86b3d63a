import type { SampleRow } from './block';
import { checkCharacter, idNumber, temporaryStudentNumber } from './identity';
import type { KeyIssue } from './key';
import type { Pupil } from './people';
import { plainText, type SampleValue } from './sheetModel';

/** A row of a ledger that faults may be put in. */
export interface Subject {
  readonly pupil: Pupil;
  readonly row: SampleRow;
}

/** A fault as planted: fields of records; the layout turns them into cells. */
export interface Planted {
  readonly rule: string;
  readonly severity: KeyIssue['severity'];
  readonly scope: KeyIssue['scope'];
  readonly record: number;
  readonly field: string;
  /** Further members of the group, the blamed one included. */
  readonly group?: readonly (readonly [record: number, field: string])[];
  readonly class?: string;
}

/** Puts one kind of fault into one row. `fits` tells which rows can carry it without a second fault. */
export interface CellFault {
  readonly name: string;
  readonly rule: string;
  readonly severity: KeyIssue['severity'];
  readonly field: string;
  readonly fits: (subject: Subject) => boolean;
  readonly spoil: (subject: Subject) => SampleValue;
}

const always = (): boolean => true;
/** No money hangs on the row, so the fault cannot change what anybody is due. */
export const unpaid = ({ pupil }: Subject): boolean => pupil.category === '无';
const text = ({ row }: Subject, field: string): string => plainText(row.get(field));
const spoilId = (
  name: string,
  rule: string,
  change: (id: string) => SampleValue,
  severity: KeyIssue['severity'] = 'error',
): CellFault => ({
  name,
  rule,
  severity,
  field: 'idNumber',
  fits: ({ pupil }) => pupil.disability === '',
  spoil: ({ pupil }) => change(pupil.id),
});

/** 0–9 written full-width. */
const wide = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const otherDigit = (digit: string): string => String((Number(digit) + 2) % 10);

/**
 * The faults that sit in one cell. Each is made so that exactly one rule is right to speak:
 * a wrong digit touches neither sex nor birth date, a wrong birth date leaves the ID valid.
 */
export const cellFaults: readonly CellFault[] = [
  {
    name: 'name blank',
    rule: 'required-missing',
    severity: 'error',
    field: 'name',
    fits: unpaid,
    spoil: () => null,
  },
  {
    name: 'ethnic group misspelt',
    rule: 'value-not-listed',
    severity: 'error',
    field: 'ethnicity',
    fits: always,
    spoil: () => '僳僳族',
  },
  spoilId('ID blank', 'id-missing', () => null),
  spoilId('ID of 17 characters', 'id-format', (id) => id.slice(0, 9) + id.slice(10)),
  spoilId('no-break space after the ID', 'id-hidden-characters', (id) => `${id}\u00a0`, 'warning'),
  spoilId(
    'zero-width space inside the ID',
    'id-hidden-characters',
    (id) => `${id.slice(0, 6)}\u200b${id.slice(6)}`,
    'warning',
  ),
  spoilId('full-width digits', 'id-hidden-characters', (id) => wide(id.slice(0, 6)) + id.slice(6), 'warning'),
  {
    name: '15-digit ID of a guardian',
    rule: 'id-legacy-15',
    severity: 'warning',
    field: 'guardianIdNumber',
    fits: always,
    spoil: ({ pupil }) => pupil.household.guardian.id.slice(0, 6) + pupil.household.guardian.id.slice(8, 17),
  },
  spoilId('ID typed as a number', 'id-damaged', (id) => Number(`${id.slice(0, 15)}000`)),
  {
    ...spoilId('last digits lost to 000, as text', 'id-damaged', (id) => `${id.slice(0, 15)}000`),
    // One damaged ID in eleven ends in a 0 that happens to be its right check digit.
    fits: ({ pupil }) => pupil.disability === '' && checkCharacter(`${pupil.id.slice(0, 15)}00`) !== '0',
  },
  spoilId('scientific notation as text', 'id-damaged', (id) => `${id.slice(0, 1)}.${id.slice(1, 6)}E+17`),
  spoilId(
    'one wrong digit',
    'id-checksum',
    (id) => id.slice(0, 14) + otherDigit(id.charAt(14)) + id.slice(15),
  ),
  spoilId('30 February in the ID', 'id-birth-date', (id) =>
    idNumber(id.slice(0, 6), `${id.slice(6, 10)}-02-30`, Number(id.slice(14, 17))),
  ),
  spoilId(
    'province that does not exist',
    'id-region',
    (id) => `20${id.slice(2, 17)}${checkCharacter(`20${id.slice(2, 17)}`)}`,
  ),
  {
    name: 'wrong sex',
    rule: 'id-sex-mismatch',
    severity: 'error',
    field: 'sex',
    fits: always,
    spoil: ({ pupil }) => (pupil.sex === '男' ? '女' : '男'),
  },
  {
    name: 'birth date of another day',
    rule: 'id-birth-mismatch',
    severity: 'error',
    field: 'birthDate',
    fits: always,
    spoil: (subject) => {
      const { birth } = subject.pupil;
      const day = `${birth.slice(0, 8)}${birth.endsWith('-11') ? '12' : '11'}`;
      const written = subject.row.get('birthDate');
      return typeof written === 'string'
        ? written.includes('-')
          ? day
          : day.replaceAll('-', '')
        : { date: day };
    },
  },
  {
    name: 'student number one character short',
    rule: 'student-number-format',
    severity: 'error',
    field: 'studentNumber',
    fits: always,
    spoil: (subject) => text(subject, 'studentNumber').slice(0, 18),
  },
  {
    name: 'stage that has no such grade',
    rule: 'stage-grade-mismatch',
    severity: 'error',
    field: 'stage',
    fits: (subject) => unpaid(subject) && subject.pupil.grade === '七年级',
    spoil: () => '小学',
  },
];

/** Spoils one cell of the record. `serial` keeps the temporary student numbers of a workbook apart. */
export function plantCell(
  subjects: readonly Subject[],
  record: number,
  fault: CellFault,
  serial = record,
): Planted {
  const subject = subjects[record];
  if (!subject?.row.has(fault.field)) throw new Error(`row ${String(record)} has no ${fault.field}`);
  subject.row.set(fault.field, fault.spoil(subject));
  // The student number repeats the ID; a temporary one does not, so that one fault stays one fault.
  if (fault.field === 'idNumber') {
    const { pupil } = subject;
    subject.row.set(
      'studentNumber',
      temporaryStudentNumber(pupil.id.slice(0, 6), pupil.birth, serial % 9000),
    );
  }
  return { rule: fault.rule, severity: fault.severity, scope: 'cell', record, field: fault.field };
}
