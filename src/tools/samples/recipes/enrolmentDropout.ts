import { Draft, FaultPlacer, type Sample } from '../draft';
import { cellFaults, type Planted, type Subject } from '../faults';
import { plantSharedStudentNumber } from '../groupFaults';
import { officeMembers } from '../households';
import { dropoutLedger, enrolmentRoll, inSchoolRoll, officeList, policeList } from '../layouts';
import { mobileNumber } from '../identity';
import { population, type Pupil } from '../people';
import { townships } from '../places';
import { pupilRow, termName } from '../pupilRow';
import { Random } from '../random';

/** What the sample knows of a child besides being at school and enrolled. */
interface Case {
  /** State of the answer key. */
  readonly truth: string;
  readonly enrolled?: true;
  readonly present?: true;
  /** 控辍状态 as written; null = the cell is blank; absent = not on the drop-out ledger. */
  readonly written?: string | null;
  readonly evidence?: string | null;
  /** Not on the police list. */
  readonly stray?: true;
  readonly noContact?: true;
  readonly reason?: string;
}

const papers = '在读证明';

/** The children who are not simply at school, one each. */
const cases: readonly Case[] = [
  { truth: '辍学', enrolled: true, written: '辍学', reason: '厌学', evidence: '劝返记录' },
  { truth: '辍学', enrolled: true, written: '辍学', reason: '早婚', evidence: '劝返记录' },
  { truth: '疑似辍学', enrolled: true, written: '疑似辍学', reason: '随父母外出', evidence: null },
  { truth: '疑似辍学', enrolled: true, written: '疑似辍学', reason: '厌学', evidence: null, noContact: true },
  { truth: '休学或请假', enrolled: true, written: '休学', evidence: '休学审批表' },
  { truth: '重度残疾送教上门', enrolled: true, written: '送教上门', evidence: '送教记录' },
  { truth: '疑似辍学', enrolled: true },
  { truth: '疑似辍学', enrolled: true },
  { truth: '在校无学籍', present: true },
  { truth: '在校无学籍', present: true },
  { truth: '在校无学籍', present: true, written: '已劝返', evidence: '劝返记录' },
  { truth: '异地就读', written: '异地就读', evidence: papers },
  { truth: '异地就读', written: '异地就读', evidence: papers },
  { truth: '异地就读', written: '异地就读', evidence: null },
  { truth: '省外就读无学籍', written: '省外就读无学籍', evidence: papers },
  { truth: '失踪失联', written: '失联', evidence: '村委会证明' },
  { truth: '', written: '失踪失联', evidence: '村委会证明', stray: true },
  { truth: '死亡', written: '死亡', evidence: '户口注销证明' },
  { truth: '空挂户', written: '空挂户', evidence: '派出所证明' },
  { truth: '失学', written: '失学', reason: '家庭经济困难', evidence: '劝返记录' },
  { truth: '疑似辍学', written: null, evidence: null },
  { truth: '疑似辍学' },
  { truth: '疑似辍学' },
];

/** Children whose age settles nothing: well within the ages on any day of the school year. */
function fits({ birth, disability }: Pupil): boolean {
  return birth >= '2011-01-01' && birth <= '2016-08-31' && disability === '';
}

function register(row: Subject['row'], each: Case, index: number, random: Random): void {
  row.set('dropoutState', each.written ?? null);
  row.set('dropoutReason', each.reason ?? null);
  row.set(
    'dropoutDate',
    each.reason === undefined ? null : { date: `2024-10-${String(10 + index).padStart(2, '0')}` },
  );
  row.set('persuasionVisits', each.reason === undefined ? null : random.int(1, 5));
  row.set('contactPerson', each.noContact ? null : random.pick(['李国强', '普文华', '周玉兰', '罗德贵']));
  row.set('contactPersonPhone', each.noContact ? null : mobileNumber(9000 + index));
  row.set('evidence', each.evidence ?? null);
}

