import { Draft, FaultPlacer, type Sample } from '../draft';
import { cellFaults, type Planted, type Subject } from '../faults';
import { plantSharedStudentNumber } from '../groupFaults';
import { dropoutLedger, enrolmentRoll } from '../layouts';
import { mobileNumber } from '../identity';
import { population } from '../people';
import { townships } from '../places';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';

const reasons = ['厌学', '家庭经济困难', '随父母外出', '因病', '早婚'] as const;
const states = ['已劝返', '疑似辍学', '辍学', '失踪失联', '送教上门'] as const;

/** An enrolment roll and the drop-out control ledger of one township. */
export function enrolmentDropout(): Sample {
  const seed = 20_240_906;
  const term = '2024-autumn';
  const draft = new Draft(
    'enrolment-dropout',
    { 'zh-CN': '学籍名册和控辍保学台账', en: 'Enrolment roll and drop-out ledger' },
    term,
    seed,
  );
  const random = new Random(seed);
  const pupils = population(random, {
    count: 140,
    schoolYear: 2024,
    stages: ['小学', '初中'],
    townships: townships.slice(2, 3),
  });
  const subjects: Subject[] = pupils.map((pupil) => ({
    pupil,
    row: pupilRow(pupil, { term, boarding: 'kind', dates: 'digits' }),
  }));
  const away = subjects
    .slice(120)
    .filter(({ pupil }) => pupil.stage === '初中' || pupil.grade === '六年级' || pupil.grade === '五年级');
  away.forEach(({ row }, index) => {
    const state = states[index % states.length] ?? '疑似辍学';
    row.set('dropoutState', state);
    row.set('dropoutReason', random.pick(reasons));
    row.set('persuasionVisits', random.int(1, 5));
    row.set('contactPerson', random.pick(['李国强', '普文华', '周玉兰', '罗德贵']));
    row.set('contactPersonPhone', mobileNumber(9000 + index));
    row.set('evidence', '劝返记录、复学通知书');
  });
  const enrolled = subjects.slice(0, 120);
  const placer = new FaultPlacer(enrolled);
  const wanted = ['student-number-format', 'id-sex-mismatch', 'id-birth-mismatch', 'stage-grade-mismatch'];
  const planted: Planted[] = cellFaults
    .filter(({ rule }) => wanted.includes(rule))
    .map((fault) => placer.cell(fault));
  planted.push(
    plantSharedStudentNumber(
      enrolled,
      placer.take(() => true),
      placer.take(() => true),
    ),
  );
  draft.ledger(draft.sheet('学籍名册'), {
    kind: 'enrolmentRoll',
    columns: enrolmentRoll,
    subjects: enrolled,
    planted,
    title: `云溪县石门寨镇${termName(term)}学籍名册`,
  });
  draft.ledger(draft.sheet('控辍保学台账'), {
    kind: 'dropoutLedger',
    columns: dropoutLedger,
    subjects: away,
    title: `石门寨镇${termName(term)}控辍保学台账`,
    unitLine: '填报单位（盖章）：石门寨镇中心校     填报时间：2024年10月20日',
    notes: ['注：辍学学生一人一案，按月更新。'],
  });
  return draft.finish();
}
