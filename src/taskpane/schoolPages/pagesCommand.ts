import type { PaneCommand } from '../commands/command';
import { pagesText } from './pagesText';

export const pagesCommand: PaneCommand = {
  id: 'pages',
  title: pagesText.command,
  hint: pagesText.commandHint,
  shortcut: { code: 'KeyT', keys: 'Alt+T' },
  possible: ({ check }) => check !== undefined,
  run: async (context) => {
    // Nothing is prepared where it could not be given away.
    const pages = context.host.saveFiles
      ? await context.perform(pagesText.work, (control) => context.service.pages(context.options(), control))
      : [];
    if (pages) context.dispatch({ type: 'dialogOpened', dialog: { kind: 'pages', pages } });
  },
};
