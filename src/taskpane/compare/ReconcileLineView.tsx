import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { BadgeProps } from '@fluentui/react-components';
import type { ReconcileLine, ReconcileSide } from '../../app/reconcileView';
import { CellLink } from '../components/CellLink';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { decidePair, showPair } from './reconcileSteps';
import { reconcileText, sideName } from './reconcileText';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  side: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  number: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const colors: Readonly<Record<NonNullable<ReconcileLine['result']>, NonNullable<BadgeProps['color']>>> = {
  missedAid: 'danger',
  wrongAid: 'danger',
  paidTwice: 'danger',
  review: 'warning',
  elsewhere: 'informative',
};

/** Where a record stands; in another workbook it can be named but not shown. */
function Side({ side }: { readonly side: ReconcileSide }) {
  const styles = useStyles();
  const { overview } = usePaneState();
  const say = useSay();
  const here = overview?.sheets.some(({ id }) => id === side.sheetId) === true;
  const place = say('rowIn', { sheet: side.sheet, row: side.row + 1 });
  return (
    <div className={styles.side}>
      <Text weight="semibold">{side.name}</Text>
      <Text size={200} className={styles.number}>
        {side.idNumber}
      </Text>
      {here ? (
        <CellLink
          place={{ sheetId: side.sheetId, row: side.row, column: 0 }}
          cell={`A${String(side.row + 1)}`}
          sheet={side.sheet}
          long
        />
      ) : (
        <Text size={200} className={styles.quiet}>
          {place}
        </Text>
      )}
    </div>
  );
}

/** One record or pair: what it was judged to be, why, and what the person can do about it. */
export function ReconcileLineView({ line }: { readonly line: ReconcileLine }) {
  const styles = useStyles();
  const { work } = usePaneState();
  const store = useStore();
  const say = useSay();
  const { left, right, verdict, result, reasons, owner, ask } = line;
  const open = verdict === 'probable' || verdict === 'ambiguous';
  const possible = work === undefined;
  const names = left && right ? { left: sideName(left), right: sideName(right) } : undefined;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        {result ? (
          <Badge appearance="tint" color={colors[result]}>
            {say(reconcileText[result])}
          </Badge>
        ) : null}
        <Text size={200} className={styles.quiet}>
          {say(reconcileText[verdict])}
        </Text>
      </div>
      {left ? <Side side={left} /> : null}
      {right ? <Side side={right} /> : null}
      {reasons.map((reason) => (
        <Text key={reason}>{reason}</Text>
      ))}
      {owner === '' && ask === '' ? null : (
        <Text size={200} className={styles.quiet}>
          {[
            ...(owner === '' ? [] : [say(reconcileText.who, { owner })]),
            ...(ask === '' ? [] : [say(reconcileText.ask, { ask })]),
          ].join(' · ')}
        </Text>
      )}
      {names ? (
        <div className={styles.head}>
          {open
            ? ([true, false] as const).map((same) => (
                <Button
                  key={String(same)}
                  size="small"
                  disabledFocusable={!possible}
                  aria-label={say(same ? reconcileText.yesLong : reconcileText.noLong, names)}
                  onClick={() => {
                    if (possible) void decidePair(store, line, same);
                  }}
                >
                  {say(same ? reconcileText.yes : reconcileText.no)}
                </Button>
              ))
            : null}
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={!possible}
            aria-label={say(reconcileText.compareLong, { name: names.left })}
            onClick={() => {
              if (possible) void showPair(store, line);
            }}
          >
            {say(reconcileText.compare)}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
