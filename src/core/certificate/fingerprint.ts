import type { LedgerView } from '../rules/rule';
import { recordTexts } from './recordText';
import { sha256Hex } from './sha256Hex';

/** One record's own fingerprint, and where it stands. */
export interface RecordPrint {
  readonly view: LedgerView;
  /** Zero-based sheet row. */
  readonly row: number;
  /** SHA-256 of the record's text, hexadecimal. */
  readonly hash: string;
}

export interface Fingerprint {
  /** SHA-256 over the records' hashes, sorted, one a line: 64 hexadecimal characters. */
  readonly whole: string;
  readonly records: readonly RecordPrint[];
}

/** The fingerprint of all ledgers, as docs/certificate.md states it; the order of rows, columns and sheets is not in it. */
export function fingerprintOf(views: readonly LedgerView[]): Fingerprint {
  const records = views.flatMap((view) => {
    const text = recordTexts(view);
    return view.ledger.rows.map((row): RecordPrint => ({ view, row, hash: sha256Hex(text(row)) }));
  });
  const lines = records.map(({ hash }) => `${hash}\n`).sort();
  return { whole: sha256Hex(lines.join('')), records };
}
