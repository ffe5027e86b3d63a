import { highSchoolGrant, vocationalGrant } from './programmes';
import type { DatedAmount, Standard } from './standard';

/**
 * What a tier of the two grants is worth. The national text sets the average and a range and leaves the tiers to
 * the place; the national 认定 (教财〔2018〕16号) grades hardship as 特别困难, 困难, 一般困难. The default puts those
 * three at the range's upper bound, its average and its lower bound, the only three amounts the text names, and
 * every derivation says that this is a default to compare with the county's notice.
 *
 * Numbered tiers (一档, 二等, …) say nothing about how many tiers there are (two or three), so the default pack
 * refuses them; an office with three chooses the pack that takes them, any other writes its own amounts.
 */
const checked = '2026-11-22';
const before = '学生资助资金管理办法（财教〔2021〕310号）';
const since = '财教〔2024〕181号';

const tiers = [
  {
    id: 'first',
    bound: '上限',
    english: 'upper bound',
    judged: '特别困难',
    numbered: '一档',
    before: '3000',
    since: '3500',
  },
  {
    id: 'second',
    bound: '平均',
    english: 'average',
    judged: '困难',
    numbered: '二档',
    before: '2000',
    since: '2300',
  },
  {
    id: 'third',
    bound: '下限',
    english: 'lower bound',
    judged: '一般困难',
    numbered: '三档',
    before: '1000',
    since: '1200',
  },
] as const;

const note = {
  'zh-CN': '分档金额由地方确定；此处取国家幅度的上限、平均和下限作默认值，请与本县文件核对。',
  en: "Tier amounts are set locally; the default is the national range's upper bound, average and lower bound. Compare with your county's notice.",
};

type Tier = (typeof tiers)[number];

const amountBefore = (tier: Tier): DatedAmount => ({
  from: '2015-spring',
  to: '2024-autumn',
  value: tier.before,
  reference: before,
  checked,
  note,
});
const amountSince = (tier: Tier): DatedAmount => ({
  from: '2025-spring',
  value: tier.since,
  reference: since,
  checked,
  note,
});

function standardsOf(tier: Tier, names: readonly string[]): readonly Standard[] {
  const clause = (who: string, english: string): Standard['clause'] => ({
    'zh-CN': `${who}家庭经济困难学生享受国家助学金，“${names.join('”“')}”按国家幅度${tier.bound}（默认分档，请核对本县文件）`,
    en: `pupils in hardship in ${english} get the state grant; "${names.join('", "')}" at the national range's ${tier.english} (default tier, compare with your county's notice)`,
  });
  const base = { period: 'year' } as const;
  return [
    {
      ...base,
      id: `high-school-grant-${tier.id}`,
      programme: highSchoolGrant,
      clause: clause('普通高中', 'general senior secondary school'),
      conditions: { stages: ['普高'], categories: 'any', tiers: names },
      amounts: [amountBefore(tier), amountSince(tier)],
    },
    {
      ...base,
      id: `vocational-grant-1-2-${tier.id}`,
      programme: vocationalGrant,
      clause: clause('中职一、二年级', 'grades 1–2 of secondary vocational school'),
      conditions: { stages: ['中职'], grades: ['一年级', '二年级'], categories: 'any', tiers: names },
      amounts: [amountBefore(tier)],
    },
    {
      ...base,
      id: `vocational-grant-1-3-${tier.id}`,
      programme: vocationalGrant,
      clause: clause('中职一至三年级', 'grades 1–3 of secondary vocational school'),
      conditions: {
        stages: ['中职'],
        grades: ['一年级', '二年级', '三年级'],
        categories: 'any',
        tiers: names,
      },
      amounts: [amountSince(tier)],
    },
  ];
}

/** Standards by tier: `judged` for 特别困难, 困难, 一般困难 only; `numbered` for 一档, 二档, 三档 as well. */
export function tierStandards(names: 'judged' | 'numbered'): readonly Standard[] {
  return tiers.flatMap((tier) =>
    standardsOf(tier, names === 'judged' ? [tier.judged] : [tier.judged, tier.numbered]),
  );
}
