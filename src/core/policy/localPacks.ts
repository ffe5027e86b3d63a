import type { LocalText } from '../text/text';
import { extendPack } from './extendPack';
import { nationalPack } from './nationalPack';
import { boardingAid, freshmanAid, preschoolAid } from './programmes';
import type { DatedAmount, Stage, Standard, StandardConditions, StandardsPack } from './standard';

/**
 * Examples of what counties add to or set instead of the national standards: every amount was seen somewhere, none
 * is anybody's law. A county copies the one nearest to its own, writes its notices into it, or edits the 补助标准
 * sheet; no code is needed.
 */
const checked = '2026-11-22';
const reference = '本县文件（示例）';
const note: LocalText = {
  'zh-CN': '示例，不是任何地方的规定；请改成本县文件的金额、条件和文号。',
  en: "An example, no place's rule: put in your county's amount, conditions and document.",
};

function since(from: DatedAmount['from'], value: string | null, local?: LocalText): DatedAmount {
  return { from, value, reference, checked, note, ...(local ? { local } : {}) };
}

type Own = Omit<Standard, 'origin' | 'clause' | 'amounts' | 'conditions'> & {
  readonly who: readonly [string, string];
  readonly conditions: StandardConditions;
  readonly amount: DatedAmount;
};

function local({ who, amount, ...standard }: Own): Standard {
  const [zh, en] = who;
  return {
    ...standard,
    origin: 'local',
    clause: { 'zh-CN': `${zh}（示例）`, en: `${en} (example)` },
    amounts: [amount],
  };
}

const compulsory: readonly Stage[] = ['小学', '初中'];
const college: readonly Stage[] = ['高职', '大专', '本科'];

const county = (
  name: string,
  standards: readonly Standard[],
  exclusive: StandardsPack['exclusive'] = [],
): StandardsPack =>
  extendPack(nationalPack, {
    name,
    version: '2026.11',
    since: '2015-spring',
    standards,
    exclusive,
    lastChecked: checked,
  });

const heating = local({
  id: 'local-heating',
  programme: '取暖费补助',
  who: [
    '家庭经济困难寄宿生取暖费，全年一次，秋季学期发放',
    'heating for boarders in hardship, once a year in autumn',
  ],
  conditions: { stages: compulsory, categories: 'any', boarding: true },
  period: 'year',
  split: 'autumn',
  amount: since('2015-autumn', '200'),
});

const lunch = local({
  id: 'local-lunch',
  programme: '午餐补助',
  who: ['家庭经济困难走读生午餐补助', 'lunch allowance for day pupils in hardship'],
  conditions: { stages: compulsory, categories: 'any', boarding: false },
  period: 'year',
  amount: since('2015-autumn', '800'),
});

const leftBehind = local({
  id: 'local-left-behind',
  programme: '特困留守儿童资助',
  who: [
    '特困留守儿童资助，全年一次，秋季学期发放',
    'left-behind children supported as destitute, once a year in autumn',
  ],
  conditions: { stages: compulsory, categories: ['特困供养'], leftBehind: true },
  period: 'year',
  split: 'autumn',
  amount: since('2015-autumn', '400'),
});

const boarding1700 = local({
  id: 'local-boarding',
  programme: boardingAid,
  who: [
    '家庭经济困难寄宿生生活补助按本县标准',
    "living allowance of boarders in hardship at the county's rate",
  ],
  conditions: { stages: compulsory, categories: 'any', boarding: true },
  period: 'year',
  amount: since('2024-autumn', '1700'),
});

const topUp = local({
  id: 'local-boarding-top-up',
  programme: '寄宿生生活补助县级增补',
  who: ['家庭经济困难寄宿生在国家标准之外由县增补', 'boarders in hardship get more from the county on top'],
  conditions: { stages: compulsory, categories: 'any', boarding: true },
  period: 'year',
  amount: since('2024-autumn', '500'),
  shares: [{ payer: { 'zh-CN': '县级财政', en: 'county' }, percent: '100' }],
});

const preschool = [
  local({
    id: 'local-preschool-aid',
    programme: preschoolAid,
    who: [
      '学前教育家庭经济困难儿童、孤儿和残疾儿童资助',
      'aid for children in hardship, orphans and disabled children',
    ],
    conditions: { stages: ['学前'], categories: 'any' },
    period: 'year',
    amount: { ...since('2015-autumn', '1500'), range: { from: '300', to: '1500' } },
  }),
  local({
    id: 'local-inclusive-kindergarten',
    programme: '普惠园幼儿补助',
    who: ['普惠性民办园家庭经济困难儿童补助', 'children in hardship in inclusive private kindergartens'],
    conditions: { stages: ['学前'], categories: 'any', schoolNatures: ['普惠性民办'] },
    period: 'year',
    amount: since('2020-autumn', '1500'),
  }),
  local({
    id: 'local-kindergarten-fees-half',
    programme: '公办园免保教费',
    who: [
      '公办园家庭经济困难儿童保教费减半',
      'half the fee of public kindergartens for children in hardship',
    ],
    conditions: {
      stages: ['学前'],
      categories: ['低保', '低保边缘', '残疾人子女', '其他家庭经济困难'],
      schoolNatures: ['公办'],
    },
    benefit: 'feeWaiver',
    period: 'term',
    amount: since('2020-autumn', null, {
      'zh-CN': '公办园收费标准的一半',
      en: "half the public kindergarten's fee",
    }),
  }),
  local({
    id: 'local-kindergarten-fees',
    programme: '公办园免保教费',
    who: [
      '公办园脱贫户、特困、孤儿、残疾儿童保教费全免',
      'no fee at public kindergartens for the hardest cases',
    ],
    conditions: {
      stages: ['学前'],
      categories: ['脱贫户', '脱贫不稳定户', '特困供养', '孤儿', '事实无人抚养', '残疾学生'],
      schoolNatures: ['公办'],
    },
    benefit: 'feeWaiver',
    period: 'term',
    amount: since('2020-autumn', null, {
      'zh-CN': '公办园收费标准',
      en: "the public kindergarten's fee",
    }),
  }),
  local({
    id: 'local-kindergarten-fee-aid',
    programme: '幼儿保教费补助',
    who: ['民办园脱贫户儿童保教费由县补助', 'the county helps with fees of private kindergartens'],
    conditions: { stages: ['学前'], categories: ['脱贫户', '脱贫不稳定户'], schoolNatures: ['民办'] },
    benefit: 'feeWaiver',
    period: 'term',
    amount: since('2020-autumn', null, { 'zh-CN': '本县文件', en: "the county's notice" }),
  }),
] as const;

