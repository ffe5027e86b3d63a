import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  ArrowTrendingLinesRegular,
  CalculatorRegular,
  ColorRegular,
  EraserRegular,
  TableSimpleRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { PaneCommand } from '../commands/command';
import {
  clearCommand,
  computeCommand,
  markCommand,
  runCommand,
  summarizeCommand,
} from '../commands/commands';
import { CommandButton } from './CommandButton';
import { Section } from './Section';
import { usePaneState, useSay } from './usePane';

const useStyles = makeStyles({
  tab: { paddingBottom: tokens.spacingVerticalXXL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const offers: readonly {
  readonly command: PaneCommand;
  readonly icon: ReactElement;
  readonly primary: boolean;
}[] = [
  { command: computeCommand, icon: <CalculatorRegular />, primary: true },
  { command: summarizeCommand, icon: <TableSimpleRegular />, primary: true },
  { command: markCommand, icon: <ColorRegular />, primary: false },
  { command: runCommand, icon: <ArrowTrendingLinesRegular />, primary: false },
  { command: clearCommand, icon: <EraserRegular />, primary: false },
];

/** What can be written: aid, summaries, marks; each with a preview first. */
export function MoneyTab() {
  const styles = useStyles();
  const { overview } = usePaneState();
  const say = useSay();
  return (
    <div className={styles.tab}>
      {offers.map(({ command, icon, primary }) => (
        <Section key={command.id} title={say(command.title)}>
          <Text className={styles.quiet}>{command.hint ? say(command.hint) : ''}</Text>
          {command === clearCommand && overview && overview.marks > 0 ? (
            <Text>{say('marksNow', { count: overview.marks })}</Text>
          ) : null}
          <div>
            <CommandButton command={command} icon={icon} appearance={primary ? 'primary' : 'secondary'} />
          </div>
        </Section>
      ))}
    </div>
  );
}
