import { Draft, FaultPlacer, type Sample } from '../draft';
import { unpaid, type Subject } from '../faults';
import { plantTwoSchools } from '../groupFaults';
import { officeMembers } from '../households';
import { officeList, paymentRoll, schoolTwoRows, villageCounty } from '../layouts';
import { population } from '../people';
import { townships } from '../places';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';
import { dueOf } from '../truth';

/** A township's four lists of the same children; one pupil stands in two schools. */
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
  const pupils = population(new Random(seed), {
    count: 150,
    schoolYear: 2024,
    stages: ['学前', '小学', '初中', '普高'],
    townships: [town],
  });
  const row =
    (dates: 'date' | 'digits') =>
    (pupil: (typeof pupils)[number]): Subject => ({
      pupil,
      row: pupilRow(pupil, { term, boarding: 'kind', dates }),
    });
  const here = pupils.filter((pupil) => pupil.school.township === town.name);
  const subjects = here.map(row('digits'));
  const placer = new FaultPlacer(subjects);
  const doubled = placer.take(
    (subject) => unpaid(subject) && subject.pupil.stage === '小学' && subject.pupil.disability === '',
  );
  const first = subjects[doubled]?.pupil.school;
  const second = town.schools.find((school) => school.stage === '小学' && school !== first);
  if (!second) throw new Error('the township has only one primary school');
  const planted = [plantTwoSchools(subjects, doubled, second)];
  draft.ledger(draft.sheet('学校台账'), {
    kind: 'schoolLedger',
    columns: schoolTwoRows,
    subjects,
    planted,
    title: `${town.name}中心校${termName(term)}学校学生资助台账`,
    unitLine: `填报单位（盖章）：${town.name}中心校        填报时间：2024年10月12日`,
  });
  draft.ledger(draft.sheet('村级台账'), {
    kind: 'villageLedger',
    columns: villageCounty,
    subjects: pupils.map(row('date')),
    title: `${town.name}${termName(term)}村级资助台账`,
  });
  const households = [...new Set(pupils.map((pupil) => pupil.household))].filter((household) =>
    household.category.includes('脱贫户'),
  );
  draft.ledger(draft.sheet('脱贫户名单'), {
    kind: 'officeList',
    columns: officeList,
    title: '云溪县脱贫户和监测对象名单',
    subjects: households.flatMap((household) => officeMembers(household, pupils)),
  });
  const paid = here.filter((pupil) => dueOf(pupil, term).length > 0);
  draft.ledger(draft.sheet('发放名册'), {
    kind: 'paymentRoll',
    columns: paymentRoll,
    subjects: paid.map(row('date')),
    title: `${town.name}${termName(term)}资助发放名册`,
    unitLine: `填报单位：${town.name}中心校          单位：元`,
    totals: { place: 'bottom', label: '合计', fields: ['paidAmount'] },
  });
  draft.pays(here);
  return draft.finish();
}
