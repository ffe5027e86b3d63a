import { checkViews } from '../engine/runRules';
import { ledgerView } from '../ledger/ledgerView';
import { nationalPack } from '../policy/nationalPack';
import { exampleLedger } from './exampleLedger';
import type { Rule, RuleEnvironment, RuleExample } from './rule';

/** The day, term and standards worked examples are judged on. */
export const exampleEnvironment: RuleEnvironment = {
  asOf: '2024-11-01',
  term: '2024-autumn',
  pack: nationalPack,
};

/** What the rule says of an example now: messageIds in row order; it should be `example.finds`. */
export function runExample(rule: Rule, example: RuleExample): readonly string[] {
  const { title, others = [], ...small } = example;
  const views = [{ ...small, title: title['zh-CN'] }, ...others].map((ledger, at) =>
    ledgerView(exampleLedger(ledger, at + 1)),
  );
  return checkViews(views, [rule], exampleEnvironment, 'zh-CN').issues.map((issue) => issue.messageId);
}
