import { noticeSheet, noticeSheetId, noticeSheetName } from '../../core/notices/noticeSheet';
import { rollSheet, rollSheetId, rollSheetName } from '../../core/notices/rollSheet';
import { ownSheets } from '../../core/plan/anchors';
import { safeSheetName } from '../../core/plan/sheetName';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import type { StandardsPack } from '../../core/policy/standard';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import type { MoneyResult } from './planMoney';
import { planWords } from './planWords';

const makers = {
  rolls: { id: rollSheetId, name: rollSheetName, make: rollSheet },
  notices: { id: noticeSheetId, name: noticeSheetName, make: noticeSheet },
} as const;

/** A sheet to print, over the subsidy columns of the same plan. */
export function planPrintable(
  draft: PlanDraft,
  analysis: Analysis,
  { kind, school }: { readonly kind: keyof typeof makers; readonly school?: string | undefined },
  options: WorkOptions,
  pack: StandardsPack,
  money: MoneyResult,
): void {
  const { snapshot, views } = analysis;
  const { id, name, make } = makers[kind];
  const present = ownSheets(snapshot).get(id);
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  const made = make({
    subsidy: analysis.compute(options, pack),
    views,
    placements: money.placements,
    school,
    asOf: options.asOf,
    sheetName: present?.name ?? safeSheetName(name, taken),
  });
  if ('refused' in made) {
    draft.note(say(made.refused, options.language, made.data));
    return;
  }
  const { content, pages } = made;
  const before = present ? sheetContentOf(snapshot, present) : null;
  addOwnSheet(draft, analysis, { type: 'sheet', owned: id, before, after: content }, options);
  draft.note(say(planWords.pages, options.language, { sheet: content.name, pages }));
}
