import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled } from '@fluentui/react-icons';
import type { SummaryView } from '../../app/service';
import { groupDigits } from './money';
import { useSay } from './usePane';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  identity: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalXS,
    overflowWrap: 'anywhere',
    alignItems: 'start',
  },
  icon: { display: 'inline-flex', fontSize: '16px', paddingTop: '2px' },
  yes: { color: tokens.colorPaletteGreenForeground1 },
  no: { color: tokens.colorPaletteRedForeground1 },
  numbers: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** The sheets to be made and whether their figures agree with the rows and with each other. */
export function PreviewSummaries({ summaries }: { readonly summaries: readonly SummaryView[] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <Text weight="semibold">{say('identities')}</Text>
      {summaries.map((summary) => (
        <div key={summary.sheet}>
          <Text>{summary.sheet}</Text>
          <ul className={styles.list}>
            {summary.identities.map((identity) => (
              <li key={identity.name} className={styles.identity}>
                <span
                  className={mergeClasses(styles.icon, identity.holds ? styles.yes : styles.no)}
                  aria-hidden
                >
                  {identity.holds ? <CheckmarkCircleFilled /> : <DismissCircleFilled />}
                </span>
                <Text size={200}>
                  {identity.name} · {say(identity.holds ? 'holdsYes' : 'holdsNo')}
                </Text>
                <Text size={200} className={styles.numbers}>
                  {groupDigits(identity.left)} {identity.holds ? '=' : '≠'} {groupDigits(identity.right)}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
