import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { StandardsView } from '../../app/standardsView';
import { parseCell } from '../../core/snapshot/address';
import { goToCell } from '../commands/steps';
import { CellLink } from '../components/CellLink';
import { CommandButton } from '../components/CommandButton';
import { FoldSection } from '../components/FoldSection';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { useShownLines } from '../components/useShownLines';
import { standardsCommand } from './moneyCommands';
import { chooseStandards } from './moneySteps';
import { moneyText } from './moneyText';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  message: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
});

/** Faults and remarks on the workbook's own sheet of standards, each with its cell. */
function SheetProblems({
  standards,
  sheet,
}: {
  readonly standards: StandardsView;
  readonly sheet: NonNullable<StandardsView['sheet']>;
}) {
  const styles = useStyles();
  const say = useSay();
  const { shown, more } = useShownLines(standards.problems);
  const blocking = standards.problems.filter((problem) => problem.blocks).length;
  return (
    <MessageBar intent={blocking > 0 ? 'error' : 'info'} layout="multiline">
      <MessageBarBody className={styles.message}>
        <MessageBarTitle>
          {blocking > 0
            ? say(moneyText.sheetBroken, { sheet: sheet.name, count: blocking })
            : say(moneyText.sheetNotes, { sheet: sheet.name, count: standards.problems.length })}
        </MessageBarTitle>
        <ul className={styles.list}>
          {shown.map(({ cell, message }, at) => {
            const place = parseCell(cell);
            return (
              <li key={`${cell} ${String(at)}`}>
                {message}{' '}
                {place ? (
                  <CellLink place={{ sheetId: sheet.sheetId, ...place }} cell={cell} sheet={sheet.name} />
                ) : null}
              </li>
            );
          })}
        </ul>
        {more}
      </MessageBarBody>
    </MessageBar>
  );
}

function Changes({ changes }: { readonly changes: readonly string[] }) {
  const styles = useStyles();
  const say = useSay();
  const { shown, more } = useShownLines(changes);
  if (changes.length === 0) return <Text className={styles.quiet}>{say(moneyText.noChanges)}</Text>;
  return (
    <>
      <Text weight="semibold">{say(moneyText.changes, { count: changes.length })}</Text>
      <ul className={styles.list}>
        {shown.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {more}
    </>
  );
}

/** By which standards is computed, how they differ from the national ones, and where to change them. */
export function StandardsSection() {
  const styles = useStyles();
  const { overview, money, work } = usePaneState();
  const store = useStore();
  const say = useSay();
  if (!overview) return null;
  const { standards } = overview;
  const { pack, sheet, problems, changes, choices, lastChecked } = standards;
  const blocked = problems.some((problem) => problem.blocks);
  // Without a sheet of its own the workbook is computed by the first shipped pack: it is no choice beside itself.
  const [national, ...others] = choices;
  const packs = sheet ? choices : others;
  const subtitle = pack
    ? say(moneyText.inForce, { ...pack })
    : say(moneyText.sheetBroken, { sheet: sheet?.name ?? '', count: problems.length });
  return (
    <FoldSection title={say(moneyText.standards)} subtitle={subtitle} open={blocked} key={String(blocked)}>
      <Field
        label={say(moneyText.useStandards)}
        {...(sheet && money.chosen === undefined ? {} : { hint: say(moneyText.onlyNow) })}
      >
        <Select
          value={money.chosen ?? ''}
          disabled={work !== undefined}
          onChange={(_event, data) => void chooseStandards(store, data.value === '' ? undefined : data.value)}
        >
          <option value="">
            {sheet ? say(moneyText.bookSheet, { sheet: sheet.name }) : (national?.name ?? '')}
          </option>
          {packs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {lastChecked === undefined || lastChecked === '' ? null : (
        <Text size={200} className={styles.quiet}>
          {say(moneyText.checkedOn, { day: lastChecked })}
        </Text>
      )}
      {sheet && problems.length > 0 ? <SheetProblems standards={standards} sheet={sheet} /> : null}
      {pack ? <Changes changes={changes} /> : null}
      <div>
        {sheet ? (
          <Button
            icon={<EditRegular />}
            onClick={() => void goToCell(store, { sheetId: sheet.sheetId, row: 0, column: 0 })}
          >
            {say(moneyText.openStandards, { sheet: sheet.name })}
          </Button>
        ) : (
          <CommandButton command={standardsCommand} icon={<EditRegular />} />
        )}
      </div>
    </FoldSection>
  );
}
