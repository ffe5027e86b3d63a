import { PlanConflict } from '../core/plan/planConflict';
import type { Change, Plan } from '../core/plan/plan';
import { unpackFix, unpackUndo } from '../core/plan/undoRecord';
import { schoolList } from '../core/merge/schoolList';
import type { RowExplanation } from '../core/policy/explainRow';
import type { StandardsPack, SubsidyResult } from '../core/policy/standard';
import { otherBook } from '../core/reconcile/otherBook';
import type { RecordRef } from '../core/reconcile/pool';
import { rulePackVersion, rules } from '../core/rules/registry';
import type { LedgerView } from '../core/rules/rule';
import { recordsSideBySide, type RecordsSideBySide } from '../core/sideBySide/recordsSideBySide';
import type { Snapshot } from '../core/snapshot/snapshot';
import { WorkbookError, type WorkControl, type WorkbookPort } from '../workbook/port';
import { Analysis, type CheckedWorkbook } from './analysis';
import { certificateView } from './certificateView';
import { buildReport } from './report/buildReport';
import { reportPages } from './report/reportPages';
import { checkView, overviewOf } from './describe';
import {
  pairExplanation,
  reconcileView,
  type PairExplanation,
  type ReconcileQuery,
  type ReconcileView,
} from './reconcileView';
import { compareChildren, loadDropoutNames } from './dropoutNames';
import { exampleViews, type ExampleView } from './exampleViews';
import { explainPlace } from './explain';
import { makeCodes } from './matchCodes';
import { nameEvidence } from './nameEvidence';
import { openSources } from './openSources';
import type { OpenedFiles } from './plans/planMerge';
import type { BesideBook } from './plans/planTerms';
import { enterInJournal, keepInJournal, leaveJournal, nextRunId } from './journal';
import { paidView, type PaidView } from './paidView';
import { makePlan, type Outside } from './plans/makePlan';
import type {
  AidService,
  CertificateView,
  CheckView,
  Overview,
  Preview,
  CodesMaker,
  PickedFile,
  ReportPage,
  Request,
  WhatIf,
  WorkOptions,
} from './service';
import { readJournal, stateKeys } from './workbookState';

/** Milliseconds of work before the event queue gets a turn. */
const turn = 100;

/** Requests whose plan rests on a check. */
const checkedKinds: readonly Request['kind'][] = [
  'mark',
  'run',
  'fix',
  'certify',
  'confirm',
  'unconfirm',
  'returned',
];
/** Requests that rest on the comparison of lists. */
const comparingKinds: readonly Request['kind'][] = ['reconcile'];

interface Prepared {
  readonly plan: Plan;
  readonly snapshot: Snapshot;
  readonly lines: readonly string[];
  /** Remembered beside the run, and kept when the run is taken back. */
  readonly memory: readonly Change[];
}

export interface SessionSettings {
  readonly pack: StandardsPack;
  /** A person named these standards: they hold against a 补助标准 sheet in the workbook. */
  readonly packAsked?: boolean;
  /** The time now, as an ISO text. */
  readonly now: () => string;
  /** Reads a file the person picked; absent where a face cannot. Throws `WorkbookError`. */
  readonly open?: (file: PickedFile) => Promise<Snapshot>;
}

/** The use cases on one open workbook, over any port. */
export class Session implements AidService {
  private readonly prepared = new Map<string, Prepared>();
  private analysis: Analysis | undefined;
  private plans = 0;
  private others: readonly LedgerView[] = [];

  constructor(
    private readonly port: WorkbookPort,
    private readonly settings: SessionSettings,
  ) {}

  /** What is known of the workbook as it is now; a workbook that has not changed is not read twice over. */
  async analyse(control?: WorkControl): Promise<Analysis> {
    const snapshot = await this.port.read(control);
    stopIfAborted(control);
    if (this.analysis?.snapshot !== snapshot)
      this.analysis = new Analysis(snapshot, {
        pack: this.settings.pack,
        asked: this.settings.packAsked === true,
        others: this.others,
      });
    return this.analysis;
  }

  async overview(options: WorkOptions, control?: WorkControl): Promise<Overview> {
    return overviewOf(await this.analyse(control), options);
  }

  async check(options: WorkOptions, control?: WorkControl): Promise<CheckView> {
    return checkView(await checkInTurns(await this.analyse(control), options, control));
  }

  /** Compares with the ledgers of further workbooks as well, from now on; their names show in sheet names. */
  compareWith(books: readonly { readonly name: string; readonly snapshot: Snapshot }[]): void {
    this.others = books.flatMap(({ name, snapshot }) => otherBook(name, snapshot));
    this.analysis = undefined;
  }

  async compareWithFiles(files: readonly PickedFile[], control?: WorkControl): Promise<void> {
    const books: { name: string; snapshot: Snapshot }[] = [];
    for (const file of files) {
      stopIfAborted(control);
      const { snapshot } = await this.openBeside(file);
      books.push({ name: file.name, snapshot });
      control?.progress?.(books.length, files.length);
    }
    this.compareWith(books);
  }

