import type { CheckResult } from '../core/engine/result';
import { checkSteps } from '../core/engine/runRules';
import { DropoutComparison } from '../core/dropout/dropoutComparison';
import { readSettings, type ReadSettings } from '../core/dropout/sheets/settingsSheet';
import type { FieldId } from '../core/ledger/fields';
import type { Ledger } from '../core/ledger/ledger';
import { ledgerView } from '../core/ledger/ledgerView';
import type { NameEvidence } from '../core/match/nameEvidence';
import { reasonColumn } from '../core/portal/readReturned';
import { recogniseLedgers, type OtherSheet } from '../core/ledger/recogniseLedgers';
import type { Money } from '../core/payments/money';
import { moneyOf } from '../core/payments/moneyOf';
import { packs } from '../core/policy/packs';
import { ownSheets } from '../core/plan/anchors';
import type { StandardsPack } from '../core/policy/standard';
import type { Subsidy } from '../core/policy/subsidy';
import { rectify, type Rectified } from '../core/rectification/rectify';
import { readIssueSheet, type SheetReading } from '../core/rectification/readIssueSheet';
import { readConclusions } from '../core/reconcile/readConclusions';
import { Reconciliation } from '../core/reconcile/reconciliation';
import { rules } from '../core/rules/registry';
import type { LedgerView, RuleEnvironment } from '../core/rules/rule';
import type { Snapshot } from '../core/snapshot/snapshot';
import type { LocalText } from '../core/text/text';
import { bookStandards } from './bookStandards';
import type { WorkOptions } from './service';
import { findIssueSheets, type IssueSheets } from './issueSheets';
import { readReconcileMemory, type ReconcileMemory } from './reconcileMemory';
import { readConfirmations, readMapping, readMemory } from './workbookState';

/** A check's result together with what is known from earlier ones; its issues carry their states. */
export interface CheckedWorkbook extends CheckResult {
  readonly rectified: Rectified;
}

const copyOfIssueSheet: LocalText = {
  'zh-CN': '“问题清单”的副本，不作为台账',
  en: 'a copy of the issue list, not a ledger',
};
const titles: ReadonlyMap<string, LocalText> = new Map(rules.map(({ meta }) => [meta.id, meta.title]));

const returnedSheet: LocalText = {
  'zh-CN': '系统退回的表，不作为台账',
  en: 'a sheet the national system returned, not a ledger',
};

/** Standards a face hands over; `asked`: a person named them, so they hold against the workbook's own. */
export interface GivenStandards {
  readonly pack: StandardsPack;
  readonly asked: boolean;
  /** Ledgers of further workbooks to compare with. */
  readonly others?: readonly LedgerView[];
}

/** Everything known about one snapshot; made once, asked often. */
export class Analysis {
  readonly ledgers: readonly Ledger[];
  /** Sheets that hold no ledger, and why. */
  readonly others: readonly OtherSheet[];
  readonly views: readonly LedgerView[];
  /** Sheets the national system returned, with its reasons: their rows are copies and no records. */
  readonly returned: readonly LedgerView[];
  readonly mapping: ReadonlyMap<string, FieldId | null>;
  /** The 问题清单 as people left it; undefined when there is none to read. */
  readonly reading: SheetReading | undefined;
  /** Copies of the 问题清单 that people made. */
  readonly issueSheets: IssueSheets;
  private checked: { key: string; result: CheckedWorkbook } | undefined;
  private surroundings: { key: string; environment: RuleEnvironment } | undefined;
  private inForce: StandardsPack | undefined;
  private compared: { key: string; pack: StandardsPack; result: Reconciliation } | undefined;
  private remembered: ReconcileMemory | undefined;
  private children: { environment: RuleEnvironment; result: DropoutComparison } | undefined;
  private dropoutRead: ReadSettings | undefined;
  private computed: { key: string; pack: StandardsPack; result: Money } | undefined;

  /** @param given the standards to use where the workbook has none of its own */
  constructor(
    readonly snapshot: Snapshot,
    readonly given: GivenStandards,
  ) {
    this.mapping = readMapping(snapshot);
    this.issueSheets = findIssueSheets(snapshot);
    const { read, copies } = this.issueSheets;
    this.reading = read && readIssueSheet(snapshot, read);
    // A copy of the 问题清单 has names and schools in it, but its rows are no pupils.
    const sheets =
      copies.length > 0 ? snapshot.sheets.filter((sheet) => !copies.includes(sheet)) : snapshot.sheets;
    const { ledgers, others } = recogniseLedgers({ ...snapshot, sheets }, this.mapping);
    const views = ledgers.map((ledger) => ledgerView(ledger, snapshot.dateSystem));
    this.returned = views.filter((view) => reasonColumn(view) !== undefined);
    this.views = views.filter((view) => !this.returned.includes(view));
    this.ledgers = this.views.map(({ ledger }) => ledger);
    this.others = [
      ...others,
      ...copies.map(({ name }) => ({ sheet: name, reason: copyOfIssueSheet })),
      ...this.returned.map(({ ledger }) => ({ sheet: ledger.sheet.name, reason: returnedSheet })),
    ];
  }

