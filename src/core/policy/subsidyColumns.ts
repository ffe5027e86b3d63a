import type { Ledger } from '../ledger/ledger';
import { columnWidth } from '../plan/applyPlan';
import type { BlockColumn, CellsChange, Change } from '../plan/plan';
import type { CellValue, Grid } from '../snapshot/grid';
import type { CellStyle, Sheet, Snapshot } from '../snapshot/snapshot';

import { say, type Language, type LocalText } from '../text/text';
import {
  columnAnchor,
  foundColumns,
  placeColumns,
  subsidyColumnIds,
  type ColumnPlacement,
  type SubsidyColumnId,
} from './columnPlacement';
import type { RowOutcome, Subsidy } from './subsidy';
import { notTold, tallySubsidy, type Tally } from './tally';

/** Header, width in characters and number format of each of our columns. `@` keeps text such as `=…` text. */
const looks: Readonly<
  Record<SubsidyColumnId, { readonly label: string; readonly width: number; readonly format: string }>
> = {
  programme: { label: '应享受项目', width: 30, format: '@' },
  amount: { label: '应发金额（元）', width: 14, format: '#,##0.00' },
  basis: { label: '计算依据', width: 60, format: '@' },
  stage: { label: '统计学段', width: 10, format: '@' },
  school: { label: '统计学校', width: 22, format: '@' },
  category: { label: '统计类型', width: 14, format: '@' },
  persons: { label: '计人', width: 10, format: '@' },
};

const headerStyle: CellStyle = {
  numberFormat: '@',
  bold: true,
  fill: 'E2EFDA',
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  border: true,
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
  readonly placements: ReadonlyMap<string, ColumnPlacement>;
}

function cellOf(id: SubsidyColumnId, outcome: RowOutcome, mark: string): CellValue {
  switch (id) {
    case 'programme':
      return outcome.programme === '' ? null : outcome.programme;
    case 'amount':
      return outcome.amount === undefined ? null : Number(outcome.amount);
    case 'basis':
      return outcome.basis;
    case 'stage':
      return outcome.stage ?? notTold;
    case 'school':
      return outcome.school;
    case 'category':
      return outcome.category === '' ? notTold : outcome.category;
    case 'persons':
      return mark === '' ? null : mark;
  }
}

/** What stands in the block now, exactly. */
function standing(grid: Grid, top: number, rows: number, column: number): BlockColumn {
  const values: CellValue[] = [];
  const formulas: (string | null)[] = [];
  let any = false;
  for (let row = top; row < top + rows; row++) {
    values.push(grid.value(row, column));
    const formula = grid.formula(row, column);
    if (formula !== undefined) any = true;
    formulas.push(formula ?? null);
  }
  return any ? { values, formulas } : { values };
}

/** Our columns as runs of neighbours: one change each instead of one per column. */
function runsOf(placement: ColumnPlacement): readonly (readonly SubsidyColumnId[])[] {
  const ordered = [...subsidyColumnIds].sort((a, b) => placement.columns[a] - placement.columns[b]);
  const runs: SubsidyColumnId[][] = [];
  for (const id of ordered) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && placement.columns[last] + 1 === placement.columns[id]) run.push(id);
    else runs.push([id]);
  }
  return runs;
}

/** Last row of ours under the data part: rows a clerk emptied since leave our old answers behind. */
function lastStale(
  sheet: Sheet,
  placement: ColumnPlacement,
  known: ReadonlySet<SubsidyColumnId>,
  stopAt: number,
): number {
  let row = placement.lastRow;
  const filled = (at: number): boolean =>
    [...known].some((id) => sheet.grid.value(at, placement.columns[id]) !== null);
  while (row + 1 < stopAt && filled(row + 1)) row++;
  return row;
}

interface LedgerRows {
  readonly outcomes: ReadonlyMap<number, { readonly outcome: RowOutcome; readonly mark: string }>;
}

