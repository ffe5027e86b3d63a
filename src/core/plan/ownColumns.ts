import type { Ledger } from '../ledger/ledger';
import { CellKind, type CellValue } from '../snapshot/grid';
import type { CellStyle, DefinedName, Sheet, Snapshot } from '../snapshot/snapshot';
import { ownColumnAnchor, ownColumnNames } from './anchors';
import { columnWidth } from './applyPlan';
import type { BlockColumn, Change } from './plan';

/** One column of ours beside a ledger. */
export interface OwnColumn {
  /** Part of its anchor: `checkResult`, `amount`, … */
  readonly id: string;
  readonly header: string;
  /** By sheet row; rows without a value are blank. */
  readonly values: ReadonlyMap<number, CellValue>;
  /** Characters. */
  readonly width: number;
  readonly style: Partial<CellStyle>;
}

const headerStyle: Partial<CellStyle> = {
  bold: true,
  fill: 'E2EFDA',
  border: true,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
};

/** First column with nothing in it, in a merge, a table or one of our columns. */
function firstFreeColumn(sheet: Sheet, taken: readonly number[]): number {
  return Math.max(
    sheet.grid.columnCount,
    ...sheet.merges.map((merge) => merge.right + 1),
    ...sheet.tables.map((table) => table.area.right + 1),
    ...taken.map((column) => column + 1),
  );
}

/** Where the block ends: below the ledger too while old results of ours stand there. */
function lastBlockRow(ledger: Ledger, others: readonly Ledger[], column: number): number {
  const { grid } = ledger.sheet;
  const next = Math.min(
    ...others
      .filter((other) => other.sheet.id === ledger.sheet.id && other.headerRows[0] > ledger.lastRow)
      .map((other) => other.headerRows[0]),
    grid.rowCount,
  );
  let row = ledger.lastRow;
  while (row + 1 < next && grid.kind(row + 1, column) !== CellKind.blank) row++;
  return row;
}

function present(sheet: Sheet, column: number, top: number, rows: number): BlockColumn {
  const all = Array.from({ length: rows }, (_, index) => top + index);
  const formulas = all.map((row) => sheet.grid.formula(row, column) ?? null);
  return {
    values: all.map((row) => sheet.grid.value(row, column)),
    ...(formulas.some((formula) => formula !== null) ? { formulas } : {}),
    style: null,
  };
}

/** Whether the anchor is that of our column `id`, whatever its number. */
function isColumn(name: DefinedName, id: string): boolean {
  return name.name.startsWith(ownColumnAnchor(id, 0).slice(0, -1));
}

/** Sheets come and go, so a ledger's columns are known by where their headers stand, not by a number. */
function headsLedger(name: DefinedName, ledger: Ledger): boolean {
  return name.area.top >= ledger.headerRows[0] && name.area.top <= ledger.headerRows[1];
}

/** A name nobody has; distinct for each ledger of one plan because it stays in the ledger's residue class. */
function freeAnchor(snapshot: Snapshot, id: string, ordinal: number, step: number): string {
  const taken = new Set(snapshot.names.map((name) => name.name));
  let number = ordinal;
  while (taken.has(ownColumnAnchor(id, number))) number += Math.max(step, 1);
  return ownColumnAnchor(id, number);
}

/**
 * The changes that put columns of ours beside a ledger, or bring those already there up to date.
 * They stand after everything on the sheet; hidden names keep track of them afterwards.
 * @param ordinal the ledger's number among the workbook's ledgers
 * @param ledgers all ledgers of the workbook (stacked blocks share columns)
 */
export function ownColumns(
  snapshot: Snapshot,
  ledger: Ledger,
  ordinal: number,
  ledgers: readonly Ledger[],
  columns: readonly OwnColumn[],
): Change[] {
  const { sheet } = ledger;
  const names = ownColumnNames(snapshot, sheet.id);
  let free = firstFreeColumn(
    sheet,
    names.map((name) => name.area.left),
  );
  const changes: Change[] = [];
  for (const own of columns) {
    const known = names.find((name) => isColumn(name, own.id) && headsLedger(name, ledger));
    const anchor = known?.name ?? freeAnchor(snapshot, own.id, ordinal, ledgers.length);
    const column = known?.area.left ?? free++;
    const top = ledger.headerRows[0];
    const rows = lastBlockRow(ledger, ledgers, column) - top + 1;
    const headers = ledger.headerRows[1] - top + 1;
    const before = present(sheet, column, top, rows);
    const values = Array.from({ length: rows }, (_, index) =>
      index === headers - 1 ? own.header : index < headers ? null : (own.values.get(top + index) ?? null),
    );
    const block = (from: number, to: number, style: Partial<CellStyle>): void => {
      if (to <= from) return;
      changes.push({
        type: 'cells',
        sheet: sheet.id,
        top: top + from,
        left: column,
        rows: to - from,
        before: [
          {
            values: before.values.slice(from, to),
            ...(before.formulas ? { formulas: before.formulas.slice(from, to) } : {}),
            style: null,
          },
        ],
        after: [{ values: values.slice(from, to), style }],
      });
    };
    block(0, headers, headerStyle);
    block(headers, rows, own.style);
    const area = { top: ledger.headerRows[1], left: column, bottom: ledger.headerRows[1], right: column };
    const place = known ? { sheet: sheet.id, area: known.area } : null;
    changes.push({ type: 'name', name: anchor, before: place, after: { sheet: sheet.id, area } });
    const width = columnWidth(sheet, column);
    if (width !== own.width)
      changes.push({ type: 'width', sheet: sheet.id, column, before: width, after: own.width });
  }
  return changes;
}

/**
 * The changes that take all our columns off a sheet: header to last row of their ledger, nothing below it.
 * Protected sheets must be left out by the caller.
 */
export function removeOwnColumns(snapshot: Snapshot, sheet: Sheet, ledgers: readonly Ledger[]): Change[] {
  const changes: Change[] = [];
  for (const name of ownColumnNames(snapshot, sheet.id)) {
    const column = name.area.left;
    changes.push({
      type: 'name',
      name: name.name,
      before: { sheet: sheet.id, area: name.area },
      after: null,
    });
    const ledger = ledgers.find(
      (candidate) => candidate.sheet.id === sheet.id && headsLedger(name, candidate),
    );
    const top = ledger?.headerRows[0] ?? name.area.top;
    const bottom = ledger ? lastBlockRow(ledger, ledgers, column) : sheet.grid.rowCount - 1;
    const rows = bottom - top + 1;
    if (rows > 0) {
      changes.push({
        type: 'cells',
        sheet: sheet.id,
        top,
        left: column,
        rows,
        before: [present(sheet, column, top, rows)],
        after: [{ values: Array.from({ length: rows }, () => null), style: null }],
      });
    }
    const width = columnWidth(sheet, column);
    const widthPlanned = changes.some((change) => change.type === 'width' && change.column === column);
    if (width !== null && !widthPlanned) {
      changes.push({ type: 'width', sheet: sheet.id, column, before: width, after: null });
    }
  }
  return changes;
}
