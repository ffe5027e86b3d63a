import { Draft, FaultPlacer, type Sample } from '../draft';
import { cellFaults, unpaid, type CellFault, type Planted, type Subject } from '../faults';
import { idNumber } from '../identity';
import { schoolTwoRows } from '../layouts';
import { population } from '../people';
import { townships } from '../places';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';
import { plantSamePerson } from '../groupFaults';

/** How often each way of damaging an ID occurs, by the fault's name. */
const counts: Readonly<Record<string, number>> = {
  'ID typed as a number': 14,
  'last digits lost to 000, as text': 4,
  'scientific notation as text': 5,
  'no-break space after the ID': 6,
  'zero-width space inside the ID': 3,
  'full-width digits': 4,
  '15-digit ID of a guardian': 5,
  'ID of 17 characters': 2,
  'one wrong digit': 3,
};
const lowerX: CellFault = {
  name: 'lower-case x',
  rule: 'id-hidden-characters',
  severity: 'warning',
  field: 'idNumber',
  fits: ({ pupil }) => pupil.disability === '' && pupil.id.endsWith('X'),
  spoil: ({ pupil }) => pupil.id.toLowerCase(),
};
const apostrophe: CellFault = {
  name: 'apostrophe typed before the ID',
  rule: 'id-hidden-characters',
  severity: 'warning',
  field: 'idNumber',
  fits: ({ pupil }) => pupil.disability === '',
  spoil: ({ pupil }) => `'${pupil.id}`,
};

/** A ledger pasted together from many hands: IDs broken in every way they break, and traps that are fine. */
export function damagedIds(): Sample {
  const seed = 20_240_905;
  const term = '2024-autumn';
  const draft = new Draft(
    'damaged-ids',
    { 'zh-CN': '身份证号受损的台账', en: 'Ledger with damaged ID numbers' },
    term,
    seed,
  );
  const pupils = population(new Random(seed), {
    count: 140,
    schoolYear: 2024,
    stages: ['小学', '初中'],
    townships: townships.slice(0, 1),
  });
  const subjects: Subject[] = pupils.map((pupil) => ({
    pupil,
    row: pupilRow(pupil, { term, boarding: 'kind', dates: 'text' }),
  }));
  const placer = new FaultPlacer(subjects);
  const planted: Planted[] = [
    placer.cell(lowerX),
    placer.cell(lowerX),
    placer.cell(apostrophe),
    placer.cell(apostrophe),
  ];
  for (const fault of cellFaults) {
    for (let count = counts[fault.name] ?? 0; count > 0; count -= 1) planted.push(placer.cell(fault));
  }
  permitHolder(subjects, placer);
  // Twice the same pupil, the second time with a space: two faults in one row, on purpose.
  const twice = placer.take((subject) => unpaid(subject) && subject.pupil.disability === '');
  planted.push(plantSamePerson(subjects, twice));
  const second = subjects.length - 1;
  subjects[second]?.row.set('idNumber', `${subjects[twice]?.pupil.id ?? ''} `);
  planted.push({
    rule: 'id-hidden-characters',
    severity: 'warning',
    scope: 'cell',
    record: second,
    field: 'idNumber',
  });
  draft.ledger(draft.sheet('学校台账'), {
    kind: 'schoolLedger',
    columns: schoolTwoRows,
    subjects,
    planted,
    title: `清水河镇中心校${termName(term)}学生资助台账`,
    unitLine: '填报单位（盖章）：清水河镇中心校     填报时间：2024年10月14日',
  });
  draft.pays(pupils);
  return draft.finish();
}

/** A pupil with a Hong Kong resident's permit (81…): valid, though it looks unlike the rest. */
function permitHolder(subjects: readonly Subject[], placer: FaultPlacer): void {
  const subject =
    subjects[placer.take((candidate) => unpaid(candidate) && candidate.pupil.disability === '')];
  if (!subject) return;
  const { pupil, row } = subject;
  const id = idNumber('810000', pupil.birth, pupil.sex === '男' ? 997 : 998);
  row.set('idNumber', id);
  row.set('studentNumber', `G${id}`);
}
