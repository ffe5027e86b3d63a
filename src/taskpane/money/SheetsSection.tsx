import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { DocumentTextRegular, PrintRegular, TableSimpleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { summarizeCommand } from '../commands/commands';
import { preview } from '../commands/steps';
import { CommandButton } from '../components/CommandButton';
import { FoldSection } from '../components/FoldSection';
import { Section } from '../components/Section';
import { usePaneState, useSay, useStore } from '../components/usePane';
import { paragraphCommand } from './moneyCommands';
import { readPaid } from './moneySteps';
import { moneyText } from './moneyText';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What is printed per school: rolls and notices. */
function PrintSection() {
  const styles = useStyles();
  const { money, work, overview } = usePaneState();
  const store = useStore();
  const say = useSay();
  const [school, setSchool] = useState('');
  const possible = work === undefined && (overview?.ledgers.length ?? 0) > 0;
  const schools = money.paid?.schools ?? [];
  const chosen = schools.includes(school) ? school : '';
  const print = (kind: 'rolls' | 'notices') => {
    if (possible) void preview(store, { kind, ...(chosen === '' ? {} : { school: chosen }) });
  };
  return (
    <FoldSection
      title={say(moneyText.printing)}
      subtitle={say(moneyText.printingSubtitle)}
      onOpen={() => {
        if (possible && !money.paid) void readPaid(store);
      }}
    >
      <Field label={say(moneyText.forSchool)}>
        <Select value={chosen} disabled={!possible} onChange={(_event, data) => setSchool(data.value)}>
          <option value="">{say(moneyText.allSchools)}</option>
          {schools.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {(['rolls', 'notices'] as const).map((kind) => (
        <div key={kind}>
          <Button icon={<PrintRegular />} disabledFocusable={!possible} onClick={() => print(kind)}>
            {say(moneyText[kind])}
          </Button>
          <Text block size={200} className={styles.quiet}>
            {say(moneyText[`${kind}Hint`])}
          </Text>
        </div>
      ))}
    </FoldSection>
  );
}

/** Summary sheets, the report text, and what is printed. */
export function SheetsSection() {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <Section title={say(moneyText.sheets)}>
        <Text className={styles.quiet}>{say('summarizeHint')}</Text>
        <div className={styles.actions}>
          <CommandButton
            command={summarizeCommand}
            hinted
            icon={<TableSimpleRegular />}
            appearance="primary"
          />
          <CommandButton command={paragraphCommand} icon={<DocumentTextRegular />} />
        </div>
      </Section>
      <PrintSection />
    </>
  );
}
