import type { CellPlace, Issue } from '../../core/engine/result';
import { goToCell, preview, writeAtOnce } from '../commands/steps';
import type { PaneContext } from '../state/store';
import { actionText } from '../text/ledgerText';
import { sideBySideText } from '../sideBySide/sideBySideText';

/** Lays the records of an issue beside each other. */
export async function showRecords(context: PaneContext, issue: Issue): Promise<void> {
  const found = await context.perform(sideBySideText.work, async (control) => ({
    records: await context.service.compareRecords(issue.id, context.options(), control),
  }));
  if (!found) return;
  if (found.records)
    context.dispatch({ type: 'dialogOpened', dialog: { kind: 'records', records: found.records } });
  else context.dispatch({ type: 'noticed', notice: { text: sideBySideText.oneRecord, data: {} } });
}

/** Opens the preview of a fix the person has looked at: the proposed one of one issue. */
export async function previewProposed(context: PaneContext, issue: Issue): Promise<void> {
  await preview(context, { kind: 'fix', issues: [issue.id], proposed: true });
}

/** Writes down that problems are correct as they are, because of `reason`. */
export async function confirmIssues(
  context: PaneContext,
  issues: readonly string[],
  reason: string,
): Promise<void> {
  context.dispatch({ type: 'dialogClosed' });
  if (await writeAtOnce(context, { kind: 'confirm', issues, reason }, false)) tellDone(context, 'confirm');
}

/** Takes such a confirmation back. */
export async function unconfirmIssue(context: PaneContext, issue: Issue): Promise<void> {
  if (await writeAtOnce(context, { kind: 'unconfirm', issues: [issue.id] }, false))
    tellDone(context, 'unconfirm');
}

function tellDone(context: PaneContext, action: 'confirm' | 'unconfirm'): void {
  const { language } = context.state().preferences;
  context.dispatch({
    type: 'noticed',
    notice: { text: 'doneApply', data: { action: actionText[action][language] } },
  });
}

/** Shows a cell, closing the dialog it was chosen in. */
export async function leaveForCell(context: PaneContext, place: CellPlace): Promise<void> {
  context.dispatch({ type: 'dialogClosed' });
  await goToCell(context, place);
}
