import type { BlockColumn } from '../block';
import { Draft, FaultPlacer, type Sample } from '../draft';
import { cellFaults, unpaid, type Planted, type Subject } from '../faults';
import {
  plantConflict,
  plantDifferentPerson,
  plantRowCopy,
  plantSamePerson,
  plantSharedStudentNumber,
  plantWrongAge,
} from '../groupFaults';
import { paymentRoll, schoolTwoRows } from '../layouts';
import { People, population, type Pupil } from '../people';
import { townships } from '../places';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';
import { setCell, type SampleSheet } from '../sheetModel';
import { dueOf } from '../truth';

const term = '2024-autumn';
const seed = 20_240_902;

function subject(pupil: Pupil): Subject {
  return { pupil, row: pupilRow(pupil, { term, boarding: 'yesNo', dates: 'date' }) };
}

/** Every fault that sits in rows, one row each. */
function plantAll(subjects: Subject[]): Planted[] {
  const placer = new FaultPlacer(subjects);
  const plain = (candidate: Subject): boolean => unpaid(candidate) && candidate.pupil.disability === '';
  const planted = cellFaults.map((fault) => placer.cell(fault));
  const free = (): number => placer.take(plain);
  planted.push(
    plantWrongAge(
      subjects,
      placer.take((candidate) => plain(candidate) && candidate.pupil.stage === '小学'),
    ),
  );
  const first = free();
  const like = subjects[first]?.pupil;
  const sameYear = (candidate: Subject): boolean =>
    plain(candidate) &&
    candidate.pupil.sex === like?.sex &&
    candidate.pupil.grade === like.grade &&
    candidate.pupil.household !== like.household;
  planted.push(plantDifferentPerson(subjects, first, placer.take(sameYear)));
  planted.push(plantSharedStudentNumber(subjects, free(), free()));
  // The faults below append rows, so they come last.
  planted.push(
    plantSamePerson(subjects, free()),
    plantConflict(subjects, free()),
    ...plantRowCopy(subjects, free()),
  );
  return planted;
}

/** A school's workbook with every kind of fault once; the first sheet's title gives the term. */
export function schoolFaults(): Sample {
  const draft = new Draft(
    'school-faults',
    { 'zh-CN': '学校台账（各种问题各一处）', en: 'School ledger with one fault of each kind' },
    term,
    seed,
  );
  const random = new Random(seed);
  const pupils = population(random, {
    count: 130,
    schoolYear: 2024,
    stages: ['小学', '初中'],
    townships: townships.slice(2, 3),
  });
  const subjects = pupils.map(subject);
  const planted = plantAll(subjects);
  draft.ledger(draft.sheet('学校台账'), {
    kind: 'schoolLedger',
    columns: schoolTwoRows,
    subjects,
    planted,
    title: `云溪县石门寨镇中心校${termName(term)}学生资助台账`,
    unitLine: '填报单位（盖章）：石门寨镇中心校          填报时间：2024年10月15日',
    notes: ['审核人：            填表人：            联系电话：'],
  });
  draft.pays(pupils);
  newcomers(draft, draft.sheet('转入学生台账'), random);
  // Only pupils without a fault: a roll with the right ID beside a ledger with a wrong one is one more fault.
  const touched = new Set(
    planted.flatMap((fault) => [fault.record, ...(fault.group ?? []).map(([record]) => record)]),
  );
  roll(
    draft,
    draft.sheet('发放名册'),
    pupils.filter((_, record) => !touched.has(record)),
  );
  return draft.finish();
}

/** A ledger without an ID column, with a column twice and one that means nothing to us. */
function newcomers(draft: Draft, sheet: SampleSheet, random: Random): void {
  const people = new People(new Random(random.int(1, 1e6)), 2024);
  const pupils = townships
    .slice(4, 5)
    .flatMap((township) =>
      Array.from({ length: 8 }, (_, index) =>
        people.pupil(people.household(township, '无'), '小学', index % 6),
      ),
    );
  const columns: BlockColumn[] = [
    ...[
      'sequence:序号',
      'name:姓名',
      'sex:性别',
      'schoolName:学校全称',
      'stage:学段',
      'grade:年级',
      'class:班级',
      'boarding:是否寄宿',
      'hardshipCategory:困难类型',
      'busLine:校车线路',
      'classAgain:班级',
    ].map((text) => {
      const [field = '', header = ''] = text.split(':');
      return { field, header: [header], width: 12 };
    }),
  ];
  const subjects = pupils.map(subject);
  for (const { pupil, row } of subjects) {
    row.set('busLine', `${String(random.int(1, 6))}号线`);
    row.set('classAgain', pupil.className);
  }
  const placed = draft.ledger(sheet, {
    kind: 'schoolLedger',
    columns,
    subjects,
    title: `云溪县石门寨镇中心校${termName(term)}转入学生台账`,
  });
  const found = { sheet: sheet.name };
  draft.issue({
    ...found,
    rule: 'column-missing',
    severity: 'error',
    cell: placed.headerCell('name'),
    scope: 'sheet',
  });
  draft.issue({
    ...found,
    rule: 'column-duplicated',
    severity: 'warning',
    cell: placed.headerCell('classAgain'),
    scope: 'cell',
  });
  draft.issue({
    ...found,
    rule: 'header-unrecognised',
    severity: 'notice',
    cell: placed.headerCell('busLine'),
    scope: 'cell',
  });
}

/** A payment roll whose grand total was added up wrongly (two digits swapped). */
function roll(draft: Draft, sheet: SampleSheet, pupils: readonly Pupil[]): void {
  const paid = pupils.filter((pupil) => dueOf(pupil, term).length > 0 && pupil.stage === '初中');
  const placed = draft.ledger(sheet, {
    kind: 'paymentRoll',
    columns: paymentRoll,
    subjects: paid.map((pupil) => ({
      pupil,
      row: pupilRow(pupil, { term, boarding: 'kind', dates: 'date' }),
    })),
    title: `云溪县石门寨初级中学${termName(term)}资助发放名册`,
    unitLine: '填报单位：云溪县石门寨初级中学          单位：元',
    totals: { place: 'bottom', label: '合计', fields: ['paidAmount'] },
    notes: ['单位负责人：        财务负责人：        填表人：'],
  });
  const cell = placed.totals.get('合计')?.get('paidAmount') ?? '';
  const sum =
    paid.reduce((total, pupil) => total + dueOf(pupil, term).reduce((fen, due) => fen + due.fen, 0), 0) / 100;
  setCell(sheet, placed.lastRow, 2, sum + 90, 'total');
  draft.issue({ rule: 'total-mismatch', severity: 'error', sheet: sheet.name, cell, scope: 'cell' });
}
