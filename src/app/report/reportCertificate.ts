import type { RecordNow } from '../../core/certificate/compareRecords';
import type { CertificateView } from '../service';
import type { ReportCertificate, ReportRecord } from './report';

function reportRecord({ sheet, row, name, record }: RecordNow): ReportRecord {
  return { sheet, row: row + 1, name, record };
}

/** What `verify` found, as the report tells it: rows from 1. */
export function reportCertificate(view: CertificateView): ReportCertificate {
  const { state, sentence, notes, fingerprint, records, certificate, differences } = view;
  return {
    state,
    message: sentence,
    notes,
    fingerprint,
    records,
    ...(certificate
      ? {
          certified: {
            fingerprint: certificate.fingerprint,
            date: certificate.date,
            term: certificate.term,
            records: certificate.records,
            rules: certificate.rulePack,
            standards: certificate.standards,
          },
        }
      : {}),
    ...(differences
      ? {
          differences: {
            changed: differences.changed.map(reportRecord),
            added: differences.added.map(reportRecord),
            removed: differences.removed,
          },
        }
      : {}),
  };
}
