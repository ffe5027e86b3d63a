import type { Plan } from '../../core/plan/plan';
import { planObstacle } from '../../core/plan/planObstacle';
import { applyChecked } from '../applyChecked';
import { WorkbookError, type WorkControl } from '../port';
import { asWorkbookError } from './excelErrors';
import type { ExcelContext } from './excelLibrary';
import { PlanSteps } from './planSteps';
import { readFrame } from './readFrame';
import { snapshotWith } from './readSnapshot';
import { rollBack } from './rollBack';
import { touchedSnapshot } from './touchedSnapshot';
import { StepRunner } from './writeSteps';

/**
 * Writes a plan: reads the touched parts again and compares them with every `before`, writes in few large
 * requests, and takes everything back when one of them fails.
 * @throws WorkbookError with the codes of `applyChecked` (nothing written), or the reason of the failure
 * (taken back); `details.restored` is `no` when even that failed
 */
export async function applyToExcel(context: ExcelContext, plan: Plan, control: WorkControl): Promise<void> {
  if (plan.changes.length === 0) return;
  const frame = await readFrame(context, control);
  // Progress is that of the writing.
  const quiet: WorkControl = control.signal ? { signal: control.signal } : {};
  // What stands in the way shows without reading a cell.
  const obstacle = planObstacle(await snapshotWith(context, frame, [], quiet), plan);
  if (obstacle) throw new WorkbookError(obstacle.code, { sheet: obstacle.sheet });
  const before = await touchedSnapshot(context, frame, plan, quiet);
  applyChecked(before, plan);
  const planSteps = new PlanSteps(plan, frame, before);
  const steps = planSteps.steps();
  const total = steps.reduce((sum, step) => sum + step.bytes, 0);
  const runner = new StepRunner(context, control, total);
  try {
    await runner.run(steps);
  } catch (error) {
    const reason = asWorkbookError(error);
    try {
      await rollBack(context, plan, frame, before, planSteps.added);
    } catch (second) {
      const details = reason instanceof WorkbookError ? reason.details : {};
      throw new WorkbookError('host-error', { ...details, restored: 'no' }, { cause: new AggregateError([error, second]) });
    }
    throw reason;
  }
}
