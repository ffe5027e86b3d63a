import { issueMarks } from '../../core/issues/issueMarks';
import { resultColumns } from '../../core/issues/resultColumn';
import type { Change, MarksChange } from '../../core/plan/plan';
import { columnName } from '../../core/snapshot/address';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { planWords } from './planWords';

function countAreas(change: MarksChange): number {
  return change.after.reduce((sum, mark) => sum + mark.areas.length, 0);
}

function addMarks(draft: PlanDraft, analysis: Analysis, options: WorkOptions): void {
  const { snapshot } = analysis;
  const { changes, protectedSheets } = issueMarks(
    snapshot,
    analysis.check(options).issues.filter((issue) => issue.state !== 'confirmed'),
  );
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

/** Marks on the cells, and on request the 校验结果 columns. */
export function planMarks(
  draft: PlanDraft,
  analysis: Analysis,
  request: { readonly resultColumn?: boolean },
  options: WorkOptions,
): void {
  addMarks(draft, analysis, options);
  if (request.resultColumn) addResultColumns(draft, analysis, options);
}
