import { writeCodesFile } from '../core/matchCodes/codesFile';
import { Coder, matchKey, secretIsLongEnough, type CodedRecord } from '../core/matchCodes/matchCodes';
import { WorkbookError } from '../workbook/port';
import type { Analysis } from './analysis';
import type { CodesMaker, WorkOptions } from './service';

/** Codes of every record of every ledger. */
export function codedRecords(analysis: Analysis, secret: string, purpose: string): readonly CodedRecord[] {
  if (!secretIsLongEnough(secret)) throw new WorkbookError('secret-short');
  const coder = new Coder(matchKey(secret, purpose));
  return analysis.views.flatMap((view) => [...coder.ledger(view)]);
}

/**
 * The file of match codes for another office.
 * @throws WorkbookError `secret-short`
 */
export function makeCodes(
  analysis: Analysis,
  { secret, purpose, office }: CodesMaker,
  { asOf }: WorkOptions,
): { readonly text: string; readonly codes: number; readonly without: number } {
  const codes = codedRecords(analysis, secret, purpose);
  const without = codes.filter(({ id, person }) => id === '' && person === '').length;
  const text = writeCodesFile({ purpose, office, made: asOf, codes });
  return { text, codes: codes.length - without, without };
}
