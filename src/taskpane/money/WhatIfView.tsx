import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { WhatIf } from '../../app/service';
import { termName, termsUntil } from '../text/ledgerText';
import { groupDigits, sumAmounts } from '../components/money';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { ExplanationView } from './ExplanationView';
import type { ExplainedRow } from './moneyState';
import { supposeRow } from './moneySteps';
import { moneyText } from './moneyText';

const useStyles = makeStyles({
  supposed: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    minWidth: 0,
  },
});

/** `312.50` against `625.00`: 少 312.50 元. '' where one of them is not known. */
function useDifference(): (now: string | undefined, then: string | undefined) => string {
  const say = useSay();
  return (now, then) => {
    if (now === undefined || then === undefined) return '';
    const difference = sumAmounts([then, now.startsWith('-') ? now.slice(1) : `-${now}`]);
    if (/^-?0\.00$/.test(difference)) return say(moneyText.sameAmount);
    return difference.startsWith('-')
      ? say(moneyText.lessBy, { amount: groupDigits(difference.slice(1)) })
      : say(moneyText.moreBy, { amount: groupDigits(difference) });
  };
}

/** What the explained row would come to in another term or by other standards. */
export function WhatIfView({
  explained,
  sheet,
}: {
  readonly explained: ExplainedRow;
  readonly sheet: string;
}) {
  const styles = useStyles();
  const { overview, preferences, work } = usePaneState();
  const store = useStore();
  const say = useSay();
  const differenceWords = useDifference();
  const { place, supposed, explanation } = explained;
  const { term, standards } = supposed?.whatIf ?? {};
  const suppose = (whatIf: WhatIf) => void supposeRow(store, place, whatIf);
  return (
    <>
      <Field label={say(moneyText.whatIfTerm)}>
        <Select
          value={term ?? ''}
          disabled={work !== undefined}
          onChange={(_event, data) => {
            const chosen = termsUntil(store.options().asOf).find((each) => each === data.value);
            suppose({ ...(chosen ? { term: chosen } : {}), ...(standards ? { standards } : {}) });
          }}
        >
          <option value="">{say(moneyText.asNow)}</option>
          {termsUntil(store.options().asOf).map((each) => (
            <option key={each} value={each}>
              {termName(each, preferences.language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(moneyText.whatIfStandards)}>
        <Select
          value={standards ?? ''}
          disabled={work !== undefined}
          onChange={(_event, data) =>
            suppose({ ...(term ? { term } : {}), ...(data.value ? { standards: data.value } : {}) })
          }
        >
          <option value="">{say(moneyText.asNow)}</option>
          {overview?.standards.choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {supposed?.explanation ? (
        <div className={styles.supposed} role="group" aria-label={say(moneyText.supposed)}>
          <Text>
            {say(moneyText.supposed)} {differenceWords(explanation?.amount, supposed.explanation.amount)}
          </Text>
          <ExplanationView explanation={supposed.explanation} sheetId={place.sheetId} sheet={sheet} />
        </div>
      ) : null}
    </>
  );
}
