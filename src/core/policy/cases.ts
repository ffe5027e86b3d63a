import { collegeCases } from './collegeCases';
import { schoolCases } from './schoolCases';
import {
  boardingAid,
  dayPupilAid,
  highSchoolFees,
  highSchoolGrant,
  rainAndDew,
  vocationalFees,
  vocationalGrant,
} from './programmes';
import { caseText as text, type StandardCase } from './standardCase';
import { tierCases } from './tierCases';

function pupil(stage: string, boarding: string, hardshipCategory: string): StandardCase['input'] {
  return { stage, boarding, hardshipCategory };
}

/** The allowances and grants. */
const allowanceCases: readonly StandardCase[] = [
  {
    name: text('小学寄宿生，新标准第一个学期', 'primary boarder, first term of the new rate'),
    term: '2024-spring',
    input: pupil('小学', '是', '脱贫户'),
    due: { programme: boardingAid, amount: '625.00' },
    because: text('每年1250元，一学期一半', '1250 a year, half per term'),
  },
  {
    name: text('小学寄宿生，旧标准最后一个学期', 'primary boarder, last term of the old rate'),
    term: '2023-autumn',
    input: pupil('小学', '是', '脱贫户'),
    due: { programme: boardingAid, amount: '500.00' },
    because: text('每年1000元，一学期一半', '1000 a year, half per term'),
  },
  {
    name: text('初中寄宿生', 'junior secondary boarder'),
    term: '2024-autumn',
    input: pupil('初中', '寄宿', '孤儿'),
    due: { programme: boardingAid, amount: '750.00' },
    because: text(
      '每年1500元，一学期一半；寄宿生只须家庭经济困难',
      '1500 a year, half per term; boarders need any hardship',
    ),
  },
  {
    name: text('初中寄宿生，旧标准', 'junior secondary boarder, old rate'),
    term: '2015-spring',
    input: pupil('初中', '住校', '低保'),
    due: { programme: boardingAid, amount: '625.00' },
    because: text('每年1250元，一学期一半', '1250 a year, half per term'),
  },
  {
    name: text('小学走读生，四类', 'primary day pupil of the four classes'),
    term: '2024-spring',
    input: pupil('小学', '否', '农村低保'),
    due: { programme: dayPupilAid, amount: '312.50' },
    because: text('每年625元，一学期312.5元', '625 a year, 312.5 per term'),
  },
  {
    name: text('初中走读生，四类', 'junior secondary day pupil of the four classes'),
    term: '2024-spring',
    input: pupil('初中', '走读', '建档立卡'),
    due: { programme: dayPupilAid, amount: '375.00' },
    because: text('每年750元，一学期375元', '750 a year, 375 per term'),
  },
  {
    name: text('小学走读生，四类，第一个学期', 'primary day pupil, first term of the programme'),
    term: '2019-autumn',
    input: pupil('小学', '走读', '特困供养'),
    due: { programme: dayPupilAid, amount: '250.00' },
    because: text('每年500元，一学期一半', '500 a year, half per term'),
  },
  {
    name: text('走读生补助开始以前', 'before day pupils were included'),
    term: '2019-spring',
    input: pupil('小学', '走读', '特困供养'),
    due: null,
    because: text('2019年秋季学期起才有', 'it began in autumn 2019'),
  },
  {
    name: text('走读生，不在四类', 'day pupil outside the four classes'),
    term: '2024-autumn',
    input: pupil('小学', '走读', '孤儿'),
    due: null,
    because: text(
      '孤儿不属四类；寄宿才享受',
      'orphans are not among the four classes; boarders are entitled',
    ),
  },
  {
    name: text('不困难', 'no hardship'),
    term: '2024-autumn',
    input: pupil('小学', '是', '无'),
    due: null,
    because: text('写明“无”，不享受', 'it says none: nothing is due'),
  },
  {
    name: text('是否寄宿空白', 'boarding blank'),
    term: '2024-autumn',
    input: pupil('小学', '', '脱贫户'),
    due: 'refused',
    because: text(
      '寄宿625元、走读312.5元，空白不能当作“否”',
      'boarders get 625, day pupils 312.5; a blank is not a no',
    ),
  },
  {
    name: text('困难类型空白', 'category blank'),
    term: '2024-autumn',
    input: pupil('初中', '是', ''),
    due: 'refused',
    because: text('空白不等于“无”', 'a blank is not none'),
  },
  {
    name: text('困难类型认不出来', 'unknown category'),
    term: '2024-autumn',
    input: pupil('初中', '是', '困病致贫'),
    due: 'refused',
    because: text('先改正，再计算', 'correct it first'),
  },
  {
    name: text('休学', 'on leave of absence'),
    term: '2024-autumn',
    input: { ...pupil('初中', '是', '脱贫户'), enrolmentStatus: '休学' },
    due: null,
    because: text('本学期不在校', 'not at school this term'),
  },
  {
    name: text('普高，台账不分档', 'general senior secondary, ledger without tiers'),
    term: '2025-spring',
    input: pupil('普高', '是', '脱贫户'),
    due: { programme: highSchoolGrant, amount: '1150.00' },
    besides: [{ programme: highSchoolFees, amount: null }],
    because: text('平均标准每年2300元，一学期一半', 'average 2300 a year, half per term'),
  },
  {
    name: text('普高，台账不分档，旧标准', 'general senior secondary, old rate'),
    term: '2024-autumn',
    input: pupil('高中', '', '低保'),
    due: { programme: highSchoolGrant, amount: '1000.00' },
    because: text(
      '平均标准每年2000元，一学期一半；是否寄宿不影响',
      'average 2000 a year, half per term; boarding does not matter',
    ),
  },
  {
    name: text('普高，特别困难', 'general senior secondary, top tier'),
    term: '2025-spring',
    input: { ...pupil('普高', '', '脱贫户'), hardshipTier: '特别困难' },
    due: { programme: highSchoolGrant, amount: '1750.00' },
    because: text('默认按国家幅度上限每年3500元', "default: the range's upper bound, 3500 a year"),
  },
  {
    name: text('普高，一般困难', 'general senior secondary, lowest tier'),
    term: '2025-autumn',
    input: { ...pupil('普高', '', '脱贫户'), hardshipTier: '一般困难' },
    due: { programme: highSchoolGrant, amount: '600.00' },
    because: text('默认按国家幅度下限每年1200元', "default: the range's lower bound, 1200 a year"),
  },
  {
    name: text('普高，困难，旧标准', 'general senior secondary, middle tier, old rate'),
    term: '2024-autumn',
    input: { ...pupil('普高', '', '脱贫户'), hardshipTier: '困难' },
    due: { programme: highSchoolGrant, amount: '1000.00' },
    because: text('默认按平均每年2000元', 'default: the average, 2000 a year'),
  },
  {
    name: text('普高，一等', 'general senior secondary, first grade of an unknown number'),
    term: '2025-spring',
    input: { ...pupil('普高', '', '脱贫户'), hardshipTier: '一等' },
    due: 'refused',
    because: text('不知分几档，金额由地方确定', 'the number of tiers is unknown; the amount is set locally'),
  },
  {
    name: text('普高，档次空白', 'general senior secondary, tier blank'),
    term: '2025-spring',
    input: { ...pupil('普高', '', '脱贫户'), hardshipTier: '' },
    due: 'refused',
    because: text('台账分档，本行空白', 'the ledger has tiers and this one is blank'),
  },
  {
    name: text('中职二年级', 'secondary vocational, grade 2'),
    term: '2024-autumn',
    input: { ...pupil('中职', '', '脱贫户'), grade: '二年级' },
    due: [
      { programme: vocationalGrant, amount: '1000.00' },
      { programme: rainAndDew, amount: '1500.00' },
    ],
    besides: [{ programme: vocationalFees, amount: null }],
    because: text(
      '助学金平均每年2000元，一学期一半；脱贫户另有雨露计划每学期1500元；免学费按当地标准，不发现金',
      'grant 2000 a year, half per term; 雨露计划 1500 a term on top for 脱贫户; tuition waived at the local price',
    ),
  },
  {
    name: text('中职三年级，2025年春季以前', 'secondary vocational, grade 3 before spring 2025'),
    term: '2024-autumn',
    input: { ...pupil('中职', '', '低保'), grade: '三年级' },
    due: null,
    besides: [{ programme: vocationalFees, amount: null }],
    because: text(
      '当时只包括一、二年级；免学费仍享受',
      'only grades 1 and 2 then; tuition is waived all the same',
    ),
  },
  {
    name: text('中职三年级，2025年春季起', 'secondary vocational, grade 3 from spring 2025'),
    term: '2025-spring',
    input: { ...pupil('职高', '', '低保'), grade: '高三' },
    due: { programme: vocationalGrant, amount: '1150.00' },
    because: text('三年级也包括；平均标准每年2300元', 'grade 3 is included; average 2300 a year'),
  },
  {
    name: text('中职，年级空白', 'secondary vocational, grade blank'),
    term: '2025-spring',
    input: { ...pupil('中职', '', '脱贫户'), grade: '' },
    due: 'refused',
    certain: [{ programme: rainAndDew, amount: '1500.00' }],
    because: text(
      '年级决定助学金，合计定不下来；雨露计划1500元可以确定',
      'the grade decides the grant, so the sum is open; 雨露计划 1500 is certain',
    ),
  },
];

/** What every standard of the national pack comes to, and its limits. */
export const standardCases: readonly StandardCase[] = [
  ...allowanceCases,
  ...tierCases,
  ...schoolCases,
  ...collegeCases,
];
