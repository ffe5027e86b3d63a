import { dropoutSheets, type DropoutSheets } from '../../core/dropout/dropoutSheets';
import { lackingTexts, type ListRole } from '../../core/dropout/dropoutLists';
import { settingList } from '../../core/dropout/dropoutSettings';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import { reportDropout, type ReportDropout } from '../report/reportDropout';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import { planWords } from './planWords';

/** Lists whose absence is told in the preview. */
const told: readonly ListRole[] = ['enrolment', 'inSchool', 'poverty', 'dropout'];

/** The tie-outs of the sheets; `dropout` only where there are children to judge. */
interface DropoutResult {
  readonly summaries: DropoutSheets['identities'];
  readonly dropout?: ReportDropout;
}

/**
 * The sheets about drop-outs, where the workbook has children to start from; `asked`: somebody asked for them, so it is
 * said why there are none.
 */
export function planDropout(
  draft: PlanDraft,
  analysis: Analysis,
  options: WorkOptions,
  asked: boolean,
): DropoutResult {
  const { language } = options;
  const { refused } = analysis.dropoutSettings;
  const { result: dropout } = analysis.dropout(options);
  // A village ledger alone says nothing of who is at school: its sheets would only say what is missing.
  const comparable =
    dropout !== undefined &&
    (asked ||
      dropout.lists.baseKind === 'police' ||
      dropout.lists.enrolment.length > 0 ||
      dropout.lists.dropout.length > 0);
  if (!comparable) {
    if (asked) draft.note(say(planWords.dropoutNothing, language, { reason: lackingTexts.base[language] }));
    return { summaries: [] };
  }
  for (const { id, found } of refused) {
    const { title, value, least, most } = settingList[id];
    draft.note(say(planWords.dropoutSetting, language, { title, found, value, least, most }));
  }
  for (const role of told)
    if (dropout.lists[role].length === 0)
      draft.note(say(planWords.dropoutLacking, language, { reason: lackingTexts[role][language] }));
  const { sheets, identities } = dropoutSheets(dropout, analysis.snapshot, language);
  for (const sheet of sheets) addOwnSheet(draft, analysis, sheet, options);
  return { summaries: identities, dropout: reportDropout(dropout, language) };
}
