import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LedgerSummary } from '../../app/service';
import { refreshCommand } from '../commands/commands';
import { kindTitles } from '../../core/ledger/kindTitles';
import { OtherSheet } from '../headerRow/OtherSheet';
import { termName } from '../text/ledgerText';
import { ColumnMapping } from './ColumnMapping';
import { CommandButton } from './CommandButton';
import { Section } from './Section';
import { usePaneState, useSay } from './usePane';

const useStyles = makeStyles({
  tab: { paddingBottom: tokens.spacingVerticalXXL },
  refresh: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

function LedgerCard({ ledger }: { readonly ledger: LedgerSummary }) {
  const styles = useStyles();
  const { language } = usePaneState().preferences;
  const say = useSay();
  return (
    <Section title={ledger.sheet}>
      <Text>
        {say(kindTitles[ledger.kind])} · {say('records', { count: ledger.records.toLocaleString(language) })}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say('rowsFromTo', { first: ledger.firstRow + 1, last: ledger.lastRow + 1 })} ·{' '}
        {ledger.term ? say('termOf', { term: termName(ledger.term, language) }) : say('termUnknown')} ·{' '}
        {say('columnsKnown', { count: ledger.columns.length })}
      </Text>
      {ledger.unmapped.length > 0 ? <ColumnMapping ledger={ledger} /> : null}
    </Section>
  );
}

/** What the workbook holds, sheet by sheet, and what could not be recognised. */
export function LedgersTab() {
  const styles = useStyles();
  const { overview } = usePaneState();
  const say = useSay();
  if (!overview) return null;
  const withLedger = new Set(overview.ledgers.map((ledger) => ledger.sheetId));
  const others = overview.sheets.filter((sheet) => !withLedger.has(sheet.id));
  return (
    <div className={styles.tab}>
      <div className={styles.refresh}>
        <CommandButton command={refreshCommand} size="small" />
      </div>
      {overview.ledgers.length === 0 ? (
        <Section title={say('noLedgers')}>
          <Text>{say('noLedgersHint')}</Text>
        </Section>
      ) : null}
      {overview.ledgers.map((ledger) => (
        <LedgerCard key={ledger.id} ledger={ledger} />
      ))}
      {others.length > 0 ? (
        <Section title={say('otherSheets')}>
          <ul className={styles.list}>
            {others.map((sheet) => (
              <li key={sheet.id}>
                <OtherSheet sheet={sheet} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  );
}
