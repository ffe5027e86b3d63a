import type { KeptRecords } from '../core/certificate/keptRecords';
import { fieldIds, type FieldId } from '../core/ledger/fields';
import type { SettingChange } from '../core/plan/plan';
import { unpackMemory } from '../core/rectification/packMemory';
import type { Confirmation, RectificationMemory } from '../core/rectification/rectification';
import type { Snapshot } from '../core/snapshot/snapshot';
import type { UndoEntry } from './service';

/**
 * What we keep inside the workbook (`Snapshot.settings`), each entry JSON text:
 * - `mapping`: columns mapped by hand, `[[sheet id | header, field or null], …]`
 * - `issues`: every issue ever found and what people wrote beside it (`packMemory`)
 * - `confirmed`: what people said is correct as it is (`Confirmation[]`)
 * - `certificate`: what is kept of each certified record (`KeptRecords`)
 * - `reconcile`: pairs people decided, the county's own rule, office lists as they were frozen (`ReconcileMemory`)
 * - `journal`: the runs that can be taken back, newest first; `undo:<run>`: how
 *
 * The workbook may come from anywhere, so whatever cannot be read is treated as absent: at worst a
 * mapping is asked for again.
 */
export const stateKeys = {
  mapping: 'mapping',
  issues: 'issues',
  confirmed: 'confirmed',
  certificate: 'certificate',
  reconcile: 'reconcile',
  journal: 'journal',
  undo: (run: string) => `undo:${run}`,
} as const;

function parse(snapshot: Snapshot, key: string): unknown {
  const text = snapshot.settings.get(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function pairs(value: unknown): [string, unknown][] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (pair): pair is [string, unknown] =>
      Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string',
  );
}

export function readMapping(snapshot: Snapshot): ReadonlyMap<string, FieldId | null> {
  const known = (value: unknown): value is FieldId | null =>
    value === null || fieldIds.includes(value as FieldId);
  return new Map(
    pairs(parse(snapshot, stateKeys.mapping)).filter((pair): pair is [string, FieldId | null] =>
      known(pair[1]),
    ),
  );
}

export function readMemory(snapshot: Snapshot): RectificationMemory {
  return unpackMemory(parse(snapshot, stateKeys.issues));
}

export function readConfirmations(snapshot: Snapshot): readonly Confirmation[] {
  const value = parse(snapshot, stateKeys.confirmed);
  if (!Array.isArray(value)) return [];
  const parts = ['id', 'reason', 'on', 'values', 'term', 'until'] as const;
  return value.filter(
    (entry): entry is Confirmation =>
      isObject(entry) && parts.every((part) => typeof entry[part] === 'string'),
  );
}

export function readKeptRecords(snapshot: Snapshot): KeptRecords | undefined {
  const value = parse(snapshot, stateKeys.certificate);
  if (!isObject(value)) return undefined;
  const { fingerprint, marks, names } = value;
  if (typeof fingerprint !== 'string' || typeof marks !== 'string' || typeof names !== 'string')
    return undefined;
  return { fingerprint, marks, names };
}

export function readJournal(snapshot: Snapshot): readonly UndoEntry[] {
  const value = parse(snapshot, stateKeys.journal);
  if (!Array.isArray(value)) return [];
  return value.filter(
    (entry): entry is UndoEntry =>
      isObject(entry) &&
      typeof entry['id'] === 'string' &&
      typeof entry['action'] === 'string' &&
      typeof entry['at'] === 'string' &&
      Array.isArray(entry['lines']),
  );
}

/** The change that sets one entry to `value` (null removes it); undefined when it is that already. */
export function settingChange(snapshot: Snapshot, key: string, value: unknown): SettingChange | undefined {
  const before = snapshot.settings.get(key) ?? null;
  const after = value === null ? null : JSON.stringify(value);
  return before === after ? undefined : { type: 'setting', key, before, after };
}
