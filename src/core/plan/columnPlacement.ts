import type { Ledger } from '../ledger/ledger';
import { anchorPrefix, ownColumnAnchor, ownColumnNames } from './anchors';
import type { Sheet, Snapshot } from '../snapshot/snapshot';

/** Where our columns of one ledger stand, or will stand once the plan is applied; `Id` are the columns' ids. */
export interface ColumnPlacement<Id extends string = string> {
  readonly ledger: string;
  /** Number in the anchors' names; unique in the workbook. */
  readonly ordinal: number;
  /** Sheet id and name. */
  readonly sheet: string;
  readonly sheetName: string;
  /** The header rows of the ledger; the label stands in the last. */
  readonly headerTop: number;
  readonly labelRow: number;
  /** First and last row of the data part. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<Id, number>>;
}

/** An anchor found in the workbook: which column of which ordinal, and where its header is now. */
export interface FoundColumn {
  readonly id: string;
  readonly ordinal: number;
  readonly row: number;
  readonly column: number;
}

/** The anchors on a sheet of the columns named. */
export function foundColumns(
  snapshot: Snapshot,
  sheet: string,
  ids: readonly string[],
): readonly FoundColumn[] {
  const found: FoundColumn[] = [];
  for (const name of ownColumnNames(snapshot, sheet)) {
    const [id = '', ordinal = ''] = name.name.slice(`${anchorPrefix}column.`.length).split('.');
    if (!ids.includes(id) || !/^\d{1,6}$/.test(ordinal)) continue;
    found.push({ id, ordinal: Number(ordinal), row: name.area.top, column: name.area.left });
  }
  return found;
}

/**
 * The first column right of everything that stands on the sheet: values, merges, tables, filters, and
 * header cells that only have a look (an empty framed column belongs to the clerk's form).
 */
export function firstFreeColumn(snapshot: Snapshot, sheet: Sheet, ledgers: readonly Ledger[]): number {
  const { grid } = sheet;
  let free = grid.columnCount;
  const past = (right: number): void => {
    free = Math.max(free, right + 1);
  };
  for (const area of sheet.merges) past(area.right);
  for (const table of sheet.tables) past(table.area.right);
  if (sheet.filter) past(sheet.filter.area.right);
  for (const name of snapshot.names)
    if (name.sheet === sheet.id && name.name.startsWith(anchorPrefix)) past(name.area.right);
  // A look laid on whole rows would push us to the last column: such a run is not a form's column.
  const styled = Math.min(grid.data.columns.length, free + 40);
  for (let column = free; column < styled; column++) {
    const framed = ledgers.some(({ headerRows: [first, last] }) => {
      for (let row = first; row <= last; row++) if (grid.style(row, column) !== 0) return true;
      return false;
    });
    if (framed) past(column);
  }
  return free;
}

interface Taken {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Places one sheet's ledgers: known anchors stay where they are, missing columns go to the right of everything. */
function placeSheet<Id extends string>(
  snapshot: Snapshot,
  sheet: Sheet,
  ledgers: readonly Ledger[],
  ids: readonly Id[],
  nextOrdinal: () => number,
): ColumnPlacement<Id>[] {
  const found = foundColumns(snapshot, sheet.id, ids);
  const start = firstFreeColumn(snapshot, sheet, ledgers);
  const taken: Taken[] = [];
  const claimed = new Set<number>();
  return ledgers.map((ledger) => {
    const [headerTop, labelRow] = ledger.headerRows;
    // Blocks side by side see each other's anchors: they were numbered in this same order.
    const own = found.filter(
      (each) => each.row >= headerTop && each.row <= ledger.lastRow && !claimed.has(each.ordinal),
    );
    const ordinal = own.length > 0 ? Math.min(...own.map((each) => each.ordinal)) : nextOrdinal();
    claimed.add(ordinal);
    const present = new Map(
      own.filter((each) => each.ordinal === ordinal).map((each) => [each.id, each.column]),
    );
    const missing: readonly string[] = ids.filter((id) => !present.has(id));
    const wanted = { top: headerTop, bottom: ledger.lastRow };
    let left = start;
    // Blocks above each other share columns; blocks side by side must not.
    for (const block of taken) {
      const overlaps = wanted.top <= block.bottom && block.top <= wanted.bottom;
      if (overlaps && left <= block.right) left = block.right + 1;
    }
    if (missing.length > 0) taken.push({ ...wanted, left, right: left + missing.length - 1 });
    const column = (id: Id): number => present.get(id) ?? left + missing.indexOf(id);
    return {
      ledger: ledger.id,
      ordinal,
      sheet: sheet.id,
      sheetName: sheet.name,
      headerTop,
      labelRow,
      firstRow: ledger.firstRow,
      lastRow: ledger.lastRow,
      columns: Object.fromEntries(ids.map((id) => [id, column(id)])) as Record<Id, number>,
    };
  });
}

/** Where our columns of these ledgers stand or will stand; ledgers in the order given within each sheet. */
export function placeColumns<Id extends string>(
  snapshot: Snapshot,
  ledgers: readonly Ledger[],
  ids: readonly Id[],
): readonly ColumnPlacement<Id>[] {
  const used = new Set(
    snapshot.sheets.flatMap((sheet) => foundColumns(snapshot, sheet.id, ids).map((each) => each.ordinal)),
  );
  const nextOrdinal = (): number => {
    let ordinal = 0;
    while (used.has(ordinal)) ordinal++;
    used.add(ordinal);
    return ordinal;
  };
  const bySheet = new Map<string, Ledger[]>();
  for (const ledger of ledgers) {
    const list = bySheet.get(ledger.sheet.id);
    if (list) list.push(ledger);
    else bySheet.set(ledger.sheet.id, [ledger]);
  }
  return [...bySheet].flatMap(([id, list]) => {
    const sheet = snapshot.sheets.find((each) => each.id === id);
    return sheet ? placeSheet(snapshot, sheet, list, ids, nextOrdinal) : [];
  });
}

/** The anchor's name of one of our columns. */
export function columnAnchor<Id extends string>(placement: ColumnPlacement<Id>, id: Id): string {
  return ownColumnAnchor(id, placement.ordinal);
}
