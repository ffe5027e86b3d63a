import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import { usePaneState } from '../components/usePane';

interface RowButtonProperties {
  readonly label: string;
  /** Said instead of the label; has to contain it. */
  readonly longLabel?: string;
  readonly icon?: ButtonProps['icon'];
  /** Whether its row has the keyboard: the tree as a whole is one stop of the Tab key. */
  readonly reachable: boolean;
  /** Works also while other work is under way. */
  readonly always?: boolean;
  readonly onPress: () => void;
}

const narrow = { minWidth: 'auto' } as const;

/** A button in a row of the problem list. A dialog it opens gives the focus back to it. */
export function RowButton({
  label,
  longLabel,
  icon,
  reachable,
  always = false,
  onPress,
}: RowButtonProperties) {
  const { work } = usePaneState();
  const restore = useRestoreFocusTarget();
  const possible = always || work === undefined;
  return (
    <Button
      {...restore}
      size="small"
      style={narrow}
      icon={icon ?? null}
      tabIndex={reachable ? 0 : -1}
      disabledFocusable={!possible}
      {...(longLabel === undefined ? {} : { 'aria-label': longLabel })}
      onClick={() => {
        if (possible) onPress();
      }}
    >
      {label}
    </Button>
  );
}
