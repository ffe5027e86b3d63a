import type { IssueMemory } from '../core/engine/issueMemory';
import type { CheckResult } from '../core/engine/result';
import { checkSteps } from '../core/engine/runRules';
import type { FieldId } from '../core/ledger/fields';
import type { Ledger } from '../core/ledger/ledger';
import { ledgerView } from '../core/ledger/ledgerView';
import { recogniseLedgers } from '../core/ledger/recogniseLedgers';
import type { Money } from '../core/payments/money';
import { moneyOf } from '../core/payments/moneyOf';
import type { StandardsPack } from '../core/policy/standard';
import type { Subsidy } from '../core/policy/subsidy';
import { rules } from '../core/rules/registry';
import type { LedgerView } from '../core/rules/rule';
import type { Snapshot } from '../core/snapshot/snapshot';
import type { LocalText } from '../core/text/text';
import type { WorkOptions } from './service';
import { readMapping, readMemory } from './workbookState';

/** Everything known about one snapshot; made once, asked often. */
export class Analysis {
  readonly ledgers: readonly Ledger[];
  /** Sheets that hold no ledger, and why. */
  readonly others: readonly { readonly sheet: string; readonly reason: LocalText }[];
  readonly views: readonly LedgerView[];
  readonly mapping: ReadonlyMap<string, FieldId | null>;
  readonly memory: IssueMemory | undefined;
  private checked: { key: string; result: CheckResult } | undefined;
  private computed: { key: string; pack: StandardsPack; result: Money } | undefined;

  /** @param pack the standards that checks judge money by */
  constructor(
    readonly snapshot: Snapshot,
    private readonly pack: StandardsPack,
  ) {
    this.mapping = readMapping(snapshot);
    this.memory = readMemory(snapshot);
    const { ledgers, others } = recogniseLedgers(snapshot, this.mapping);
    this.ledgers = ledgers;
    this.others = others;
    this.views = ledgers.map((ledger) => ledgerView(ledger, snapshot.dateSystem));
  }

  check(options: WorkOptions): CheckResult {
    const steps = this.checkSteps(options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The check rule by rule, yielding how many of `rules` are done; nothing to wait for when it is known already. */
  *checkSteps(options: WorkOptions): Generator<number, CheckResult, void> {
    const key = optionsKey(options);
    if (this.checked?.key === key) return this.checked.result;
    const environment = { asOf: options.asOf, term: options.term };
    const money = this.money(options, this.pack);
    const result = yield* checkSteps(this.views, rules, environment, options.language, this.memory, money);
    this.checked = { key, result };
    return result;
  }

  compute(options: WorkOptions, pack: StandardsPack): Subsidy {
    return this.money(options, pack).subsidy;
  }

  /** What is due and what was paid under the pack. */
  money(options: WorkOptions, pack: StandardsPack): Money {
    const key = optionsKey(options);
    if (this.computed?.key !== key || this.computed.pack !== pack) {
      const { term, asOf, language } = options;
      this.computed = { key, pack, result: moneyOf(this.views, pack, { asOf, language, term }) };
    }
    return this.computed.result;
  }
}

function optionsKey({ language, asOf, term }: WorkOptions): string {
  return `${language} ${asOf} ${term ?? ''}`;
}
