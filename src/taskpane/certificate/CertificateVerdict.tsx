import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { CertificateView } from '../../app/service';
import type { RecordNow } from '../../core/certificate/compareRecords';
import { goToCell } from '../commands/steps';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { certificateText } from './certificateText';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  link: {
    minWidth: 'auto',
    height: 'auto',
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    textDecorationLine: 'underline',
  },
});

const intents = {
  valid: 'success',
  changed: 'warning',
  altered: 'error',
  revoked: 'error',
  absent: 'info',
} as const;

/** So many records are named; the rest is counted. */
const mostNamed = 20;

/** Whether the workbook is still the certified one, and which records differ. */
export function CertificateVerdict({ certificate }: { readonly certificate: CertificateView }) {
  const styles = useStyles();
  const { overview } = usePaneState();
  const store = useStore();
  const say = useSay();
  const { state, sentence, notes, differences } = certificate;

  const goTo = ({ sheet, row }: RecordNow) => {
    const sheetId = overview?.sheets.find(({ name }) => name === sheet)?.id;
    const ledger = overview?.ledgers.find(
      (candidate) => candidate.sheetId === sheetId && row >= candidate.firstRow && row <= candidate.lastRow,
    );
    const column = ledger?.columns.find(({ field }) => field === 'name')?.column ?? 0;
    if (sheetId !== undefined) void goToCell(store, { sheetId, row, column });
  };
  const named = (title: keyof typeof certificateText, records: readonly RecordNow[]) =>
    records.length === 0 ? null : (
      <>
        <Text weight="semibold">{say(certificateText[title], { count: records.length })}</Text>
        <ul className={styles.list}>
          {records.slice(0, mostNamed).map((record) => (
            <li key={`${record.sheet} ${String(record.row)}`}>
              <Button appearance="transparent" className={styles.link} onClick={() => goTo(record)}>
                {say(certificateText.record, { sheet: record.sheet, row: record.row + 1, name: record.name })}
              </Button>
            </li>
          ))}
        </ul>
        <Rest count={records.length - mostNamed} />
      </>
    );
  const removed = differences?.removed ?? [];

  return (
    <div className={styles.whole} role="status">
      <MessageBar intent={intents[state]} layout="multiline">
        <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
      </MessageBar>
      {notes.map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
      {differences ? (
        <>
          {named('changed', differences.changed)}
          {named('added', differences.added)}
        </>
      ) : null}
      {removed.length > 0 ? (
        <>
          <Text weight="semibold">{say(certificateText.removed, { count: removed.length })}</Text>
          <ul className={styles.list}>
            {removed.slice(0, mostNamed).map(({ name }, at) => (
              <li key={`${String(at)} ${name}`}>{name === '' ? say('blank') : name}</li>
            ))}
          </ul>
          <Rest count={removed.length - mostNamed} />
        </>
      ) : null}
    </div>
  );
}

function Rest({ count }: { readonly count: number }) {
  const say = useSay();
  return count > 0 ? <Text size={200}>{say(certificateText.more, { count })}</Text> : null;
}
