import { makeStyles, tokens } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import { cellAddress } from '../../core/snapshot/address';
import { goToCell, preview } from '../commands/steps';
import { useSay, useStore } from '../components/usePane';
import type { ProblemRow } from '../state/issueRow';
import { canConfirm } from '../state/issueRows';
import { hasSeveralRows, suspectPlace } from './issuePlaces';
import { previewProposed, showRecords, unconfirmIssue } from './issueSteps';
import { issueText } from './issueText';
import { RowButton } from './RowButton';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

/** What can be done about one problem: go there, look at the records, put it right, confirm it. */
export function IssueActions({ row, active }: { readonly row: ProblemRow; readonly active: boolean }) {
  const styles = useStyles();
  const store = useStore();
  const say = useSay();
  const { issue } = row;
  const { fix } = issue;
  const suspect = suspectPlace(issue);
  const open = issue.state !== 'confirmed';
  const fixCell = fix?.place ? cellAddress(fix.place.row, fix.place.column) : issue.cell;
  return (
    <span className={styles.actions}>
      <RowButton
        always
        reachable={active}
        icon={<LocationRegular />}
        label={say('goTo', { cell: `${issue.sheet} ${issue.cell}` })}
        onPress={() => {
          store.dispatch({ type: 'rowChosen', key: row.key });
          void goToCell(store, issue);
        }}
      />
      {suspect && issue.suspect !== undefined ? (
        <RowButton
          always
          reachable={active}
          icon={<LocationRegular />}
          label={say(issueText.goToSuspect, { cell: issue.suspect })}
          onPress={() => {
            store.dispatch({ type: 'rowChosen', key: row.key });
            void goToCell(store, suspect);
          }}
        />
      ) : null}
      {hasSeveralRows(issue) ? (
        <RowButton
          reachable={active}
          label={say(issueText.compare)}
          onPress={() => void showRecords(store, issue)}
        />
      ) : null}
      {open && fix?.kind === 'certain' ? (
        <RowButton
          reachable={active}
          label={say('fixOne', { value: fix.value })}
          onPress={() => void preview(store, { kind: 'fix', issues: [issue.id] })}
        />
      ) : null}
      {open && fix?.kind === 'proposed' ? (
        <RowButton
          reachable={active}
          label={say(issueText.fixProposed)}
          longLabel={say(issueText.fixProposedLabel, { cell: fixCell, value: fix.value })}
          onPress={() => void previewProposed(store, issue)}
        />
      ) : null}
      {canConfirm(issue) ? (
        <RowButton
          reachable={active}
          label={say(issueText.confirm)}
          onPress={() =>
            store.dispatch({
              type: 'dialogOpened',
              dialog: { kind: 'confirm', issues: [issue.id], about: issue.message },
            })
          }
        />
      ) : null}
      {open ? null : (
        <RowButton
          reachable={active}
          label={say(issueText.unconfirm)}
          onPress={() => void unconfirmIssue(store, issue)}
        />
      )}
    </span>
  );
}
