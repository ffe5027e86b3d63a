import { Button, Tooltip } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import { canRun } from '../commands/commands';
import type { PaneCommand } from '../commands/command';
import { usePaneState, useSay, useStore } from './usePane';

interface CommandButtonProperties {
  readonly command: PaneCommand;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: ButtonProps['icon'];
  readonly className?: string;
  /** Another wording than the command's title. */
  readonly label?: string;
  /** The hint stands beside the button already: only the key is told. */
  readonly hinted?: boolean;
}

/** A command as a button, with its hint and key shown on hover and focus. */
export function CommandButton({
  command,
  appearance = 'secondary',
  size = 'medium',
  icon,
  className,
  label,
  hinted = false,
}: CommandButtonProperties) {
  const state = usePaneState();
  const store = useStore();
  const say = useSay();
  const possible = canRun(command, state);
  const keys = command.shortcut ? say('shortcut', { keys: command.shortcut.keys }) : '';
  const hint = [command.hint && !hinted ? say(command.hint) : '', keys].filter(Boolean).join(' ');
  return (
    <Tooltip content={hint} relationship="description">
      <Button
        appearance={appearance}
        size={size}
        icon={icon ?? null}
        className={className ?? ''}
        disabledFocusable={!possible}
        aria-keyshortcuts={command.shortcut?.keys}
        onClick={() => {
          if (possible) void command.run(store);
        }}
      >
        {label ?? say(command.title)}
      </Button>
    </Tooltip>
  );
}
