import { issueSheet, issueSheetId, issueSheetName, stateList } from '../../core/issues/issueSheet';
import type { Change, SheetContent } from '../../core/plan/plan';
import { safeSheetName } from '../../core/plan/sheetName';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import { packMemory } from '../../core/rectification/packMemory';
import { rules } from '../../core/rules/registry';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import { settingChange, stateKeys } from '../workbookState';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import { planWords } from './planWords';

const titles = new Map(rules.map(({ meta }) => [meta.id, meta.title]));

/** Why the 问题清单 there is cannot be brought up to date, in words; undefined when it can. */
function hindrance({ issueSheets: { own }, reading }: Analysis): keyof typeof planWords | undefined {
  if (!own) return undefined;
  if (own.protected) return 'issueSheetProtected';
  // Without its header nothing on it can be told apart, and writing over it would lose what people wrote.
  return reading || own.grid.rowCount === 0 ? undefined : 'issueSheetUnreadable';
}

/** The sheet as it stands, with the list of states and the print set-up that undoing must give back. */
function before(
  { snapshot, issueSheets: { own }, reading }: Analysis,
  options: WorkOptions,
): SheetContent | null {
  if (!own) return null;
  const content = sheetContentOf(snapshot, own);
  const lists = reading && stateList(reading, content.rows.length, options.language);
  return { ...content, ...(lists ? { lists } : {}), print: { landscape: true } };
}

function sayCopies(draft: PlanDraft, { issueSheets }: Analysis, { language }: WorkOptions): void {
  const { own, read, copies } = issueSheets;
  for (const copy of copies) {
    const words = own
      ? planWords.issueSheetCopy
      : copy === read
        ? planWords.issueSheetCopyRead
        : planWords.issueSheetCopies;
    draft.note(say(words, language, { sheet: copy.name }));
  }
}

/** What is kept of this check for the next one: the memory, which stays when the run is taken back. */
export function rememberChecked(draft: PlanDraft, analysis: Analysis, options: WorkOptions): Change[] {
  const { rectified } = analysis.check(options);
  const { snapshot } = analysis;
  const { confirmations } = rectified;
  const confirmed = settingChange(
    snapshot,
    stateKeys.confirmed,
    confirmations.length > 0 ? confirmations : null,
  );
  // Taken back with the run: the sheet it belongs to goes back as well.
  if (confirmed) draft.add([confirmed]);
  const memory = settingChange(snapshot, stateKeys.issues, packMemory(rectified.memory));
  return memory ? [memory] : [];
}

/**
 * Makes the 问题清单 on request, and brings up to date the one there is: memory and sheet always tell the same.
 * @returns what is remembered beside the plan
 */
export function planIssueSheet(
  draft: PlanDraft,
  analysis: Analysis,
  wanted: boolean,
  options: WorkOptions,
): Change[] {
  const { snapshot, reading } = analysis;
  const { own } = analysis.issueSheets;
  const { language, asOf } = options;
  const stopped = hindrance(analysis);
  if (stopped) {
    draft.note(say(planWords[stopped], language, { sheet: own?.name ?? '' }));
    return [];
  }
  if (wanted || own) {
    const taken = snapshot.sheets.filter((sheet) => sheet !== own).map((sheet) => sheet.name);
    const name = own?.name ?? safeSheetName(issueSheetName(language), taken);
    const result = analysis.check(options);
    const { lines, memory } = result.rectified;
    const after = issueSheet({ result, lines, strays: memory.strays, reading, titles, language, asOf, name });
    addOwnSheet(
      draft,
      analysis,
      { type: 'sheet', owned: issueSheetId, before: before(analysis, options), after },
      options,
    );
    sayCopies(draft, analysis, options);
  }
  return rememberChecked(draft, analysis, options);
}
