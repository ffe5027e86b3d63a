import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ExplainedPart } from '../../core/policy/explainRow';
import { termTitle } from '../../core/policy/term';
import type { Arithmetic } from '../../core/policy/termAmount';
import { parseCell } from '../../core/snapshot/address';
import { CellLink } from '../components/CellLink';
import { groupDigits } from '../components/money';
import { usePaneState, useSay } from '../components/usePane';
import { benefitText, moneyText } from './moneyText';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  steps: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  step: {
    display: 'grid',
    gridTemplateColumns: '5em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  cells: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

function Step({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.step}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function Cells({
  cells,
  sheetId,
  sheet,
}: {
  readonly cells: readonly string[];
  readonly sheetId: string;
  readonly sheet: string;
}) {
  return cells.map((cell) => {
    const place = parseCell(cell);
    return place ? <CellLink key={cell} place={{ sheetId, ...place }} cell={cell} sheet={sheet} /> : null;
  });
}

function useArithmetic(): (arithmetic: Arithmetic) => string {
  const say = useSay();
  return ({ value, operation, by = 1, cap, result }) => {
    if (cap !== undefined) return say(moneyText.capped, { cap });
    if (operation === 'halve') return say(moneyText.halve, { value, result });
    return operation === 'multiply'
      ? say(moneyText.multiply, { value, by, result })
      : say(moneyText.plain, { result });
  };
}

/** One programme of a row, step by step from the standard to the amount. */
export function ExplainedPartView({
  part,
  sheetId,
  sheet,
}: {
  readonly part: ExplainedPart;
  readonly sheetId: string;
  readonly sheet: string;
}) {
  const styles = useStyles();
  const { language } = usePaneState().preferences;
  const say = useSay();
  const arithmeticWords = useArithmetic();
  const { outcome, steps } = part;
  const benefit = outcome.benefit === 'cash' ? undefined : benefitText[outcome.benefit];
  const amount =
    outcome.is === 'due'
      ? say(moneyText.plain, { result: groupDigits(outcome.amount) })
      : outcome.is === 'refused'
        ? say(moneyText.refusedShort)
        : '';
  const term = (value: NonNullable<typeof steps>['term']) => termTitle(value, language);
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <Text weight="semibold">
          {outcome.is === 'refused' ? outcome.programmes.join(' / ') : outcome.programme}{' '}
          {benefit ? (
            <Badge appearance="tint" color="informative">
              {say(benefit)}
            </Badge>
          ) : null}
        </Text>
        <Text weight="semibold" className={styles.amount}>
          {amount}
        </Text>
      </div>
      {outcome.is === 'refused' ? (
        <>
          {outcome.causes.map((cause) => (
            <Text key={cause}>{cause}</Text>
          ))}
          {outcome.clauses.length > 0 ? (
            <>
              <Text className={styles.name}>{say(moneyText.whichClauses)}</Text>
              <ul className={styles.list}>
                {outcome.clauses.map((clause) => (
                  <li key={clause}>{clause}</li>
                ))}
              </ul>
            </>
          ) : null}
          {part.cells.length > 0 ? (
            <div className={styles.cells}>
              <Text className={styles.name}>{say(moneyText.decidingCells)}</Text>
              <Cells cells={part.cells} sheetId={sheetId} sheet={sheet} />
            </div>
          ) : null}
        </>
      ) : null}
      {steps ? (
        <dl className={styles.steps}>
          <Step name={say(moneyText.stepClause)}>{steps.clause}</Step>
          <Step name={say(moneyText.stepDates)}>
            {steps.to
              ? say(moneyText.validUntil, {
                  term: term(steps.term),
                  from: term(steps.from),
                  to: term(steps.to),
                })
              : say(moneyText.validFrom, { term: term(steps.term), from: term(steps.from) })}
          </Step>
          <Step name={say(moneyText.stepReference)}>
            {say(moneyText.referenceChecked, { reference: steps.reference, day: steps.checked })}
            {steps.note === undefined ? null : (
              <>
                <br />
                <Text size={200} className={styles.name}>
                  {steps.note}
                </Text>
              </>
            )}
          </Step>
          <Step name={say(moneyText.stepInputs)}>
            {steps.inputs.map((input) => (
              <span key={input.name} className={styles.cells}>
                {input.name}“{input.text}”
                <Cells cells={input.cells} sheetId={sheetId} sheet={sheet} />
              </span>
            ))}
          </Step>
          <Step name={say(moneyText.stepArithmetic)}>
            {outcome.is === 'unset'
              ? say(moneyText.setLocally, { who: outcome.local })
              : steps.arithmetic
                ? arithmeticWords(steps.arithmetic)
                : ''}
          </Step>
        </dl>
      ) : null}
    </div>
  );
}
