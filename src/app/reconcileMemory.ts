import type { FrozenList } from '../core/reconcile/frozenList';
import type { PairDecision } from '../core/reconcile/pairDecision';
import type { SettingChange } from '../core/plan/plan';
import type { Snapshot } from '../core/snapshot/snapshot';
import { settingChange, stateKeys } from './workbookState';

/** What is remembered of comparing lists. */
export interface ReconcileMemory {
  readonly decisions: readonly PairDecision[];
  /** A county's own rule: monitored households whose risk was removed before the term no longer count. */
  readonly riskRemovedEnds: boolean;
  /** Office lists as they were frozen, one for each office. */
  readonly frozen: readonly FrozenList[];
}

const nothing: ReconcileMemory = { decisions: [], riskRemovedEnds: false, frozen: [] };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isDecision(value: unknown): value is PairDecision {
  return (
    isObject(value) &&
    typeof value['left'] === 'string' &&
    typeof value['right'] === 'string' &&
    typeof value['same'] === 'boolean'
  );
}

function isFrozen(value: unknown): value is FrozenList {
  return (
    isObject(value) &&
    ['keeper', 'sheets', 'date', 'keptOn', 'marks', 'names'].every((part) => typeof value[part] === 'string')
  );
}

/** What the workbook remembers; anything that cannot be read is treated as absent. */
export function readReconcileMemory(snapshot: Snapshot): ReconcileMemory {
  const text = snapshot.settings.get(stateKeys.reconcile);
  if (text === undefined) return nothing;
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return nothing;
    return {
      decisions: list(value['decisions']).filter(isDecision),
      riskRemovedEnds: value['riskRemovedEnds'] === true,
      frozen: list(value['frozen']).filter(isFrozen),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return nothing;
    throw error;
  }
}

/** The change that makes the workbook remember this; [] when it does already. */
export function rememberReconcile(snapshot: Snapshot, memory: ReconcileMemory): readonly SettingChange[] {
  const { decisions, riskRemovedEnds, frozen } = memory;
  const empty = decisions.length === 0 && !riskRemovedEnds && frozen.length === 0;
  const change = settingChange(snapshot, stateKeys.reconcile, empty ? null : memory);
  return change ? [change] : [];
}
