import { makeStyles, tokens } from '@fluentui/react-components';
import { CodesSection } from './CodesSection';
import { MergeSection } from './MergeSection';

const useStyles = makeStyles({ tab: { paddingBottom: tokens.spacingVerticalXXL } });

/** Lists against lists: reconciliation, terms, schools’ files, other offices. */
export function CompareTab() {
  const styles = useStyles();
  return (
    <div className={styles.tab}>
      <MergeSection />
      <CodesSection />
    </div>
  );
}
