import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { SubsidyResult } from '../../core/policy/standard';
import { TotalsTable } from '../money/TotalsTable';
import { usePaneState, useSay } from './usePane';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  message: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalS },
});

const refusalsShown = 100;
const derivationsShown = 3;

/** What is due by programme, what could not be decided and why, and how amounts come about. */
export function PreviewSubsidy({ subsidy }: { readonly subsidy: SubsidyResult }) {
  const styles = useStyles();
  const { overview } = usePaneState();
  const say = useSay();
  const sheets = new Map((overview?.ledgers ?? []).map((ledger) => [ledger.id, ledger.sheet]));
  const place = (ledger: string, row: number) =>
    say('rowIn', { sheet: sheets.get(ledger) ?? '', row: row + 1 });
  const { totals, refusals, entitlements, pack } = subsidy;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {say('standardsUsed', pack)}
      </Text>
      {totals.length === 0 ? (
        <Text>{say('nothingDue')}</Text>
      ) : (
        <>
          <Text weight="semibold">{say('totals')}</Text>
          <TotalsTable totals={totals} />
        </>
      )}
      {refusals.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.message}>
            <MessageBarTitle>{say('refusedTitle', { count: refusals.length })}</MessageBarTitle>
            <ul className={styles.list}>
              {refusals.slice(0, refusalsShown).map((refusal, at) => (
                <li key={`${refusal.ledger} ${String(refusal.row)} ${String(at)}`}>
                  {place(refusal.ledger, refusal.row)}
                  {refusal.programme ? ` ${refusal.programme}` : ''}: {refusal.reason}
                </li>
              ))}
            </ul>
            {refusals.length > refusalsShown ? say('previewFirst', { count: refusalsShown }) : ''}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {entitlements.length > 0 ? (
        <>
          <Text weight="semibold">{say('derivations')}</Text>
          <ul className={styles.list}>
            {entitlements.slice(0, derivationsShown).map((due, at) => (
              <li key={`${due.ledger} ${String(due.row)} ${String(at)}`}>
                <Text size={200}>
                  {place(due.ledger, due.row)}: {due.derivation}
                </Text>
              </li>
            ))}
          </ul>
          <Text size={200} className={styles.quiet}>
            {say('derivationsAll')}
          </Text>
        </>
      ) : null}
    </>
  );
}
