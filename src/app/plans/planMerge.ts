import { mergeLedgers } from '../../core/merge/mergeLedgers';
import type { MergeSource } from '../../core/merge/mergeSource';
import { dataSheetPrefix, ownSheets } from '../../core/plan/anchors';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { MergeView, WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import { planWords } from './planWords';

/** Files already opened, for a plan that needs them. */
export interface OpenedFiles {
  readonly sources: readonly MergeSource[];
  readonly expectedSchools: readonly string[];
}

/** The ledgers of the files as sheets of this workbook; a merge made before is renewed. */
export function planMerge(
  draft: PlanDraft,
  analysis: Analysis,
  { sources, expectedSchools }: OpenedFiles,
  options: WorkOptions,
): MergeView {
  const { snapshot } = analysis;
  const { language } = options;
  const own = ownSheets(snapshot);
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  const merged = mergeLedgers(sources, { language, taken, expectedSchools });
  draft.note(
    say(planWords.merged, language, {
      files: sources.length,
      records: merged.records,
      left: merged.outcomes.filter((outcome) => !outcome.merged).length,
    }),
  );
  for (const { file, remarks } of merged.outcomes.filter((outcome) => !outcome.merged))
    draft.note(
      say(planWords.notMerged, language, { file, reason: remarks.join(language === 'en' ? '; ' : '；') }),
    );
  if (merged.missingSchools.length > 0)
    draft.note(
      say(planWords.schoolsMissing, language, {
        count: merged.missingSchools.length,
        schools: merged.missingSchools.join(language === 'en' ? ', ' : '、'),
      }),
    );
  for (const change of merged.sheets) {
    const present = own.get(change.owned);
    const after = present && change.after ? { ...change.after, name: present.name } : change.after;
    const before = present ? sheetContentOf(snapshot, present) : null;
    if (present && change.owned.startsWith(dataSheetPrefix))
      draft.note(say(planWords.mergedAgain, language, { sheet: present.name }));
    addOwnSheet(draft, analysis, { ...change, before, after }, options);
  }
  const { records, outcomes, missingSchools } = merged;
  return { records, outcomes, missingSchools };
}
