import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { CommandButton } from '../components/CommandButton';
import { Section } from '../components/Section';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { ExplanationView } from './ExplanationView';
import { explainCommand } from './moneyCommands';
import { followSelection } from './moneySteps';
import { moneyText } from './moneyText';
import { WhatIfView } from './WhatIfView';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  whatIf: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
});

/** How the row that is selected in the sheet comes to its amount. */
export function ExplainSection() {
  const styles = useStyles();
  const { money, overview } = usePaneState();
  const store = useStore();
  const say = useSay();
  const { explained } = money;
  const follows = store.host.watchSelection !== undefined;
  useEffect(() => store.host.watchSelection?.((place) => void followSelection(store, place)), [store]);
  const sheet = overview?.sheets.find(({ id }) => id === explained?.place.sheetId)?.name ?? '';
  return (
    <Section title={say(moneyText.explainTitle)}>
      <Text className={styles.quiet}>
        {say(explained && follows ? moneyText.explainFollow : moneyText.explainHint)}
      </Text>
      <div className={styles.actions}>
        <CommandButton command={explainCommand} hinted icon={<QuestionCircleRegular />} />
        {explained ? (
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            onClick={() => store.dispatch({ type: 'explanationClosed' })}
          >
            {say('close')}
          </Button>
        ) : null}
      </div>
      {explained ? (
        explained.explanation ? (
          <>
            <Text weight="semibold">{say('rowIn', { sheet, row: explained.place.row + 1 })}</Text>
            <ExplanationView
              explanation={explained.explanation}
              sheetId={explained.place.sheetId}
              sheet={sheet}
            />
            <Accordion collapsible>
              <AccordionItem value="whatIf">
                <AccordionHeader size="small">{say(moneyText.whatIf)}</AccordionHeader>
                <AccordionPanel>
                  <div className={styles.whatIf}>
                    <WhatIfView explained={explained} sheet={sheet} />
                  </div>
                </AccordionPanel>
              </AccordionItem>
            </Accordion>
          </>
        ) : (
          <Text role="status">{say(moneyText.noRow, { sheet, row: explained.place.row + 1 })}</Text>
        )
      ) : null}
    </Section>
  );
}
