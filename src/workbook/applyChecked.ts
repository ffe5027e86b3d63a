import { applyPlan } from '../core/plan/applyPlan';
import type { Plan } from '../core/plan/plan';
import { PlanConflict } from '../core/plan/planConflict';
import { planObstacle } from '../core/plan/planObstacle';
import type { Sheet, Snapshot } from '../core/snapshot/snapshot';
import { WorkbookError } from './port';

/**
 * `applyPlan` with its refusals as the port's: what `memory` and `xlsx` share.
 * @throws WorkbookError `sheet-protected`, `sheet-filtered`, `structure-protected`, `sheet-full`, `sheet-missing`, `changed-since-read`
 */
export function applyChecked(
  snapshot: Snapshot,
  plan: Plan,
  newSheetId?: (sheets: readonly Sheet[]) => string,
): Snapshot {
  const obstacle = planObstacle(snapshot, plan);
  if (obstacle) throw new WorkbookError(obstacle.code, { sheet: obstacle.sheet });
  try {
    return applyPlan(snapshot, plan, newSheetId);
  } catch (error) {
    if (!(error instanceof PlanConflict)) throw error;
    const code = error.reason === 'sheet-missing' ? 'sheet-missing' : 'changed-since-read';
    throw new WorkbookError(code, { where: error.where }, { cause: error });
  }
}
