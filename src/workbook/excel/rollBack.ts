import { invertPlan } from '../../core/plan/invert';
import type { CellsChange, Plan } from '../../core/plan/plan';
import type { Area } from '../../core/snapshot/address';
import type { Snapshot } from '../../core/snapshot/snapshot';
import type { ExcelContext } from './excelLibrary';
import type { Frame } from './frame';
import { PlanSteps } from './planSteps';
import { readFrame } from './readFrame';
import { rangeAt, setNumberFormat } from './writeCells';
import { actionBytes, StepRunner, type WriteStep } from './writeSteps';

/** Number formats of the touched cells as they were, in runs. */
function formatSteps(change: CellsChange, before: Snapshot): WriteStep[] {
  const grid = before.sheets.find((sheet) => sheet.id === change.sheet)?.grid;
  const steps: WriteStep[] = [];
  const at = (row: number, column: number): string => before.styles[grid?.style(row, column) ?? 0]?.numberFormat ?? 'General';
  change.after.forEach((block, offset) => {
    if (block.style === undefined) return;
    const column = change.left + offset;
    const last = change.top + change.rows - 1;
    for (let row = change.top; row <= last; ) {
      const format = at(row, column);
      let end = row;
      while (end < last && at(end + 1, column) === format) end += 1;
      const area: Area = { top: row, bottom: end, left: column, right: column };
      steps.push({
        bytes: actionBytes,
        do: (context) => {
          setNumberFormat(rangeAt(context, change.sheet, area), format);
        },
      });
      row = end + 1;
    }
  });
  return steps;
}

/**
 * Brings the workbook back to what it was before a plan that failed half-way. Works from what stands there now,
 * because nobody knows how far the failed request came.
 */
export async function rollBack(context: ExcelContext, plan: Plan, frame: Frame, before: Snapshot, added: readonly string[]): Promise<void> {
  const now = await readFrame(context);
  const back = new PlanSteps(invertPlan(plan), now, before);
  const known = new Set(frame.sheets.map(({ sheet }) => sheet.id));
  const anchored = new Set(now.names.map((name) => name.sheet));
  const orphans = now.sheets.filter(({ sheet }) => !known.has(sheet.id) && added.includes(sheet.name) && !anchored.has(sheet.id));
  const steps: WriteStep[] = [
    ...back.steps(),
    ...plan.changes.flatMap((change) => (change.type === 'cells' ? formatSteps(change, before) : [])),
    ...orphans.map(({ sheet }): WriteStep => ({
      bytes: actionBytes,
      do: ({ workbook }) => {
        workbook.worksheets.getItem(sheet.id).delete();
      },
    })),
  ];
  await new StepRunner(context, {}, 0).run(steps);
}
