import { ownSheets } from '../../core/plan/anchors';
import type { Change } from '../../core/plan/plan';
import { amountSheetId } from '../../core/policy/amountFormulas';
import { subsidyColumns, type SubsidyPlacement } from '../../core/policy/subsidyColumns';
import type { StandardsPack, SubsidyResult } from '../../core/policy/standard';
import { tallySubsidy } from '../../core/policy/tally';
import { areaAddress } from '../../core/snapshot/address';
import type { SummaryContext } from '../../core/summary/summaryContext';
import { summarySheets } from '../../core/summary/summarySheets';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { SummaryView, WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import { standardsNotes } from './planStandards';
import { planWords } from './planWords';

export interface MoneyResult {
  readonly subsidy: SubsidyResult;
  readonly summaries?: readonly SummaryView[];
  /** Where our columns stand once the plan is applied, by `Ledger.id`. */
  readonly placements: ReadonlyMap<string, SubsidyPlacement>;
  /** What the summary sheets were made from; undefined where none were. */
  readonly context?: SummaryContext;
}

/** What of the money is written. */
export interface MoneyWanted {
  /** The summary sheets as well. */
  readonly sheets?: boolean;
  /** Amounts as formulas over a sheet of standards. */
  readonly formulas?: boolean;
}

/** Header rows of ledgers, where the preview says which columns are written. */
function columnsWritten(changes: readonly Change[], sheet: string): { count: number; columns: string } {
  const blocks = changes
    .filter((change) => change.type === 'cells')
    .filter((change) => change.sheet === sheet);
  const columns = new Map<number, string>();
  for (const { left, after } of blocks) {
    const right = left + after.length - 1;
    const name = areaAddress({ top: 0, left, bottom: 0, right }).replace(/\d+/g, '');
    columns.set(left, name);
  }
  const count = new Set(blocks.flatMap((block) => block.after.map((_, offset) => block.left + offset))).size;
  return { count, columns: [...columns.values()].join('、') };
}

/**
 * The subsidy columns, and on request the summary sheets over them: sheets are always made together with
 * the columns their formulas refer to.
 */
export function planMoney(
  draft: PlanDraft,
  analysis: Analysis,
  options: WorkOptions,
  pack: StandardsPack,
  wanted: MoneyWanted,
): MoneyResult {
  const { snapshot, ledgers } = analysis;
  const { language } = options;
  const money = analysis.money(options, pack);
  const { subsidy } = money;
  const tally = tallySubsidy(subsidy, analysis.views);
  const written = subsidyColumns({
    snapshot,
    views: analysis.views,
    money,
    language,
    tally,
    // Amounts written as formulas stay so until somebody asks for plain ones.
    formulas: wanted.formulas ?? ownSheets(snapshot).has(amountSheetId),
  });
  for (const ledger of ledgers) {
    const placement = written.placements.get(ledger.id);
    if (!placement || placement.rows) continue;
    draft.note(
      say(planWords.subsidyColumns, language, {
        sheet: ledger.sheet.name,
        ...columnsWritten(written.changes, ledger.sheet.id),
      }),
    );
  }
  for (const note of standardsNotes(pack, language)) draft.note(note);
  draft.add(written.changes);
  for (const note of written.notes) draft.note(note);
  for (const sheet of written.sheets) addOwnSheet(draft, analysis, sheet, options);
  const { placements } = written;
  if (wanted.sheets !== true) return { subsidy, placements };
  const made = summarySheets({
    snapshot,
    ledgers,
    views: analysis.views,
    money,
    placements,
    language,
    tally,
    asOf: options.asOf,
  });
  for (const sheet of made.sheets) addOwnSheet(draft, analysis, sheet, options);
  return {
    subsidy,
    placements,
    summaries: made.identities,
    ...(made.context ? { context: made.context } : {}),
  };
}
