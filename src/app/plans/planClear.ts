import type { Change } from '../../core/plan/plan';
import { madeSheets, ownColumnNames } from '../../core/plan/anchors';
import { removeOwnColumns } from '../../core/plan/removeOwnColumns';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import { standardsSheetId } from '../../core/standardsSheet/standardsSheet';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { rememberChecked } from './planIssueSheet';
import { addOwnSheet } from './planMarks';
import { planWords } from './planWords';

/**
 * Takes off all that is ours: marks, columns, sheets.
 * @returns what is remembered beside it: what people wrote into the 问题清单, for the next one
 */
export function planClear(draft: PlanDraft, analysis: Analysis, options: WorkOptions): Change[] {
  const { snapshot, ledgers } = analysis;
  const { language } = options;
  const own = madeSheets(snapshot);
  const ownIds = new Set([...own.values()].map((sheet) => sheet.id));
  for (const sheet of snapshot.sheets) {
    if (ownIds.has(sheet.id)) continue;
    const columns = ownColumnNames(snapshot, sheet.id).length;
    if (sheet.protected && (columns > 0 || sheet.marks.length > 0)) {
      draft.note(say(planWords.marksProtected, language, { sheet: sheet.name }));
      continue;
    }
    if (sheet.marks.length > 0) {
      const change = { type: 'marks', sheet: sheet.id, before: sheet.marks, after: [] } as const;
      draft.add([change], say(planWords.marksOff, language, { sheet: sheet.name }));
    }
    if (columns === 0) continue;
    if (sheet.filter?.active) draft.note(say(planWords.columnsBlocked, language, { sheet: sheet.name }));
    else {
      const line = say(planWords.columnsOff, language, { sheet: sheet.name, count: columns });
      draft.add(removeOwnColumns(snapshot, sheet, ledgers), line);
    }
  }
  for (const [owned, sheet] of own) {
    // What people made of the standards is theirs.
    if (owned === standardsSheetId) {
      draft.note(say(planWords.standardsKept, language, { sheet: sheet.name }));
      continue;
    }
    addOwnSheet(
      draft,
      analysis,
      { type: 'sheet', owned, before: sheetContentOf(snapshot, sheet), after: null },
      options,
    );
  }
  return analysis.issueSheets.own && analysis.reading ? rememberChecked(draft, analysis, options) : [];
}
