import type { Change, PlanAction } from '../../core/plan/plan';
import type { StandardsPack } from '../../core/policy/standard';
import type { Analysis } from '../analysis';
import type { MergeView, Request, WorkOptions } from '../service';
import { planEdit, planFixes } from './planCells';
import { planCertificate, renewCertificate } from './planCertificate';
import { planClear } from './planClear';
import { planConfirm, planUnconfirm } from './planConfirm';
import { planCompareCodes } from './planCompareCodes';
import { PlanDraft } from './planDraft';
import { planDropout } from './planDropout';
import { planHeader, planMapping } from './planMapping';
import { planIssueSheet } from './planIssueSheet';
import { planMarks } from './planMarks';
import { planStandards } from './planStandards';
import { planMerge, type OpenedFiles } from './planMerge';
import { planMoney, type MoneyResult } from './planMoney';
import { planParagraph } from './planParagraph';
import { planPrintable } from './planPrintable';
import { planDecidePair, planReconcile } from './planReconcile';
import { planSummaries } from './planSummaries';
import { planPortal } from './planPortal';
import { planReturned } from './planReturned';
import { planTerms, type BesideBook } from './planTerms';
import type { NameEvidence } from '../../core/match/nameEvidence';
import type { ReportDropout } from '../report/reportDropout';
import type { ReportPortal, ReportReturned } from '../report/reportPortal';
import type { ReportTerms } from '../report/reportTerms';

/** A plan for one request, with what its preview tells. */
export interface MadePlan extends Partial<MoneyResult> {
  readonly draft: PlanDraft;
  /** The report text, for copying. */
  readonly paragraph?: string;
  readonly merged?: MergeView;
  readonly terms?: ReportTerms;
  readonly portal?: ReportPortal;
  readonly dropout?: ReportDropout;
  readonly returned?: ReportReturned;
  readonly action: PlanAction;
  /** What is remembered beside it, and stays when the run is taken back. */
  readonly memory: readonly Change[];
}

/** What was fetched from outside the workbook for a request. */
export interface Outside extends Partial<OpenedFiles> {
  readonly beside?: BesideBook;
  readonly names?: NameEvidence;
}

const noFiles: OpenedFiles = { sources: [], expectedSchools: [] };

/** Makes the plan a request asks for. Nothing is written. */
export function makePlan(
  analysis: Analysis,
  request: Request,
  options: WorkOptions,
  pack: StandardsPack,
  outside: Outside = {},
): MadePlan {
  const draft = new PlanDraft();
  const plain = (action: PlanAction): MadePlan => ({ draft, action, memory: [] });
  switch (request.kind) {
    case 'mark':
      planMarks(draft, analysis, request, options);
      return {
        draft,
        action: 'check',
        memory: [
          ...planIssueSheet(draft, analysis, request.issueSheet === true, options),
          ...renewCertificate(draft, analysis, options, pack, false),
        ],
      };
    case 'compareCodes':
      planCompareCodes(draft, analysis, request, options);
      return plain('compareCodes');
    case 'merge':
      return { ...plain('merge'), merged: planMerge(draft, analysis, { ...noFiles, ...outside }, options) };
    case 'terms':
      return { ...planTerms(draft, analysis, outside, options, pack), ...plain('terms') };
    case 'portal':
      return { ...planPortal(draft, analysis, options, pack), ...plain('portal') };
    case 'returned':
      return { ...planReturned(draft, analysis, outside, options), ...plain('returned') };
    case 'standards':
      planStandards(draft, analysis, options, pack);
      return plain('standards');
    case 'compute': {
      const { formulas } = request;
      return {
        ...planMoney(draft, analysis, options, pack, formulas === undefined ? {} : { formulas }),
        ...plain('compute'),
      };
    }
    case 'summarize':
      return { ...planSummaries(draft, analysis, request, options, pack), ...plain('summarize') };
    case 'rolls':
    case 'notices': {
      const money = planMoney(draft, analysis, options, pack, {});
      planPrintable(draft, analysis, request, options, pack, money);
      return { ...money, ...plain('summarize') };
    }
    case 'paragraph': {
      const money = planMoney(draft, analysis, options, pack, { sheets: true });
      const text = planParagraph(draft, analysis, request.template, options, money);
      return { ...money, ...text, ...plain('summarize') };
    }
    case 'run': {
      const money = planMoney(draft, analysis, options, pack, { sheets: true });
      const { summaries: tied, dropout } = planDropout(draft, analysis, options, false);
      planReconcile(draft, analysis, { asked: false }, options);
      planMarks(draft, analysis, {}, options);
      const remembered = planIssueSheet(draft, analysis, true, options);
      const certified = renewCertificate(draft, analysis, options, pack, true);
      return {
        ...money,
        ...(tied.length > 0 ? { summaries: [...(money.summaries ?? []), ...tied] } : {}),
        ...(dropout ? { dropout } : {}),
        draft,
        action: 'run',
        memory: [...remembered, ...certified],
      };
    }
    case 'dropout':
      return { ...plain('summarize'), ...planDropout(draft, analysis, options, true) };
    case 'reconcile':
      planReconcile(draft, analysis, { ...request, asked: true }, options);
      return plain('reconcile');
    case 'decidePair':
      planDecidePair(draft, analysis, request, options);
      return plain('reconcile');
    case 'certify':
      return { draft, action: 'certify', memory: planCertificate(draft, analysis, options, pack) };
    case 'clear':
      return { draft, action: 'clear', memory: planClear(draft, analysis, options) };
    case 'fix':
      planFixes(draft, analysis, request, options);
      return plain('fix');
    case 'confirm':
      planConfirm(draft, analysis, request, options);
      return plain('confirm');
    case 'unconfirm':
      planUnconfirm(draft, analysis, request, options);
      return plain('unconfirm');
    case 'edit':
      planEdit(draft, analysis, request, options);
      return plain('edit');
    case 'header':
      planHeader(draft, analysis, request, options);
      return plain('mapping');
    case 'map':
      planMapping(draft, analysis, request, options);
      return plain('mapping');
  }
}
