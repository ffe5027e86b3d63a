import { collegeStandards } from './collegeStandards';
import { aidFundRules, dated, grantRaise, nationalChecked, notes } from './packText';
import {
  boardingAid,
  campusLoan,
  collegeScholarship,
  dayPupilAid,
  encouragement,
  highSchoolFees,
  highSchoolGrant,
  originLoan,
  rainAndDew,
  vocationalFees,
  vocationalGrant,
} from './programmes';
import { nationalSettings, schoolStandards } from './schoolStandards';
import type { Stage, Standard, StandardsPack } from './standard';
import { tierStandards } from './tierStandards';

/**
 * The national standards, since 2015-spring. Only data: to change an amount, add a dated entry here and a
 * case in `cases.ts`; `lintPack` (in the tests) refuses gaps, overlaps and missing references.
 *
 * The amounts come from secondary copies of the notices, compared on the day given in `packText.ts`; each must be
 * verified against the text itself before it is quoted as law. docs/standards.md says so beside every one.
 */
const compulsoryRules = '城乡义务教育补助经费管理办法（财教〔2021〕56号）';
const compulsoryRaise = '财政部、教育部2024年城乡义务教育补助经费通知（文号待核）';

/**
 * 四类: 建档立卡 (now 脱贫户; a 脱贫不稳定户 is a 脱贫户 by definition), 家庭经济困难残疾学生, 农村低保, 农村特困供养.
 * Names as in the hardship code list.
 */
export const fourClasses = ['脱贫户', '脱贫不稳定户', '残疾学生', '低保', '特困供养'] as const;

function boardingStandard(id: string, stage: Stage, before: string, since2024: string): Standard {
  return {
    id,
    programme: boardingAid,
    clause: {
      'zh-CN': `家庭经济困难的${stage}寄宿生享受生活补助`,
      en: `boarders in hardship in ${stage === '小学' ? 'primary' : 'junior secondary'} school get a living allowance`,
    },
    conditions: { stages: [stage], categories: 'any', boarding: true },
    period: 'year',
    amounts: [
      dated('2015-spring', '2023-autumn', before, compulsoryRules, notes.secondary),
      dated('2024-spring', null, since2024, compulsoryRaise, notes.numberMissing),
    ],
  };
}

function dayStandard(id: string, stage: Stage, before: string, since2024: string): Standard {
  return {
    id,
    programme: dayPupilAid,
    clause: {
      'zh-CN': `四类家庭经济困难的${stage}非寄宿生按寄宿生标准的50%享受生活补助`,
      en: `day pupils of the four classes in ${stage === '小学' ? 'primary' : 'junior secondary'} school get half of the boarders' allowance`,
    },
    conditions: { stages: [stage], categories: fourClasses, boarding: false },
    period: 'year',
    amounts: [
      dated('2019-autumn', '2023-autumn', before, compulsoryRules, notes.secondary),
      dated('2024-spring', null, since2024, compulsoryRaise, notes.numberMissing),
    ],
  };
}

const range2015 = { from: '1000', to: '3000' };
const range2025 = { from: '1200', to: '3500' };

/*
 * For the two grants the national text fixes only the average and a range. Ledgers without a tier column get the
 * average; ledgers with one get what tierStandards.ts says, or a refusal where nothing is said.
 */
const standards: readonly Standard[] = [
  boardingStandard('boarding-primary', '小学', '1000', '1250'),
  boardingStandard('boarding-junior', '初中', '1250', '1500'),
  dayStandard('day-primary', '小学', '500', '625'),
  dayStandard('day-junior', '初中', '625', '750'),
  {
    id: 'high-school-grant-average',
    programme: highSchoolGrant,
    clause: {
      'zh-CN': '普通高中家庭经济困难学生享受国家助学金，台账不分档的按平均标准',
      en: 'pupils in hardship in general senior secondary school get the state grant; without tiers, the average standard',
    },
    conditions: { stages: ['普高'], categories: 'any', tierColumn: false },
    period: 'year',
    amounts: [
      dated('2015-spring', '2024-autumn', '2000', aidFundRules, notes.secondary, { range: range2015 }),
      dated('2025-spring', null, '2300', grantRaise, notes.secondary, { range: range2025 }),
    ],
  },
  {
    id: 'vocational-grant-average-1-2',
    programme: vocationalGrant,
    clause: {
      'zh-CN': '中职一、二年级家庭经济困难学生享受国家助学金，台账不分档的按平均标准',
      en: 'pupils in hardship in grades 1–2 of secondary vocational school get the state grant; without tiers, the average standard',
    },
    conditions: { stages: ['中职'], grades: ['一年级', '二年级'], categories: 'any', tierColumn: false },
    period: 'year',
    amounts: [
      dated('2015-spring', '2024-autumn', '2000', aidFundRules, notes.secondary, { range: range2015 }),
    ],
  },
  {
    id: 'vocational-grant-average-1-3',
    programme: vocationalGrant,
    clause: {
      'zh-CN': '中职一至三年级家庭经济困难学生享受国家助学金，台账不分档的按平均标准',
      en: 'pupils in hardship in grades 1–3 of secondary vocational school get the state grant; without tiers, the average standard',
    },
    conditions: {
      stages: ['中职'],
      grades: ['一年级', '二年级', '三年级'],
      categories: 'any',
      tierColumn: false,
    },
    period: 'year',
    amounts: [dated('2025-spring', null, '2300', grantRaise, notes.secondary, { range: range2025 })],
  },
];

const others: readonly Standard[] = [...schoolStandards(fourClasses), ...collegeStandards];

const common = {
  version: '2026.11.2',
  since: '2015-spring',
  exclusive: [
    [boardingAid, dayPupilAid],
    [collegeScholarship, encouragement],
    [originLoan, campusLoan],
  ],
  stacks: [
    [vocationalFees, vocationalGrant, rainAndDew],
    [highSchoolFees, highSchoolGrant],
  ],
  settings: nationalSettings,
  lastChecked: nationalChecked,
} as const;

/** The average and nothing else: every pupil with a tier is refused until the place says what it is worth. */
export const averageOnlyPack: StandardsPack = {
  ...common,
  name: '国家标准（不设分档金额）',
  standards: [...standards, ...others],
};

/** The default: tiers of the national 认定 (特别困难, 困难, 一般困难) at the range's upper bound, average and lower bound. */
export const nationalPack: StandardsPack = {
  ...common,
  name: '国家标准',
  standards: [...standards, ...tierStandards('judged'), ...others],
};

/** The same amounts for ledgers that number three tiers (一档, 二档, 三档 or 一等, …): chosen on purpose. */
export const threeTierPack: StandardsPack = {
  ...common,
  name: '国家标准（一、二、三档）',
  standards: [...standards, ...tierStandards('numbered'), ...others],
};
