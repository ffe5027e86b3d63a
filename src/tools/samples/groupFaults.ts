import type { Planted, Subject } from './faults';
import { idNumber, temporaryStudentNumber } from './identity';

/** A temporary student number nobody else has: `serial` 9000 and up is kept for these. */
function ownNumber({ pupil }: Subject, serial: number): string {
  return temporaryStudentNumber(pupil.id.slice(0, 6), pupil.birth, 9000 + serial);
}

function copyOf(subject: Subject): Subject {
  return { pupil: subject.pupil, row: new Map(subject.row) };
}

function at(subjects: readonly Subject[], record: number): Subject {
  const subject = subjects[record];
  if (!subject) throw new Error(`no record ${String(record)}`);
  return subject;
}

/** The pupil is entered a second time, in another class of the same school. */
export function plantSamePerson(subjects: Subject[], record: number): Planted {
  const twin = copyOf(at(subjects, record));
  twin.row.set('class', `${twin.pupil.grade}9班`);
  twin.row.set('studentNumber', ownNumber(twin, subjects.length));
  const second = subjects.push(twin) - 1;
  return {
    rule: 'id-duplicate',
    severity: 'error',
    scope: 'cell',
    record,
    field: 'idNumber',
    class: 'same-school',
    group: [
      [record, 'idNumber'],
      [second, 'idNumber'],
    ],
  };
}

/** The pupil is entered a second time, in another school. */
export function plantTwoSchools(
  subjects: Subject[],
  record: number,
  school: { readonly name: string; readonly code: string },
): Planted {
  const planted = plantSamePerson(subjects, record);
  const second = at(subjects, subjects.length - 1);
  second.row.set('schoolName', school.name);
  second.row.set('schoolCode', school.code);
  second.row.set('class', at(subjects, record).pupil.className);
  return { ...planted, class: 'cross-school' };
}

/** Another pupil of the same sex, stage and grade carries this pupil's ID and birth date. */
export function plantDifferentPerson(subjects: readonly Subject[], record: number, other: number): Planted {
  const victim = at(subjects, other);
  const { row } = at(subjects, record);
  victim.row.set('idNumber', row.get('idNumber') ?? null);
  victim.row.set('birthDate', row.get('birthDate') ?? null);
  victim.row.set('studentNumber', ownNumber(at(subjects, record), other));
  const [first, second] = record < other ? [record, other] : [other, record];
  return {
    rule: 'id-duplicate',
    severity: 'error',
    scope: 'cell',
    record: first,
    field: 'idNumber',
    class: 'different-person',
    group: [
      [first, 'idNumber'],
      [second, 'idNumber'],
    ],
  };
}

/** The same pupil (name, birth date, household, guardian, class) a second time under another valid ID. */
export function plantConflict(subjects: Subject[], record: number): Planted {
  const subject = at(subjects, record);
  const { id, birth } = subject.pupil;
  const twin = copyOf(subject);
  // Modulo an even number keeps the parity, so the sex still fits; children get 900 and up in no other way.
  twin.row.set('idNumber', idNumber(id.slice(0, 6), birth, 900 + (Number(id.slice(14, 17)) % 90)));
  twin.row.set('studentNumber', ownNumber(twin, subjects.length));
  const second = subjects.push(twin) - 1;
  return {
    rule: 'id-conflict',
    severity: 'error',
    scope: 'cell',
    record,
    field: 'idNumber',
    group: [
      [record, 'idNumber'],
      [second, 'idNumber'],
    ],
  };
}

/** The whole row once more: the row is there twice, and so is its ID. */
export function plantRowCopy(subjects: Subject[], record: number): readonly Planted[] {
  const second = subjects.push(copyOf(at(subjects, record))) - 1;
  const both = (field: string): NonNullable<Planted['group']> => [
    [record, field],
    [second, field],
  ];
  const planted = { severity: 'error', record } as const;
  return [
    { ...planted, rule: 'row-duplicate', scope: 'row', field: 'name', group: both('name') },
    {
      ...planted,
      rule: 'id-duplicate',
      scope: 'cell',
      field: 'idNumber',
      class: 'same-school',
      group: both('idNumber'),
    },
  ];
}

/** Two pupils under one student number (of the form without an ID, so nothing else contradicts it). */
export function plantSharedStudentNumber(
  subjects: readonly Subject[],
  record: number,
  other: number,
  serial = 0,
): Planted {
  const { pupil, row } = at(subjects, record);
  const shared = `J${pupil.id.slice(0, 6)}${pupil.birth.replaceAll('-', '')}${String(7001 + serial)}`;
  row.set('studentNumber', shared);
  at(subjects, other).row.set('studentNumber', shared);
  const [first, second] = record < other ? [record, other] : [other, record];
  return {
    rule: 'student-number-duplicate',
    severity: 'error',
    scope: 'cell',
    record: first,
    field: 'studentNumber',
    group: [
      [first, 'studentNumber'],
      [second, 'studentNumber'],
    ],
  };
}

/** An adult's ID and birth date in a pupil's row; both are valid and agree. `serial` keeps those of a ledger apart. */
export function plantWrongAge(subjects: readonly Subject[], record: number, serial = 0): Planted {
  const { pupil, row } = at(subjects, record);
  const birth = `${String(1986 - (serial % 20))}${pupil.birth.slice(4, 8)}15`;
  const order = (pupil.sex === '男' ? 999 : 998) - 2 * Math.floor(serial / 20);
  row.set('idNumber', idNumber(pupil.id.slice(0, 6), birth, order));
  const written = row.get('birthDate');
  row.set(
    'birthDate',
    typeof written === 'string'
      ? written.includes('-')
        ? birth
        : birth.replaceAll('-', '')
      : { date: birth },
  );
  row.set('studentNumber', `J${pupil.id.slice(0, 6)}${birth.replaceAll('-', '')}${String(7002 + serial)}`);
  return { rule: 'id-age-stage', severity: 'warning', scope: 'cell', record, field: 'idNumber' };
}
