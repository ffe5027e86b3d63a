import type { Request } from '../../app/service';
import type { CellPlace } from '../../core/engine/result';
import { actionText } from '../text/ledgerText';
import { failureOf } from '../state/store';
import type { PaneContext } from '../state/store';

/** Reads anew what the workbook holds. */
export async function refresh(context: PaneContext): Promise<void> {
  const overview = await context.perform('workOverview', (control) =>
    context.service.overview(context.options(), control),
  );
  if (overview) context.dispatch({ type: 'overviewRead', overview });
}

/** Checks, and shows and announces the result. */
export async function recheck(context: PaneContext): Promise<boolean> {
  const started = performance.now();
  const check = await context.perform('workCheck', (control) =>
    context.service.check(context.options(), control),
  );
  if (!check) return false;
  context.dispatch({ type: 'checked', check, took: performance.now() - started });
  return true;
}

/** Prepares a request and opens its preview. */
export async function preview(context: PaneContext, request: Request): Promise<void> {
  const made = await context.perform('workPrepare', (control) =>
    context.service.prepare(request, context.options(), control),
  );
  if (!made) return;
  const empty =
    made.lines.length === 0 &&
    !made.subsidy &&
    !made.summaries &&
    made.paragraph === undefined &&
    request.kind !== 'mark';
  if (empty) context.dispatch({ type: 'noticed', notice: { text: 'previewNothing', data: {} } });
  else context.dispatch({ type: 'previewed', request, preview: made });
}

/** Checks slower than this (milliseconds) are not repeated unasked while somebody is typing. */
const quickCheck = 1500;

/** After a write: the face, the overview and, if there was a check, the result are brought up to date. */
async function bringUpToDate(context: PaneContext, onlyQuick = false): Promise<void> {
  context.host.afterWrite();
  const { check, checkTook } = context.state();
  context.dispatch({ type: 'workbookChanged' });
  await refresh(context);
  if (check && (!onlyQuick || checkTook < quickCheck)) await recheck(context);
}

/** Writes the plan in the open preview. */
export async function applyPreview(context: PaneContext): Promise<void> {
  const open = context.state().preview;
  if (!open) return;
  context.dispatch({ type: 'previewClosed' });
  const done = await context.perform('workApply', async (control) => {
    await context.service.apply(open.preview.planId, control);
    return true;
  });
  if (!done) return;
  await bringUpToDate(context);
  if (context.state().failure) return;
  const { subsidy } = open.preview;
  if (subsidy) context.dispatch({ type: 'subsidyWritten', subsidy });
  const { language } = context.state().preferences;
  const notice =
    open.request.kind === 'fix'
      ? ({ text: 'doneFix', data: { count: open.preview.cellCount } } as const)
      : ({ text: 'doneApply', data: { action: actionText[open.preview.action][language] } } as const);
  context.dispatch({ type: 'noticed', notice });
}

/**
 * Prepares and writes in one go: for what the person has just done by hand, whose preview would tell nothing
 * new. Waits for work under way, and stops a check, so that nothing typed is lost. `onlyQuick`: a slow check is not
 * repeated unasked.
 */
export async function writeAtOnce(
  context: PaneContext,
  request: Request,
  onlyQuick = true,
): Promise<boolean> {
  for (let { work } = context.state(); work; { work } = context.state()) {
    if (work.title === 'workCheck') context.stop();
    await context.idle();
  }
  const done = await context.perform('workApply', async (control) => {
    const made = await context.service.prepare(request, context.options(), control);
    await context.service.apply(made.planId, control);
    return true;
  });
  if (!done) return false;
  await bringUpToDate(context, onlyQuick);
  return !context.state().failure;
}

/** Takes a run back. */
export async function takeBack(context: PaneContext, runId: string): Promise<void> {
  const done = await context.perform('workUndo', async (control) => {
    await context.service.undo(runId, control);
    return true;
  });
  if (!done) return;
  await bringUpToDate(context);
  if (!context.state().failure) context.dispatch({ type: 'noticed', notice: { text: 'doneUndo', data: {} } });
}

/** Shows a cell. */
export async function goToCell(context: PaneContext, { sheetId, row, column }: CellPlace): Promise<void> {
  try {
    await context.host.goTo(sheetId, row, column);
  } catch (error) {
    context.dispatch({ type: 'failed', failure: failureOf(error) });
  }
}
