import type { Term } from '../ledger/ledger';
import {
  campusLoan,
  collegeGrant,
  collegeScholarship,
  encouragement,
  freshmanAid,
  originLoan,
} from './programmes';
import { caseText as text, type StandardCase } from './standardCase';

const pupil = { stage: '本科', hardshipCategory: '低保' } as const;
const id = '11010519491231002X';

/** First term of each ceiling, for 本专科 and 研究生; null = not entered. */
const ceilings = [
  ['2020-autumn', null, null],
  ['2021-autumn', '12000', '16000'],
  ['2023-autumn', '16000', '20000'],
  ['2024-autumn', '20000', '25000'],
] as const satisfies readonly (readonly [Term, string | null, string | null])[];

const loans: readonly StandardCase[] = ceilings.flatMap(([term, undergraduate, graduate]) =>
  ([originLoan, campusLoan] as const).flatMap((programme) =>
    (
      [
        ['本科', undergraduate],
        ['研究生', graduate],
      ] as const
    ).map(([stage, most]): StandardCase => ({
      name: text(`${programme}，${stage}，${term}`, `loan, ${stage}, ${term}`),
      term,
      input: { ...pupil, stage, programme },
      due: null,
      besides: [{ programme, amount: most === null ? null : `${most}.00` }],
      because:
        most === null
          ? text('当时的限额没有收录，不猜', 'the ceiling of the time is not entered and not guessed')
          : text(`每学年最高${most}元；贷款不计入资助`, `up to ${most} a year; a loan is not aid`),
    })),
  ),
);

/** Colleges: only what a row or its roll names. */
export const collegeCases: readonly StandardCase[] = [
  {
    name: text('本科生，台账没有写项目', 'bachelor pupil, no programme named'),
    term: '2024-autumn',
    input: pupil,
    due: null,
    besides: [],
    because: text('高校发的项目，写明的才算', 'what colleges pay counts only where named'),
  },
  {
    name: text('本专科国家助学金', 'state grant of colleges'),
    term: '2024-autumn',
    input: { ...pupil, programme: '本专科国家助学金' },
    due: { programme: collegeGrant, amount: '1850.00' },
    because: text('平均每年3700元，一学期一半', 'average 3700 a year, half per term'),
  },
  {
    name: text('本专科国家助学金，旧标准', 'state grant of colleges, old rate'),
    term: '2024-spring',
    input: { ...pupil, stage: '大专', programme: '国家助学金' },
    due: { programme: collegeGrant, amount: '1650.00' },
    because: text('平均每年3300元，一学期一半', 'average 3300 a year, half per term'),
  },
  {
    name: text('本专科国家助学金，台账分档', 'state grant of colleges, with a tier'),
    term: '2024-autumn',
    input: { ...pupil, programme: '国家助学金', hardshipTier: '特别困难' },
    due: 'refused',
    because: text('各档金额由学校定（2500—5000元）', 'the college sets the tiers (2500–5000)'),
  },
  {
    name: text('本专科国家助学金，2021年秋季以前', 'state grant of colleges before autumn 2021'),
    term: '2020-autumn',
    input: { ...pupil, programme: '国家助学金' },
    due: null,
    besides: [{ programme: collegeGrant, amount: null }],
    because: text('当时的标准没有收录，不猜', 'not entered, not guessed'),
  },
  {
    name: text('国家励志奖学金', 'encouragement scholarship'),
    term: '2024-autumn',
    input: { ...pupil, programme: '国家励志奖学金' },
    due: { programme: encouragement, amount: '6000.00' },
    because: text('按学年一次6000元', '6000 once a year'),
  },
  {
    name: text('国家励志奖学金，旧标准', 'encouragement scholarship, old rate'),
    term: '2023-autumn',
    input: { ...pupil, programme: '国家励志奖学金' },
    due: { programme: encouragement, amount: '5000.00' },
    because: text('按学年一次5000元', '5000 once a year'),
  },
  {
    name: text('国家奖学金', 'state scholarship'),
    term: '2024-autumn',
    input: { stage: '本科', hardshipCategory: '无', programme: '国家奖学金' },
    due: { programme: collegeScholarship, amount: '10000.00' },
    because: text('按学年一次10000元，不看困难', '10000 once a year, hardship does not matter'),
  },
  {
    name: text('国家奖学金，旧标准', 'state scholarship, old rate'),
    term: '2023-autumn',
    input: { stage: '本科', hardshipCategory: '无', programme: '国家奖学金' },
    due: { programme: collegeScholarship, amount: '8000.00' },
    because: text('按学年一次8000元', '8000 once a year'),
  },
  {
    name: text('国家奖学金和励志奖学金写在一起', 'both scholarships named'),
    term: '2024-autumn',
    input: { ...pupil, programme: '国家奖学金、国家励志奖学金' },
    due: 'refused',
    because: text('不能兼得，不取其一', 'they exclude each other; neither is picked'),
  },
  {
    name: text('国家奖学金和励志奖学金分在两行', 'both scholarships in two rows'),
    term: '2024-autumn',
    input: { ...pupil, idNumber: id, programme: '国家奖学金' },
    again: { ...pupil, idNumber: id, programme: '国家励志奖学金' },
    due: 'refused',
    because: text('同一学生两行互相排斥', 'two rows of one pupil speak against each other'),
  },
  {
    name: text('新生入学资助，省内', 'freshman aid within the province'),
    term: '2024-autumn',
    input: { ...pupil, studyPlace: '县外', programme: '大学新生入学资助' },
    due: { programme: freshmanAid, amount: '500.00' },
    because: text('省内一次性500元', '500 once within the province'),
  },
  {
    name: text('新生入学资助，省外', 'freshman aid outside the province'),
    term: '2024-autumn',
    input: { ...pupil, studyPlace: '省外', programme: '新生入学资助' },
    due: { programme: freshmanAid, amount: '1000.00' },
    because: text('省外一次性1000元', '1000 once outside'),
  },
  {
    name: text('新生入学资助，就读地空白', 'freshman aid, place blank'),
    term: '2024-autumn',
    input: { ...pupil, studyPlace: '', programme: '新生入学资助' },
    due: 'refused',
    because: text('省内500元、省外1000元，空白定不下来', '500 or 1000: a blank does not tell'),
  },
  {
    name: text('新生入学资助列了两行', 'freshman aid listed twice'),
    term: '2024-autumn',
    input: { ...pupil, idNumber: id, studyPlace: '省外', programme: '新生入学资助' },
    again: { ...pupil, idNumber: id, studyPlace: '省外', programme: '新生入学资助' },
    due: 'refused',
    because: text('只能享受一次', 'given once only'),
  },
  ...loans,
  {
    name: text('生源地和校园地贷款写在一起', 'both kinds of loan named'),
    term: '2024-autumn',
    input: { ...pupil, programme: '生源地助学贷款、校园地助学贷款' },
    due: null,
    besides: [],
    because: text(
      '不能兼得，待核实；贷款不影响应发',
      'they exclude each other; loans do not touch money due',
    ),
  },
];
