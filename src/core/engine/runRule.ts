import { fieldTitles } from '../ledger/fieldTitles';
import { requiredFields } from '../ledger/requiredFields';
import type { Ledger } from '../ledger/ledger';
import type { Finding, LedgerView, Rule, RuleContext, RuleEnvironment, RuleMeta } from '../rules/rule';
import type { LocalText } from '../text/text';
import type { Coverage } from './result';

/** What became of one rule: a line for each ledger, and what it found. */
export interface Outcome {
  readonly coverage: readonly Coverage[];
  readonly findings: readonly Finding[];
}

/** What is worked out once for all rules. */
type SharedWork = Pick<RuleContext, 'money' | 'reconciliation' | 'dropout'>;

/** Runs one rule: ledger by ledger, or over all of them together when it compares ledgers. */
export function runRule(
  rule: Rule,
  views: readonly LedgerView[],
  environment: RuleEnvironment,
  shared: SharedWork,
): Outcome {
  const skipped = new Map<string, Coverage>();
  const applicable: LedgerView[] = [];
  for (const view of views) {
    const refusal = whyNot(rule.meta, view, environment);
    if (refusal) skipped.set(view.ledger.id, refusal);
    else applicable.push(view);
  }
  const batches = rule.meta.scope === 'workbook' ? [applicable] : applicable.map((view) => [view]);
  const parts = batches.map((batch) => runBatch(rule, batch, views, environment, shared));
  const ran = new Map(parts.flatMap((part) => part.coverage.map((entry) => [entry.ledger, entry])));
  const coverage = views.flatMap(({ ledger }) => skipped.get(ledger.id) ?? ran.get(ledger.id) ?? []);
  return { coverage, findings: parts.flatMap((part) => part.findings) };
}

/** Why the rule does not run on this ledger; undefined when it does. */
function whyNot(meta: RuleMeta, view: LedgerView, environment: RuleEnvironment): Coverage | undefined {
  const { ledger } = view;
  const line = (reason: LocalText, blocks = false): Coverage => ({
    rule: meta.id,
    ledger: ledger.id,
    state: 'skipped',
    reason,
    blocks,
  });
  if (meta.external) return { ...line(meta.external), state: 'external' };
  if (meta.kinds && !meta.kinds.includes(ledger.kind)) {
    return line({ 'zh-CN': '这类台账不适用', en: 'not meant for this kind of ledger' });
  }
  const { from, to } = meta.effective ?? {};
  if (from !== undefined && environment.asOf < from) {
    return line({ 'zh-CN': `自 ${from} 起适用`, en: `applies from ${from}` });
  }
  if (to !== undefined && environment.asOf > to) {
    return line({ 'zh-CN': `适用至 ${to}`, en: `applied until ${to}` });
  }
  if (!meta.needs || meta.needs.some((set) => set.every((field) => view.has(field)))) return undefined;
  const required = new Set(requiredFields(ledger.kind));
  const missing = (meta.needs[0] ?? []).filter((field) => !view.has(field));
  return line(
    {
      'zh-CN': `没有${missing.map((field) => `“${fieldTitles[field]['zh-CN']}”`).join('、')}列`,
      en: `there is no ${missing.map((field) => `“${fieldTitles[field].en}”`).join(', ')} column`,
    },
    meta.severity === 'error' && missing.some((field) => required.has(field)),
  );
}

function runBatch(
  rule: Rule,
  batch: readonly LedgerView[],
  workbook: readonly LedgerView[],
  environment: RuleEnvironment,
  shared: SharedWork,
): Outcome {
  const findings: Finding[] = [];
  const refused = new Map<string, LocalText>();
  try {
    rule.check({
      ledgers: batch,
      workbook,
      environment,
      ...shared,
      report(finding) {
        if (!Object.hasOwn(rule.meta.messages, finding.messageId)) {
          throw new Error(`unknown message ${finding.messageId}`);
        }
        findings.push(finding);
      },
      skip(ledger, reason) {
        refused.set(ledger.id, reason);
      },
    });
  } catch (cause) {
    // What a rule reported before it broke is not the whole truth, so none of it is shown as if it were.
    return { coverage: batch.map(({ ledger }) => crashed(rule, ledger, cause)), findings: [] };
  }
  const hit = new Set(
    findings.flatMap(({ at, group = [] }) => [at, ...group].map((place) => place.ledger.id)),
  );
  const coverage = batch.map(({ ledger }): Coverage => {
    const line = { rule: rule.meta.id, ledger: ledger.id, blocks: false };
    const reason = refused.get(ledger.id);
    // What could not be judged is said beside what was found.
    if (hit.has(ledger.id)) return { ...line, state: 'found', ...(reason ? { reason } : {}) };
    return reason ? { ...line, state: 'skipped', reason } : { ...line, state: 'passed' };
  });
  return { coverage, findings };
}

function crashed(rule: Rule, ledger: Ledger, cause: unknown): Coverage {
  const message = cause instanceof Error ? cause.message : String(cause);
  return {
    rule: rule.meta.id,
    ledger: ledger.id,
    state: 'crashed',
    reason: { 'zh-CN': `检查时出错：${message}`, en: `failed: ${message}` },
    blocks: rule.meta.severity === 'error',
  };
}
