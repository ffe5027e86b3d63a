import type { Ledger } from '../ledger/ledger';
import type { CellValue, Grid } from '../snapshot/grid';
import type { CellStyle, Sheet, Snapshot } from '../snapshot/snapshot';
import { columnWidth } from './applyPlan';
import { columnAnchor, foundColumns, type ColumnPlacement } from './columnPlacement';
import type { BlockColumn, CellsChange, Change } from './plan';

/** Header, width in characters and number format of a column of ours. `@` keeps text such as `=…` text. */
export interface OwnColumnLook {
  readonly label: string;
  readonly width: number;
  readonly format: string;
}

/** Columns of ours that stand together beside a ledger. */
export interface OwnColumns<Id extends string> {
  readonly ids: readonly Id[];
  readonly looks: Readonly<Record<Id, OwnColumnLook>>;
  /** What stands in a row of a ledger (`Ledger.id`, zero-based sheet row); null where nothing does. */
  value(ledger: string, row: number, id: Id): CellValue;
  /** The formula behind it, without `=`; null where the value stands by itself. Absent = no formulas at all. */
  readonly formula?: (ledger: string, row: number, id: Id) => string | null;
}

/**
 * Last row of ours in some columns, from `row` on down to the next block: rows a clerk emptied since leave old answers
 * of ours behind.
 */
export function lastFilledRow(grid: Grid, columns: readonly number[], row: number, stopAt: number): number {
  let last = row;
  const filled = (at: number): boolean => columns.some((column) => grid.value(at, column) !== null);
  while (last + 1 < stopAt && filled(last + 1)) last++;
  return last;
}

/** The look of the header rows of our columns. */
export const headerStyle: CellStyle = {
  numberFormat: '@',
  bold: true,
  fill: 'E2EFDA',
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  border: true,
};

/** What the rows of our columns look like, beside their number format. */
export const rowStyle: Partial<CellStyle> = { border: true, vertical: 'middle' };

/** What stands in the block now, exactly. */
export function standing(grid: Grid, top: number, rows: number, column: number): BlockColumn {
  const values: CellValue[] = [];
  for (let row = top; row < top + rows; row++) values.push(grid.value(row, column));
  const known = grid.data.formulas[column];
  if (!known || known.size === 0) return { values };
  const formulas = values.map((_, at) => known.get(top + at) ?? null);
  return formulas.some((formula) => formula !== null) ? { values, formulas } : { values };
}

/** Our columns as runs of neighbours: one change each instead of one per column. */
function runsOf<Id extends string>(
  placement: ColumnPlacement<Id>,
  ids: readonly Id[],
): readonly (readonly Id[])[] {
  const ordered = [...ids].sort((a, b) => placement.columns[a] - placement.columns[b]);
  const runs: Id[][] = [];
  for (const id of ordered) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && placement.columns[last] + 1 === placement.columns[id]) run.push(id);
    else runs.push([id]);
  }
  return runs;
}

function formulasOf<Id extends string>(
  { formula }: OwnColumns<Id>,
  ledger: string,
  id: Id,
  top: number,
  bottom: number,
): Pick<BlockColumn, 'formulas'> {
  if (!formula) return {};
  const formulas = Array.from({ length: bottom - top + 1 }, (_, at) => formula(ledger, top + at, id));
  return formulas.some((text) => text !== null) ? { formulas } : {};
}

function ledgerChanges<Id extends string>(
  snapshot: Snapshot,
  sheet: Sheet,
  placement: ColumnPlacement<Id>,
  columns: OwnColumns<Id>,
  stopAt: number,
): Change[] {
  const { ids, looks } = columns;
  const changes: Change[] = [];
  const { grid } = sheet;
  const anchors = new Map(snapshot.names.map((name) => [name.name, name]));
  const known = new Set(ids.filter((id) => anchors.get(columnAnchor(placement, id))?.sheet === sheet.id));
  const bottom =
    known.size > 0
      ? lastFilledRow(
          grid,
          [...known].map((id) => placement.columns[id]),
          placement.lastRow,
          stopAt,
        )
      : placement.lastRow;
  const top = placement.labelRow + 1;
  const headerRows = placement.labelRow - placement.headerTop + 1;
  for (const run of runsOf(placement, ids)) {
    const left = Math.min(...run.map((id) => placement.columns[id]));
    const block = (from: number, count: number, after: (id: Id) => BlockColumn): CellsChange => ({
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
        values: Array.from({ length: bottom - top + 1 }, (_, at) =>
          columns.value(placement.ledger, top + at, id),
        ),
        ...formulasOf(columns, placement.ledger, id, top, bottom),
        style: { ...rowStyle, numberFormat: looks[id].format },
      })),
    );
  }
  for (const id of ids) {
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
 * The changes that write columns of ours where `placements` put them: new ones, or those that stand there
 * already. Nothing of the clerk's is ever in the block; `before` says what is.
 * @param ledgers all ledgers of the workbook: blocks below each other share columns, but never rows
 */
export function columnChanges<Id extends string>(
  snapshot: Snapshot,
  placements: readonly ColumnPlacement<Id>[],
  ledgers: readonly Ledger[],
  columns: OwnColumns<Id>,
): Change[] {
  return placements.flatMap((placement) => {
    const sheet = snapshot.sheets.find((each) => each.id === placement.sheet);
    if (!sheet) return [];
    const below = foundColumns(snapshot, sheet.id, columns.ids).filter(
      (each) => each.row > placement.lastRow,
    );
    const nextBlock = ledgers.filter(
      (each) => each.sheet.id === sheet.id && each.headerRows[0] > placement.lastRow,
    );
    const stopAt = Math.min(
      sheet.grid.rowCount,
      ...below.map((each) => each.row),
      ...nextBlock.map((each) => each.headerRows[0]),
    );
    return ledgerChanges(snapshot, sheet, placement, columns, stopAt);
  });
}
