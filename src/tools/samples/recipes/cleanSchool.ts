import { Draft, type Sample } from '../draft';
import { schoolTwoRows } from '../layouts';
import { population } from '../people';
import { townships } from '../places';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';

/** One school's ledger with nothing wrong in it. */
export function cleanSchool(): Sample {
  const seed = 20_240_901;
  const term = '2024-autumn';
  const draft = new Draft(
    'clean-school',
    { 'zh-CN': '学校台账（没有问题）', en: 'School ledger without faults' },
    term,
    seed,
  );
  const pupils = population(new Random(seed), {
    count: 120,
    schoolYear: 2024,
    stages: ['小学', '初中'],
    townships: townships.slice(0, 1),
  });
  const sheet = draft.sheet('学校台账');
  const placed = draft.ledger(sheet, {
    kind: 'schoolLedger',
    title: `云溪县清水河镇中心校${termName(term)}家庭经济困难学生资助台账`,
    unitLine: '填报单位（盖章）：清水河镇中心校          填报时间：2024年10月15日',
    columns: schoolTwoRows,
    subjects: pupils.map((pupil) => ({
      pupil,
      row: pupilRow(pupil, { term, boarding: 'yesNo', dates: 'date' }),
    })),
    notes: [
      '注：1.困难类型以县级认定结果为准；2.“是否寄宿”据实填写，不得空白。',
      '审核人：            填表人：            联系电话：',
    ],
  });
  sheet.frozenRows = placed.firstRow;
  draft.pays(pupils);
  return draft.finish();
}
