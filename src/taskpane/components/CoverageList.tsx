import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { CheckView } from '../../app/service';
import type { Coverage, CoverageState } from '../../core/engine/result';
import type { FalseAlarms } from '../../core/rectification/falseAlarms';
import { issueText } from '../issues/issueText';
import { ruleTitles } from '../state/issueRows';
import { usePaneState, useSay } from './usePane';

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalS,
    minWidth: 0,
    textAlign: 'start',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  reason: { color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** Worst first: what keeps the workbook from being ready stands on top. */
const order: readonly CoverageState[] = ['crashed', 'skipped', 'external', 'found', 'passed'];

/** What a rule came to over all ledgers: having found or passed somewhere, it did run. */
const states: readonly CoverageState[] = ['crashed', 'found', 'passed', 'external', 'skipped'];

interface RuleCoverage {
  readonly rule: string;
  readonly state: CoverageState;
  readonly blocks: boolean;
  /** Ledgers it did not run on. */
  readonly missed: number;
  /** One line per ledger where the reason matters. */
  readonly entries: readonly Coverage[];
}

/** Coverage gathered by rule: its worst state over the ledgers. */
function byRule(coverage: readonly Coverage[]): readonly RuleCoverage[] {
  const rules = new Map<string, Coverage[]>();
  for (const entry of coverage) {
    const entries = rules.get(entry.rule);
    if (entries) entries.push(entry);
    else rules.set(entry.rule, [entry]);
  }
  return [...rules]
    .map(([rule, entries]) => {
      const blocks = entries.some((entry) => entry.blocks);
      const state =
        states.find((candidate) => entries.some((entry) => entry.state === candidate)) ?? 'skipped';
      const missed = entries.filter(({ state, reason }) => reason !== undefined && state !== 'found').length;
      return { rule, state, blocks, missed, entries };
    })
    .sort(
      (a, b) =>
        Number(b.blocks) - Number(a.blocks) ||
        order.indexOf(a.state) - order.indexOf(b.state) ||
        a.rule.localeCompare(b.rule),
    );
}

/** How often people said that what a rule found was correct. */
function FalseAlarmLine({ alarms }: { readonly alarms: FalseAlarms | undefined }) {
  const styles = useStyles();
  const say = useSay();
  if (!alarms) return null;
  const { found, confirmed } = alarms;
  return (
    <Text size={200} className={styles.reason}>
      {say(issueText.falseAlarms, { found, confirmed, percent: Math.round((100 * confirmed) / found) })}
    </Text>
  );
}

/** What was checked, what was not, and why: shown with every result. */
export function CoverageList({ check }: { readonly check: CheckView }) {
  const styles = useStyles();
  const { language } = usePaneState().preferences;
  const say = useSay();
  const titles = ruleTitles(check, language);
  const rules = byRule(check.coverage);
  const alarms = new Map((check.falseAlarms ?? []).map((each) => [each.rule, each]));
  const of = (...states: CoverageState[]) => rules.filter((rule) => states.includes(rule.state)).length;
  const sheet = (ledger: string) => check.ledgers.find((candidate) => candidate.id === ledger)?.sheet ?? '';
  return (
    <section className={styles.card} aria-label={say('coverage')}>
      <Accordion collapsible>
        <AccordionItem value="coverage">
          <AccordionHeader as="h2">
            <span className={styles.head}>
              <Text weight="semibold">{say('coverage')}</Text>
              <Text size={200} className={styles.quiet}>
                {say('coverageSummary', {
                  rules: rules.length,
                  passed: of('passed'),
                  found: of('found'),
                  skipped: of('skipped', 'crashed', 'external'),
                })}
              </Text>
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list}>
              {rules.map((rule) => (
                <li key={rule.rule} className={styles.item}>
                  <Text>{titles.get(rule.rule) ?? rule.rule}</Text>
                  <Text
                    className={
                      rule.state === 'passed'
                        ? styles.good
                        : rule.state === 'crashed' || rule.blocks
                          ? styles.bad
                          : styles.quiet
                    }
                  >
                    {say(rule.state)}
                    {rule.missed > 0 && rule.missed < rule.entries.length
                      ? ` · ${say('missedLedgers', { count: rule.missed })}`
                      : ''}
                    {rule.blocks ? ` · ${say('blocksReport')}` : ''}
                  </Text>
                  <FalseAlarmLine alarms={alarms.get(rule.rule)} />
                  {rule.entries.map((entry) =>
                    entry.reason ? (
                      <Text key={entry.ledger} size={200} className={styles.reason}>
                        {sheet(entry.ledger)}
                        {sheet(entry.ledger) ? ': ' : ''}
                        {entry.reason[language]}
                      </Text>
                    ) : null,
                  )}
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
