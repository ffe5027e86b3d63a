import { say, type LocalText, type TextData } from '../text/text';
import { birthTexts, equalTexts, idTexts, nameTexts, parentTexts, sharedText } from './evidenceTexts';
import type { MatchResult } from './match';
import type { MatchRecord } from './matchRecord';
import { emptyScore, PairScorer } from './scorePair';

/** One reason for or against two records being one pupil. */
export interface Evidence {
  readonly field: string;
  readonly level: string;
  /** Bits: positive for, negative against; 0 = says nothing more than another reason already does. */
  readonly weight: number;
  /** One short clause. */
  readonly text: LocalText;
}

function filled(text: LocalText, data: TextData): LocalText {
  return { 'zh-CN': say(text, 'zh-CN', data), en: say(text, 'en', data) };
}

function parentIn({ guardian, head }: MatchRecord): string {
  return guardian === '' ? head : guardian;
}

/**
 * The reasons for and against a pair, from the strongest; their weights and `prior` sum to the pair's score. Places
 * as in the lists given to `matchRecords`.
 */
export function explainMatch(
  { prepared }: MatchResult,
  left: number,
  right: number,
): { readonly evidence: readonly Evidence[]; readonly prior: number; readonly score: number } {
  const score = emptyScore();
  const total = new PairScorer(prepared, prepared.left, prepared.right).score(left, right, score);
  const [a, b] = [prepared.left.records[left], prepared.right.records[right]];
  const evidence: Evidence[] = [];
  const add = (
    field: string,
    level: string,
    weight: number,
    text: LocalText | undefined,
    data: TextData = {},
  ): void => {
    if (text) evidence.push({ field, level, weight, text: filled(text, data) });
  };
  const both = (one: string | undefined, other: string | undefined): TextData => ({
    left: one ?? '',
    right: other ?? '',
  });
  add('idNumber', score.id, score.idWeight, idTexts[score.id], both(a?.id, b?.id));
  add('name', score.name, score.nameWeight, nameTexts[score.name], both(a?.name, b?.name));
  add('birthDate', score.birth, score.birthWeight, birthTexts[score.birth], both(a?.birthDate, b?.birthDate));
  add('parent', score.parent, score.parentWeight, parentTexts[score.parent], {
    left: a ? parentIn(a) : '',
    right: b ? parentIn(b) : '',
  });
  const equal = [
    ['sex', score.sex, score.sexWeight, a?.sex, b?.sex],
    ['innerNumber', score.inner, score.innerWeight, a?.id, b?.id],
    ['studentNumber', score.studentNumber, score.studentNumberWeight, a?.studentNumber, b?.studentNumber],
    ['schoolName', score.school, score.schoolWeight, a?.school, b?.school],
    ['headIdNumber', score.headId, score.headIdWeight, a?.headId, b?.headId],
    ['householdNumber', score.household, score.householdWeight, a?.householdNumber, b?.householdNumber],
    ['village', score.village, score.villageWeight, a?.village, b?.village],
    ['phone', score.phone, score.phoneWeight, a?.phone, b?.phone],
    ['bankCard', score.card, score.cardWeight, a?.card, b?.card],
  ] as const;
  for (const [field, level, weight, one, other] of equal) {
    const texts = equalTexts[field];
    const text = level === 'same' ? texts.same : level === 'slip' ? texts.slip : texts.different;
    if (level !== 'blank') add(field, level, weight, text, both(one, other));
  }
  if (score.sharedWeight !== 0) add('household', 'shared', score.sharedWeight, sharedText);
  evidence.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const prior = total - evidence.reduce((sum, { weight }) => sum + weight, 0);
  return { evidence, prior, score: total };
}
