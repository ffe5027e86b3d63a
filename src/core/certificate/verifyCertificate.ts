import type { LedgerView, RuleEnvironment } from '../rules/rule';
import type { Sheet } from '../snapshot/snapshot';
import type { Language } from '../text/text';
import { termsText } from './certificateFacts';
import { certificateWords } from './certificateWords';
import { compareRecords, type RecordDifferences } from './compareRecords';
import { fingerprintOf } from './fingerprint';
import type { KeptRecords } from './keptRecords';
import { readCertificate, type ReadCertificate } from './readCertificate';

const languages: readonly Language[] = ['zh-CN', 'en'];

/** Whether a workbook is still the certified one. */
export interface CertificateCheck {
  /**
   * - `valid`: every record is as it was certified
   * - `changed`: records or the term differ from it
   * - `altered`: the certificate itself was changed by hand
   * - `revoked`: it says itself that it is no longer valid
   * - `absent`: there is none
   */
  readonly state: 'valid' | 'changed' | 'altered' | 'revoked' | 'absent';
  /** Of the records as they are now; '' where there is no certificate to compare with. */
  readonly fingerprint: string;
  readonly records: number;
  readonly certificate?: ReadCertificate;
  /** Which records differ; absent when that is not known, or not asked. */
  readonly differences?: RecordDifferences;
  /** The certificate was given for another term than the ledgers now state. */
  readonly otherTerm?: string;
}

/**
 * Compares the ledgers with the certificate on `sheet`. `kept`: what is known of each certified record, when the
 * workbook still carries it.
 */
export function verifyCertificate(
  sheet: Sheet | undefined,
  views: readonly LedgerView[],
  kept: KeptRecords | undefined,
  environment: RuleEnvironment,
  language: Language,
): CertificateCheck {
  const records = views.reduce((sum, { ledger }) => sum + ledger.rows.length, 0);
  if (!sheet) return { state: 'absent', fingerprint: '', records };
  const certificate = readCertificate(sheet);
  const now = fingerprintOf(views);
  const found = { fingerprint: now.whole, records, certificate };
  if (certificate.state !== 'whole') return { state: certificate.state, ...found };
  const terms = views.flatMap(({ ledger }) => ledger.term ?? []);
  // It may have been written in either language; one for a term named by hand says nothing about ledgers that state none.
  const alike = languages.flatMap((each) => [termsText(terms, each), certificateWords.notStated[each]]);
  const otherTerm = terms.length > 0 && !alike.includes(certificate.term);
  const stated = termsText(terms, language);
  if (now.whole === certificate.fingerprint)
    return otherTerm ? { state: 'changed', ...found, otherTerm: stated } : { state: 'valid', ...found };
  const known = kept?.fingerprint === certificate.fingerprint ? kept : undefined;
  const differences = known && compareRecords(known, now, environment);
  return {
    state: 'changed',
    ...found,
    ...(differences ? { differences } : {}),
    ...(otherTerm ? { otherTerm: stated } : {}),
  };
}
