import { reportSheet, reportSheetId, reportSheetName, templateIn } from '../../core/paragraph/reportSheet';
import { ownSheets } from '../../core/plan/anchors';
import { safeSheetName } from '../../core/plan/sheetName';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import type { MoneyResult } from './planMoney';
import { planWords } from './planWords';

/** The report text on a sheet of its own, over the summary sheets of the same plan; gives it for copying. */
export function planParagraph(
  draft: PlanDraft,
  analysis: Analysis,
  template: string | undefined,
  options: WorkOptions,
  money: MoneyResult,
): { readonly paragraph?: string } {
  const { snapshot } = analysis;
  const { language } = options;
  if (!money.context) {
    draft.note(say(planWords.paragraphNothing, language));
    return {};
  }
  const present = ownSheets(snapshot).get(reportSheetId);
  const taken = [...snapshot.sheets.map((sheet) => sheet.name), ...money.context.names.values()];
  const name = present?.name ?? safeSheetName(reportSheetName, taken);
  const { content, text, unknown } = reportSheet(money.context, template ?? templateIn(present), name);
  const before = present ? sheetContentOf(snapshot, present) : null;
  addOwnSheet(draft, analysis, { type: 'sheet', owned: reportSheetId, before, after: content }, options);
  if (unknown.length > 0) {
    const named = unknown.map((each) => `{${each}}`).join('、');
    draft.note(say(planWords.paragraphUnknown, language, { unknown: named }));
  }
  return { paragraph: text };
}
