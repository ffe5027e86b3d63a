import type { LocalText } from '../text/text';
import { aidFundRules, dated, notEntered, notes, numberOpen } from './packText';
import {
  boarderFunds,
  highSchoolFees,
  nutrition,
  perPupilFunds,
  preschoolAid,
  preschoolFees,
  rainAndDew,
  vocationalFees,
  vocationalScholarship,
} from './programmes';
import type { CountySetting, Standard } from './standard';

/** What counties decide for themselves about the national programmes. */
export const nationalSettings = [
  {
    id: 'nutrition-pilot',
    title: {
      'zh-CN': '本县农村义务教育学校实行营养改善计划',
      en: 'Rural compulsory schools of this county take part in the nutrition plan',
    },
    default: false,
  },
  {
    id: 'school-funds',
    title: {
      'zh-CN': '一并计算拨给学校的生均公用经费',
      en: 'Also compute the funds schools receive per pupil',
    },
    default: false,
  },
  {
    id: 'rain-and-dew-college',
    title: { 'zh-CN': '大专按高职享受雨露计划', en: '雨露计划 covers 大专 as it covers 高职' },
    default: true,
  },
  {
    id: 'rain-and-dew-bachelor',
    title: {
      'zh-CN': '高职本科享受雨露计划（台账“资助项目”写明的）',
      en: '雨露计划 covers vocational bachelor pupils where the ledger names the programme',
    },
    default: false,
  },
] as const satisfies readonly CountySetting[];

const fee = (zh: string, en: string): { readonly local: LocalText } => ({ local: { 'zh-CN': zh, en } });
const approvedFee = fee('学校经批准的学费标准', "the school's approved fee");
const publicPrice = fee('当地公办幼儿园收费标准', 'the local price of public kindergartens');

/** 脱贫户 and everybody monitored. */
const supported = ['脱贫户', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '监测对象'] as const;

const rainAmounts = [
  dated('2015-spring', null, '1500', `雨露计划职业教育补助（${numberOpen}）`, notes.startOpen),
];

function rain(
  id: string,
  stage: '中职' | '高职' | '大专' | '本科',
  more: Partial<Pick<Standard, 'award' | 'names'>> & { readonly setting?: string },
): Standard {
  const { setting, ...own } = more;
  return {
    id,
    programme: rainAndDew,
    names: ['雨露'],
    clause: {
      'zh-CN': `脱贫户、监测对象家庭的${stage === '本科' ? '高职本科' : stage}学生享受雨露计划补助`,
      en: `pupils of lifted-out-of-poverty and monitored households in ${stage} get the 雨露计划 allowance`,
    },
    conditions: { stages: [stage], categories: supported, ...(setting === undefined ? {} : { setting }) },
    period: 'term',
    ...own,
    amounts: rainAmounts,
  };
}

function perPupil(id: string, stage: '小学' | '初中', value: string): Standard {
  return {
    id,
    programme: perPupilFunds,
    clause: {
      'zh-CN': `${stage}按学生人数拨给学校公用经费`,
      en: `the school receives funds for every pupil in ${stage === '小学' ? 'primary' : 'junior secondary'} school`,
    },
    conditions: { stages: [stage], categories: 'everyone', setting: 'school-funds' },
    benefit: 'schoolFunds',
    period: 'year',
    amounts: [
      dated('2015-spring', '2022-autumn', null, numberOpen, notes.earlier, { local: notEntered }),
      dated('2023-spring', null, value, numberOpen, notes.numberMissing),
    ],
  };
}

