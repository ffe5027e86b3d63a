import { issueMarks } from '../../core/issues/issueMarks';
import { issueSheet, issueSheetId, issueSheetName } from '../../core/issues/issueSheet';
import { resultColumns } from '../../core/issues/resultColumn';
import { rememberIssues } from '../../core/engine/issueMemory';
import { ownSheets } from '../../core/plan/anchors';
import type { Change, MarksChange } from '../../core/plan/plan';
import { safeSheetName } from '../../core/plan/sheetName';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import { columnName } from '../../core/snapshot/address';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import { readFirstSeen, settingChange, stateKeys } from '../workbookState';
import type { PlanDraft } from './planDraft';
import { planWords } from './planWords';

function countAreas(change: MarksChange): number {
  return change.after.reduce((sum, mark) => sum + mark.areas.length, 0);
}

function addMarks(draft: PlanDraft, analysis: Analysis, options: WorkOptions): void {
  const { snapshot } = analysis;
  const { changes, protectedSheets } = issueMarks(snapshot, analysis.check(options).issues);
  for (const change of changes) {
    const sheet = snapshot.sheets.find((candidate) => candidate.id === change.sheet)?.name ?? '';
    const count = countAreas(change);
    draft.add(
      [change],
      say(count > 0 ? planWords.marks : planWords.marksOff, options.language, { sheet, count }),
    );
  }
  for (const sheet of protectedSheets) draft.note(say(planWords.marksProtected, options.language, { sheet }));
}

function addResultColumns(draft: PlanDraft, analysis: Analysis, options: WorkOptions): void {
  const { snapshot, ledgers } = analysis;
  const { language } = options;
  const changes = resultColumns(snapshot, ledgers, analysis.check(options).issues, language);
  for (const ledger of ledgers) {
    const own = changes.filter(
      (change) => change.type !== 'name' && 'sheet' in change && change.sheet === ledger.sheet.id,
    );
    const [first] = own.filter((change) => change.type === 'cells');
    const sheet = ledger.sheet.name;
    if (first) {
      const label = first.after[0]?.values.at(-1);
      const header = typeof label === 'string' ? label : '';
      draft.note(say(planWords.resultColumn, language, { sheet, header, column: columnName(first.left) }));
    } else if (ledger.rows.length > 0) draft.note(say(planWords.columnsBlocked, language, { sheet }));
  }
  draft.add(changes);
}

/** The change for one of our sheets, or nothing where the workbook's structure forbids a new one. */
export function addOwnSheet(
  draft: PlanDraft,
  analysis: Analysis,
  change: Change & { readonly type: 'sheet' },
  options: WorkOptions,
): void {
  const { language } = options;
  const sheet = change.after?.name ?? change.before?.name ?? '';
  const appears = (change.before === null) !== (change.after === null);
  if (analysis.snapshot.structureProtected && appears) {
    draft.note(say(planWords.structureProtected, language, { sheet }));
    return;
  }
  const words =
    change.after === null
      ? planWords.sheetGone
      : change.before === null
        ? planWords.sheetNew
        : planWords.sheetAgain;
  draft.add([change], say(words, language, { sheet }));
}

function addIssueSheet(draft: PlanDraft, analysis: Analysis, options: WorkOptions): void {
  const { snapshot } = analysis;
  const { language, asOf } = options;
  const present = ownSheets(snapshot).get(issueSheetId);
  const taken = snapshot.sheets.filter((sheet) => sheet !== present).map((sheet) => sheet.name);
  const name = present?.name ?? safeSheetName(issueSheetName(language), taken);
  const firstSeen = readFirstSeen(snapshot);
  const after = issueSheet(analysis.check(options), { language, asOf, firstSeen, name });
  const before = present ? sheetContentOf(snapshot, present) : null;
  addOwnSheet(draft, analysis, { type: 'sheet', owned: issueSheetId, before, after }, options);
}

/** Marks on the cells, and on request the 校验结果 columns and the 问题清单 sheet. */
export function planMarks(
  draft: PlanDraft,
  analysis: Analysis,
  request: { readonly resultColumn?: boolean; readonly issueSheet?: boolean },
  options: WorkOptions,
): void {
  addMarks(draft, analysis, options);
  if (request.resultColumn) addResultColumns(draft, analysis, options);
  if (request.issueSheet) addIssueSheet(draft, analysis, options);
}

/** What is remembered of this check, so that the next one tells new problems from known ones. */
export function rememberChecked(analysis: Analysis, options: WorkOptions): Change[] {
  const { snapshot, memory } = analysis;
  const result = analysis.check(options);
  const seen = readFirstSeen(snapshot);
  const firstSeen = result.issues.map((issue) => [issue.id, seen.get(issue.id) ?? options.asOf]);
  return [
    settingChange(snapshot, stateKeys.issues, rememberIssues(result, memory)),
    settingChange(snapshot, stateKeys.firstSeen, firstSeen),
  ].filter((change) => change !== undefined);
}
