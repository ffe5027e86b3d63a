import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { FixedRow } from '../state/issueRow';
import { visibleText } from '../text/visibleText';
import { useSay } from '../components/usePane';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected },
  icon: { display: 'inline-flex', paddingTop: '3px', color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A problem of an earlier check that is gone: which, whose, and what stood there. */
export function FixedRowView({ row, active }: { readonly row: FixedRow; readonly active: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { ruleTitle, issue } = row;
  const { sheet, cell, name, school, found } = issue;
  return (
    <div className={mergeClasses(styles.row, active && styles.active)}>
      <span className={styles.icon} aria-hidden>
        <CheckmarkCircleRegular />
      </span>
      <span>
        <Text block>{ruleTitle}</Text>
        <Text size={200} className={styles.quiet} block>
          {[`${sheet} ${cell}`, name, school].filter(Boolean).join(' · ')}
        </Text>
        <Text size={200} className={styles.quiet} block>
          {say('before')} {found === '' ? say('blank') : visibleText(found)}
        </Text>
      </span>
    </div>
  );
}