/** Programmes of schools below college beside the allowances and grants. `fourClasses`: the categories of 四类. */
export function schoolStandards(fourClasses: readonly string[]): readonly Standard[] {
  return [
    {
      id: 'nutrition-meal',
      programme: nutrition,
      names: ['营养餐', '营养改善'],
      clause: {
        'zh-CN': '试点县农村义务教育学生享受营养膳食补助，全年按200天、每学期100天计，只供餐不发现金',
        en: 'rural pupils in compulsory education of pilot counties get meals, 200 days a year, 100 per term, never cash',
      },
      conditions: { stages: ['小学', '初中'], categories: 'everyone', setting: 'nutrition-pilot' },
      benefit: 'inKind',
      period: 'day',
      units: 100,
      amounts: [
        dated('2015-spring', '2021-spring', '4', numberOpen, notes.startOpen),
        dated('2021-autumn', null, '5', numberOpen, notes.numberMissing),
      ],
    },
    {
      id: 'high-school-fees',
      programme: highSchoolFees,
      names: ['高中免学费', '普高免学费', '免学杂费'],
      clause: {
        'zh-CN': '四类家庭经济困难的普通高中学生免学杂费',
        en: 'pupils of the four classes in general senior secondary school pay no fees',
      },
      conditions: { stages: ['普高'], categories: fourClasses },
      benefit: 'feeWaiver',
      period: 'term',
      amounts: [dated('2016-autumn', null, null, '财教〔2016〕292号', notes.secondary, approvedFee)],
    },
    {
      id: 'vocational-fees',
      programme: vocationalFees,
      names: ['免学费'],
      clause: {
        'zh-CN': '中职一至三年级农村学生、涉农专业学生和家庭经济困难学生免学费',
        en: 'rural pupils, pupils of agricultural majors and pupils in hardship in grades 1–3 of secondary vocational school pay no tuition',
      },
      conditions: {
        stages: ['中职'],
        grades: ['一年级', '二年级', '三年级'],
        categories: 'everyone',
        anyOf: [{ categories: 'any' }, { registration: 'rural' }, { agriculturalMajor: true }],
      },
      benefit: 'feeWaiver',
      period: 'term',
      amounts: [
        dated(
          '2015-spring',
          null,
          null,
          aidFundRules,
          notes.secondary,
          fee('当地学费标准', 'the local tuition'),
        ),
      ],
    },
    {
      id: 'vocational-scholarship',
      programme: vocationalScholarship,
      names: ['国家奖学金', '中等职业教育国家奖学金'],
      clause: {
        'zh-CN': '中职评选出的优秀学生享受国家奖学金，按学年一次发放',
        en: 'the best pupils of secondary vocational school get the state scholarship, once a school year',
      },
      conditions: { stages: ['中职'], categories: 'everyone' },
      award: true,
      period: 'year',
      split: 'named',
      amounts: [dated('2019-autumn', null, '6000', aidFundRules, notes.startOpen)],
    },
    rain('rain-and-dew-vocational', '中职', {}),
    rain('rain-and-dew-higher', '高职', {}),
    rain('rain-and-dew-college', '大专', { setting: 'rain-and-dew-college' }),
    rain('rain-and-dew-bachelor', '本科', { award: true, setting: 'rain-and-dew-bachelor' }),
    {
      id: 'preschool-aid',
      programme: preschoolAid,
      names: ['学前资助', '幼儿资助', '学前教育资助金'],
      clause: {
        'zh-CN': '学前教育家庭经济困难儿童、孤儿和残疾儿童享受资助',
        en: 'children in hardship, orphans and disabled children in kindergarten get aid',
      },
      conditions: { stages: ['学前'], categories: 'any' },
      period: 'year',
      amounts: [
        dated('2015-spring', null, null, aidFundRules, notes.secondary, {
          local: { 'zh-CN': '本县文件', en: "your county's notice" },
        }),
      ],
    },
    {
      id: 'preschool-fees',
      programme: preschoolFees,
      names: ['免保教费', '免保育教育费'],
      clause: {
        'zh-CN': '学前一年（大班）儿童免保育教育费',
        en: 'children in the last year of kindergarten pay no care and education fee',
      },
      conditions: { stages: ['学前'], grades: ['大班'], categories: 'everyone' },
      benefit: 'feeWaiver',
      period: 'term',
      amounts: [dated('2025-autumn', null, null, numberOpen, notes.numberMissing, publicPrice)],
    },
    perPupil('per-pupil-primary', '小学', '720'),
    perPupil('per-pupil-junior', '初中', '940'),
    {
      id: 'per-boarder',
      programme: boarderFunds,
      clause: {
        'zh-CN': '义务教育寄宿生另按人数增加拨给学校的公用经费',
        en: 'the school receives additional funds for every boarder in compulsory education',
      },
      conditions: {
        stages: ['小学', '初中'],
        categories: 'everyone',
        boarding: true,
        setting: 'school-funds',
      },
      benefit: 'schoolFunds',
      period: 'year',
      amounts: [
        dated('2015-spring', '2022-autumn', null, numberOpen, notes.earlier, { local: notEntered }),
        dated('2023-spring', null, '300', numberOpen, notes.numberMissing),
      ],
    },
  ];
}
