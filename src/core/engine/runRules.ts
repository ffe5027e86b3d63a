import { ledgerView } from '../ledger/ledgerView';
import type { Ledger } from '../ledger/ledger';
import type { Money } from '../payments/money';
import { moneyOf } from '../payments/moneyOf';
import type { LedgerView, Rule, RuleEnvironment } from '../rules/rule';
import type { Language } from '../text/text';
import { findCauses } from './findCauses';
import { IssueWriter } from './issueWriter';
import type { IssueMemory } from './issueMemory';
import { judgeReadiness } from './judgeReadiness';
import { RecordKeys } from './recordKeys';
import type { CheckResult, Issue } from './result';
import { runRule, type Outcome } from './runRule';
import { withoutConsequences } from './withoutConsequences';

/**
 * Runs every rule over every ledger and says what became of each: passed, found, skipped, crashed or
 * external. A rule that crashes is listed with its error and never stops the others.
 *
 * `previous` tells new issues from known ones. Number dates are read in the 1900 system; for another make the
 * views yourself and use {@link checkViews}.
 * Same input, same output; nothing is thrown on purpose.
 */
export function runRules(
  ledgers: readonly Ledger[],
  rules: readonly Rule[],
  environment: RuleEnvironment,
  language: Language,
  previous?: IssueMemory,
): CheckResult {
  return checkViews(
    ledgers.map((ledger) => ledgerView(ledger)),
    rules,
    environment,
    language,
    previous,
  );
}

/** {@link runRules} on views that exist already. */
export function checkViews(...given: Parameters<typeof checkSteps>): CheckResult {
  const steps = checkSteps(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same check, rule by rule: yields how many rules are done, so that whoever runs it can show progress,
 * let others have a turn, or stop.
 * @param given what is due and paid, where somebody knows it already; otherwise worked out by `environment.pack`
 */
export function* checkSteps(
  views: readonly LedgerView[],
  rules: readonly Rule[],
  environment: RuleEnvironment,
  language: Language,
  previous?: IssueMemory,
  given?: Money,
): Generator<number, CheckResult, void> {
  const { pack, asOf, term } = environment;
  const money = given ?? (pack && moneyOf(views, pack, { language, asOf, term }));
  const ledgers = views.map((view) => view.ledger);
  const ran: { rule: Rule; outcome: Outcome }[] = [];
  for (const rule of rules) {
    ran.push({ rule, outcome: runRule(rule, views, environment, money) });
    yield ran.length;
  }
  const outcomes = withoutConsequences(ran);
  const coverage = outcomes.flatMap(({ outcome }) => outcome.coverage);
  const writer = new IssueWriter(views, new RecordKeys(views, environment), language, previous);
  const issues = outcomes.flatMap(({ rule, outcome }) =>
    outcome.findings.map((finding) => writer.write(rule, finding)),
  );
  const ordered = inReadingOrder(issues, ledgers);
  const terms = new Set(ledgers.map((ledger) => ledger.term ?? environment.term));
  const [only] = terms;
  return {
    ledgers,
    coverage,
    issues: ordered,
    causes: findCauses(ordered, ledgers, rules, language),
    ...judgeReadiness(ledgers, coverage, ordered, rules, language),
    term: environment.term ?? (terms.size === 1 ? only : undefined),
  };
}

/** As a person reads the workbook: sheet, row, column; then by rule. */
function inReadingOrder(issues: readonly Issue[], ledgers: readonly Ledger[]): readonly Issue[] {
  const tabs = new Map<string, number>();
  for (const { sheet } of ledgers) if (!tabs.has(sheet.id)) tabs.set(sheet.id, tabs.size);
  const tab = (issue: Issue): number => tabs.get(issue.sheetId) ?? tabs.size;
  return [...issues].sort(
    (a, b) =>
      tab(a) - tab(b) ||
      a.row - b.row ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
