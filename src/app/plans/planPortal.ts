import { makePortalExport } from '../../core/portal/makePortalExport';
import { portalCheckId, portalCheckName, portalCheckSheet } from '../../core/portal/portalCheckSheet';
import { portalSheetKinds, type PortalExport } from '../../core/portal/portalExport';
import { portalSheet, portalSheetIds, portalSheetNames } from '../../core/portal/portalSheets';
import type { StandardsPack } from '../../core/policy/standard';
import { currentRecords } from '../../core/termChanges/termSides';
import { say, type LocalText } from '../../core/text/text';
import { WorkbookError } from '../../workbook/port';
import type { Analysis } from '../analysis';
import { reportPortal, type ReportPortal } from '../report/reportPortal';
import type { WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { planOwnSheet } from './planOwnSheet';

const words = {
  noLedger: {
    'zh-CN': '没有可以计算补助的台账（学校台账、发放名册或村级台账），导不出系统需要的名单。',
    en: 'There is no ledger aid can be computed from, so there is no list to import.',
  },
  exported: {
    'zh-CN':
      '系统导入：寄宿 {boarders} 行，非寄宿 {dayPupils} 行；预检不通过、没有写入 {held} 行；待核实 {review} 行',
    en: 'For import: {boarders} boarders, {dayPupils} day pupils; {held} held back, {review} to be decided',
  },
} satisfies Record<string, LocalText>;

const paying: readonly string[] = ['schoolLedger', 'paymentRoll', 'villageLedger'];

/**
 * The import sheets' content from the ledgers as they are.
 * @throws WorkbookError `cannot-compare` when there is no ledger to make them from
 */
export function portalExport(analysis: Analysis, options: WorkOptions, pack: StandardsPack): PortalExport {
  const { language, asOf, term } = options;
  const records = currentRecords(analysis.views, term);
  if (!records || !paying.includes(records.kind))
    throw new WorkbookError('cannot-compare', { reason: words.noLedger[language] });
  return makePortalExport(records, { language, asOf, pack });
}

/** The sheets 系统导入-寄宿生, 系统导入-非寄宿生 and 导入预检. */
export function planPortal(
  draft: PlanDraft,
  analysis: Analysis,
  options: WorkOptions,
  pack: StandardsPack,
): { readonly portal: ReportPortal } {
  const { language, asOf } = options;
  const made = portalExport(analysis, options, pack);
  draft.note(say(words.exported, language, { ...made.counts }));
  const taken: string[] = [];
  for (const kind of portalSheetKinds)
    planOwnSheet(
      draft,
      analysis,
      {
        owned: portalSheetIds[kind],
        wanted: portalSheetNames[kind][language],
        content: (name) => portalSheet(made, kind, name),
      },
      options,
      taken,
    );
  const unit = analysis.ledgers.find(({ reportingUnit }) => reportingUnit !== '')?.reportingUnit ?? '';
  planOwnSheet(
    draft,
    analysis,
    {
      owned: portalCheckId,
      wanted: portalCheckName(language),
      content: (name) => portalCheckSheet({ made, language, name, asOf, unit }),
    },
    options,
    taken,
  );
  return { portal: reportPortal(made) };
}
