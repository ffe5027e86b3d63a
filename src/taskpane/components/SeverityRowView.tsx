import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/rules/rule';
import type { SeverityRow } from '../state/issueRows';
import type { PaneTextKey } from '../text/paneText';
import { SeverityIcon } from './SeverityIcon';
import { useSay } from './usePane';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  count: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3 },
});

const titles: Readonly<Record<Severity, PaneTextKey>> = {
  error: 'errorsMust',
  warning: 'warningsShould',
  notice: 'noticesMay',
};

export function SeverityRowView({ row }: { readonly row: SeverityRow }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.row}>
      <SeverityIcon severity={row.severity} />
      <Text weight="semibold">{say(titles[row.severity])}</Text>
      <Text className={styles.count}>{row.count}</Text>
    </div>
  );
}
