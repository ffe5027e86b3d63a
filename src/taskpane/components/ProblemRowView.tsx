import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { cellAddress } from '../../core/snapshot/address';
import { IssueActions } from '../issues/IssueActions';
import { IssueHistoryLines } from '../issues/IssueHistoryLines';
import { issueText } from '../issues/issueText';
import { visibleText } from '../text/visibleText';
import type { ProblemRow } from '../state/issueRow';
import { useSay } from './usePane';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    overflowWrap: 'anywhere',
  },
  nested: { paddingInlineStart: tokens.spacingHorizontalXXL },
  active: {
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  values: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  badge: { marginInlineStart: tokens.spacingHorizontalXS },
});

/** How many cells of a group are named before the rest is only counted. */
const cellsNamed = 4;

/** One problem: the sentence, what stands there, what should, the way to the cell and the remedy. */
export function ProblemRowView({ row, active }: { readonly row: ProblemRow; readonly active: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { issue } = row;
  const named = issue.cells.slice(0, cellsNamed).join('、');
  const more = issue.cells.length > cellsNamed ? say('andMore', { count: issue.cells.length }) : '';
  const { fix, explains } = issue;
  // Told apart only where the sentence above does not say it: the fix is for another cell, or for nothing expected.
  const proposal = fix?.kind === 'proposed' && (fix.place !== undefined || issue.expected === undefined);
  return (
    <div className={mergeClasses(styles.row, row.level === 3 && styles.nested, active && styles.active)}>
      <Text>
        {issue.message}
        {issue.state === 'cameBack' ? (
          <Badge className={styles.badge} size="small" appearance="tint" color="warning">
            {say('cameBack')}
          </Badge>
        ) : null}
      </Text>
      <span className={styles.values}>
        <Text size={200}>
          {say('foundIs')}{' '}
          <span className={styles.value}>{issue.found === '' ? say('blank') : visibleText(issue.found)}</span>
        </Text>
        {issue.expected !== undefined && issue.expected !== '' ? (
          <Text size={200}>
            {say(fix?.kind === 'proposed' ? 'suggestedIs' : 'expectedIs')}{' '}
            <span className={styles.value}>{issue.expected}</span>
          </Text>
        ) : null}
        {fix && proposal ? (
          <Text size={200}>
            {say(issueText.proposal, {
              cell: fix.place ? cellAddress(fix.place.row, fix.place.column) : issue.cell,
            })}{' '}
            <span className={styles.value}>{fix.value}</span>
          </Text>
        ) : null}
      </span>
      {issue.cells.length > 1 ? (
        <Text size={200} className={styles.quiet}>
          {say('alsoCells', { cells: named })}
          {more}
        </Text>
      ) : null}
      {active && issue.reference ? (
        <Text size={200} className={styles.quiet}>
          {say('because', { reference: issue.reference })}
        </Text>
      ) : null}
      {explains === undefined ? null : (
        <Text size={200} className={styles.quiet}>
          {say(issueText.explains, { count: explains })}
        </Text>
      )}
      {issue.history ? <IssueHistoryLines history={issue.history} /> : null}
      <IssueActions row={row} active={active} />
    </div>
  );
}