  /** The check as the report has it, with names weighed where that is needed. */
  async checked(options: WorkOptions, control?: WorkControl): Promise<CheckedWorkbook> {
    return checkInTurns(await this.analyse(control), options, control);
  }

  /** Loads what names are weighed by, also for comparisons that nothing is judged by. */
  async weighNames(analysis: Analysis, options: WorkOptions): Promise<void> {
    await loadNames(analysis, options, true);
  }

  async reconcile(
    query: ReconcileQuery,
    options: WorkOptions,
    control?: WorkControl,
  ): Promise<ReconcileView> {
    const analysis = await this.analyse(control);
    await loadNames(analysis, options, false);
    return reconcileView(analysis, query, options);
  }

  async explainPair(
    left: RecordRef,
    right: RecordRef,
    options: WorkOptions,
    control?: WorkControl,
  ): Promise<PairExplanation | undefined> {
    const analysis = await this.analyse(control);
    await loadNames(analysis, options, false);
    return pairExplanation(analysis, left, right, options);
  }

  async verify(options: WorkOptions, control?: WorkControl): Promise<CertificateView> {
    const analysis = await this.analyse(control);
    await pause(control);
    return certificateView(analysis, options);
  }

  async compareRecords(
    issueId: string,
    options: WorkOptions,
    control?: WorkControl,
  ): Promise<RecordsSideBySide | undefined> {
    const analysis = await this.analyse(control);
    const { issues } = await checkInTurns(analysis, options, control);
    const issue = issues.find(({ id }) => id === issueId);
    return issue && recordsSideBySide(issue, analysis.views, options.language);
  }

  async pages(options: WorkOptions, control?: WorkControl): Promise<readonly ReportPage[]> {
    const analysis = await this.analyse(control);
    const check = await checkInTurns(analysis, options, control);
    const { name, version } = analysis.standards(options);
    const report = buildReport({
      // What the version of the tool is, and the bytes of the file, only the command line knows.
      tool: { name: 'aid-ledger', version: '', rules: rulePackVersion },
      workbook: { name: analysis.snapshot.name, sha256: '' },
      options,
      check,
      standards: { name, version },
    });
    return [...reportPages(report, options.language)];
  }

  async explain(
    place: { readonly sheetId: string; readonly row: number },
    options: WorkOptions,
    whatIf: WhatIf = {},
    control?: WorkControl,
  ): Promise<RowExplanation | undefined> {
    return explainPlace(await this.analyse(control), place, options, whatIf);
  }

  async paid(options: WorkOptions, control?: WorkControl): Promise<PaidView> {
    const analysis = await this.analyse(control);
    await pause(control);
    return paidView(analysis, options);
  }

  async examples(options: WorkOptions, control?: WorkControl): Promise<readonly ExampleView[]> {
    const analysis = await this.analyse(control);
    await pause(control);
    return exampleViews(analysis.standards(options), options.language);
  }

  async matchCodes(
    maker: CodesMaker,
    options: WorkOptions,
    control?: WorkControl,
  ): ReturnType<AidService['matchCodes']> {
    const analysis = await this.analyse(control);
    await pause(control);
    return makeCodes(analysis, maker, options);
  }

  private async openFiles(
    { files, schools }: Request & { readonly kind: 'merge' },
    control?: WorkControl,
  ): Promise<OpenedFiles> {
    const { open } = this.settings;
    if (!open) throw new WorkbookError('unsupported-part', { part: files[0]?.name ?? '' });
    const expectedSchools = schools ? schoolList(await open(schools)) : [];
    // A list that lists nobody would make it seem that everybody has handed in.
    if (schools && expectedSchools.length === 0)
      throw new WorkbookError('no-schools', { file: schools.name });
    return { sources: await openSources(files, open, control), expectedSchools };
  }

  private async openBeside(file: PickedFile): Promise<BesideBook> {
    const { open } = this.settings;
    if (!open) throw new WorkbookError('unsupported-part', { part: file.name });
    return { file: file.name, snapshot: await open(file) };
  }

  /** Whatever a request needs that is not in the workbook. */
  private async outside(request: Request, control?: WorkControl): Promise<Outside> {
    switch (request.kind) {
      case 'merge':
        return this.openFiles(request, control);
      case 'returned': {
        const beside = request.file && (await this.openBeside(request.file));
        return { names: await nameEvidence(), ...(beside ? { beside } : {}) };
      }
      case 'terms': {
        const beside = request.previous && (await this.openBeside(request.previous));
        return { names: await nameEvidence(), ...(beside ? { beside } : {}) };
      }
      default:
        return {};
    }
  }

