import type { PaneCommand } from '../commands/command';
import { preview } from '../commands/steps';
import type { PaneState } from '../state/state';
import { explainSelected, readPaid, runExamples } from './moneySteps';
import { moneyText } from './moneyText';

const hasLedgers = (state: PaneState): boolean => (state.overview?.ledgers.length ?? 0) > 0;

export const explainCommand: PaneCommand = {
  id: 'explain',
  title: moneyText.explain,
  hint: moneyText.explainHint,
  shortcut: { code: 'KeyW', keys: 'Alt+W' },
  possible: hasLedgers,
  run: explainSelected,
};

export const standardsCommand: PaneCommand = {
  id: 'standards',
  title: moneyText.writeStandards,
  hint: moneyText.writeStandardsHint,
  run: (context) => preview(context, { kind: 'standards' }),
};

export const paidCommand: PaneCommand = {
  id: 'paid',
  title: moneyText.comparePaid,
  hint: moneyText.comparePaidHint,
  possible: hasLedgers,
  run: readPaid,
};

export const paragraphCommand: PaneCommand = {
  id: 'paragraph',
  title: moneyText.paragraph,
  hint: moneyText.paragraphHint,
  possible: hasLedgers,
  run: (context) => preview(context, { kind: 'paragraph' }),
};

export const examplesCommand: PaneCommand = {
  id: 'examples',
  title: moneyText.runExamples,
  run: runExamples,
};
