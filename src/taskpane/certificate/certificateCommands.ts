import type { PaneCommand } from '../commands/command';
import { preview } from '../commands/steps';
import { certificateText } from './certificateText';

export const certifyCommand: PaneCommand = {
  id: 'certify',
  title: certificateText.certify,
  hint: certificateText.certifyHint,
  shortcut: { code: 'KeyG', keys: 'Alt+G' },
  possible: ({ check }) => check?.ready === true,
  run: (context) => preview(context, { kind: 'certify' }),
};

export const verifyCommand: PaneCommand = {
  id: 'verify',
  title: certificateText.verify,
  hint: certificateText.verifyHint,
  shortcut: { code: 'KeyV', keys: 'Alt+V' },
  run: async (context) => {
    context.dispatch({ type: 'tab', tab: 'check' });
    const certificate = await context.perform(certificateText.work, (control) =>
      context.service.verify(context.options(), control),
    );
    if (certificate) context.dispatch({ type: 'verified', certificate });
  },
};
