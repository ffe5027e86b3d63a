import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, TableSimpleRegular } from '@fluentui/react-icons';
import type { ReconcileView } from '../../app/reconcileView';
import { CommandButton } from '../components/CommandButton';
import { FoldSection } from '../components/FoldSection';
import { Section } from '../components/Section';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { reconcileCommand, reconcileSheetsCommand } from './compareCommands';
import type { ReconcileFilter } from './compareState';
import { FilePicker } from './FilePicker';
import { ReconcileLineView } from './ReconcileLineView';
import { compareWith, moreLines, reconcile } from './reconcileSteps';
import { reconcileText } from './reconcileText';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  old: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  lists: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

const results = ['missedAid', 'wrongAid', 'paidTwice', 'review', 'elsewhere'] as const;
const verdicts = ['probable', 'ambiguous'] as const;
const filters: readonly ReconcileFilter[] = [...results, ...verdicts];

function useCount(found: ReconcileView): (filter: ReconcileFilter) => number {
  return (filter) =>
    filter === 'probable' || filter === 'ambiguous' ? found.verdicts[filter] : found.results[filter];
}

/** Whose list is held against the ledgers, and of what day it is. */
function Lists({ found }: { readonly found: ReconcileView }) {
  const styles = useStyles();
  const say = useSay();
  if (found.lists.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{say(reconcileText.lists)}</Text>
      <ul className={styles.lists}>
        {found.lists.map(({ sheet, office, date }) => (
          <li key={sheet}>
            {say(reconcileText.listLine, { sheet, office, date: date ?? say(reconcileText.noDate) })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Found({ found }: { readonly found: ReconcileView }) {
  const styles = useStyles();
  const { compare, work } = usePaneState();
  const store = useStore();
  const say = useSay();
  const count = useCount(found);
  const { same, probable, ambiguous, leftOnly, rightOnly } = found.verdicts;
  const looked = same + probable + ambiguous + leftOnly + rightOnly;
  if (looked === 0) return <Text role="status">{say(reconcileText.nothing)}</Text>;
  const left = found.total - found.lines.length;
  return (
    <>
      {compare.old ? <Text className={styles.old}>{say(reconcileText.old)}</Text> : null}
      <Text role="status" weight="semibold">
        {found.total === 0 && compare.filter === undefined
          ? say(reconcileText.allAgree)
          : results
              .filter((result) => result !== 'elsewhere')
              .map((result) => `${say(reconcileText[result])} ${String(count(result))}`)
              .join(' · ')}
      </Text>
      <Text size={200} className={styles.quiet}>
        {say(reconcileText.counts, { same, probable, ambiguous, only: leftOnly + rightOnly })}
      </Text>
      <Lists found={found} />
      <Field label={say(reconcileText.show)}>
        <Select
          value={compare.filter ?? ''}
          disabled={work !== undefined}
          onChange={(_event, data) =>
            void reconcile(
              store,
              filters.find((filter) => filter === data.value),
            )
          }
        >
          <option value="">{say(reconcileText.all)}</option>
          {filters.map((filter) => (
            <option key={filter} value={filter}>
              {say(reconcileText.filterCount, { title: say(reconcileText[filter]), count: count(filter) })}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200} className={styles.quiet}>
        {found.total === 0
          ? say(reconcileText.noLines)
          : say(reconcileText.shown, { shown: found.lines.length, total: found.total })}
      </Text>
      <ul className={styles.list}>
        {found.lines.map((line, at) => (
          <ReconcileLineView key={String(at)} line={line} />
        ))}
      </ul>
      {left > 0 ? (
        <div>
          <Button size="small" disabled={work !== undefined} onClick={() => void moreLines(store)}>
            {say(reconcileText.more)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Further workbooks that take part in the comparison. */
function Beside() {
  const { compare, work } = usePaneState();
  const store = useStore();
  const say = useSay();
  return (
    <FoldSection
      title={say(reconcileText.beside)}
      {...(compare.beside.length > 0
        ? { subtitle: say(reconcileText.besideNow, { files: compare.beside.join('、') }) }
        : {})}
    >
      <FilePicker
        label={say(reconcileText.beside)}
        many
        files={[]}
        onChange={(files) => void compareWith(store, files)}
      />
      {compare.beside.length > 0 ? (
        <div>
          <Button size="small" disabled={work !== undefined} onClick={() => void compareWith(store, [])}>
            {say(reconcileText.besideNone)}
          </Button>
        </div>
      ) : null}
    </FoldSection>
  );
}

/** 双向比对: ledgers, lists and rolls against each other, a verdict with reasons for every pupil. */
export function ReconcileSection() {
  const styles = useStyles();
  const { found } = usePaneState().compare;
  const say = useSay();
  return (
    <>
      <Section title={say(reconcileText.title)}>
        <Text className={styles.quiet}>{say(reconcileText.hint)}</Text>
        <div>
          <CommandButton
            command={reconcileCommand}
            hinted
            appearance="primary"
            icon={<ArrowSwapRegular />}
            label={say(found ? reconcileText.again : reconcileText.start)}
          />
        </div>
        {found ? <Found found={found} /> : null}
        {found && found.total > 0 ? (
          <div>
            <CommandButton command={reconcileSheetsCommand} icon={<TableSimpleRegular />} />
          </div>
        ) : null}
      </Section>
      <Beside />
    </>
  );
}
