import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CertificateRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { certificateSheetId } from '../../core/certificate/certificateSheet';
import { CommandButton } from '../components/CommandButton';
import { usePaneState, useSay } from '../components/usePane';
import { CertificateVerdict } from './CertificateVerdict';
import { certifyCommand, verifyCommand } from './certificateCommands';
import { certificateText } from './certificateText';

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalS,
    minWidth: 0,
    textAlign: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The certificate: given when the workbook is ready, told why not when it is not, and checked against the ledger. */
export function CertificateSection() {
  const styles = useStyles();
  const { check, overview, certificate } = usePaneState();
  const say = useSay();
  /** Whether the person opened or closed it; else it is open where there is something to do. */
  const [chosen, setChosen] = useState<boolean>();
  const present = overview?.sheets.some(({ owned }) => owned === certificateSheetId) === true;
  if (!check && !present) return null;
  const sentence = !check
    ? say(certificateText.present)
    : check.ready
      ? say(certificateText.can)
      : say(certificateText.blocked, { count: check.blocking.length });
  const open = chosen ?? (check?.ready === true || present || certificate !== undefined);
  return (
    <section className={styles.card} aria-label={say(certificateText.title)}>
      <Accordion
        collapsible
        openItems={open ? ['certificate'] : []}
        onToggle={(_event, data) => setChosen(data.openItems.includes('certificate'))}
      >
        <AccordionItem value="certificate">
          <AccordionHeader as="h2">
            <span className={styles.head}>
              <Text weight="semibold">{say(certificateText.title)}</Text>
              <Text size={200} className={styles.quiet}>
                {sentence}
              </Text>
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <div className={styles.panel}>
              <div className={styles.actions}>
                {check?.ready ? (
                  <CommandButton command={certifyCommand} icon={<CertificateRegular />} />
                ) : null}
                <CommandButton command={verifyCommand} icon={<ShieldCheckmarkRegular />} />
              </div>
              {certificate ? <CertificateVerdict certificate={certificate} /> : null}
            </div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
