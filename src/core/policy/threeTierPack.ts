import { nationalPack } from './nationalPack';
import { highSchoolGrant, vocationalGrant } from './programmes';
import type { DatedAmount, Standard, StandardsPack } from './standard';

/**
 * The national pack plus one common way to set the tiers the national text leaves to the place: upper bound,
 * average and lower bound of its range. Chosen on purpose by an office whose notice says the same; never the
 * default, because a county with other tiers would silently pay wrong amounts. Offices with two tiers or
 * other amounts copy this file's shape.
 */
const checked = '2026-11-22';
const before = '学生资助资金管理办法（财教〔2021〕310号）';
const since = '财教〔2024〕181号';

const tiers = [
  { id: 'first', title: '第一档', names: ['特别困难', '一档'], before: '3000', since: '3500', english: 'first' },
  { id: 'second', title: '第二档', names: ['困难', '二档'], before: '2000', since: '2300', english: 'second' },
  { id: 'third', title: '第三档', names: ['一般困难', '三档'], before: '1000', since: '1200', english: 'third' },
] as const;

const note = {
  'zh-CN': '分档金额由地方确定；此处取国家幅度的上限、平均和下限，请与本县文件核对。',
  en: "Tier amounts are set locally; these are the national range's upper bound, average and lower bound. Compare with your county's notice.",
};

type Tier = (typeof tiers)[number];

const amountBefore = (tier: Tier): DatedAmount => ({ from: '2015-spring', to: '2024-autumn', value: tier.before, reference: before, checked, note });
const amountSince = (tier: Tier): DatedAmount => ({ from: '2025-spring', value: tier.since, reference: since, checked, note });

function tierStandards(tier: Tier): readonly Standard[] {
  const clause = (who: string, english: string): Standard['clause'] => ({
    'zh-CN': `${who}家庭经济困难学生享受国家助学金${tier.title}（${tier.names.join('、')}）`,
    en: `pupils in hardship in ${english} get the ${tier.english} tier of the state grant (${tier.names.join(', ')})`,
  });
  return [
    {
      id: `high-school-grant-${tier.id}`,
      programme: highSchoolGrant,
      clause: clause('普通高中', 'general senior secondary school'),
      conditions: { stages: ['普高'], categories: 'any', tiers: tier.names },
      period: 'year',
      amounts: [amountBefore(tier), amountSince(tier)],
    },
    {
      id: `vocational-grant-1-2-${tier.id}`,
      programme: vocationalGrant,
      clause: clause('中职一、二年级', 'grades 1–2 of secondary vocational school'),
      conditions: { stages: ['中职'], grades: ['一年级', '二年级'], categories: 'any', tiers: tier.names },
      period: 'year',
      amounts: [amountBefore(tier)],
    },
    {
      id: `vocational-grant-1-3-${tier.id}`,
      programme: vocationalGrant,
      clause: clause('中职一至三年级', 'grades 1–3 of secondary vocational school'),
      conditions: { stages: ['中职'], grades: ['一年级', '二年级', '三年级'], categories: 'any', tiers: tier.names },
      period: 'year',
      amounts: [amountSince(tier)],
    },
  ];
}

export const threeTierPack: StandardsPack = {
  ...nationalPack,
  name: '国家标准（三档：上限、平均、下限）',
  standards: [...nationalPack.standards, ...tiers.flatMap(tierStandards)],
};
