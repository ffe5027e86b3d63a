import { certificateSheetId } from '../core/certificate/certificateSheet';
import { verifyCertificate, type CertificateCheck } from '../core/certificate/verifyCertificate';
import { ownSheets } from '../core/plan/anchors';
import { rulePackVersion } from '../core/rules/registry';
import { say, type LocalText, type TextData } from '../core/text/text';
import type { Analysis } from './analysis';
import { certificateNotes as words, verdictWords } from './certificateWords';
import type { CertificateView, WorkOptions } from './service';
import { readKeptRecords } from './workbookState';

/** Whether the workbook is still the certified one, in words. */
export function certificateView(
  { snapshot, views }: Analysis,
  { language, asOf, term }: WorkOptions,
): CertificateView {
  const sheet = ownSheets(snapshot).get(certificateSheetId);
  const found = verifyCertificate(sheet, views, readKeptRecords(snapshot), { asOf, term }, language);
  const tell = (text: LocalText, data: TextData = {}): string => say(text, language, data);
  const sentence = tell(verdictWords[found.state], {
    records: found.records,
    date: found.certificate?.date ?? '',
  });
  return { ...found, sentence, notes: notesOf(found, tell) };
}

function notesOf(
  { state, certificate, differences, otherTerm, fingerprint }: CertificateCheck,
  tell: (text: LocalText, data?: TextData) => string,
): string[] {
  if (!certificate || (state !== 'valid' && state !== 'changed')) return [];
  const notes: string[] = [];
  if (differences) {
    const counts = {
      changed: differences.changed.length,
      added: differences.added.length,
      removed: differences.removed.length,
    };
    const some = counts.changed + counts.added + counts.removed > 0;
    notes.push(some ? tell(words.differs, counts) : tell(words.columnsOnly));
  } else if (certificate.fingerprint !== fingerprint) notes.push(tell(words.wholeOnly));
  if (otherTerm !== undefined)
    notes.push(tell(words.otherTerm, { certified: certificate.term, term: otherTerm }));
  if (certificate.rulePack !== rulePackVersion)
    notes.push(tell(words.otherRules, { certified: certificate.rulePack, rules: rulePackVersion }));
  if (state === 'valid') notes.push(tell(words.unsigned));
  return notes;
}
