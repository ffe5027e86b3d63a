import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RowExplanation } from '../../core/policy/explainRow';
import type { OutcomeKind } from '../../core/policy/subsidy';
import { groupDigits } from '../components/money';
import { useSay } from '../components/usePane';
import { ExplainedPartView } from './ExplainedPartView';
import { moneyText } from './moneyText';

const useStyles = makeStyles({
  sum: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  basis: { overflowWrap: 'anywhere' },
});

const kinds: Readonly<Record<OutcomeKind, keyof typeof moneyText>> = {
  entitled: 'entitled',
  refused: 'isRefused',
  notEntitled: 'notEntitled',
  notInPack: 'notInPack',
};

/** What a row comes to, and programme by programme why. */
export function ExplanationView({
  explanation,
  sheetId,
  sheet,
}: {
  readonly explanation: RowExplanation;
  readonly sheetId: string;
  readonly sheet: string;
}) {
  const styles = useStyles();
  const say = useSay();
  const { amount, kind, basis, parts } = explanation;
  return (
    <>
      <Text weight="semibold" className={styles.sum}>
        {amount === undefined
          ? say(moneyText[kinds[kind]])
          : say(moneyText.dueSum, { amount: groupDigits(amount) })}
      </Text>
      {parts.length === 0 ? <Text className={styles.basis}>{basis}</Text> : null}
      {parts.map((part, at) => (
        <ExplainedPartView key={String(at)} part={part} sheetId={sheetId} sheet={sheet} />
      ))}
    </>
  );
}
