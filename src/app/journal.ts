import { packUndo } from '../core/plan/undoRecord';
import type { Plan, SettingChange } from '../core/plan/plan';
import type { Snapshot } from '../core/snapshot/snapshot';
import type { UndoEntry } from './service';
import { readJournal, settingChange, stateKeys } from './workbookState';

/** Runs kept; older ones can no longer be taken back. */
const mostRuns = 20;
/** Characters of all undo records together: the workbook must not grow without end. */
const mostCharacters = 8_000_000;

/** The next run's id, unique in the workbook. */
export function nextRunId(snapshot: Snapshot): string {
  const numbers = readJournal(snapshot).map((entry) => Number(/^run-(\d+)$/.exec(entry.id)?.[1] ?? 0));
  return `run-${String(Math.max(0, ...numbers) + 1)}`;
}

/**
 * The settings that enter a plan in the journal. `at`: ISO time. The oldest runs are dropped when there
 * are too many or their records are too long.
 */
export function enterInJournal(
  snapshot: Snapshot,
  plan: Plan,
  lines: readonly string[],
  at: string,
): SettingChange[] {
  const record = packUndo(plan);
  const entry: UndoEntry = { id: plan.id, action: plan.action, at, lines };
  const kept: UndoEntry[] = [entry];
  const dropped: UndoEntry[] = [];
  let characters = record.length;
  for (const old of readJournal(snapshot)) {
    characters += snapshot.settings.get(stateKeys.undo(old.id))?.length ?? 0;
    if (kept.length < mostRuns && characters <= mostCharacters) kept.push(old);
    else dropped.push(old);
  }
  const undoKey = stateKeys.undo(plan.id);
  return [
    settingChange(snapshot, stateKeys.journal, kept),
    ...dropped.map((old) => settingChange(snapshot, stateKeys.undo(old.id), null)),
    { type: 'setting' as const, key: undoKey, before: snapshot.settings.get(undoKey) ?? null, after: record },
  ].filter((change) => change !== undefined);
}

/** The settings that take a run out of the journal. */
export function leaveJournal(snapshot: Snapshot, run: string): SettingChange[] {
  const rest = readJournal(snapshot).filter((entry) => entry.id !== run);
  return [
    settingChange(snapshot, stateKeys.journal, rest.length > 0 ? rest : null),
    settingChange(snapshot, stateKeys.undo(run), null),
  ].filter((change) => change !== undefined);
}

/** The settings that put what is left of a run in place of its record. */
export function keepInJournal(snapshot: Snapshot, run: string, rest: string): SettingChange[] {
  const key = stateKeys.undo(run);
  return [{ type: 'setting', key, before: snapshot.settings.get(key) ?? null, after: rest }];
}
