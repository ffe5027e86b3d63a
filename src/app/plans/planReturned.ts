import { ledgerView } from '../../core/ledger/ledgerView';
import { recogniseLedgers } from '../../core/ledger/recogniseLedgers';
import type { NameEvidence } from '../../core/match/nameEvidence';
import { readReturned } from '../../core/portal/readReturned';
import { returnedSheet, returnedSheetId, returnedSheetName } from '../../core/portal/returnedSheet';
import { tieReturned } from '../../core/portal/tieReturned';
import type { LedgerView } from '../../core/rules/rule';
import { currentRecords } from '../../core/termChanges/termSides';
import { say, type LocalText } from '../../core/text/text';
import { WorkbookError } from '../../workbook/port';
import type { Analysis } from '../analysis';
import { reportReturned, type ReportReturned } from '../report/reportPortal';
import type { WorkOptions } from '../service';
import { readMapping } from '../workbookState';
import type { PlanDraft } from './planDraft';
import { planOwnSheet } from './planOwnSheet';
import type { BesideBook } from './planTerms';

const words = {
  noSheet: {
    'zh-CN':
      '工作簿里没有找到系统退回的表：最后一列的表头要写明“退回原因”“失败原因”或“错误信息”。也可以直接选择退回的文件。',
    en: 'No returned sheet in the workbook: its last column must be headed 退回原因, 失败原因 or 错误信息. Or choose the returned file.',
  },
  noReasons: {
    'zh-CN': '“{file}”里没有找到退回原因：要有姓名或身份证号，原因写在最后一列。',
    en: 'No reasons in “{file}”: it needs names or ID numbers, with the reason in the last column.',
  },
  noLedger: {
    'zh-CN': '这个工作簿里没有台账，退回的行对不上。请打开上报时用的台账再做。',
    en: 'There is no ledger in this workbook to tie the lines to. Open the ledger that was reported from.',
  },
  read: {
    'zh-CN':
      '退回表 {lines} 行：已通过 {accepted} 行；找到 {tied} 行，待确认 {doubtful} 行，找不到 {lost} 行',
    en: '{lines} lines: {accepted} accepted; {tied} found, {doubtful} to be checked, {lost} not found',
  },
} satisfies Record<string, LocalText>;

/** Views of the returned sheets: of the file chosen, else those of the workbook that say so in their header. */
function returnedViews(analysis: Analysis, beside: BesideBook | undefined): readonly LedgerView[] {
  if (!beside) return analysis.returned;
  const { snapshot } = beside;
  const { ledgers } = recogniseLedgers(snapshot, readMapping(snapshot));
  return ledgers.map((ledger) => ledgerView(ledger, snapshot.dateSystem));
}

/**
 * The 退回处理 sheet.
 * @throws WorkbookError `cannot-compare` when there are no returned lines, or no ledger they could be from
 */
export function planReturned(
  draft: PlanDraft,
  analysis: Analysis,
  { beside, names }: { readonly beside?: BesideBook | undefined; readonly names?: NameEvidence | undefined },
  options: WorkOptions,
): { readonly returned: ReportReturned } {
  const { language, asOf, term } = options;
  const views = returnedViews(analysis, beside);
  const lines = views.flatMap((view) => readReturned(view, beside !== undefined) ?? []);
  if (lines.length === 0) {
    const reason = beside ? say(words.noReasons, language, { file: beside.file }) : words.noSheet[language];
    throw new WorkbookError('cannot-compare', { reason });
  }
  const records = currentRecords(analysis.views, term);
  if (!records) throw new WorkbookError('cannot-compare', { reason: words.noLedger[language] });
  const { issues } = analysis.check(options);
  const result = tieReturned(lines, records.rows, { language, issues, names });
  const source = beside?.file ?? [...new Set(lines.map(({ view }) => view.ledger.sheet.name))].join('、');
  const { accepted, counts } = result;
  draft.note(say(words.read, language, { lines: result.lines, accepted, ...counts }));
  planOwnSheet(
    draft,
    analysis,
    {
      owned: returnedSheetId,
      wanted: returnedSheetName(language),
      content: (name) => returnedSheet({ result, language, name, asOf, source }),
    },
    options,
  );
  return { returned: reportReturned(result, source) };
}
