import { certifyCommand, verifyCommand } from '../certificate/certificateCommands';
import {
  dropoutCommand,
  portalCommand,
  reconcileCommand,
  reconcileSheetsCommand,
} from '../compare/compareCommands';
import {
  examplesCommand,
  explainCommand,
  paidCommand,
  paragraphCommand,
  standardsCommand,
} from '../money/moneyCommands';
import { pagesCommand } from '../schoolPages/pagesCommand';
import { paneText } from '../text/paneText';
import type { PaneState } from '../state/state';
import type { PaneContext } from '../state/store';
import { tally } from '../state/tally';
import type { PaneCommand } from './command';
import { preview, recheck, refresh, takeBack } from './steps';

const hasLedgers = (state: PaneState) => (state.overview?.ledgers.length ?? 0) > 0;

export const checkCommand: PaneCommand = {
  id: 'check',
  title: paneText.check,
  shortcut: { code: 'KeyC', keys: 'Alt+C' },
  run: async (context) => {
    context.dispatch({ type: 'tab', tab: 'check' });
    if (!context.state().overview || context.state().stale) {
      await refresh(context);
      if (context.state().failure) return;
    }
    // A failure of an earlier try is no reason not to try again.
    if (!(await recheck(context))) return;
    const { check } = context.state();
    const { error, warning } = tally(check);
    context.dispatch({
      type: 'noticed',
      notice: check?.ready
        ? { text: 'announceReady', data: {} }
        : { text: 'announceNotReady', data: { errors: error, warnings: warning } },
    });
  },
};

export const markCommand: PaneCommand = {
  id: 'mark',
  title: paneText.mark,
  hint: paneText.markHint,
  shortcut: { code: 'KeyM', keys: 'Alt+M' },
  possible: hasLedgers,
  run: (context) => preview(context, { kind: 'mark', issueSheet: true }),
};

export const computeCommand: PaneCommand = {
  id: 'compute',
  title: paneText.compute,
  hint: paneText.computeHint,
  shortcut: { code: 'KeyB', keys: 'Alt+B' },
  possible: hasLedgers,
  run: (context) => preview(context, { kind: 'compute' }),
};

export const summarizeCommand: PaneCommand = {
  id: 'summarize',
  title: paneText.summarize,
  hint: paneText.summarizeHint,
  shortcut: { code: 'KeyS', keys: 'Alt+S' },
  possible: hasLedgers,
  run: (context) => preview(context, { kind: 'summarize' }),
};

export const runCommand: PaneCommand = {
  id: 'run',
  title: paneText.run,
  hint: paneText.runHint,
  shortcut: { code: 'KeyA', keys: 'Alt+A' },
  possible: hasLedgers,
  run: (context) => preview(context, { kind: 'run' }),
};

export const clearCommand: PaneCommand = {
  id: 'clear',
  title: paneText.clear,
  hint: paneText.clearHint,
  shortcut: { code: 'KeyX', keys: 'Alt+X' },
  run: (context) => preview(context, { kind: 'clear' }),
};

export const undoCommand: PaneCommand = {
  id: 'undo',
  title: paneText.undo,
  shortcut: { code: 'KeyZ', keys: 'Alt+Z' },
  possible: (state) => (state.overview?.undo.length ?? 0) > 0,
  run: async (context) => {
    const newest = context.state().overview?.undo[0];
    if (newest) await takeBack(context, newest.id);
  },
};

export const refreshCommand: PaneCommand = {
  id: 'refresh',
  title: paneText.refresh,
  shortcut: { code: 'KeyR', keys: 'Alt+R' },
  run: async (context) => {
    context.dispatch({ type: 'workbookChanged' });
    await refresh(context);
  },
};

export const settingsCommand: PaneCommand = {
  id: 'settings',
  title: paneText.openSettings,
  shortcut: { code: 'KeyP', keys: 'Alt+P' },
  run: (context) => {
    context.dispatch({ type: 'settings', open: true });
    return Promise.resolve();
  },
};

/** Every command; a duplicate id or key fails the test beside this file. */
export const paneCommands: readonly PaneCommand[] = [
  checkCommand,
  markCommand,
  computeCommand,
  summarizeCommand,
  reconcileCommand,
  reconcileSheetsCommand,
  dropoutCommand,
  portalCommand,
  explainCommand,
  standardsCommand,
  paidCommand,
  paragraphCommand,
  examplesCommand,
  runCommand,
  certifyCommand,
  verifyCommand,
  pagesCommand,
  clearCommand,
  undoCommand,
  refreshCommand,
  settingsCommand,
];

/** Whether a command can run now. */
export function canRun(command: PaneCommand, state: PaneState): boolean {
  return state.work === undefined && (command.possible?.(state) ?? true);
}

/** Runs the command of that id if it can run now. */
export async function runCommandById(id: string, context: PaneContext): Promise<boolean> {
  const command = paneCommands.find((candidate) => candidate.id === id);
  if (!command || !canRun(command, context.state())) return false;
  await command.run(context);
  return true;
}
