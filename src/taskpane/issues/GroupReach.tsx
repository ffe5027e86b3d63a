import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useSay } from '../components/usePane';
import type { GroupRow } from '../state/issueRow';
import { issueText } from './issueText';

const useStyles = makeStyles({
  lines: { gridColumn: '2 / -1', display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  reach: { color: tokens.colorNeutralForeground2 },
});

/** What to do about a cause, and how much goes with it. */
export function GroupReach({ row }: { readonly row: GroupRow }) {
  const styles = useStyles();
  const say = useSay();
  const { cause, count, fixable } = row;
  const radius = cause?.radius;
  if (!cause || !radius) return null;
  const { issues, cells, pupils, explained, also } = radius;
  // One remedy for all there is only where one thing is wrong, or where each can be put right for certain.
  const together = cause.kind !== undefined || fixable.length === count;
  const text = together
    ? pupils > 0
      ? issueText.reach
      : issueText.reachCells
    : pupils > 0
      ? issueText.concerns
      : issueText.concernsCells;
  const sentences = [
    say(text, { issues, cells, pupils }),
    // The remedy for shifted rows says it itself.
    explained > 0 && cause.kind !== 'shift' ? say(issueText.reachExplained, { count: explained }) : '',
    also > 0 ? say(issueText.reachAlso, { count: also }) : '',
  ].filter(Boolean);
  return (
    <span className={styles.lines}>
      {cause.remedy === '' ? null : <Text>{cause.remedy}</Text>}
      <Text size={200} className={styles.reach}>
        {sentences.join(' ')}
      </Text>
    </span>
  );
}
