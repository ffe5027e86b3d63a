import { ledgerView } from '../../core/ledger/ledgerView';
import { recogniseLedgers } from '../../core/ledger/recogniseLedgers';
import type { NameEvidence } from '../../core/match/nameEvidence';
import type { StandardsPack } from '../../core/policy/standard';
import type { LedgerView } from '../../core/rules/rule';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { compareTermLedgers } from '../../core/termChanges/compareTermLedgers';
import { termSheet, termSheetId, termSheetName } from '../../core/termChanges/termSheet';
import { termSides, type TermProblem } from '../../core/termChanges/termSides';
import { say, type LocalText } from '../../core/text/text';
import { WorkbookError } from '../../workbook/port';
import type { Analysis } from '../analysis';
import { bookStandards } from '../bookStandards';
import { reportTerms, type ReportTerms } from '../report/reportTerms';
import type { WorkOptions } from '../service';
import { readMapping } from '../workbookState';
import type { PlanDraft } from './planDraft';
import { planOwnSheet } from './planOwnSheet';

/** A workbook beside the open one, read. */
export interface BesideBook {
  readonly file: string;
  readonly snapshot: Snapshot;
}

const problems: Readonly<Record<TermProblem, LocalText>> = {
  noLedger: {
    'zh-CN': '没有找到逐人的台账，两个学期都要有。',
    en: 'No ledger of pupils was found; both terms need one.',
  },
  noCommonKind: {
    'zh-CN': '两个学期的台账种类不同（例如一边是学校台账，一边是发放名册），不能比对。',
    en: 'The two terms have different kinds of ledgers, which cannot be compared.',
  },
  oneTerm: {
    'zh-CN':
      '这个工作簿里只有一个学期的台账。请选择上学期的工作簿，或把上学期的台账复制进来并在标题写明学期。',
    en: 'This workbook has one term only. Choose last term’s workbook, or copy its ledger in with the term in its title.',
  },
  order: {
    'zh-CN': '选择的工作簿比这个工作簿的学期还晚，请换成上学期的台账。',
    en: 'The workbook chosen is of a later term than this one; choose last term’s ledger.',
  },
};

const words = {
  compared: {
    'zh-CN': '与上学期比对：新增 {new} 人，不再在册 {gone} 人，有变化 {changed} 人，待核实 {doubtful} 人',
    en: 'Against last term: {new} new, {gone} gone, {changed} changed, {doubtful} to be checked',
  },
} satisfies Record<string, LocalText>;

function viewsOf(snapshot: Snapshot): readonly LedgerView[] {
  const { ledgers } = recogniseLedgers(snapshot, readMapping(snapshot));
  return ledgers.map((ledger) => ledgerView(ledger, snapshot.dateSystem));
}

/**
 * The 学期变化 sheet. Each term is computed by its own workbook's standards.
 * @throws WorkbookError `cannot-compare` with a sentence; `standards-unreadable` of either workbook
 */
export function planTerms(
  draft: PlanDraft,
  analysis: Analysis,
  { beside, names }: { readonly beside?: BesideBook | undefined; readonly names?: NameEvidence | undefined },
  options: WorkOptions,
  pack: StandardsPack,
): { readonly terms: ReportTerms } {
  const { language, asOf, term } = options;
  const previous = beside && viewsOf(beside.snapshot);
  const sides = termSides(analysis.views, previous, term);
  if (typeof sides === 'string')
    throw new WorkbookError('cannot-compare', { reason: problems[sides][language] });
  const before = (beside && bookStandards(beside.snapshot, language)) ?? pack;
  const changes = compareTermLedgers(sides, { language, asOf, names, packs: { before, now: pack } });
  const { gone, changed, doubtful } = changes;
  draft.note(say(words.compared, language, { new: changes.new, gone, changed, doubtful }));
  planOwnSheet(
    draft,
    analysis,
    {
      owned: termSheetId,
      wanted: termSheetName(language),
      content: (name) => termSheet({ changes, language, name, asOf, previous: beside?.file }),
    },
    options,
  );
  return { terms: reportTerms(changes, beside?.file ?? null, language) };
}
