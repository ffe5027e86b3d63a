import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { parseCell } from '../../core/snapshot/address';
import type { Refusal } from '../../core/policy/standard';
import { CellLink } from '../components/CellLink';
import { usePaneState, useSay } from '../components/usePane';
import { useShownLines } from '../components/useShownLines';
import { moneyText } from './moneyText';
import { refusalGroups, type RefusalGroup } from './refusalGroups';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  cells: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Cells that would decide a refusal; its row where no cell is at fault. */
function RefusalCells({ refusal }: { readonly refusal: Refusal }) {
  const { overview } = usePaneState();
  const ledger = overview?.ledgers.find(({ id }) => id === refusal.ledger);
  if (!ledger) return null;
  const cells = refusal.cells.length > 0 ? refusal.cells : [`A${String(refusal.row + 1)}`];
  return cells.map((cell) => {
    const place = parseCell(cell);
    return place ? (
      <CellLink
        key={cell}
        place={{ sheetId: ledger.sheetId, ...place }}
        cell={cell}
        sheet={ledger.sheet}
        long
      />
    ) : null;
  });
}

function Group({ group }: { readonly group: RefusalGroup }) {
  const styles = useStyles();
  const say = useSay();
  const { shown, more } = useShownLines(group.refusals);
  const { programme, reason, refusals } = group;
  return (
    <li className={styles.group}>
      <Text weight="semibold">{programme}</Text>
      <Text>{reason}</Text>
      {refusals.length > 1 ? (
        <Text size={200} className={styles.quiet}>
          {say(moneyText.sameReason, { count: refusals.length })}
        </Text>
      ) : null}
      <div className={styles.cells}>
        {shown.map((refusal, at) => (
          <RefusalCells key={`${refusal.ledger} ${String(refusal.row)} ${String(at)}`} refusal={refusal} />
        ))}
      </div>
      {more}
    </li>
  );
}

/** What could not be decided, by reason, each with the cells that would decide it. */
export function RefusedList({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const styles = useStyles();
  const say = useSay();
  const groups = useMemo(() => refusalGroups(refusals), [refusals]);
  const { shown, more } = useShownLines(groups);
  if (refusals.length === 0) return <Text>{say(moneyText.noneRefused)}</Text>;
  return (
    <>
      <Text weight="semibold">{say(moneyText.refused, { count: refusals.length })}</Text>
      <Text size={200} className={styles.quiet}>
        {say(moneyText.refusedHint)}
      </Text>
      <ul className={styles.list}>
        {shown.map((group) => (
          <Group key={`${group.programme} ${group.reason}`} group={group} />
        ))}
      </ul>
      {more}
    </>
  );
}
