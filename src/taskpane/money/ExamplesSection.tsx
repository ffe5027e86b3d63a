import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled, PlayRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ExampleView } from '../../app/exampleViews';
import { termName } from '../text/ledgerText';
import { CommandButton } from '../components/CommandButton';
import { FoldSection } from '../components/FoldSection';
import { usePaneState, useSay } from '../components/usePane';
import { useShownLines } from '../components/useShownLines';
import { examplesCommand } from './moneyCommands';
import { moneyText } from './moneyText';

const useStyles = makeStyles({
  message: { whiteSpace: 'normal' },
  head: {
    display: 'flex',
    flexDirection: 'column',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    minWidth: 0,
    paddingBlock: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  yes: { color: tokens.colorPaletteGreenForeground1 },
  no: { color: tokens.colorPaletteRedForeground1 },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '5em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
    paddingBottom: tokens.spacingVerticalS,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

function useDueWords(): (dues: ExampleView['expected']) => string {
  const say = useSay();
  return (dues) => {
    if (dues === 'refused') return say(moneyText.refusedShort);
    if (dues.length === 0) return say(moneyText.noMoney);
    return dues.map((due) => say(moneyText.yuan, { ...due })).join('；');
  };
}

function Example({ example, at }: { readonly example: ExampleView; readonly at: number }) {
  const styles = useStyles();
  const { language } = usePaneState().preferences;
  const say = useSay();
  const dueWords = useDueWords();
  const { name, term, rows, expected, found, because, basis, passes } = example;
  const facts: readonly (readonly [string, string])[] = [
    ...rows.map(
      (row) =>
        [
          say(moneyText.stepInputs),
          row
            .map(({ header, text }) => `${header}“${text === '' ? say(moneyText.blankCell) : text}”`)
            .join('，'),
        ] as const,
    ),
    [say(moneyText.shouldBe), dueWords(expected)],
    [say(moneyText.cameOut), dueWords(found)],
    [say(moneyText.why), because],
    [say(moneyText.stepArithmetic), basis],
  ];
  return (
    <AccordionItem value={String(at)}>
      <AccordionHeader
        size="small"
        icon={
          passes ? (
            <CheckmarkCircleFilled className={styles.yes} aria-label={say(moneyText.exampleRight)} />
          ) : (
            <DismissCircleFilled className={styles.no} aria-label={say(moneyText.exampleOther)} />
          )
        }
      >
        <span className={styles.head}>
          <Text size={200}>{name}</Text>
          <Text size={200} className={styles.quiet}>
            {termName(term, language)} · {dueWords(expected)}
          </Text>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <dl className={styles.facts}>
          {facts.map(([title, text], index) => (
            <div key={String(index)} style={{ display: 'contents' }}>
              <dt className={styles.name}>{title}</dt>
              <dd className={styles.value}>{text}</dd>
            </div>
          ))}
        </dl>
      </AccordionPanel>
    </AccordionItem>
  );
}

function Results({ examples }: { readonly examples: readonly ExampleView[] }) {
  const styles = useStyles();
  const { overview } = usePaneState();
  const say = useSay();
  const failed = examples.filter(({ passes }) => !passes).length;
  const [only, setOnly] = useState(failed > 0);
  const numbered = examples.map((example, at) => ({ example, at }));
  const { shown, more } = useShownLines(only ? numbered.filter(({ example }) => !example.passes) : numbered);
  const changed = (overview?.standards.changes.length ?? 0) > 0;
  return (
    <>
      <MessageBar intent={failed === 0 ? 'success' : 'warning'} layout="multiline" role="status">
        <MessageBarBody className={styles.message}>
          {failed === 0
            ? say(moneyText.examplesPass, { count: examples.length })
            : say(moneyText.examplesFail, { count: examples.length, failed })}{' '}
          {failed > 0 && changed
            ? say(moneyText.examplesLocal, { name: overview?.standards.pack?.name ?? '' })
            : ''}
        </MessageBarBody>
      </MessageBar>
      {failed > 0 ? (
        <Checkbox
          label={say(moneyText.onlyDifferent)}
          checked={only}
          onChange={(_event, data) => setOnly(data.checked === true)}
        />
      ) : null}
      <Accordion collapsible multiple>
        {shown.map(({ example, at }) => (
          <Example key={at} example={example} at={at} />
        ))}
      </Accordion>
      {more}
    </>
  );
}

/** The worked examples, run by the standards in force. */
export function ExamplesSection() {
  const { examples } = usePaneState().money;
  const say = useSay();
  return (
    <FoldSection title={say(moneyText.examples)} subtitle={say(moneyText.examplesSubtitle)}>
      <div>
        <CommandButton command={examplesCommand} icon={<PlayRegular />} />
      </div>
      {examples ? <Results examples={examples} /> : null}
    </FoldSection>
  );
}
