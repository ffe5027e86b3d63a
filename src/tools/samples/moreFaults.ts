import type { Planted, Subject } from './faults';
import { idNumber, temporaryStudentNumber } from './identity';
import { plainText, type SampleValue } from './sheetModel';

/** A fault that touches one row, or adds one; beside those of faults.ts and groupFaults.ts. */
export interface RowFault {
  readonly name: string;
  readonly rule: string;
  readonly severity: Planted['severity'];
  /** Columns the ledger must have. */
  readonly needs: readonly string[];
  readonly fits: (subject: Subject, subjects: readonly Subject[]) => boolean;
  /** Spoils the record (or appends one) and tells where the fault is. */
  readonly plant: (subjects: Subject[], record: number) => Pick<Planted, 'field'> & Partial<Planted>;
}

const text = ({ row }: Subject, field: string): string => plainText(row.get(field));

function at(subjects: readonly Subject[], record: number): Subject {
  const subject = subjects[record];
  if (!subject) throw new Error(`no record ${String(record)}`);
  return subject;
}

function cell(
  rule: string,
  severity: RowFault['severity'],
  name: string,
  field: string,
  spoil: (subject: Subject) => SampleValue,
  fits: RowFault['fits'] = () => true,
  needs: readonly string[] = [],
): RowFault {
  return {
    name,
    rule,
    severity,
    needs: [field, ...needs],
    fits: (subject, subjects) => plainText(subject.row.get(field)) !== '' && fits(subject, subjects),
    plant: (subjects, record) => {
      const subject = at(subjects, record);
      subject.row.set(field, spoil(subject));
      return { field };
    },
  };
}

/** A temporary student number nobody else has. */
function ownNumber({ pupil }: Subject, serial: number): string {
  return temporaryStudentNumber(pupil.id.slice(0, 6), pupil.birth, 9500 + (serial % 500));
}

/** The row once more, changed by `change`. */
function twin(
  rule: string,
  severity: RowFault['severity'],
  name: string,
  field: string,
  needs: readonly string[],
  fits: RowFault['fits'],
  change: (copy: Subject, serial: number) => void,
  /** The row that is wrong: the copy where the change makes it so. */
  blamed: 'original' | 'copy' = 'original',
): RowFault {
  return {
    name,
    rule,
    severity,
    needs: [field, ...needs],
    fits,
    plant: (subjects, record) => {
      const original = at(subjects, record);
      const copy: Subject = { pupil: original.pupil, row: new Map(original.row) };
      change(copy, subjects.length);
      const second = subjects.push(copy) - 1;
      const group = blamed === 'copy' ? [second, record] : [record, second];
      return { field, record: group[0] ?? record, group: group.map((each) => [each, field] as const) };
    },
  };
}

/** The birth date one day digit on: valid, of the same month. */
function nextDay(birth: string): string {
  const day = Number(birth.slice(8, 10));
  const other = day === 30 ? 20 : day % 10 === 9 || day >= 28 ? day - 1 : day + 1;
  return birth.slice(0, 8) + String(other).padStart(2, '0');
}

function nextDayId({ id, birth }: Subject['pupil']): string {
  return idNumber(id.slice(0, 6), nextDay(birth), Number(id.slice(14, 17)));
}

const han = /^[\u4e00-\u9fff]{3,}$/;
const plainPupil = ({ pupil }: Subject): boolean => pupil.disability === '';

