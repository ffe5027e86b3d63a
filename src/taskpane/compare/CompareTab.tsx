import { makeStyles, tokens } from '@fluentui/react-components';
import { CodesSection } from './CodesSection';
import { DropoutSection } from './DropoutSection';
import { MergeSection } from './MergeSection';
import { PortalSection } from './PortalSection';
import { ReconcileSection } from './ReconcileSection';
import { TermsSection } from './TermsSection';

const useStyles = makeStyles({ tab: { paddingBottom: tokens.spacingVerticalXXL } });

/** Lists against lists: reconciliation, terms, schools’ files, other offices. */
export function CompareTab() {
  const styles = useStyles();
  return (
    <div className={styles.tab}>
      <ReconcileSection />
      <DropoutSection />
      <TermsSection />
      <MergeSection />
      <PortalSection />
      <CodesSection />
    </div>
  );
}
