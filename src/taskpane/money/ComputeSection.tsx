import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons';
import { computeCommand } from '../commands/commands';
import { CommandButton } from '../components/CommandButton';
import { FoldSection } from '../components/FoldSection';
import { groupDigits, sumAmounts } from '../components/money';
import { Section } from '../components/Section';
import { usePaneState, useSay } from '../components/usePane';
import { moneyText } from './moneyText';
import { RefusedList } from './RefusedList';
import { TotalsTable } from './TotalsTable';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  old: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** 计算补助, and what the last computation came to. */
export function ComputeSection() {
  const styles = useStyles();
  const { money, overview } = usePaneState();
  const say = useSay();
  const { subsidy, subsidyOld } = money;
  return (
    <>
      <Section title={say('compute')}>
        <Text className={styles.quiet}>{say('computeHint')}</Text>
        {overview?.ledgers.length === 0 ? <Text>{say('noLedgersHint')}</Text> : null}
        <div>
          <CommandButton command={computeCommand} hinted icon={<CalculatorRegular />} appearance="primary" />
        </div>
      </Section>
      {subsidy ? (
        <FoldSection
          title={say(moneyText.result)}
          subtitle={[
            say(moneyText.dueSum, {
              amount: groupDigits(sumAmounts(subsidy.totals.map(({ amount }) => amount))),
            }),
            ...(subsidy.refusals.length > 0
              ? [say(moneyText.refused, { count: subsidy.refusals.length })]
              : []),
          ].join(' · ')}
          open
        >
          {subsidyOld ? <Text className={styles.old}>{say(moneyText.resultOld)}</Text> : null}
          <Text size={200} className={styles.quiet}>
            {say('standardsUsed', subsidy.pack)}
          </Text>
          {subsidy.totals.length === 0 ? (
            <Text>{say('nothingDue')}</Text>
          ) : (
            <TotalsTable totals={subsidy.totals} />
          )}
          <RefusedList refusals={subsidy.refusals} />
        </FoldSection>
      ) : null}
    </>
  );
}
