import { DropoutComparison } from '../dropout/dropoutComparison';
import { ledgerView } from '../ledger/ledgerView';
import type { Ledger } from '../ledger/ledger';
import type { Money } from '../payments/money';
import { moneyOf } from '../payments/moneyOf';
import { noKnowledge, Reconciliation } from '../reconcile/reconciliation';
import type { Finding, LedgerView, Rule, RuleEnvironment } from '../rules/rule';
import type { Language } from '../text/text';
import { findCauses } from './findCauses';
import { IssueWriter } from './issueWriter';
import { judgeReadiness } from './judgeReadiness';
import { RecordKeys } from './recordKeys';
import type { CheckResult, Issue } from './result';
import { runRule, type Outcome } from './runRule';
import { withSuspects } from '../suspect/withSuspects';
import { withoutConsequences } from './withoutConsequences';

/**
 * Runs every rule over every ledger and says what became of each: passed, found, skipped, crashed or
 * external. A rule that crashes is listed with its error and never stops the others.
 *
 * Every issue counts as new; `rectify` tells what is known of it. Number dates are read in the 1900 system; for
 * another make the views yourself and use {@link checkViews}.
 * Same input, same output; nothing is thrown on purpose.
 */
export function runRules(
  ledgers: readonly Ledger[],
  rules: readonly Rule[],
  environment: RuleEnvironment,
  language: Language,
): CheckResult {
  return checkViews(
    ledgers.map((ledger) => ledgerView(ledger)),
    rules,
    environment,
    language,
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
 * @param compared the ledgers and lists compared, likewise
 * @param children the children of the base and their states, likewise
 */
export function* checkSteps(
  views: readonly LedgerView[],
  rules: readonly Rule[],
  environment: RuleEnvironment,
  language: Language,
  given?: Money,
  compared?: Reconciliation,
  children?: DropoutComparison,
): Generator<number, CheckResult, void> {
  const { pack, asOf, term } = environment;
  const money = given ?? (pack && moneyOf(views, pack, { language, asOf, term }));
  const reconciliation =
    compared ?? new Reconciliation(views, environment, environment.reconcile ?? noKnowledge, money);
  const dropout =
    children ??
    new DropoutComparison(views, environment, {
      names: () => reconciliation.names,
      decisions: environment.reconcile?.decisions ?? [],
    });
  const shared = { money, reconciliation, dropout };
  const ledgers = views.map((view) => view.ledger);
  const ran: { rule: Rule; outcome: Outcome }[] = [];
  for (const rule of rules) {
    while (rule.prepare?.(shared) === false) yield ran.length;
    ran.push({ rule, outcome: runRule(rule, views, environment, shared) });
    yield ran.length;
  }
  const { told, explains } = withoutConsequences(ran);
  const outcomes = withSuspects(withExplained(told, explains), views, environment);
  const coverage = outcomes.flatMap(({ outcome }) => outcome.coverage);
  const writer = new IssueWriter(views, new RecordKeys(views, environment), language);
  const issues = outcomes.flatMap(({ rule, outcome }) =>
    outcome.findings.map((finding) => writer.write(rule, finding)),
  );
  const withheld = ran.flatMap(({ rule, outcome }, at) => {
    const kept = new Set(told[at]?.outcome.findings);
    if (kept.size === outcome.findings.length) return [];
    return outcome.findings
      .filter((finding) => !kept.has(finding))
      .map((finding) => writer.write(rule, finding).id);
  });
  const ordered = inReadingOrder(issues, ledgers);
  const terms = new Set(ledgers.map((ledger) => ledger.term ?? environment.term));
  const [only] = terms;
  return {
    ledgers,
    coverage,
    issues: ordered,
    withheld,
    causes: findCauses(ordered, ledgers, rules, language),
    ...judgeReadiness(ledgers, coverage, ordered, rules, language),
    term: environment.term ?? (terms.size === 1 ? only : undefined),
  };
}

/** Findings that explain others say how many. */
function withExplained(
  told: readonly { readonly rule: Rule; readonly outcome: Outcome }[],
  explains: ReadonlyMap<Finding, number>,
): readonly { readonly rule: Rule; readonly outcome: Outcome }[] {
  if (explains.size === 0) return told;
  return told.map(({ rule, outcome }) => {
    if (!rule.meta.explains) return { rule, outcome };
    const findings = outcome.findings.map((finding) => {
      const count = explains.get(finding);
      return count === undefined ? finding : { ...finding, explains: count };
    });
    return { rule, outcome: { ...outcome, findings } };
  });
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
