import type { Ledger } from '../ledger/ledger';
import { ledgerView } from '../ledger/ledgerView';
import { columnChanges, type OwnColumnLook } from '../plan/columnChanges';
import { placeColumns, type ColumnPlacement } from '../plan/columnPlacement';
import type { Change } from '../plan/plan';
import type { CellValue } from '../snapshot/grid';
import type { Snapshot } from '../snapshot/snapshot';
import { say, type Language, type LocalText } from '../text/text';
import type { RowOutcome, Subsidy } from './subsidy';
import { statisticCell, statisticIds, statisticLooks } from './statistics';
import { tallySubsidy, type Tally, type TallyRow } from './tally';

/** Our columns beside a ledger, in the order they stand. The ids are part of the anchors' names. */
export const subsidyColumnIds = ['programme', 'amount', 'basis', ...statisticIds] as const;
export type SubsidyColumnId = (typeof subsidyColumnIds)[number];
export type SubsidyPlacement = ColumnPlacement<SubsidyColumnId>;

const looks: Readonly<Record<SubsidyColumnId, OwnColumnLook>> = {
  programme: { label: '应享受项目', width: 30, format: '@' },
  amount: { label: '应发金额（元）', width: 14, format: '#,##0.00' },
  basis: { label: '计算依据', width: 60, format: '@' },
  ...statisticLooks,
};

const messages = {
  protected: {
    'zh-CN': '工作表“{sheet}”受保护，没有写入补助列；汇总表里它的数字是常数。取消保护后重新计算即可写入。',
    en: 'Sheet "{sheet}" is protected, so no subsidy columns were written; its figures in the summaries are constants. Unprotect it and compute again.',
  },
  filtered: {
    'zh-CN': '工作表“{sheet}”正在筛选，没有写入补助列；汇总表里它的数字是常数。清除筛选后重新计算即可写入。',
    en: 'Sheet "{sheet}" is filtered, so no subsidy columns were written; its figures in the summaries are constants. Clear the filter and compute again.',
  },
} satisfies Record<string, LocalText>;

export interface SubsidyColumnsInput {
  readonly snapshot: Snapshot;
  /** All ledgers of the workbook; only those the subsidy counted get columns. */
  readonly ledgers: readonly Ledger[];
  readonly subsidy: Subsidy;
  readonly language: Language;
  /** Made by `tallySubsidy`; passed in when the summary sheets need it as well. */
  readonly tally?: Tally;
}

export interface SubsidyColumns {
  readonly changes: readonly Change[];
  /** One sentence per ledger that could not get columns. */
  readonly notes: readonly string[];
  /** By `Ledger.id`; ledgers without columns are not in it. */
  readonly placements: ReadonlyMap<string, SubsidyPlacement>;
}

function cellOf(id: SubsidyColumnId, outcome: RowOutcome, row: TallyRow | undefined): CellValue {
  switch (id) {
    case 'programme':
      return outcome.programme === '' ? null : outcome.programme;
    case 'amount':
      return outcome.amount === undefined ? null : Number(outcome.amount);
    case 'basis':
      return outcome.basis;
    default:
      return statisticCell(id, outcome, row);
  }
}

/**
 * The changes that write our columns beside every counted ledger: at the right of everything on its sheet, or,
 * where they already stand, in place. Nothing of the clerk's is ever in the block; `before` says what is.
 * Protected sheets and sheets with rows filtered away get none, and a note.
 */
export function subsidyColumns(input: SubsidyColumnsInput): SubsidyColumns {
  const { snapshot, subsidy, language } = input;
  const tally =
    input.tally ??
    tallySubsidy(
      subsidy,
      input.ledgers.map((ledger) => ledgerView(ledger)),
    );
  const counted = new Set(subsidy.counted);
  const notes: string[] = [];
  const writable: Ledger[] = [];
  for (const ledger of input.ledgers) {
    if (!counted.has(ledger.id)) continue;
    const reason = ledger.sheet.protected
      ? messages.protected
      : ledger.sheet.filter?.active
        ? messages.filtered
        : undefined;
    if (reason) notes.push(say(reason, language, { sheet: ledger.sheet.name }));
    else writable.push(ledger);
  }
  const outcomes = new Map<string, Map<number, number>>();
  subsidy.rows.forEach((outcome, index) => {
    let rows = outcomes.get(outcome.ledger);
    if (!rows) outcomes.set(outcome.ledger, (rows = new Map<number, number>()));
    rows.set(outcome.row, index);
  });
  const placements = placeColumns(snapshot, writable, subsidyColumnIds);
  const changes = columnChanges(snapshot, placements, input.ledgers, {
    ids: subsidyColumnIds,
    looks,
    value: (ledger, row, id) => {
      const index = outcomes.get(ledger)?.get(row) ?? -1;
      const outcome = subsidy.rows[index];
      return outcome ? cellOf(id, outcome, tally.rows[index]) : null;
    },
  });
  return {
    changes,
    notes,
    placements: new Map(placements.map((placement) => [placement.ledger, placement])),
  };
}
