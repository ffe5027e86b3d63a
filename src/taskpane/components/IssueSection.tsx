import {
  Button,
  makeStyles,
  mergeClasses,
  SearchBox,
  Select,
  Subtitle2,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useId, useMemo } from 'react';
import type { CheckView } from '../../app/service';
import { issueRows, severities } from '../state/issueRows';
import { tally } from '../state/tally';
import type { Grouping } from '../state/state';
import type { PaneTextKey } from '../text/paneText';
import { IssueTree } from './IssueTree';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL, minWidth: 0 },
  tools: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  status: { ':empty': { display: 'none' } },
  grow: { flexGrow: 1, minWidth: '120px', maxWidth: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const groupings: readonly { readonly id: Grouping; readonly title: PaneTextKey }[] = [
  { id: 'cause', title: 'groupCause' },
  { id: 'rule', title: 'groupRule' },
  { id: 'sheet', title: 'groupSheet' },
];

/** The problems, with search, filter and grouping. */
export function IssueSection({
  check,
  scroller,
}: {
  readonly check: CheckView;
  readonly scroller: React.RefObject<HTMLElement | null>;
}) {
  const styles = useStyles();
  const { filter, grouping, toggled, preferences } = usePaneState();
  const store = useStore();
  const say = useSay();
  const id = useId();
  const wanted = useDeferredValue(filter);
  const { rows, shown, total } = useMemo(
    () => issueRows(check, wanted, grouping, toggled, preferences.language),
    [check, wanted, grouping, toggled, preferences.language],
  );
  const { error, warning, notice } = useMemo(() => tally(check), [check]);
  const present = severities.filter((severity) => check.issues.some((issue) => issue.severity === severity));
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.tools}>
        <Subtitle2 as="h2" id={id} className={styles.title}>
          {say('problemsCount', { count: error + warning + notice })}
        </Subtitle2>
        {total === 0 ? (
          <Text>{say('noProblems')}</Text>
        ) : (
          <>
            <SearchBox
              className={styles.grow}
              placeholder={say('search')}
              aria-label={say('search')}
              value={filter.text}
              onChange={(_event, data) => store.dispatch({ type: 'filterText', text: data.value })}
            />
            <div className={styles.line}>
              <div className={styles.line} role="group" aria-label={say('severityFilter')}>
                {present.map((severity) => (
                  <ToggleButton
                    key={severity}
                    size="small"
                    checked={!filter.hidden.includes(severity)}
                    onClick={() => store.dispatch({ type: 'severityToggled', severity })}
                  >
                    {say(severity)}
                  </ToggleButton>
                ))}
              </div>
              <Select
                className={styles.grow}
                size="small"
                aria-label={say('groupBy')}
                value={grouping}
                onChange={(_event, data) => {
                  const chosen = groupings.find((candidate) => candidate.id === data.value);
                  if (chosen) store.dispatch({ type: 'grouping', grouping: chosen.id });
                }}
              >
                {groupings.map((choice) => (
                  <option key={choice.id} value={choice.id}>
                    {say(choice.title)}
                  </option>
                ))}
              </Select>
            </div>
            <div className={mergeClasses(styles.line, styles.status)} aria-live="polite">
              {shown < total ? (
                <>
                  <Text size={200} className={styles.quiet}>
                    {shown === 0 ? say('noMatch') : say('problemsShown', { shown, count: total })}
                  </Text>
                  <Button
                    size="small"
                    appearance="transparent"
                    onClick={() => store.dispatch({ type: 'filterCleared' })}
                  >
                    {say('clearFilter')}
                  </Button>
                </>
              ) : null}
            </div>
          </>
        )}
      </div>
      {rows.length > 0 ? <IssueTree rows={rows} scroller={scroller} /> : null}
    </section>
  );
}
