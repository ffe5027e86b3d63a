import type { Language } from '../text/text';
import type { Evidence } from './explainMatch';

/** So many reasons make a sentence; the rest is in the waterfall. */
const most = 4;

/** One sentence of the strongest reasons, those for the pair first; '' when there are none. */
export function matchSentence(evidence: readonly Evidence[], language: Language): string {
  // What a household shares is counted once: that corrects the sum and is no reason for or against anybody.
  const told = evidence
    .filter(({ field, weight }) => field !== 'household' && Math.abs(weight) >= 0.5)
    .slice(0, most);
  const clauses = (sign: 1 | -1): string[] =>
    told.filter(({ weight }) => weight * sign > 0).map(({ text }) => text[language]);
  const [pro, contra] = [clauses(1), clauses(-1)];
  const chinese = language === 'zh-CN';
  const comma = chinese ? '，' : ', ';
  const parts = [pro.join(comma), contra.join(comma)].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return parts.join(chinese ? '；但' : '; but ') + (chinese ? '。' : '.');
}
