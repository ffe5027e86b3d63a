import { Button, makeStyles, mergeClasses, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { CheckView } from '../../app/service';
import { issueText } from '../issues/issueText';
import { tally } from '../state/tally';
import { usePaneState, useSay } from './usePane';

const useStyles = makeStyles({
  banner: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
  },
  yes: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    borderInlineStartColor: tokens.colorPaletteGreenBorderActive,
  },
  no: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    borderInlineStartColor: tokens.colorPaletteRedBorderActive,
  },
  icon: { fontSize: '28px', lineHeight: '28px' },
  yesIcon: { color: tokens.colorPaletteGreenForeground1 },
  noIcon: { color: tokens.colorPaletteRedForeground1 },
  title: { margin: 0 },
  rest: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
    minWidth: 0,
  },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

const firstReasons = 3;

/** Whether the workbook can be submitted, and if not, why. */
export function ResultBanner({ check }: { readonly check: CheckView }) {
  const styles = useStyles();
  const { stale } = usePaneState();
  const say = useSay();
  const [all, setAll] = useState(false);
  const { error, warning, notice, confirmed, fixed } = useMemo(() => tally(check), [check]);
  const reasons = all ? check.blocking : check.blocking.slice(0, firstReasons);
  return (
    <section
      className={mergeClasses(styles.banner, check.ready ? styles.yes : styles.no)}
      aria-label={say(check.ready ? 'ready' : 'notReady')}
    >
      <span className={mergeClasses(styles.icon, check.ready ? styles.yesIcon : styles.noIcon)} aria-hidden>
        {check.ready ? <CheckmarkCircleFilled /> : <DismissCircleFilled />}
      </span>
      <Subtitle1 as="h2" className={styles.title}>
        {say(check.ready ? 'ready' : 'notReady')}
      </Subtitle1>
      <div className={styles.rest}>
        <Text>{say('resultCounts', { errors: error, warnings: warning, notices: notice })}</Text>
        {confirmed + fixed > 0 ? <Text>{say(issueText.settledCounts, { confirmed, fixed })}</Text> : null}
        {check.ready ? <Text>{say('readyDetail')}</Text> : null}
        {reasons.length > 0 ? (
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ) : null}
        {check.blocking.length > reasons.length ? (
          <Button size="small" onClick={() => setAll(true)}>
            {say('moreReasons', { count: check.blocking.length - reasons.length })}
          </Button>
        ) : null}
        {stale ? <Text weight="semibold">{say('stale')}</Text> : null}
      </div>
    </section>
  );
}
