import { Draft, FaultPlacer, type Sample } from '../draft';
import { unpaid, type Subject } from '../faults';
import { plantTwoSchools } from '../groupFaults';
import { officeMembers } from '../households';
import { officeList, paymentRoll, schoolTwoRows, villageCounty } from '../layouts';
import { population, type Pupil } from '../people';
import { townships } from '../places';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';
import { dueOf } from '../truth';
import { anotherNumber, asCategory, castOf, paidAgain, planted, spoilVillage } from './townshipSlips';

/**
 * A township's four lists of the same children, with what a comparison is to find: left out, wrongly paid, paid twice,
 * in two schools, not in the school's ledger, and pupils who look like others or are written differently.
 */
export function township(): Sample {
  const seed = 20_240_903;
  const term = '2024-autumn';
  const draft = new Draft(
    'township',
    { 'zh-CN': '一个乡镇的四张表', en: 'Four lists of one township' },
    term,
    seed,
  );
  const town = townships[1];
  if (!town) throw new Error('the township is missing');
  const born = population(new Random(seed), {
    count: 150,
    schoolYear: 2024,
    stages: ['学前', '小学', '初中', '普高'],
    townships: [town],
  });
  const schooled = born.filter((pupil) => pupil.school.township === town.name);
  const listed = (pupil: Pupil): boolean => pupil.household.category.includes('脱贫户');
  const cast = castOf(
    schooled,
    born,
    new Set(born.filter(listed).map(({ household }) => household.village)),
    term,
  );
  const original = born.find(
    (pupil) =>
      pupil.category === '无' &&
      pupil.household.village !== cast.namesake.household.village &&
      pupil.sex === cast.namesake.sex &&
      !Object.values(cast).includes(pupil),
  );
  if (!original) throw new Error('nobody to be the namesake of');
  // What the ledgers say of each; the office's list knows better.
  const said = new Map<Pupil, Pupil>([
    [cast.leftOut, asCategory(cast.leftOut, '无', '不困难')],
    [cast.unlisted, asCategory(cast.unlisted, '脱贫户', '特别困难')],
    [cast.namesake, { ...cast.namesake, name: original.name }],
  ]);
  const pupils = born.map((pupil) => said.get(pupil) ?? pupil);
  const row =
    (dates: 'date' | 'digits') =>
    (pupil: Pupil): Subject => {
      const made = pupilRow(pupil, { term, boarding: 'kind', dates });
      if (pupil === cast.unpaid) made.set('receivedAid', '否');
      return { pupil, row: made };
    };
  const here = pupils.filter((pupil) => pupil.school.township === town.name && pupil !== cast.absent);
  const subjects = here.map(row('digits'));
  const placer = new FaultPlacer(subjects);
  const recordOf = (list: readonly Subject[], pupil: Pupil): number =>
    list.findIndex((subject) => subject.pupil.id === pupil.id);
  for (const pupil of Object.values(cast) as readonly Pupil[])
    if (pupil !== cast.absent) placer.take((subject) => subject.pupil.id === pupil.id);
  const doubled = placer.take(
    (subject) => unpaid(subject) && subject.pupil.stage === '小学' && subject.pupil.disability === '',
  );
  const first = subjects[doubled]?.pupil.school;
  const second = town.schools.find((school) => school.stage === '小学' && school !== first);
  if (!second) throw new Error('the township has only one primary school');
  const twoSchools = plantTwoSchools(subjects, doubled, second);
  const inSchool = (pupil: Pupil): number => recordOf(subjects, pupil);
  draft.ledger(draft.sheet('学校台账'), {
    kind: 'schoolLedger',
    columns: schoolTwoRows,
    subjects,
    planted: [
      twoSchools,
      planted('missed-aid', 'error', inSchool(cast.leftOut), 'receivedAid'),
      planted('missed-aid', 'error', inSchool(cast.unpaid), 'receivedAid'),
      planted('wrong-aid', 'error', inSchool(cast.unlisted), 'hardshipCategory'),
      planted('ledgers-disagree', 'warning', inSchool(cast.boards), 'boarding'),
      planted('id-conflict', 'error', inSchool(cast.otherNumber), 'idNumber'),
      planted('id-conflict', 'error', inSchool(cast.otherOnRoll), 'idNumber'),
      planted('match-review', 'warning', inSchool(cast.otherOnRoll), 'idNumber'),
    ],
    title: `${town.name}中心校${termName(term)}学校学生资助台账`,
    unitLine: `填报单位（盖章）：${town.name}中心校        填报时间：2024年10月12日`,
  });
  const villagers = pupils.map(row('date'));
  spoilVillage(villagers, cast);
  draft.ledger(draft.sheet('村级台账'), {
    kind: 'villageLedger',
    columns: villageCounty,
    subjects: villagers,
    planted: [
      planted('id-checksum', 'error', recordOf(villagers, cast.slip), 'idNumber'),
      planted('name-conflict', 'warning', recordOf(villagers, cast.homophone), 'name'),
      planted('match-review', 'warning', recordOf(villagers, cast.absent), 'idNumber'),
    ],
    title: `${town.name}${termName(term)}村级资助台账`,
  });
  const households = [...new Set(born.filter(listed).map((pupil) => pupil.household))];
  draft.ledger(draft.sheet('脱贫户名单'), {
    kind: 'officeList',
    columns: officeList,
    title: '云溪县脱贫户和监测对象名单',
    subjects: households.flatMap((household) => officeMembers(household, born)),
  });
  const paid = here.filter((pupil) => pupil !== cast.unpaid && dueOf(pupil, term).length > 0);
  const roll = paid.map(row('date'));
  const again = roll[recordOf(roll, cast.twice)];
  const other = roll[recordOf(roll, cast.otherOnRoll)];
  if (!again || !other) throw new Error('not on the roll');
  other.row.set('idNumber', anotherNumber(other.pupil.id, other.pupil.birth));
  roll.push(paidAgain(again));
  draft.ledger(draft.sheet('发放名册'), {
    kind: 'paymentRoll',
    columns: paymentRoll,
    subjects: roll,
    planted: [
      planted('id-checksum', 'error', roll.length - 1, 'idNumber'),
      planted('id-near-miss', 'warning', roll.length - 1, 'idNumber'),
      planted('match-review', 'warning', roll.length - 1, 'idNumber'),
    ],
    title: `${town.name}${termName(term)}资助发放名册`,
    unitLine: `填报单位：${town.name}中心校          单位：元`,
    totals: { place: 'bottom', label: '合计', fields: ['paidAmount'] },
  });
  draft.pays(here);
  return draft.finish();
}
