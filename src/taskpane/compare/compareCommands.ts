import type { PaneCommand } from '../commands/command';
import { compareText } from './compareText';

/** Opens the page of comparisons; the ribbon's 双向比对 comes here. */
export const reconcileCommand: PaneCommand = {
  id: 'reconcile',
  title: compareText.openPage,
  shortcut: { code: 'KeyD', keys: 'Alt+D' },
  run: (context) => {
    context.dispatch({ type: 'tab', tab: 'compare' });
    return Promise.resolve();
  },
};
