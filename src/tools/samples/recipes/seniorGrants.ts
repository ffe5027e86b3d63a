import { Draft, type Sample } from '../draft';
import { schoolTwoRows } from '../layouts';
import { population } from '../people';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';

/** The county's two upper schools in the term of the new rates; an office with three tiers. */
export function seniorGrants(): Sample {
  const seed = 20_250_201;
  const term = '2025-spring';
  const title = {
    'zh-CN': '高中和中职台账（2025年春季，分三档）',
    en: 'Senior and vocational ledger, spring 2025, three tiers',
  };
  const draft = new Draft('senior-grants', title, term, seed, 'national-three-tiers');
  const pupils = population(new Random(seed), { count: 110, schoolYear: 2024, stages: ['普高', '中职'] });
  draft.ledger(draft.sheet('高中阶段台账'), {
    kind: 'schoolLedger',
    columns: schoolTwoRows,
    title: `云溪县高中阶段${termName(term)}学生资助台账`,
    unitLine: '填报单位（盖章）：云溪县学生资助管理中心          填报时间：2025年3月18日',
    subjects: pupils.map((pupil) => ({
      pupil,
      row: pupilRow(pupil, { term, boarding: 'yesNo', dates: 'date' }),
    })),
  });
  draft.pays(pupils);
  return draft.finish();
}
