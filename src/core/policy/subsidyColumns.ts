import type { Ledger } from '../ledger/ledger';
import type { Money } from '../payments/money';
import { ownSheets } from '../plan/anchors';
import { columnChanges } from '../plan/columnChanges';
import { columnAnchor, foundColumns, placeColumns, type ColumnPlacement } from '../plan/columnPlacement';
import type { Change, OwnSheetChange, SheetContent } from '../plan/plan';
import { removeOwnColumns } from '../plan/removeOwnColumns';
import { sheetContentOf } from '../plan/sheetContentOf';
import { safeSheetName } from '../plan/sheetName';
import type { LedgerView } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import type { Snapshot } from '../snapshot/snapshot';
import { say, type Language, type LocalText } from '../text/text';
import { AmountFormulas, amountSheetId, amountSheetName } from './amountFormulas';
import {
  shownColumnIds,
  SubsidyCells,
  subsidyLooks,
  type ShownColumnId,
  type SubsidyColumnId,
} from './subsidyCells';
import { placeOnSheet, subsidySheet, subsidySheetId, subsidySheetName } from './subsidySheet';
import type { Tally } from './tally';

/** Where the columns of a ledger stand: beside it, or on the 补助计算 sheet. */
export interface SubsidyPlacement extends ColumnPlacement<SubsidyColumnId> {
  /** On the 补助计算 sheet: the row there of each record, by its row in the ledger. Absent beside the ledger. */
  readonly rows?: ReadonlyMap<number, number>;
}

const messages = {
  protected: {
    'zh-CN': '工作表“{sheet}”受保护，补助结果写在“{own}”表里。',
    en: 'Sheet "{sheet}" is protected, so its results are on the sheet "{own}".',
  },
  filtered: {
    'zh-CN': '工作表“{sheet}”正在筛选，补助结果写在“{own}”表里。',
    en: 'Sheet "{sheet}" is filtered, so its results are on the sheet "{own}".',
  },
  oldColumns: {
    'zh-CN': '工作表“{sheet}”里以前写入的补助列已经过时，因受保护或正在筛选没有删除。',
    en: 'Subsidy columns written earlier on sheet "{sheet}" are out of date; they stay because it is protected or filtered.',
  },
  stale: {
    'zh-CN': '{sheet}：删除不再适用的 {count} 列补助结果',
    en: '{sheet}: take off {count} subsidy columns that no longer apply',
  },
} satisfies Record<string, LocalText>;

export interface SubsidyColumnsInput {
  readonly snapshot: Snapshot;
  /** Views of all ledgers of the workbook; only those the subsidy counted get columns. */
  readonly views: readonly LedgerView[];
  readonly money: Money;
  readonly language: Language;
  /** Of `money.subsidy`. */
  readonly tally: Tally;
  /** Amounts as visible formulas over a sheet of standards, with the same values. */
  readonly formulas?: boolean;
}

export interface SubsidyColumns {
  readonly changes: readonly Change[];
  /** Our own sheets: 补助计算 for ledgers that cannot get columns, and the standards of formula mode. */
  readonly sheets: readonly OwnSheetChange[];
  /** One sentence per ledger that could not get columns, and per sheet whose old columns go or stay. */
  readonly notes: readonly string[];
  /** By `Ledger.id`; ledgers without results are not in it. */
  readonly placements: ReadonlyMap<string, SubsidyPlacement>;
}

const blocked = (ledger: Ledger): boolean => ledger.sheet.protected || ledger.sheet.filter?.active === true;

/** Columns of ours of earlier runs that no ledger has any more. */
function staleColumns(
  snapshot: Snapshot,
  ledgers: readonly Ledger[],
  kept: ReadonlySet<string>,
  language: Language,
): { readonly changes: readonly Change[]; readonly notes: readonly string[] } {
  const changes: Change[] = [];
  const notes: string[] = [];
  for (const sheet of snapshot.sheets) {
    const stale = foundColumns(snapshot, sheet.id, shownColumnIds)
      .map((found) => `${found.id}.${String(found.ordinal)}`)
      .filter((name) => !kept.has(name));
    if (stale.length === 0) continue;
    if (sheet.protected || sheet.filter?.active) {
      notes.push(say(messages.oldColumns, language, { sheet: sheet.name }));
      continue;
    }
    const gone = new Set(stale);
    const named = (anchor: string): string => anchor.split('.').slice(-2).join('.');
    changes.push(...removeOwnColumns(snapshot, sheet, ledgers, ({ name }) => gone.has(named(name))));
    notes.push(say(messages.stale, language, { sheet: sheet.name, count: stale.length }));
  }
  return { changes, notes };
}

