import { ownSheets } from '../../core/plan/anchors';
import type { SheetContent } from '../../core/plan/plan';
import { safeSheetName } from '../../core/plan/sheetName';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';

/**
 * Makes one sheet of ours anew: under the name it has now, else under a free one as near as possible to `wanted`.
 * `taken`: names that other new sheets of the same plan have; its own is added.
 */
export function planOwnSheet(
  draft: PlanDraft,
  analysis: Analysis,
  sheet: {
    readonly owned: string;
    readonly wanted: string;
    readonly content: (name: string) => SheetContent;
  },
  options: WorkOptions,
  taken: string[] = [],
): void {
  const { snapshot } = analysis;
  const present = ownSheets(snapshot).get(sheet.owned);
  const names = snapshot.sheets.filter((each) => each !== present).map((each) => each.name);
  const name = present?.name ?? safeSheetName(sheet.wanted, [...names, ...taken]);
  taken.push(name);
  const before = present ? sheetContentOf(snapshot, present) : null;
  const after = sheet.content(name);
  addOwnSheet(draft, analysis, { type: 'sheet', owned: sheet.owned, before, after }, options);
}
