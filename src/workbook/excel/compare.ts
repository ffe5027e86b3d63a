import type { CellsChange, Plan } from '../../core/plan/plan';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { applyChecked } from '../applyChecked';
import type { Slices } from './slices';

/** Rows compared at a time: one chunk of a grid. */
const rowsAtOnce = 4_096;

function cut(change: CellsChange, from: number, to: number): CellsChange {
  const column = (block: CellsChange['before'][number]): CellsChange['before'][number] => ({
    values: block.values.slice(from, to),
    ...(block.formulas ? { formulas: block.formulas.slice(from, to) } : {}),
  });
  return {
    ...change,
    top: change.top + from,
    rows: to - from,
    before: change.before.map(column),
    after: change.after.map(column),
  };
}

/**
 * Compares every `before` of a plan with the workbook, large blocks in slices.
 * @throws WorkbookError with the codes of `applyChecked`
 */
export async function compare(snapshot: Snapshot, plan: Plan, slices: Slices): Promise<void> {
  applyChecked(snapshot, { ...plan, changes: plan.changes.filter((change) => change.type !== 'cells') });
  for (const change of plan.changes) {
    if (change.type !== 'cells') continue;
    for (let from = 0; from < change.rows; from += rowsAtOnce) {
      applyChecked(snapshot, {
        ...plan,
        changes: [cut(change, from, Math.min(change.rows, from + rowsAtOnce))],
      });
      if (slices.due) await slices.rest();
    }
  }
}
