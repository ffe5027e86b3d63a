import { invertPlan } from '../../core/plan/invert';
import type { Plan } from '../../core/plan/plan';
import { planObstacle } from '../../core/plan/planObstacle';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { WorkbookError, type WorkControl } from '../port';
import { compare } from './compare';
import { asWorkbookError } from './excelErrors';
import type { ExcelContext } from './excelLibrary';
import type { Frame } from './frame';
import { closeJournalSteps, journalParts, openJournalSteps } from './journalParts';
import { missingSheet } from './missingSheet';
import { PlanSteps } from './planSteps';
import { readFrame } from './readFrame';
import { readLooks } from './readLooks';
import { snapshotWith } from './readSnapshot';
import { recover } from './recover';
import { rollBack } from './rollBack';
import { journalOf, journalText, type RunJournal } from './runJournal';
import { positionOf, recordChanges, withRecords } from './runRecord';
import { Slices } from './slices';
import { touchedSnapshot } from './touchedSnapshot';
import { ClashError, StepRunner, type Clash } from './writeSteps';

/** Shares of the work, for progress: looking again, writing, reading back. */
const shares = { look: 20, write: 60, back: 20 } as const;

function progressOf(control: WorkControl, from: number, share: number): WorkControl {
  return {
    ...(control.signal ? { signal: control.signal } : {}),
    progress: (done, total) => {
      if (total > 0) control.progress?.(from + Math.min(1, done / total) * share, 100);
    },
  };
}

/** Cells the plan writes, and something for the rest: what progress is measured by. */
function weightOf(plan: Plan): number {
  return plan.changes.reduce((sum, change) => {
    if (change.type === 'cells') return sum + change.rows * change.after.length;
    if (change.type === 'sheet')
      return sum + (change.after?.rows.reduce((cells, row) => cells + row.length, 0) ?? 1);
    return sum + 50;
  }, 100);
}

/** What somebody wrote, since we did, into cells of our own sheets that the plan leaves blank: it is kept. */
function notesOnOwnSheets(frame: Frame, now: Snapshot, plan: Plan): Clash[] {
  return plan.changes.flatMap((change): Clash[] => {
    if (change.type !== 'sheet' || !change.after || !change.before) return [];
    const { owned, after } = change;
    const sheet = now.sheets[positionOf(frame, owned)];
    const clashes: Clash[] = [];
    for (let row = 0; sheet && row < sheet.grid.rowCount; row++) {
      for (let column = 0; column < sheet.grid.columnCount; column++) {
        const value = sheet.grid.value(row, column);
        const cell = after.rows[row]?.[column];
        if (value === null || (cell && (cell.value !== null || cell.formula !== undefined))) continue;
        const formula = sheet.grid.formula(row, column);
        const held = typeof value === 'object' ? value.error : value;
        clashes.push({
          sheet: sheet.id,
          owned,
          row,
          column,
          held: formula === undefined ? held : `=${formula}`,
        });
      }
    }
    return clashes;
  });
}

/** Looks once more, now that all is written. @returns the parts of the journal @throws WorkbookError `write-defect` when something is not as planned */
async function readBack(
  context: ExcelContext,
  plan: Plan,
  control: WorkControl,
  slices: Slices,
): Promise<readonly string[]> {
  // Widths are rounded to whatever the screen has; they tell nothing.
  const written = invertPlan({ ...plan, changes: plan.changes.filter((change) => change.type !== 'width') });
  const frame = await readFrame(context);
  const snapshot = await touchedSnapshot(context, frame, written, control, 'none');
  try {
    await compare(snapshot, written, slices);
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code === 'cancelled') throw error;
    const noted = notesOnOwnSheets(frame, snapshot, plan);
    if (noted.length > 0) throw new ClashError(noted, error.details['where'] ?? '');
    throw new WorkbookError('write-defect', error.details, { cause: error });
  }
  // Somebody else's start took the run for one that was cut off.
  if (frame.journal.length === 0) throw new WorkbookError('changed-since-read', { where: plan.id });
  return frame.journal;
}

/** Goes back; when Excel refuses, again a little later: the person may just have begun to type into a cell. */
async function goBack(context: ExcelContext, journal: RunJournal, error: unknown): Promise<void> {
  const clashes = error instanceof ClashError ? error.clashes : [];
  for (const wait of [300, 1_500]) {
    try {
      await rollBack(context, journal, clashes);
      return;
    } catch (second) {
      if (!(asWorkbookError(second) instanceof WorkbookError)) throw second;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await rollBack(context, journal, clashes);
}

/** The workbook's frame, after taking back what an earlier run left unfinished. */
export async function settledFrame(
  context: ExcelContext,
  control: WorkControl,
  recovered: (() => void) | undefined,
): Promise<Frame> {
  const frame = await readFrame(context, control);
  if (frame.journal.length === 0) return frame;
  if (await recover(context, frame.journal)) recovered?.();
  return readFrame(context, control);
}

/**
 * Writes a plan: reads the touched parts again and compares them with every `before`, enters in the workbook how
 * to go back, writes in few large requests, reads everything back, and only then counts the run as done.
 * Whatever goes wrong on the way, the workbook is brought back; if even that is cut off, the next start does it.
 * @throws WorkbookError with the codes of `applyChecked` (nothing written), or the reason of the failure
 * (taken back); `details.restored` is `no` when going back has to wait for the next start
 */
export async function applyToExcel(
  context: ExcelContext,
  asked: Plan,
  control: WorkControl,
  recovered?: () => void,
): Promise<void> {
  if (asked.changes.length === 0) return;
  const slices = new Slices(control.signal);
  const frame = await settledFrame(context, control, recovered);
  const { plan: told, restore, positions } = withRecords(asked, frame);
  const quiet: WorkControl = control.signal ? { signal: control.signal } : {};
  // What stands in the way shows without reading a cell.
  const obstacle = planObstacle(await snapshotWith(context, frame, [], quiet), told);
  if (obstacle) throw new WorkbookError(obstacle.code, { sheet: obstacle.sheet });
  const renamed = missingSheet(told, frame);
  if (renamed !== undefined) throw new WorkbookError('changed-since-read', { where: renamed });
  const before = await touchedSnapshot(context, frame, told, progressOf(control, 0, shares.look));
  await compare(before, told, slices);
  const looks = await readLooks(context, told, control.signal);
  const plan = { ...told, changes: [...told.changes, ...recordChanges(told, frame, before, looks)] };
  const planSteps = new PlanSteps(plan, frame, before, slices, positions, restore);
  const journal = await journalOf(plan, frame, before, looks, planSteps.added, slices);
  const guard = { names: planSteps.guarded };
  const total = weightOf(plan);
  const writing = progressOf(control, shares.look, shares.write);
  let done = 0;
  const runner = new StepRunner(
    context,
    quiet,
    (weight) => {
      done += weight;
      writing.progress?.(done, total);
    },
    guard,
  );
  const parts = journalParts(journalText(journal));
  try {
    await runner.run(openJournalSteps(parts));
    await runner.run(planSteps.steps());
    const written = await readBack(
      context,
      plan,
      progressOf(control, shares.look + shares.write, shares.back),
      slices,
    );
    await new StepRunner(context, {}, undefined, guard).run(closeJournalSteps(written));
  } catch (error) {
    const reason = asWorkbookError(error);
    try {
      await goBack(context, journal, error);
    } catch (second) {
      const details = reason instanceof WorkbookError ? reason.details : {};
      throw new WorkbookError(
        'host-error',
        { ...details, restored: 'no' },
        { cause: new AggregateError([error, second]) },
      );
    }
    throw reason;
  }
}
