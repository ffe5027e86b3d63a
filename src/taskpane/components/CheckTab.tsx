import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ColorRegular, DocumentArrowLeftRegular } from '@fluentui/react-icons';
import { CertificateSection } from '../certificate/CertificateSection';
import { checkCommand, clearCommand, markCommand, refreshCommand } from '../commands/commands';
import { kindTitles } from '../../core/ledger/kindTitles';
import { pagesCommand } from '../schoolPages/pagesCommand';
import { termName } from '../text/ledgerText';
import { CommandButton } from './CommandButton';
import { CoverageList } from './CoverageList';
import { IssueSection } from './IssueSection';
import { ResultBanner } from './ResultBanner';
import { Section } from './Section';
import { usePaneState, useSay, useStore } from './usePane';

const useStyles = makeStyles({
  tab: { paddingBottom: tokens.spacingVerticalXXL },
  start: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
  big: { width: '100%', minHeight: '44px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  end: { textAlign: 'right', flexShrink: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the workbook holds, in one glance. */
function Holds() {
  const styles = useStyles();
  const { overview, preferences } = usePaneState();
  const store = useStore();
  const say = useSay();
  if (!overview) return null;
  const unknown = overview.ledgers.reduce((sum, ledger) => sum + ledger.unmapped.length, 0);
  return (
    <Section title={overview.ledgers.length > 0 ? say('holds') : say('noLedgers')}>
      {overview.ledgers.length === 0 ? (
        <>
          <Text>{say('noLedgersHint')}</Text>
          <div>
            <CommandButton command={refreshCommand} />
          </div>
        </>
      ) : (
        <ul className={styles.list}>
          {overview.ledgers.map((ledger) => (
            <li key={ledger.id} className={styles.item}>
              <span className={styles.name}>
                <Text weight="semibold">{ledger.sheet}</Text>
                <br />
                <Text size={200} className={styles.quiet}>
                  {say(kindTitles[ledger.kind])}
                  {ledger.term ? ` · ${termName(ledger.term, preferences.language)}` : ''}
                </Text>
              </span>
              <Text size={200} className={`${styles.end} ${styles.quiet}`}>
                {say('records', { count: ledger.records.toLocaleString(preferences.language) })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {unknown > 0 ? (
        <div>
          <Button
            appearance="transparent"
            size="small"
            onClick={() => store.dispatch({ type: 'tab', tab: 'ledgers' })}
          >
            {say('columnsUnknown', { count: unknown })} ›
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

export function CheckTab({ scroller }: { readonly scroller: React.RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const { check, overview } = usePaneState();
  const say = useSay();
  return (
    <div className={styles.tab}>
      <div className={styles.start}>
        {check ? null : <Text>{say('oneSentence')}</Text>}
        <CommandButton
          command={checkCommand}
          appearance="primary"
          size="large"
          className={styles.big}
          icon={<CheckmarkCircleRegular />}
          label={check ? say('checkAgain') : say('check')}
        />
      </div>
      {check ? (
        <>
          <ResultBanner check={check} />
          <div className={styles.start}>
            <div className={styles.actions}>
              <CommandButton command={markCommand} icon={<ColorRegular />} />
              <CommandButton command={pagesCommand} icon={<DocumentArrowLeftRegular />} />
              {(overview?.marks ?? 0) > 0 ? (
                <CommandButton command={clearCommand} appearance="subtle" />
              ) : null}
            </div>
          </div>
          <CertificateSection />
          <CoverageList check={check} />
          <IssueSection check={check} scroller={scroller} />
        </>
      ) : (
        <>
          <CertificateSection />
          <Holds />
        </>
      )}
    </div>
  );
}