/** The lists 控辍保学 is compared by: police, enrolment, classrooms, 脱贫户 and the drop-out ledger of one township. */
export function enrolmentDropout(): Sample {
  const seed = 20_240_906;
  const term = '2024-autumn';
  const draft = new Draft(
    'enrolment-dropout',
    { 'zh-CN': '控辍保学的五张表', en: 'Five lists of drop-out control' },
    term,
    seed,
  );
  const random = new Random(seed);
  const [town] = townships.slice(2, 3);
  if (!town) throw new Error('the township is missing');
  const pupils = population(random, {
    count: 140,
    schoolYear: 2024,
    stages: ['小学', '初中'],
    townships: [town],
  });
  const subject = (pupil: Pupil): Subject => ({
    pupil,
    row: pupilRow(pupil, { term, boarding: 'kind', dates: 'digits' }),
  });
  const poorFirst = pupils.filter(fits).slice(-cases.length);
  const poorAt = poorFirst.findIndex(({ household }) => household.category.includes('脱贫户'));
  // The first case, a drop-out, is of a 脱贫户.
  const chosen = [...poorFirst.splice(poorAt, 1), ...poorFirst];
  const caseOf = new Map(chosen.map((pupil, index) => [pupil, cases[index]]));
  // Two pupils at school whom the police do not have.
  const unlisted = new Set(pupils.filter((pupil) => fits(pupil) && !caseOf.has(pupil)).slice(0, 2));

  const enrolled = pupils.filter((pupil) => caseOf.get(pupil)?.enrolled ?? !caseOf.has(pupil)).map(subject);
  const sound = enrolled.filter(({ pupil }) => !caseOf.has(pupil) && !unlisted.has(pupil));
  const placer = new FaultPlacer(sound);
  const wanted = ['student-number-format', 'id-sex-mismatch', 'id-birth-mismatch', 'stage-grade-mismatch'];
  const inRoll = ({ record, group, ...fault }: Planted): Planted => {
    const place = (at: number): number => enrolled.findIndex((one) => one === sound[at]);
    return {
      ...fault,
      record: place(record),
      ...(group ? { group: group.map(([at, field]) => [place(at), field] as const) } : {}),
    };
  };
  const planted: Planted[] = [
    ...cellFaults.filter(({ rule }) => wanted.includes(rule)).map((fault) => placer.cell(fault)),
    plantSharedStudentNumber(
      sound,
      placer.take(() => true),
      placer.take(() => true),
    ),
  ].map(inRoll);

  const listed = pupils.filter((pupil) => !unlisted.has(pupil) && caseOf.get(pupil)?.stray !== true);
  const forgotten = listed.flatMap((pupil, record): Planted[] => {
    const each = caseOf.get(pupil);
    if (each?.truth !== '疑似辍学' || each.written !== undefined) return [];
    return [{ rule: 'dropout-suspected', severity: 'error', scope: 'cell', record, field: 'name' }];
  });
  draft.ledger(draft.sheet('公安6-15周岁名单'), {
    kind: 'officeList',
    columns: policeList,
    subjects: listed.map(subject),
    planted: forgotten,
    title: `云溪县公安局${town.name}6-15周岁户籍人口名单`,
  });
  draft.ledger(draft.sheet('学籍名册'), {
    kind: 'enrolmentRoll',
    columns: enrolmentRoll,
    subjects: enrolled,
    planted,
    title: `云溪县${town.name}${termName(term)}学籍名册`,
  });
  draft.ledger(draft.sheet('在校学生名册'), {
    kind: 'enrolmentRoll',
    columns: inSchoolRoll,
    subjects: pupils.filter((pupil) => caseOf.get(pupil)?.present ?? !caseOf.has(pupil)).map(subject),
    title: `${town.name}${termName(term)}在校学生花名册`,
    unitLine: `填报单位（盖章）：${town.name}中心校        填报时间：2024年10月15日`,
  });
  const poor = [...new Set(pupils.map(({ household }) => household))].filter(({ category }) =>
    category.includes('脱贫户'),
  );
  draft.ledger(draft.sheet('脱贫户名单'), {
    kind: 'officeList',
    columns: officeList,
    subjects: poor.flatMap((household) => officeMembers(household, pupils)),
    title: `云溪县${town.name}脱贫户名单`,
  });
  const away = chosen.filter((pupil) => caseOf.get(pupil)?.written !== undefined).map(subject);
  const flaws = away.flatMap(({ pupil, row }, record): Planted[] => {
    const each = caseOf.get(pupil);
    if (!each) return [];
    register(row, each, record, random);
    const flaw = (rule: string, severity: Planted['severity'], field: string): Planted => ({
      rule,
      severity,
      scope: 'cell',
      record,
      field,
    });
    return [
      ...(each.written === null ? [flaw('dropout-state-missing', 'error', 'dropoutState')] : []),
      ...(each.stray ? [flaw('dropout-base-mismatch', 'error', 'name')] : []),
      ...(each.noContact ? [flaw('contact-person-missing', 'warning', 'contactPerson')] : []),
      ...(each.truth === '异地就读' && each.evidence === null
        ? [flaw('evidence-missing', 'warning', 'evidence')]
        : []),
    ];
  });
  draft.ledger(draft.sheet('控辍保学台账'), {
    kind: 'dropoutLedger',
    columns: dropoutLedger,
    subjects: away,
    planted: flaws,
    title: `${town.name}${termName(term)}控辍保学台账`,
    unitLine: `填报单位（盖章）：${town.name}中心校     填报时间：2024年10月20日`,
    notes: ['注：辍学学生一人一案，按月更新。'],
  });
  const states = new Map<string, number>();
  for (const pupil of listed) {
    const truth = caseOf.get(pupil)?.truth ?? '在校';
    states.set(truth, (states.get(truth) ?? 0) + 1);
  }
  draft.dropout({ base: listed.length, states: Object.fromEntries(states) });
  return draft.finish();
}
