import type { ReconcileLine } from '../../app/reconcileView';
import { writeAtOnce } from '../commands/steps';
import type { PaneContext } from '../state/store';
import { queryOf, type ReconcileFilter } from './compareState';
import { readFiles } from './readFiles';
import { reconcileText } from './reconcileText';

/** Lines fetched at a time. */
const piece = 30;

/** Compares, and shows the first lines of a kind; without a filter, of everything that is to be looked at. */
export async function reconcile(context: PaneContext, filter?: ReconcileFilter): Promise<boolean> {
  const view = await context.perform(reconcileText.work, (control) =>
    context.service.reconcile({ ...queryOf(filter), from: 0, count: piece }, context.options(), control),
  );
  if (view) context.dispatch({ type: 'reconciled', view, filter });
  return view !== undefined;
}

/** Fetches the lines after those shown. */
export async function moreLines(context: PaneContext): Promise<void> {
  const { found, filter } = context.state().compare;
  if (!found) return;
  const from = found.lines.length;
  const view = await context.perform(reconcileText.work, (control) =>
    context.service.reconcile({ ...queryOf(filter), from, count: piece }, context.options(), control),
  );
  if (view) context.dispatch({ type: 'moreReconciled', lines: view.lines });
}

/** Takes further workbooks into the comparison; [] leaves them out again. */
export async function compareWith(context: PaneContext, files: readonly File[]): Promise<void> {
  const done = await context.perform(reconcileText.workFiles, async (control) => {
    await context.service.compareWithFiles(await readFiles(files), control);
    return true;
  });
  if (!done) return;
  context.dispatch({ type: 'comparedWith', files: files.map(({ name }) => name) });
  await reconcile(context);
}

/** Both records of a line beside each other, with every reason. */
export async function showPair(context: PaneContext, line: ReconcileLine): Promise<void> {
  const { left, right } = line;
  if (!left || !right) return;
  const made = await context.perform(reconcileText.workPair, async (control) => ({
    explanation: await context.service.explainPair(left, right, context.options(), control),
  }));
  if (made?.explanation)
    context.dispatch({
      type: 'dialogOpened',
      dialog: { kind: 'pair', left, right, explanation: made.explanation },
    });
}

/** Remembers what the person decided, and compares again. */
export async function decidePair(
  context: PaneContext,
  { left, right }: Pick<ReconcileLine, 'left' | 'right'>,
  same: boolean,
): Promise<void> {
  if (!left || !right) return;
  const ref = ({ ledger, row }: NonNullable<ReconcileLine['left']>) => ({ ledger, row });
  context.dispatch({ type: 'dialogClosed' });
  const { filter } = context.state().compare;
  const request = { kind: 'decidePair', left: ref(left), right: ref(right), same } as const;
  if (!(await writeAtOnce(context, request))) return;
  if (await reconcile(context, filter))
    context.dispatch({ type: 'noticed', notice: { text: reconcileText.decided, data: {} } });
}