/** The faults of the rules that came after the first set. */
export const rowFaults: readonly RowFault[] = [
  cell('error-value', 'error', 'a look-up that failed', 'guardianName', () => ({ error: '#N/A' })),
  cell('error-value', 'error', 'a reference that is gone', 'phone', () => ({ error: '#REF!' })),
  cell('formula-in-input', 'notice', 'a name from a formula', 'name', (subject) => ({
    formula: '"x"',
    result: text(subject, 'name'),
  })),
  cell(
    'name-suspicious',
    'warning',
    'a question mark for a rare character',
    'name',
    (subject) => `${text(subject, 'name').slice(0, -1)}?`,
  ),
  cell(
    'name-suspicious',
    'warning',
    'a space inside the name',
    'name',
    (subject) => `${text(subject, 'name').slice(0, 1)} ${text(subject, 'name').slice(1)}`,
    (subject) => han.test(text(subject, 'name')),
  ),
  cell(
    'name-suspicious',
    'warning',
    'pinyin in the name',
    'name',
    (subject) => `${text(subject, 'name').slice(0, -1)}yan`,
  ),
  cell(
    'name-suspicious',
    'warning',
    'a full stop for the dot',
    'name',
    (subject) => text(subject, 'name').replace('·', '.'),
    (subject) => text(subject, 'name').includes('·'),
  ),
  cell('phone-format', 'warning', 'a digit of the phone missing', 'guardianPhone', (subject) =>
    text(subject, 'guardianPhone').slice(0, 10),
  ),
  cell(
    'phone-format',
    'warning',
    'a phone that begins wrongly',
    'phone',
    (subject) => `12${text(subject, 'phone').slice(2)}`,
  ),
  cell('bank-card-format', 'warning', 'four digits of the card missing', 'bankCard', (subject) =>
    text(subject, 'bankCard').slice(0, 15),
  ),
  cell('bank-card-format', 'warning', 'a card typed as a number', 'bankCard', (subject) =>
    Number(`${text(subject, 'bankCard').slice(0, 15)}0000`),
  ),
  cell(
    'boarding-blank',
    'warning',
    'boarding not said',
    'boarding',
    () => null,
    ({ pupil }) => pupil.stage === '小学' || pupil.stage === '初中',
  ),
  cell(
    'amount-refused',
    'error',
    'boarding not said of a pupil in hardship',
    'boarding',
    () => null,
    (subject) => text(subject, 'hardshipCategory').includes('脱贫户'),
    ['hardshipCategory', 'stage'],
  ),
  cell(
    'status-aid-conflict',
    'error',
    'a drop-out who is aided',
    'enrolmentStatus',
    () => '辍学',
    (subject) => text(subject, 'receivedAid') === '是',
    ['receivedAid'],
  ),
  cell(
    'category-evidence',
    'warning',
    'a disabled pupil without certificate',
    'disabilityNumber',
    () => null,
    (subject) => text(subject, 'hardshipCategory').includes('残疾学生'),
    ['hardshipCategory'],
  ),
  cell(
    'disability-number-format',
    'error',
    'a disability number one short',
    'disabilityNumber',
    (subject) => text(subject, 'disabilityNumber').slice(0, 19),
    undefined,
    ['idNumber'],
  ),
  cell(
    'disability-number-format',
    'error',
    'a grade that does not exist',
    'disabilityNumber',
    (subject) => `${text(subject, 'disabilityNumber').slice(0, 19)}9`,
  ),
  cell(
    'disability-number-id-mismatch',
    'error',
    'somebody else’s certificate',
    'disabilityNumber',
    ({ pupil }) => `${idNumber(pupil.id.slice(0, 6), pupil.birth, 995)}43`,
    undefined,
    ['idNumber'],
  ),
  cell(
    'student-number-id-mismatch',
    'warning',
    'another ID number after G',
    'studentNumber',
    ({ pupil }) => `G${idNumber('532723', pupil.birth, 900 + (Number(pupil.id.slice(14, 17)) % 90))}`,
    (subject) => text(subject, 'studentNumber').startsWith('G'),
    ['idNumber'],
  ),
  {
    ...cell(
      'contact-person-missing',
      'warning',
      'a drop-out without contact person',
      'contactPerson',
      () => null,
      (subject) => text(subject, 'dropoutState').includes('辍学'),
      ['dropoutState'],
    ),
  },
  cell('dropout-state-missing', 'error', 'a drop-out list without state', 'dropoutState', () => null),
  {
    name: 'studies elsewhere, no papers',
    rule: 'evidence-missing',
    severity: 'warning',
    needs: ['dropoutState', 'evidence'],
    fits: (subject) => text(subject, 'dropoutState') !== '',
    plant: (subjects, record) => {
      const { row } = at(subjects, record);
      row.set('dropoutState', '异地就读');
      row.set('evidence', null);
      return { field: 'evidence' };
    },
  },
  cell(
    'household-inconsistent',
    'warning',
    'another head of household',
    'householdHead',
    (subject) => `${text(subject, 'householdHead')}强`,
    hasSiblings(3),
    ['householdNumber'],
  ),
  cell('household-inconsistent', 'warning', 'another village', 'village', () => '不存在村', hasSiblings(3), [
    'householdNumber',
  ]),
  {
    name: 'somebody else’s card',
    rule: 'bank-card-shared',
    severity: 'warning',
    needs: ['bankCard', 'householdNumber'],
    fits: (subject, subjects) => subjects.indexOf(subject) > 20,
    plant: (subjects, record) => {
      const { row, pupil } = at(subjects, record);
      const other = subjects.findIndex(
        (each) =>
          each.pupil.household !== pupil.household &&
          plainText(each.row.get('bankCard')).length === 19 &&
          !subjects.some((one) => one !== each && one.row.get('bankCard') === each.row.get('bankCard')),
      );
      row.set('bankCard', at(subjects, other).row.get('bankCard') ?? null);
      const [first, second] = other < record ? [other, record] : [record, other];
      return {
        field: 'bankCard',
        record: first,
        group: [first, second].map((each) => [each, 'bankCard'] as const),
      };
    },
  },
  twin(
    'id-near-miss',
    'warning',
    'entered again with one digit wrong',
    'idNumber',
    ['name', 'householdNumber'],
    // In a large county the number one slip away may be somebody's.
    (subject, subjects) =>
      plainPupil(subject) && !subjects.some(({ pupil }) => pupil.id === nextDayId(subject.pupil)),
    ({ pupil, row }, serial) => {
      const birth = nextDay(pupil.birth);
      row.set('idNumber', nextDayId(pupil));
      const written = row.get('birthDate');
      if (written !== undefined && written !== null)
        row.set(
          'birthDate',
          typeof written === 'string'
            ? written.includes('-')
              ? birth
              : birth.replaceAll('-', '')
            : { date: birth },
        );
      row.set('studentNumber', ownNumber({ pupil, row }, serial));
    },
  ),
  twin(
    'paid-twice',
    'error',
    'paid twice',
    'idNumber',
    ['programme', 'paidAmount'],
    plainPupil,
    ({ row }) => {
      row.set('class', '9班');
    },
  ),
  twin(
    'exclusive-programmes',
    'error',
    'boarder and day pupil at once',
    'programme',
    ['idNumber', 'paidAmount'],
    (subject) => text(subject, 'programme').includes('寄宿'),
    ({ row }) => {
      row.set('class', '9班');
      const own = plainText(row.get('programme'));
      row.set(
        'programme',
        own.includes('非寄宿')
          ? '义务教育家庭经济困难寄宿生生活补助'
          : '义务教育家庭经济困难非寄宿生生活补助',
      );
    },
    'copy',
  ),
  cell(
    'amount-mismatch',
    'error',
    'an amount of another standard',
    'paidAmount',
    (subject) => Number(text(subject, 'paidAmount')) - 125,
    (subject) => text(subject, 'programme').includes('寄宿'),
  ),
  {
    name: 'paid without hardship',
    rule: 'not-entitled',
    severity: 'error',
    needs: ['programme', 'paidAmount', 'hardshipCategory'],
    fits: (subject) => text(subject, 'programme').includes('寄宿'),
    plant: (subjects, record) => {
      at(subjects, record).row.set('hardshipCategory', '无');
      return { field: 'programme' };
    },
  },
];

function hasSiblings(count: number): RowFault['fits'] {
  return ({ pupil }, subjects) => {
    const own = subjects.filter((each) => each.pupil.household === pupil.household);
    return (
      own.length >= count &&
      own.length === own.filter(({ row }) => plainText(row.get('village')) !== '不存在村').length
    );
  };
}