  /**
   * The standards in force: those somebody asked for, else the workbook's own 补助标准 sheet, else the ones that ship.
   * @throws WorkbookError `standards-unreadable`
   */
  standards({ language, standards }: WorkOptions): StandardsPack {
    const chosen = standards === undefined ? undefined : packs.get(standards);
    if (chosen) return chosen;
    if (this.given.asked) return this.given.pack;
    this.inForce ??= bookStandards(this.snapshot, language) ?? this.given.pack;
    return this.inForce;
  }

  check(options: WorkOptions): CheckedWorkbook {
    const steps = this.checkSteps(options);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  private rectify(result: CheckResult, { asOf, term, language }: WorkOptions): Rectified {
    const { snapshot, reading } = this;
    return rectify({
      result,
      snapshot,
      memory: readMemory(snapshot),
      confirmations: readConfirmations(snapshot),
      reading,
      titles,
      asOf,
      term,
      language,
    });
  }

  /** The check rule by rule, yielding how many of `rules` are done; nothing to wait for when it is known already. */
  *checkSteps(options: WorkOptions): Generator<number, CheckedWorkbook, void> {
    const key = optionsKey(options);
    if (this.checked?.key === key) return this.checked.result;
    const environment = this.environment(options);
    const money = this.money(options, this.standards(options));
    const reconciliation = this.reconciliation(options);
    const dropout = this.dropout(options);
    const found = yield* checkSteps(
      this.views,
      rules,
      environment,
      options.language,
      money,
      reconciliation,
      dropout,
    );
    const rectified = this.rectify(found, options);
    const result = { ...found, issues: rectified.issues, rectified };
    this.checked = { key, result };
    return result;
  }

  /** What is remembered of comparing lists, with what people wrote on our sheet since. */
  get reconcileMemory(): ReconcileMemory {
    if (this.remembered) return this.remembered;
    const memory = readReconcileMemory(this.snapshot);
    return (this.remembered = { ...memory, decisions: readConclusions(this.snapshot, memory.decisions) });
  }

  /** The views records may be named in: the workbook's, and those of further workbooks. */
  get recordViews(): readonly LedgerView[] {
    return [...this.views, ...(this.given.others ?? [])];
  }

  /** The workbook's ledgers and lists compared, and those of the further workbooks somebody named. */
  reconciliation(
    options: WorkOptions,
    riskRemovedEnds: boolean = this.reconcileMemory.riskRemovedEnds,
  ): Reconciliation {
    const key = `${optionsKey(options)} ${String(riskRemovedEnds)}`;
    const pack = this.standards(options);
    if (this.compared?.key !== key || this.compared.pack !== pack) {
      const { decisions } = this.reconcileMemory;
      const environment = this.environment(options);
      const knowledge = { decisions, riskRemovedEnds, others: this.given.others ?? [] };
      const result = new Reconciliation(this.views, environment, knowledge, this.money(options, pack));
      result.names = this.compared?.result.names;
      this.compared = { key, pack, result };
    }
    return this.compared.result;
  }

  /** One object for one set of options: what rules count once is kept by it. */
  private environment(options: WorkOptions): RuleEnvironment {
    const key = optionsKey(options);
    if (this.surroundings?.key !== key)
      this.surroundings = {
        key,
        environment: { asOf: options.asOf, term: options.term, dropout: this.dropoutSettings.settings },
      };
    return this.surroundings.environment;
  }

  /** The children of the base, each with its state. */
  dropout(options: WorkOptions): DropoutComparison {
    const environment = this.environment(options);
    if (this.children?.environment !== environment) {
      const { decisions } = this.reconcileMemory;
      const names = (): NameEvidence | undefined => this.compared?.result.names;
      const result = new DropoutComparison(this.views, environment, { decisions, names });
      this.children = { environment, result };
    }
    return this.children.result;
  }

  /** What the office set on the 控辍保学口径 sheet. */
  get dropoutSettings(): ReadSettings {
    return (this.dropoutRead ??= readSettings(ownSheets(this.snapshot).get('dropoutSettings')));
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

function optionsKey({ language, asOf, term, standards }: WorkOptions): string {
  return `${language} ${asOf} ${term ?? ''} ${standards ?? ''}`;
}
