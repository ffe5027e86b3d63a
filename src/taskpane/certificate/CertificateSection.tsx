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
import { certificateSheetId } from '../../core/certificate/certificateSheet';
import { CommandButton } from '../components/CommandButton';
import { Section } from '../components/Section';
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
  const present = overview?.sheets.some(({ owned }) => owned === certificateSheetId) === true;
  if (!check && !present) return null;
  const open = check?.ready === true || present || certificate !== undefined;
  const sentence = !check
    ? say(certificateText.present)
    : check.ready
      ? say(certificateText.can)
      : say(certificateText.blocked, { count: check.blocking.length });
  const body = (
    <>
      <div className={styles.actions}>
        {check?.ready ? <CommandButton command={certifyCommand} icon={<CertificateRegular />} /> : null}
        <CommandButton command={verifyCommand} icon={<ShieldCheckmarkRegular />} />
      </div>
      {certificate ? <CertificateVerdict certificate={certificate} /> : null}
    </>
  );
  if (open)
    return (
      <Section title={say(certificateText.title)}>
        <Text>{sentence}</Text>
        {body}
      </Section>
    );
  return (
    <section className={styles.card} aria-label={say(certificateText.title)}>
      <Accordion collapsible>
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
            <div className={styles.panel}>{body}</div>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