function ledgerChanges(
  snapshot: Snapshot,
  sheet: Sheet,
  placement: ColumnPlacement,
  rows: LedgerRows,
  stopAt: number,
): Change[] {
  const changes: Change[] = [];
  const { grid } = sheet;
  const anchors = new Map(snapshot.names.map((name) => [name.name, name]));
  const known = new Set(
    subsidyColumnIds.filter((id) => anchors.get(columnAnchor(placement, id))?.sheet === sheet.id),
  );
  const bottom = known.size > 0 ? lastStale(sheet, placement, known, stopAt) : placement.lastRow;
  const top = placement.labelRow + 1;
  const headerRows = placement.labelRow - placement.headerTop + 1;
  for (const run of runsOf(placement)) {
    const left = Math.min(...run.map((id) => placement.columns[id]));
    const block = (
      from: number,
      count: number,
      after: (id: SubsidyColumnId) => BlockColumn,
    ): CellsChange => ({
      type: 'cells',
      sheet: sheet.id,
      top: from,
      left,
      rows: count,
      before: run.map((id) => {
        const now = standing(grid, from, count, placement.columns[id]);
        // Where nothing of ours stood, taking the run back takes our look off as well.
        return known.has(id) ? now : { ...now, style: null };
      }),
      after: run.map(after),
    });
    changes.push(
      block(placement.headerTop, headerRows, (id) => ({
        values: Array.from({ length: headerRows }, (_, at) =>
          at === headerRows - 1 ? looks[id].label : null,
        ),
        style: headerStyle,
      })),
      block(top, bottom - top + 1, (id) => ({
        values: Array.from({ length: bottom - top + 1 }, (_, at) => {
          const found = rows.outcomes.get(top + at);
          return found ? cellOf(id, found.outcome, found.mark) : null;
        }),
        style: { numberFormat: looks[id].format, border: true, vertical: 'middle' },
      })),
    );
  }
  for (const id of subsidyColumnIds) {
    const column = placement.columns[id];
    const anchor = anchors.get(columnAnchor(placement, id));
    const area = { top: placement.labelRow, left: column, bottom: placement.labelRow, right: column };
    const moved =
      anchor?.sheet !== sheet.id || anchor.area.top !== area.top || anchor.area.left !== area.left;
    if (moved) {
      const before = anchor ? { sheet: anchor.sheet, area: anchor.area } : null;
      changes.push({
        type: 'name',
        name: columnAnchor(placement, id),
        before,
        after: { sheet: sheet.id, area },
      });
    }
    // A width the clerk gave one of our columns later is left alone.
    if (!known.has(id)) {
      changes.push({
        type: 'width',
        sheet: sheet.id,
        column,
        before: columnWidth(sheet, column),
        after: looks[id].width,
      });
    }
  }
  return changes;
}

/**
 * The changes that write our columns beside every counted ledger: at the right of everything on its sheet, or,
 * where they already stand, in place. Nothing of the clerk's is ever in the block; `before` says what is.
 * Protected sheets and sheets with rows filtered away get none, and a note.
 */
export function subsidyColumns(input: SubsidyColumnsInput): SubsidyColumns {
  const { snapshot, subsidy, language } = input;
  const tally = input.tally ?? tallySubsidy(subsidy);
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
  const none = new Map<number, { outcome: RowOutcome; mark: string }>();
  const outcomes = new Map<string, Map<number, { outcome: RowOutcome; mark: string }>>();
  subsidy.rows.forEach((outcome, index) => {
    let rows = outcomes.get(outcome.ledger);
    if (!rows)
      outcomes.set(outcome.ledger, (rows = new Map<number, { outcome: RowOutcome; mark: string }>()));
    rows.set(outcome.row, { outcome, mark: tally.marks[index] ?? '' });
  });
  const placements = placeColumns(snapshot, writable);
  const changes = placements.flatMap((placement) => {
    const sheet = snapshot.sheets.find((each) => each.id === placement.sheet);
    if (!sheet) return [];
    const below = foundColumns(snapshot, sheet.id).filter((each) => each.row > placement.lastRow);
    const nextBlock = input.ledgers.filter(
      (each) => each.sheet.id === sheet.id && each.headerRows[0] > placement.lastRow,
    );
    const stopAt = Math.min(
      sheet.grid.rowCount,
      ...below.map((each) => each.row),
      ...nextBlock.map((each) => each.headerRows[0]),
    );
    return ledgerChanges(
      snapshot,
      sheet,
      placement,
      { outcomes: outcomes.get(placement.ledger) ?? none },
      stopAt,
    );
  });
  return {
    changes,
    notes,
    placements: new Map(placements.map((placement) => [placement.ledger, placement])),
  };
}
