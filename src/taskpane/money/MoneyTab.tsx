import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowTrendingLinesRegular, EraserRegular } from '@fluentui/react-icons';
import { clearCommand, runCommand } from '../commands/commands';
import { CommandButton } from '../components/CommandButton';
import { FoldSection } from '../components/FoldSection';
import { usePaneState, useSay } from '../components/usePane';
import { ComputeSection } from './ComputeSection';
import { ExamplesSection } from './ExamplesSection';
import { ExplainSection } from './ExplainSection';
import { moneyText } from './moneyText';
import { PaidSection } from './PaidSection';
import { SheetsSection } from './SheetsSection';
import { StandardsSection } from './StandardsSection';

const useStyles = makeStyles({
  tab: { paddingBottom: tokens.spacingVerticalXXL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Money from standards to sheets: by what is computed, what is due and why, what was paid, what is printed. */
export function MoneyTab() {
  const styles = useStyles();
  const { overview } = usePaneState();
  const say = useSay();
  return (
    <div className={styles.tab}>
      <ComputeSection />
      <StandardsSection />
      <ExplainSection />
      <SheetsSection />
      <PaidSection />
      <ExamplesSection />
      <FoldSection title={say(moneyText.other)}>
        <div>
          <CommandButton command={runCommand} hinted icon={<ArrowTrendingLinesRegular />} />
          <Text block size={200} className={styles.quiet}>
            {say('runHint')}
          </Text>
        </div>
        <div>
          <CommandButton command={clearCommand} hinted icon={<EraserRegular />} />
          <Text block size={200} className={styles.quiet}>
            {say('clearHint')}
            {overview && overview.marks > 0 ? ` ${say('marksNow', { count: overview.marks })}` : ''}
          </Text>
        </div>
      </FoldSection>
    </div>
  );
}
