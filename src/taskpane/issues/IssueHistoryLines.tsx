import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { IssueHistory } from '../../core/engine/result';
import { useSay } from '../components/usePane';
import { issueText } from './issueText';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A problem's past, and what people wrote about it in the 问题清单. */
export function IssueHistoryLines({ history }: { readonly history: IssueHistory }) {
  const styles = useStyles();
  const say = useSay();
  const { firstSeen, returns, responsible, deadline, measure, remark, confirmation } = history;
  const past = [
    firstSeen === '' ? '' : say(issueText.firstSeen, { date: firstSeen }),
    returns === 0 ? '' : say(issueText.returns, { count: returns }),
    responsible === '' ? '' : say(issueText.responsible, { who: responsible }),
    deadline === '' ? '' : say(issueText.deadline, { date: deadline }),
  ].filter(Boolean);
  return (
    <>
      {past.length > 0 ? (
        <Text size={200} className={styles.quiet}>
          {past.join(' · ')}
        </Text>
      ) : null}
      {measure === '' ? null : (
        <Text size={200} className={styles.quiet}>
          {say(issueText.measure, { text: measure })}
        </Text>
      )}
      {remark === '' ? null : (
        <Text size={200} className={styles.quiet}>
          {say(issueText.remark, { text: remark })}
        </Text>
      )}
      {confirmation ? <Text size={200}>{say(issueText.confirmedAs, confirmation)}</Text> : null}
    </>
  );
}
