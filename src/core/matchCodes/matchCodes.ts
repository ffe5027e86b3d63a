import { hmac } from '@noble/hashes/hmac.js';
import { scrypt } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { checkCharacter, extendLegacy } from '../id/checkCharacter';
import { matchRecord, type MatchRecord } from '../match/matchRecord';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';

/** A pupil's two codes, 32 hex digits each; '' where the row does not hold what the code is made of. */
export interface MatchCode {
  /** Of the ID number. */
  readonly id: string;
  /** Of name and date of birth. */
  readonly person: string;
}

/** The codes of one row. */
export interface CodedRecord extends MatchCode {
  readonly ledger: string;
  /** Zero-based sheet row. */
  readonly row: number;
}

/** Hex digits kept of each code: 128 bits, so that no two of a country's pupils share one by chance. */
const codeLength = 32;
/** Shorter secrets are guessed. */
const shortestSecret = 8;
/** scrypt: about 64 MB and a good part of a second for each guess at the secret. */
const stretch = { N: 2 ** 16, r: 8, p: 1, dkLen: 32 } as const;

/** Whether a secret is long enough to be agreed on. */
export function secretIsLongEnough(secret: string): boolean {
  return Array.from(secret.normalize('NFKC').trim()).length >= shortestSecret;
}

/**
 * The key both offices derive from the agreed secret and purpose (docs/match-codes.md): scrypt over the NFKC text.
 * Takes up to a second on purpose.
 */
export function matchKey(secret: string, purpose: string): Uint8Array {
  const salt = utf8ToBytes(`aid-ledger match codes 1\n${purpose.normalize('NFKC').trim()}`);
  return scrypt(utf8ToBytes(secret.normalize('NFKC').trim()), salt, stretch);
}

/** The 18 characters of a number that proves itself; '' for anything else: a wrong number would match a stranger. */
function provenId({ id, disabilityNumber }: MatchRecord): string {
  for (const text of [id, disabilityNumber.slice(0, 18), id.slice(0, 18)]) {
    const full = /^\d{15}$/.test(text) ? extendLegacy(text) : text;
    if (/^\d{17}[\dX]$/.test(full) && checkCharacter(full) === full.charAt(17)) return full;
  }
  return '';
}

/** Makes codes under one key. */
export class Coder {
  constructor(private readonly key: Uint8Array) {}

  private code(kind: string, text: string): string {
    return bytesToHex(hmac(sha256, this.key, utf8ToBytes(`${kind}\n${text}`))).slice(0, codeLength);
  }

  codes(record: MatchRecord): MatchCode {
    const id = provenId(record);
    const name = nameKey(record.name);
    const person = name !== '' && record.birthDate !== '' ? `${name}\n${record.birthDate}` : '';
    return {
      id: id === '' ? '' : this.code('id', id),
      person: person === '' ? '' : this.code('person', person),
    };
  }

  /** The codes of every record of a ledger, in row order. */
  *ledger(view: LedgerView): Generator<CodedRecord, void> {
    for (const row of view.ledger.rows)
      yield { ledger: view.ledger.id, row, ...this.codes(matchRecord(view, row)) };
  }
}