  async prepare(request: Request, options: WorkOptions, control?: WorkControl): Promise<Preview> {
    const analysis = await this.analyse(control);
    if (checkedKinds.includes(request.kind)) await checkInTurns(analysis, options, control);
    else await pause(control);
    if (comparingKinds.includes(request.kind)) await loadNames(analysis, options, false);
    if (request.kind === 'dropout') await compareChildren(analysis, options, () => pause(control));
    const { draft, action, memory, subsidy, summaries, paragraph, terms, ...found } = makePlan(
      analysis,
      request,
      options,
      analysis.standards(options),
      await this.outside(request, control),
    );
    const planId = `plan-${String(++this.plans)}`;
    const plan = { id: nextRunId(analysis.snapshot), action, changes: draft.changes };
    this.prepared.clear();
    this.prepared.set(planId, { plan, snapshot: analysis.snapshot, lines: draft.lines, memory });
    return {
      planId,
      action,
      lines: draft.lines,
      cells: draft.cells.slice(0, 200),
      cellCount: draft.cells.length,
      ...(subsidy ? { subsidy: published(subsidy) } : {}),
      ...(summaries ? { summaries } : {}),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(terms ? { terms } : {}),
      ...(found.dropout ? { dropout: found.dropout } : {}),
      ...(found.merged ? { merged: found.merged } : {}),
      ...(found.portal ? { portal: found.portal } : {}),
      ...(found.returned ? { returned: found.returned } : {}),
    };
  }

  async apply(planId: string, control?: WorkControl): Promise<void> {
    const prepared = this.prepared.get(planId);
    // A plan is kept until the next one is prepared; whoever asks for an older one looks at an old preview.
    if (!prepared) throw new WorkbookError('changed-since-read', { where: planId });
    this.prepared.delete(planId);
    const { plan, snapshot, lines, memory } = prepared;
    if (plan.changes.length === 0) return;
    const journal = enterInJournal(snapshot, plan, lines, this.settings.now());
    await this.port.apply({ ...plan, changes: [...plan.changes, ...memory, ...journal] }, control);
  }

  async undo(runId?: string, control?: WorkControl): Promise<void> {
    const { snapshot } = await this.analyse(control);
    const run = runId ?? readJournal(snapshot)[0]?.id;
    const record = run === undefined ? undefined : snapshot.settings.get(stateKeys.undo(run));
    if (run === undefined || record === undefined)
      throw new WorkbookError('nothing-to-undo', { run: run ?? '' });
    const plan = fromRecord(() => unpackUndo(record, snapshot));
    await this.port.apply({ ...plan, changes: [...plan.changes, ...leaveJournal(snapshot, run)] }, control);
  }

  async undoFix(issueId: string, control?: WorkControl): Promise<void> {
    const { snapshot } = await this.analyse(control);
    for (const run of readJournal(snapshot)) {
      const record = snapshot.settings.get(stateKeys.undo(run.id));
      const found = record === undefined ? undefined : fromRecord(() => unpackFix(record, snapshot, issueId));
      if (!found) continue;
      const left =
        found.rest === undefined
          ? leaveJournal(snapshot, run.id)
          : keepInJournal(snapshot, run.id, found.rest);
      await this.port.apply({ ...found.plan, changes: [...found.plan.changes, ...left] }, control);
      return;
    }
    throw new WorkbookError('nothing-to-undo', { run: issueId });
  }
}

/** The result without what stands behind it: a county's rows would have to cross to the page and back. */
function published({ term, pack, entitlements, refusals, totals }: SubsidyResult): SubsidyResult {
  return { term, pack, entitlements, refusals, totals };
}

/** Reads a record of the journal; what was changed since, or cannot be read, is a refusal. */
function fromRecord<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof PlanConflict)
      throw new WorkbookError('changed-since-read', { where: error.where }, { cause: error });
    // The record comes from the file: anything may stand in it.
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw new WorkbookError('nothing-to-undo', {}, { cause: error });
    throw error;
  }
}

function stopIfAborted(control?: WorkControl): void {
  if (control?.signal?.aborted) throw new WorkbookError('cancelled');
}

/** Loads what names are weighed by, where records are left that number and name do not pair. */
async function loadNames(analysis: Analysis, options: WorkOptions, all: boolean): Promise<void> {
  const reconciliation = analysis.reconciliation(options);
  if (reconciliation.names === undefined && reconciliation.needsNames(all))
    reconciliation.names = await nameEvidence();
}

/** Runs the rules one by one; a cancel is heard after at most `turn` milliseconds and one rule. */
async function checkInTurns(
  analysis: Analysis,
  options: WorkOptions,
  control?: WorkControl,
): Promise<CheckedWorkbook> {
  await loadNames(analysis, options, false);
  await loadDropoutNames(analysis, options, () => pause(control));
  const steps = analysis.checkSteps(options);
  let turnEnds = 0;
  for (;;) {
    if (Date.now() >= turnEnds) {
      await pause(control);
      turnEnds = Date.now() + turn;
    }
    const step = steps.next();
    if (step.done) return step.value;
    control?.progress?.(step.value, rules.length);
  }
}

/** Lets a cancel that is waiting in the event queue be heard before long work starts. */
async function pause(control?: WorkControl): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  stopIfAborted(control);
}
