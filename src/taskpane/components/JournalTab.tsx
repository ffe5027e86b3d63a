import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { takeBack } from '../commands/steps';
import { actionText } from '../text/ledgerText';
import { Section } from './Section';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  tab: { paddingBottom: tokens.spacingVerticalXXL },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  entry: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none' },
  },
  button: { alignSelf: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What was written, newest first; each can be taken back. */
export function JournalTab() {
  const styles = useStyles();
  const { overview, work, preferences } = usePaneState();
  const store = useStore();
  const say = useSay();
  const entries = overview?.undo ?? [];
  const shown = (at: string) =>
    new Date(at).toLocaleString(preferences.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={styles.tab}>
      <Section title={say('journal')}>
        {entries.length === 0 ? <Text className={styles.quiet}>{say('journalEmpty')}</Text> : null}
        <ol className={styles.list}>
          {entries.map((entry, index) => {
            const action = say(actionText[entry.action]);
            return (
              <li key={entry.id} className={styles.entry}>
                <span>
                  <Text weight="semibold">{action}</Text>{' '}
                  {index === 0 ? (
                    <Badge size="small" appearance="tint" color="brand">
                      {say('newest')}
                    </Badge>
                  ) : null}
                  <br />
                  <Text size={200} className={styles.quiet}>
                    {shown(entry.at)}
                  </Text>
                  {entry.lines.slice(0, 3).map((line) => (
                    <Text key={line} size={200} block>
                      {line}
                    </Text>
                  ))}
                </span>
                <Button
                  className={styles.button}
                  size="small"
                  icon={<ArrowUndoRegular />}
                  aria-label={say('undoThis', { action, at: shown(entry.at) })}
                  disabledFocusable={work !== undefined}
                  onClick={() => {
                    if (!work) void takeBack(store, entry.id);
                  }}
                >
                  {say('undo')}
                </Button>
              </li>
            );
          })}
        </ol>
      </Section>
    </div>
  );
}
