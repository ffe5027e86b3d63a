import { shortHash } from '../engine/shortHash';
import type { FieldId } from '../ledger/fields';
import type { LedgerView } from '../rules/rule';

/** What a person said of two records: one pupil, or two. Holds while neither record changes. */
export interface PairDecision {
  /** Fingerprints of the records, {@link recordFingerprint}. */
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
  /** It stands on our sheet: clearing it there takes it back. */
  readonly shown?: boolean;
}

/** The cells that say who somebody is. */
const keyFields = [
  'name',
  'idNumber',
  'studentNumber',
  'disabilityNumber',
  'birthDate',
  'sex',
  'guardianName',
  'householdHead',
  'householdNumber',
  'village',
  'schoolName',
] as const satisfies readonly FieldId[];

/** The key cells of a record in one short text; rows may move and sheets be renamed without changing it. */
export function recordFingerprint(view: LedgerView, row: number): string {
  return shortHash(keyFields.map((field) => view.raw(row, field)).join('\u001f'));
}

/** The number by which a pair goes on our sheets. */
export function pairId(left: string, right: string): string {
  return `${left}-${right}`;
}

/** The decision a pair's number and a conclusion stand for; undefined when the number is none of ours. */
export function decisionOf(id: string, same: boolean): PairDecision | undefined {
  const match = /^([0-9a-z]{1,32})-([0-9a-z]{1,32})$/.exec(id.trim());
  return match ? { left: match[1] ?? '', right: match[2] ?? '', same } : undefined;
}