/**
 * The changes that write our columns beside every counted ledger: at the right of everything on its sheet, or,
 * where they already stand, in place. Nothing of the clerk's is ever in the block; `before` says what is.
 * Ledgers on protected sheets, and on sheets with rows filtered away, get their results on a sheet of ours. Columns
 * of ledgers that are no longer counted are taken off.
 */
export function subsidyColumns(input: SubsidyColumnsInput): SubsidyColumns {
  const { snapshot, views, money, language } = input;
  const { subsidy, pack } = money;
  const ledgers = views.map((view) => view.ledger);
  const counted = new Set(subsidy.counted);
  const cells = new SubsidyCells(money, input.tally, language);
  const { ids } = cells;
  const writing = ledgers.filter((ledger) => counted.has(ledger.id));
  const own = ownSheets(snapshot);
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  const nameOf = (owned: string, usual: string): string =>
    own.get(owned)?.name ?? safeSheetName(usual, taken);
  const apartName = nameOf(subsidySheetId, subsidySheetName);
  const apart = placeOnSheet(writing.filter(blocked), ids, apartName);
  const beside = placeColumns(
    snapshot,
    writing.filter((ledger) => !blocked(ledger)),
    ids,
  );
  const amounts =
    input.formulas === true
      ? new AmountFormulas(subsidy, pack, nameOf(amountSheetId, amountSheetName))
      : undefined;
  const byLedger = new Map<string, ColumnPlacement<ShownColumnId> & { rows?: ReadonlyMap<number, number> }>(
    [...beside, ...apart].map((placement) => [placement.ledger, placement]),
  );
  const formula = (ledger: string, row: number, id: ShownColumnId): string | null => {
    const placement = byLedger.get(ledger);
    const outcome = cells.outcome(ledger, row);
    if (!amounts || !placement || !outcome) return null;
    if (id === 'amount') return amounts.due(outcome);
    const payment = cells.payment(ledger, row);
    if (id !== 'difference' || !payment?.difference || !payment.paid) return null;
    const at = placement.rows?.get(row) ?? row;
    const { paid, amount } = placement.columns;
    const due = outcome.amount === undefined ? undefined : Number(outcome.amount);
    // Where some of the payment cannot be compared the difference is not that of the two cells.
    if (due === undefined || !payment.paid.minus(due).eq(payment.difference)) return null;
    return `ROUND(${cellAddress(at, paid)}-${cellAddress(at, amount)},2)`;
  };
  const kept = new Set(
    beside.flatMap((placement) =>
      ids.map((id) => columnAnchor(placement, id).split('.').slice(-2).join('.')),
    ),
  );
  const stale = staleColumns(snapshot, ledgers, kept, language);
  const change = (owned: string, after: SheetContent | null): readonly OwnSheetChange[] => {
    const present = own.get(owned);
    if (!present && !after) return [];
    return [{ type: 'sheet', owned, before: present ? sheetContentOf(snapshot, present) : null, after }];
  };
  const apartViews = new Map(views.map((view) => [view.ledger.id, view]));
  return {
    changes: [
      ...stale.changes,
      ...columnChanges(snapshot, beside, ledgers, {
        ids,
        looks: subsidyLooks,
        value: (ledger, row, id) => cells.value(ledger, row, id),
        ...(amounts ? { formula } : {}),
      }),
    ],
    sheets: [
      ...change(amountSheetId, amounts ? amounts.content() : null),
      ...change(
        subsidySheetId,
        apart.length > 0 ? subsidySheet(apart, apartViews, ids, cells, formula) : null,
      ),
    ],
    notes: [
      ...stale.notes,
      ...writing.filter(blocked).map((ledger) =>
        say(ledger.sheet.protected ? messages.protected : messages.filtered, language, {
          sheet: ledger.sheet.name,
          own: apartName,
        }),
      ),
    ],
    placements: byLedger,
  };
}
