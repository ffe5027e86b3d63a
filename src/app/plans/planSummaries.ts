import type { StandardsPack } from '../../core/policy/standard';
import type { Analysis } from '../analysis';
import type { Request, WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { planMoney, type MoneyResult } from './planMoney';
import { planParagraph } from './planParagraph';
import { planPrintable } from './planPrintable';

/** The summary sheets, and with them whatever else was asked for. */
export function planSummaries(
  draft: PlanDraft,
  analysis: Analysis,
  { also = [], school }: Request & { kind: 'summarize' },
  options: WorkOptions,
  pack: StandardsPack,
): MoneyResult & { readonly paragraph?: string } {
  const money = planMoney(draft, analysis, options, pack, { sheets: true });
  for (const kind of ['rolls', 'notices'] as const)
    if (also.includes(kind)) planPrintable(draft, analysis, { kind, school }, options, pack, money);
  const text = also.includes('paragraph') ? planParagraph(draft, analysis, undefined, options, money) : {};
  return { ...money, ...text };
}
