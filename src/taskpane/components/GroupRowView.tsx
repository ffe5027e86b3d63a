import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { preview } from '../commands/steps';
import { GroupReach } from '../issues/GroupReach';
import { issueText } from '../issues/issueText';
import { RowButton } from '../issues/RowButton';
import type { GroupRow } from '../state/issueRow';
import { useSay, useStore } from './usePane';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chevron: { display: 'inline-flex', paddingTop: '3px' },
  title: { overflowWrap: 'anywhere', minWidth: 0 },
  detail: { gridColumn: '2 / -1', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  actions: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

/** A cause: one sentence, where, how many, and the one remedy for all. */
export function GroupRowView({ row, active }: { readonly row: GroupRow; readonly active: boolean }) {
  const styles = useStyles();
  const store = useStore();
  const say = useSay();
  const detail = [row.title.includes(row.subtitle) ? '' : row.subtitle, row.where]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={styles.row}>
      <span className={styles.chevron} aria-hidden>
        {row.open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      <Text weight="semibold" className={styles.title}>
        {row.title}
      </Text>
      <Badge appearance="tint" color="informative" aria-label={say('cellsCount', { count: row.count })}>
        {row.count}
      </Badge>
      {detail ? (
        <Text size={200} className={styles.detail}>
          {detail}
        </Text>
      ) : null}
      <GroupReach row={row} />
      {row.fixable.length + row.confirmable.length > 0 ? (
        <span className={styles.actions}>
          {row.fixable.length > 0 ? (
            <RowButton
              reachable={active}
              label={say(issueText.fixMany, { count: row.fixable.length })}
              onPress={() => void preview(store, { kind: 'fix', issues: row.fixable })}
            />
          ) : null}
          {row.confirmable.length > 0 ? (
            <RowButton
              reachable={active}
              label={say(issueText.confirmMany, { count: row.confirmable.length })}
              onPress={() =>
                store.dispatch({
                  type: 'dialogOpened',
                  dialog: { kind: 'confirm', issues: row.confirmable, about: row.title },
                })
              }
            />
          ) : null}
        </span>
      ) : null}
    </div>
  );
}
