import type { PaneCommand } from '../commands/command';
import { preview } from '../commands/steps';
import type { PaneState } from '../state/state';
import { compareText } from './compareText';
import { reconcile } from './reconcileSteps';
import { reconcileText } from './reconcileText';

const hasLedgers = (state: PaneState): boolean => (state.overview?.ledgers.length ?? 0) > 0;

/** Compares and shows the page of comparisons; the ribbon's 双向比对 comes here. */
export const reconcileCommand: PaneCommand = {
  id: 'reconcile',
  title: reconcileText.title,
  hint: reconcileText.hint,
  shortcut: { code: 'KeyD', keys: 'Alt+D' },
  run: async (context) => {
    context.dispatch({ type: 'tab', tab: 'compare' });
    if (hasLedgers(context.state())) await reconcile(context);
  },
};

export const reconcileSheetsCommand: PaneCommand = {
  id: 'reconcileSheets',
  title: reconcileText.sheets,
  hint: reconcileText.sheetsHint,
  possible: hasLedgers,
  run: (context) => preview(context, { kind: 'reconcile' }),
};

export const dropoutCommand: PaneCommand = {
  id: 'dropout',
  title: compareText.dropoutStart,
  hint: compareText.dropoutSubtitle,
  possible: hasLedgers,
  run: (context) => preview(context, { kind: 'dropout' }),
};

export const portalCommand: PaneCommand = {
  id: 'portal',
  title: compareText.portalStart,
  hint: compareText.portalHint,
  possible: hasLedgers,
  run: (context) => preview(context, { kind: 'portal' }),
};
