import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { preview } from '../commands/steps';
import type { GroupRow } from '../state/issueRows';
import { usePaneState, useSay, useStore } from './usePane';

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
  actions: { gridColumn: '2 / -1', paddingTop: tokens.spacingVerticalXXS },
});

/** A cause: one sentence, where, how many, and the one remedy for all. */
export function GroupRowView({ row, active }: { readonly row: GroupRow; readonly active: boolean }) {
  const styles = useStyles();
  const { work } = usePaneState();
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
      {row.fixable.length > 0 ? (
        <span className={styles.actions}>
          <Button
            size="small"
            tabIndex={active ? 0 : -1}
            disabledFocusable={work !== undefined}
            onClick={() => {
              if (!work) void preview(store, { kind: 'fix', issues: row.fixable });
            }}
          >
            {say('fixMany', { count: row.fixable.length })}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
