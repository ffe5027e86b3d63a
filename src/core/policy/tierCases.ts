import type { Term } from '../ledger/ledger';
import { highSchoolFees, highSchoolGrant, vocationalFees, vocationalGrant } from './programmes';
import { caseText as text, type StandardCase } from './standardCase';

/** A tier, its yearly amounts before and since spring 2025, and what a term comes to. */
const tiers = [
  ['特别困难', '上限', '3000', '1500.00', '3500', '1750.00'],
  ['困难', '平均', '2000', '1000.00', '2300', '1150.00'],
  ['一般困难', '下限', '1000', '500.00', '1200', '600.00'],
] as const;

function tierCase(
  stage: '普高' | '中职',
  grade: string,
  tier: string,
  term: Term,
  bound: string,
  year: string,
  amount: string,
): StandardCase {
  return {
    name: text(`${stage}${grade}，${tier}，${term}`, `${stage} ${grade}, ${tier}, ${term}`),
    term,
    input: { stage, grade, hardshipCategory: '低保', hardshipTier: tier },
    due: { programme: stage === '普高' ? highSchoolGrant : vocationalGrant, amount },
    besides: [{ programme: stage === '普高' ? highSchoolFees : vocationalFees, amount: null }],
    because: text(`默认按国家幅度${bound}，全年${year}元一半`, `default: ${year} a year, half per term`),
  };
}

/** The three tiers of the two grants by the default, on both sides of the raise and of the third grade. */
export const tierCases: readonly StandardCase[] = tiers.flatMap(
  ([tier, bound, before, half, since, newHalf]) => [
    tierCase('普高', '高二', tier, '2024-autumn', bound, before, half),
    tierCase('普高', '高二', tier, '2025-spring', bound, since, newHalf),
    tierCase('中职', '二年级', tier, '2024-autumn', bound, before, half),
    tierCase('中职', '三年级', tier, '2025-spring', bound, since, newHalf),
  ],
);
