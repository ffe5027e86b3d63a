import { Button } from '@fluentui/react-components';
import type { CellPlace } from '../../core/engine/result';
import { goToCell } from '../commands/steps';
import { useSay, useStore } from './usePane';

const narrow = { minWidth: 'auto', paddingInline: '4px' } as const;

/** A cell's address that shows the cell when pressed; `sheet` is said to screen readers, and shown when `long`. */
export function CellLink({
  place,
  cell,
  sheet,
  long = false,
}: {
  readonly place: CellPlace;
  readonly cell: string;
  readonly sheet: string;
  readonly long?: boolean;
}) {
  const store = useStore();
  const say = useSay();
  const whole = `${sheet} ${cell}`;
  return (
    <Button
      appearance="outline"
      size="small"
      style={narrow}
      aria-label={say('goTo', { cell: whole })}
      onClick={() => void goToCell(store, place)}
    >
      {long ? whole : cell}
    </Button>
  );
}
