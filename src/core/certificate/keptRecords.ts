import { RecordKeys } from '../engine/recordKeys';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import type { Fingerprint, RecordPrint } from './fingerprint';
import { sha256Hex } from './sha256Hex';

/**
 * What is kept of every certified record, so that a later check can say which ones differ: who it is and what it
 * said, 48 bits each, and the name. Some 25 bytes a record.
 */
export interface KeptRecords {
  /** The whole fingerprint they belong to. */
  readonly fingerprint: string;
  /** 16 characters a record: 8 of its identity, 8 of its content. */
  readonly marks: string;
  /** One line a record. */
  readonly names: string;
}

export const markLength = 8;
const longestName = 12;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The first 48 bits of a hash as 8 characters. */
function shortMark(hash: string): string {
  let mark = '';
  for (let at = 0; at < 12; at += 3) {
    const bits = Number.parseInt(hash.slice(at, at + 3), 16);
    mark += alphabet.charAt(bits >> 6) + alphabet.charAt(bits & 63);
  }
  return mark;
}

/** A record as it is known to the comparison. */
export interface MarkedRecord {
  readonly identity: string;
  readonly content: string;
  readonly name: string;
}

/** The records of now, in the order of their prints; `key` is the record's stable name in the report. */
export function markRecords(
  { records }: Fingerprint,
  environment: RuleEnvironment,
): readonly (MarkedRecord & { readonly key: string; readonly print: RecordPrint })[] {
  const views = [...new Set(records.map(({ view }): LedgerView => view))];
  const keys = new RecordKeys(views, environment);
  return records.map((print) => {
    const key = keys.stem(print.view.ledger, print.row);
    const name = print.view.text(print.row, 'name').replaceAll('\n', ' ').slice(0, longestName);
    return { identity: shortMark(sha256Hex(key)), content: shortMark(print.hash), name, key, print };
  });
}

/** What is to be kept of the records that a certificate is given for. */
export function keepRecords(fingerprint: Fingerprint, environment: RuleEnvironment): KeptRecords {
  const marked = markRecords(fingerprint, environment);
  return {
    fingerprint: fingerprint.whole,
    marks: marked.map(({ identity, content }) => identity + content).join(''),
    names: marked.map(({ name }) => name).join('\n'),
  };
}

/** The kept records one by one; undefined when they are not whole (they come from the file). */
export function readKept({ marks, names }: KeptRecords): readonly MarkedRecord[] | undefined {
  const size = 2 * markLength;
  const count = marks.length / size;
  const lines = names === '' && count === 0 ? [] : names.split('\n');
  if (!Number.isInteger(count) || lines.length !== count) return undefined;
  return lines.map((name, at) => ({
    name,
    identity: marks.slice(at * size, at * size + markLength),
    content: marks.slice(at * size + markLength, (at + 1) * size),
  }));
}
