import type { CellValue } from '../snapshot/grid';
import type { Snapshot } from '../snapshot/snapshot';
import { shortHash } from '../engine/shortHash';
import { ownSheets } from './anchors';
import { columnWidth } from './applyPlan';
import { invertPlan } from './invert';
import type {
  BlockColumn,
  CellsChange,
  Change,
  OwnSheetChange,
  Plan,
  PlanAction,
  SheetContent,
} from './plan';
import { PlanConflict } from './planConflict';
import { sheetContentOf } from './sheetContentOf';

/**
 * What is kept in the workbook to take a run back. What the run wrote can be read from the workbook
 * itself, so only a fingerprint of it is kept; what it replaced is kept in full (mostly blanks).
 */
interface PackedCells extends Omit<CellsChange, 'before' | 'after'> {
  readonly written: string;
  /** null for a column that was blank throughout. */
  readonly restore: readonly (BlockColumn | null)[];
}

interface PackedSheet {
  readonly type: 'sheet';
  readonly owned: string;
  readonly written: string;
  readonly restore: PackedContent | null;
}

type PackedContent = Omit<SheetContent, 'heights'> & {
  readonly heights?: readonly (readonly [number, number])[];
};
type Packed = PackedCells | PackedSheet | Exclude<Change, CellsChange | OwnSheetChange>;

/** A constant empty text is read back as a blank cell, so both count as the same. */
function cellsKey(values: readonly CellValue[], formulas: readonly (string | null)[] | undefined): string {
  // What a formula comes to is no edit: Excel recalculates. And an empty text counts as blank.
  const plain = values.map((value, index) =>
    value === '' || typeof formulas?.[index] === 'string' ? null : value,
  );
  return JSON.stringify([plain, formulas?.some((formula) => formula !== null) ? formulas : null]);
}

function columnsKey(columns: readonly BlockColumn[]): string {
  return shortHash(columns.map((column) => cellsKey(column.values, column.formulas)).join('\n'));
}

function contentKey(content: SheetContent | null): string {
  if (!content) return '';
  const rows = content.rows.map((cells) => {
    // A constant empty text is read back as a blank cell.
    const short = cells.map((cell) => {
      if (cell?.formula !== undefined) return [null, cell.formula];
      return cell && cell.value !== null && cell.value !== '' ? [cell.value, null] : null;
    });
    while (short.length > 0 && short.at(-1) === null) short.pop();
    return short;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return shortHash(JSON.stringify(rows));
}

function packContent(content: SheetContent): PackedContent {
  const { heights, ...rest } = content;
  return heights ? { ...rest, heights: [...heights] } : rest;
}

function unpackContent(content: PackedContent): SheetContent {
  const { heights, ...rest } = content;
  return heights ? { ...rest, heights: new Map(heights) } : rest;
}

const isBlank = (column: BlockColumn): boolean =>
  column.values.every((value) => value === null) &&
  !column.formulas?.some((formula) => formula !== null) &&
  column.style === null;

/** The record that takes `plan` back, as JSON text. */
export function packUndo(plan: Plan): string {
  const changes = invertPlan(plan).changes.map((change): Packed => {
    if (change.type === 'cells') {
      const { before, after, ...place } = change;
      return {
        ...place,
        written: columnsKey(before),
        restore: after.map((column) => (isBlank(column) ? null : column)),
      };
    }
    if (change.type === 'sheet') {
      const restore = change.after && packContent(change.after);
      return { type: 'sheet', owned: change.owned, written: contentKey(change.before), restore };
    }
    return change;
  });
  return JSON.stringify({ id: plan.id, changes });
}

function currentColumns(snapshot: Snapshot, change: PackedCells): BlockColumn[] {
  const sheet = snapshot.sheets.find((candidate) => candidate.id === change.sheet);
  if (!sheet) throw new PlanConflict('sheet-missing', change.sheet);
  return change.restore.map((_, offset) => {
    const rows = Array.from({ length: change.rows }, (_, index) => change.top + index);
    const column = change.left + offset;
    const formulas = rows.map((row) => sheet.grid.formula(row, column) ?? null);
    const values = rows.map((row) => sheet.grid.value(row, column));
    return formulas.some((formula) => formula !== null) ? { values, formulas } : { values };
  });
}

function unpackChange(snapshot: Snapshot, change: Packed): Change {
  if (change.type === 'cells') {
    const { written, restore, ...place } = change;
    const before = currentColumns(snapshot, change);
    if (columnsKey(before) !== written) {
      const name = snapshot.sheets.find((sheet) => sheet.id === change.sheet)?.name ?? change.sheet;
      throw new PlanConflict('cell', name);
    }
    const blank: BlockColumn = { values: Array.from({ length: change.rows }, () => null), style: null };
    return { ...place, before, after: restore.map((column) => column ?? blank) };
  }
  if (change.type === 'sheet') {
    const sheet = ownSheets(snapshot).get(change.owned);
    const before = sheet ? sheetContentOf(snapshot, sheet) : null;
    if (contentKey(before) !== change.written)
      throw new PlanConflict('own-sheet', sheet?.name ?? change.owned);
    return {
      type: 'sheet',
      owned: change.owned,
      before,
      after: change.restore && unpackContent(change.restore),
    };
  }
  if (change.type === 'width') {
    // A width is only a look: it is restored from whatever it is now.
    const sheet = snapshot.sheets.find((candidate) => candidate.id === change.sheet);
    return { ...change, before: sheet ? columnWidth(sheet, change.column) : change.before };
  }
  return change;
}

function read(record: string): { id: string; changes: Packed[] } {
  return JSON.parse(record) as { id: string; changes: Packed[] };
}

/**
 * The plan that takes one fix of a run back, and the record of what is left of the run (undefined when nothing is);
 * undefined when the run fixed no such issue.
 * @throws PlanConflict when the cell has been changed since
 */
export function unpackFix(
  record: string,
  snapshot: Snapshot,
  issue: string,
): { readonly plan: Plan; readonly rest: string | undefined } | undefined {
  const { id, changes } = read(record);
  const mine = changes.filter((change) => change.type === 'cells' && change.fixes === issue);
  if (mine.length === 0) return undefined;
  const left = changes.filter((change) => !mine.includes(change));
  return {
    plan: { id, action: 'undo', changes: mine.map((change) => unpackChange(snapshot, change)) },
    rest: left.some((change) => change.type === 'cells') ? JSON.stringify({ id, changes: left }) : undefined,
  };
}

/**
 * The plan that takes a run back, made for the workbook as it is now.
 * @throws PlanConflict when what the run wrote has been changed since
 */
export function unpackUndo(record: string, snapshot: Snapshot): Plan {
  const { id, changes } = read(record);
  const action: PlanAction = 'undo';
  return { id, action, changes: changes.map((change) => unpackChange(snapshot, change)) };
}
