import { ownSheets } from '../../core/plan/anchors';
import { safeSheetName } from '../../core/plan/sheetName';
import { nationalPack } from '../../core/policy/nationalPack';
import type { StandardsPack } from '../../core/policy/standard';
import { packChanges } from '../../core/standardsSheet/packChanges';
import {
  standardsSheet,
  standardsSheetId,
  standardsSheetName,
} from '../../core/standardsSheet/standardsSheet';
import { say, type Language } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import { planWords } from './planWords';

/** Differences named in a preview; more are counted. */
const shownChanges = 8;

/**
 * Writes the standards in force as a 补助标准 sheet, to be edited. A sheet that is there already is left as it is: its
 * edits are the county's.
 */
export function planStandards(
  draft: PlanDraft,
  analysis: Analysis,
  options: WorkOptions,
  pack: StandardsPack,
): void {
  const { snapshot } = analysis;
  const present = ownSheets(snapshot).get(standardsSheetId);
  if (present) {
    draft.note(say(planWords.standardsPresent, options.language, { sheet: present.name }));
    return;
  }
  const name = safeSheetName(
    standardsSheetName,
    snapshot.sheets.map((sheet) => sheet.name),
  );
  const after = standardsSheet(pack, name);
  addOwnSheet(draft, analysis, { type: 'sheet', owned: standardsSheetId, before: null, after }, options);
}

/** By which standards is computed when they are not the ones that ship, and how they differ from the national ones. */
export function standardsNotes(pack: StandardsPack, language: Language): readonly string[] {
  if (pack === nationalPack) return [];
  const { name, version } = pack;
  const changes = packChanges(nationalPack, pack, language);
  const more = changes.length - shownChanges;
  return [
    say(planWords.standardsUsed, language, { name, version }),
    ...changes.slice(0, shownChanges).map((change) => say(planWords.standardsChange, language, { change })),
    ...(more > 0 ? [say(planWords.standardsMore, language, { count: more })] : []),
  ];
}
