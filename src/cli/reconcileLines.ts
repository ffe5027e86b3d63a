import type { Report } from '../app/report/report';
import type { Preview } from '../app/service';
import { say, type Language } from '../core/text/text';
import { words } from './words';

/** The comparison in two lines, and what its preview says. */
export function reconcileLines(
  { reconciliation }: Report,
  preview: Preview | undefined,
  language: Language,
): readonly string[] {
  const verdicts = { same: 0, probable: 0, ambiguous: 0, leftOnly: 0, rightOnly: 0 };
  const results = { missedAid: 0, wrongAid: 0, paidTwice: 0, review: 0 };
  for (const { verdict, result } of reconciliation) {
    verdicts[verdict] += 1;
    if (result) results[result] += 1;
  }
  return [
    say(words.verdicts, language, verdicts),
    say(words.results, language, results),
    ...(preview?.lines ?? []),
  ];
}
