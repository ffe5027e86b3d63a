import { readCodesFile } from '../../core/matchCodes/codesFile';
import { codesSheet, codesSheetId, codesSheetName } from '../../core/matchCodes/codesSheet';
import { compareCodes } from '../../core/matchCodes/compareCodes';
import { ownSheets } from '../../core/plan/anchors';
import { safeSheetName } from '../../core/plan/sheetName';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import { WorkbookError } from '../../workbook/port';
import type { Analysis } from '../analysis';
import { codedRecords } from '../matchCodes';
import type { Request, WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';

/**
 * The 比对码结果 sheet.
 * @throws WorkbookError `codes-unreadable` with a sentence, `secret-short`
 */
export function planCompareCodes(
  draft: PlanDraft,
  analysis: Analysis,
  request: Request & { readonly kind: 'compareCodes' },
  options: WorkOptions,
): void {
  const { snapshot, ledgers } = analysis;
  const { language } = options;
  const { codes, secret, purpose } = request;
  const theirs = readCodesFile(codes, { purpose, language });
  if ('problem' in theirs) throw new WorkbookError('codes-unreadable', { reason: theirs.problem });
  const comparison = compareCodes(codedRecords(analysis, secret, purpose), theirs);
  const present = ownSheets(snapshot).get(codesSheetId);
  const taken = snapshot.sheets.filter((sheet) => sheet !== present).map((sheet) => sheet.name);
  const name = present?.name ?? safeSheetName(codesSheetName(language), taken);
  const before = present ? sheetContentOf(snapshot, present) : null;
  const after = codesSheet(comparison, theirs, ledgers, { language, name });
  addOwnSheet(draft, analysis, { type: 'sheet', owned: codesSheetId, before, after }, options);
}