const oneOff = '大学新生县级一次性资助';

/** Kinds of college as the county's notice names them, each with its amount. */
const kinds: readonly (readonly [
  id: string,
  stages: readonly Stage[],
  kind: string | undefined,
  value: string,
])[] = [
  ['vocational', ['高职'], undefined, '500'],
  ['junior', ['大专'], undefined, '1000'],
  ['third', ['本科'], '三本', '2000'],
  ['second', ['本科'], '二本', '3000'],
  ['first', ['本科'], '一本', '4000'],
  ['top', ['本科'], '双一流', '5000'],
];

const oneOffs = kinds.map(([id, stages, kind, value]) =>
  local({
    id: `local-freshman-${id}`,
    programme: oneOff,
    who: [
      `家庭经济困难学生考入${kind ?? stages.join('、')}，入学当学期一次性资助`,
      'pupils in hardship get a single payment in their first term, by kind of college',
    ],
    conditions: {
      stages,
      categories: 'any',
      firstTerm: true,
      ...(kind === undefined ? {} : { schoolKinds: [kind] }),
    },
    period: 'once',
    amount: since('2016-autumn', value),
  }),
);

const outsideArea = {
  stages: college,
  categories: ['特困供养', '低保'],
  studyPlaces: ['县外', '省外'],
  schoolNatures: ['公办'],
} as const satisfies StandardConditions;

const collegeStandards = [
  local({
    id: 'local-college-poverty',
    programme: '脱贫户大学生县级资助',
    who: [
      '2016年秋季学期起入学的脱贫户全日制大学生，资助到毕业',
      'full-time college pupils of 脱贫户 who entered from autumn 2016, until they finish',
    ],
    conditions: { stages: college, categories: ['脱贫户', '脱贫不稳定户'], entered: { from: '2016-autumn' } },
    period: 'year',
    amount: since('2016-autumn', '4000'),
  }),
  local({
    id: 'local-safety-net',
    programme: '保障兜底户大学生生活补助',
    who: [
      '保障兜底户（低保、特困供养）子女在县外公办高校就读的生活补助，民办高校除外',
      'living allowance for pupils of safety-net households at public colleges outside the county',
    ],
    conditions: outsideArea,
    period: 'year',
    amount: since('2016-autumn', '8000'),
  }),
  local({
    id: 'local-safety-net-tuition',
    programme: '保障兜底户大学生学费资助',
    who: [
      '保障兜底户（低保、特困供养）子女在县外公办高校就读的学费由县承担，民办高校除外',
      'tuition for pupils of safety-net households at public colleges outside the county',
    ],
    conditions: outsideArea,
    benefit: 'feeWaiver',
    period: 'year',
    amount: since('2016-autumn', null, { 'zh-CN': '学校收费标准', en: "the college's tuition" }),
  }),
  local({
    id: 'local-golden-autumn',
    programme: '金秋助学',
    names: ['金秋助学金'],
    who: ['工会金秋助学，一次性', 'the trade union helps freshmen, a single payment'],
    conditions: { stages: college, categories: 'any' },
    award: true,
    period: 'once',
    amount: since('2015-autumn', '5000'),
  }),
  ...oneOffs,
] as const;

const vocational = local({
  id: 'local-vocational-college',
  programme: '高职学生县级一次性资助',
  who: [
    '脱贫户学生入读高职，入学当学期一次性资助',
    'pupils of 脱贫户 entering 高职 get a single payment in their first term',
  ],
  conditions: { stages: ['高职'], categories: ['脱贫户', '脱贫不稳定户'], firstTerm: true },
  period: 'once',
  amount: since('2016-autumn', '3000'),
});

/** 寄宿 at the county's own rate, 取暖, 午餐, 特困留守儿童. */
export const localCompulsoryPack = county('示例：县义务教育补助', [boarding1700, heating, lunch, leftBehind]);

/** The county adds to the national boarders' allowance instead of setting its own. */
export const localTopUpPack = county('示例：县寄宿生增补', [topUp]);

export const localPreschoolPack = county('示例：县学前教育资助', preschool);

export const localCollegePack = county('示例：县大学生资助', [...collegeStandards], [[freshmanAid, oneOff]]);

export const localVocationalCollegePack = county('示例：县高职新生资助', [vocational]);
