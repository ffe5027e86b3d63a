import type { WhatIf } from '../../app/service';
import type { CellPlace } from '../../core/engine/result';
import { refresh } from '../commands/steps';
import { failureOf, type PaneContext } from '../state/store';
import { moneyText } from './moneyText';

/** Computes by another pack from now on; undefined = the workbook's own sheet, else the national standards. */
export async function chooseStandards(context: PaneContext, chosen: string | undefined): Promise<void> {
  context.dispatch({ type: 'standardsChosen', chosen });
  context.dispatch({ type: 'workbookChanged' });
  await refresh(context);
}

/** Tells why the row at a place comes to its amount. */
export async function explainPlace(context: PaneContext, place: CellPlace): Promise<void> {
  const made = await context.perform(moneyText.workExplain, async (control) => ({
    explanation: await context.service.explain(place, context.options(), undefined, control),
  }));
  if (made) context.dispatch({ type: 'rowExplained', place, explanation: made.explanation });
}

/** Tells it of the row that is selected in the workbook. */
export async function explainSelected(context: PaneContext): Promise<void> {
  context.dispatch({ type: 'tab', tab: 'money' });
  const place = await context.host.selection();
  if (place) await explainPlace(context, place);
  else context.dispatch({ type: 'noticed', notice: { text: moneyText.noSelection, data: {} } });
}

/**
 * Follows the selection while an explanation is open: without the work bar, which would flash with every arrow key.
 * An answer that comes after another row was selected is dropped.
 */
export async function followSelection(context: PaneContext, place: CellPlace): Promise<void> {
  const { explained } = context.state().money;
  if (!explained || context.state().work) return;
  if (explained.place.sheetId === place.sheetId && explained.place.row === place.row) return;
  try {
    const explanation = await context.service.explain(place, context.options());
    const now = await context.host.selection();
    if (now?.sheetId === place.sheetId && now.row === place.row && context.state().money.explained)
      context.dispatch({ type: 'rowExplained', place, explanation });
  } catch (error) {
    context.dispatch({ type: 'failed', failure: failureOf(error) });
  }
}

/** Tells what the explained row would come to. */
export async function supposeRow(context: PaneContext, place: CellPlace, whatIf: WhatIf): Promise<void> {
  const made = await context.perform(moneyText.workExplain, async (control) => ({
    explanation: await context.service.explain(place, context.options(), whatIf, control),
  }));
  if (made) context.dispatch({ type: 'rowSupposed', whatIf, explanation: made.explanation });
}

/** Reads what was paid against what is due, and which schools there are. */
export async function readPaid(context: PaneContext): Promise<void> {
  const paid = await context.perform(moneyText.workPaid, (control) =>
    context.service.paid(context.options(), control),
  );
  if (paid) context.dispatch({ type: 'paidRead', paid });
}

/** Runs the worked examples by the standards in force. */
export async function runExamples(context: PaneContext): Promise<void> {
  const examples = await context.perform(moneyText.workExamples, (control) =>
    context.service.examples(context.options(), control),
  );
  if (examples) context.dispatch({ type: 'examplesRun', examples });
}
