import { cellAddress } from '../snapshot/address';
import type { CellValue, Grid } from '../snapshot/grid';
import { GridBuilder } from '../snapshot/gridBuilder';
import type { DefinedName, Sheet, Snapshot, Span } from '../snapshot/snapshot';
import { ownSheetAnchor } from './anchors';
import type {
  BlockColumn,
  CellsChange,
  Change,
  NameChange,
  OwnSheetChange,
  Plan,
  SettingChange,
  SheetContent,
  WidthChange,
} from './plan';
import { PlanConflict } from './planConflict';
import { marksKey } from './sameMarks';
import { StyleTable } from './styleTable';

/** A snapshot under construction; sheets and lists are replaced, never changed in place. */
interface Draft {
  sheets: Sheet[];
  names: DefinedName[];
  settings: Map<string, string>;
  styles: StyleTable;
  newSheetId: (sheets: readonly Sheet[]) => string;
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return Object.is(a, b) || a === b;
}

/** A constant empty text is a blank cell in every workbook that is read back. */
function plainValue(value: CellValue | undefined, formula: string | undefined): CellValue {
  return value === undefined || (value === '' && formula === undefined) ? null : value;
}

function checkCell(
  grid: Grid,
  sheet: Sheet,
  row: number,
  column: number,
  expected: BlockColumn,
  index: number,
): void {
  const formula = expected.formulas?.[index] ?? undefined;
  const value = plainValue(expected.values[index], formula);
  const present = plainValue(grid.value(row, column), grid.formula(row, column));
  if (!sameValue(present, value) || grid.formula(row, column) !== formula) {
    throw new PlanConflict('cell', `${sheet.name}!${cellAddress(row, column)}`);
  }
}

function findSheet(draft: Draft, id: string): [Sheet, number] {
  const index = draft.sheets.findIndex((sheet) => sheet.id === id);
  const sheet = draft.sheets[index];
  if (!sheet) throw new PlanConflict('sheet-missing', id);
  return [sheet, index];
}

function applyCells(draft: Draft, change: CellsChange): void {
  const [sheet, at] = findSheet(draft, change.sheet);
  const builder = new GridBuilder(sheet.grid);
  change.after.forEach((after, offset) => {
    const column = change.left + offset;
    const before = change.before[offset] ?? { values: [] };
    for (let index = 0; index < change.rows; index++) {
      const row = change.top + index;
      checkCell(sheet.grid, sheet, row, column, before, index);
      const formula = after.formulas?.[index] ?? undefined;
      builder.set(row, column, plainValue(after.values[index], formula));
      builder.setFormula(row, column, formula);
      if (after.style === null) builder.setStyle(row, column, 0);
      else if (after.style)
        builder.setStyle(row, column, draft.styles.over(sheet.grid.style(row, column), after.style));
    }
  });
  draft.sheets[at] = { ...sheet, grid: builder.build() };
}

function sameContent(sheet: Sheet, content: SheetContent): boolean {
  const rows = Math.max(sheet.grid.rowCount, content.rows.length);
  for (let row = 0; row < rows; row++) {
    const cells = content.rows[row] ?? [];
    for (let column = 0; column < Math.max(sheet.grid.columnCount, cells.length); column++) {
      const cell = cells[column];
      const value = plainValue(cell?.value, cell?.formula);
      if (!sameValue(plainValue(sheet.grid.value(row, column), sheet.grid.formula(row, column)), value))
        return false;
      if (sheet.grid.formula(row, column) !== cell?.formula) return false;
    }
  }
  return true;
}

function contentGrid(content: SheetContent, styles: StyleTable): Grid {
  const builder = new GridBuilder();
  content.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell) return;
      builder.set(row, column, plainValue(cell.value, cell.formula));
      if (cell.formula !== undefined) builder.setFormula(row, column, cell.formula);
      if (cell.style) builder.setStyle(row, column, styles.over(0, cell.style));
    });
  });
  return builder.build();
}

function sheetOf(content: SheetContent, id: string, styles: StyleTable): Sheet {
  return {
    id,
    name: content.name,
    visibility: 'visible',
    grid: contentGrid(content, styles),
    merges: content.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
    filter: content.filter ? { area: content.filter, active: false } : null,
    protected: false,
    tables: [],
    columnWidths: (content.widths ?? []).map((width, column) => ({ first: column, last: column, width })),
    frozen: content.frozen ?? { rows: 0, columns: 0 },
    marks: [],
  };
}

function applyOwnSheet(draft: Draft, change: OwnSheetChange): void {
  const anchor = ownSheetAnchor(change.owned);
  const id = draft.names.find((name) => name.name === anchor)?.sheet;
  const at = draft.sheets.findIndex((sheet) => sheet.id === id);
  const present = draft.sheets[at];
  if (
    Boolean(present) !== Boolean(change.before) ||
    (present && change.before && !sameContent(present, change.before))
  ) {
    throw new PlanConflict('own-sheet', present?.name ?? change.owned);
  }
  if (!change.after) {
    draft.sheets.splice(at, 1);
    draft.names = draft.names.filter((name) => name.sheet !== present?.id);
    return;
  }
  const sheet = sheetOf(change.after, present?.id ?? draft.newSheetId(draft.sheets), draft.styles);
  if (present) {
    draft.sheets[at] = sheet;
    return;
  }
  draft.sheets.push(sheet);
  draft.names = draft.names.filter((name) => name.name !== anchor);
  draft.names.push({
    name: anchor,
    sheet: sheet.id,
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    hidden: true,
  });
}

function applyName(draft: Draft, change: NameChange): void {
  const resolve = (sheet: string): string | undefined => {
    if (!sheet.startsWith('owned:')) return sheet;
    return draft.names.find((name) => name.name === ownSheetAnchor(sheet.slice('owned:'.length)))?.sheet;
  };
  const key = (sheet: string | undefined, area: DefinedName['area'] | undefined): string =>
    JSON.stringify([sheet ?? null, area ? [area.top, area.left, area.bottom, area.right] : null]);
  const present = draft.names.find((name) => name.name === change.name);
  const before = change.before
    ? key(resolve(change.before.sheet), change.before.area)
    : key(undefined, undefined);
  if (key(present?.sheet, present?.area) !== before) throw new PlanConflict('name', change.name);
  draft.names = draft.names.filter((name) => name !== present);
  if (!change.after) return;
  const sheet = resolve(change.after.sheet);
  if (sheet === undefined) throw new PlanConflict('sheet-missing', change.after.sheet);
  draft.names.push({ name: change.name, sheet, area: change.after.area, hidden: true });
}

function applySetting(draft: Draft, change: SettingChange): void {
  if ((draft.settings.get(change.key) ?? null) !== change.before)
    throw new PlanConflict('setting', change.key);
  if (change.after === null) draft.settings.delete(change.key);
  else draft.settings.set(change.key, change.after);
}

/** Width of one column where it differs from the default; null otherwise. */
export function columnWidth(sheet: Sheet, column: number): number | null {
  return sheet.columnWidths.find((span) => column >= span.first && column <= span.last)?.width ?? null;
}

function applyWidth(draft: Draft, change: WidthChange): void {
  const [sheet, at] = findSheet(draft, change.sheet);
  if (columnWidth(sheet, change.column) !== change.before) throw new PlanConflict('width', sheet.name);
  const widths: (Span & { width: number })[] = [];
  for (const span of sheet.columnWidths) {
    if (change.column < span.first || change.column > span.last) widths.push(span);
    else {
      if (span.first < change.column) widths.push({ ...span, last: change.column - 1 });
      if (span.last > change.column) widths.push({ ...span, first: change.column + 1 });
    }
  }
  if (change.after !== null) widths.push({ first: change.column, last: change.column, width: change.after });
  draft.sheets[at] = { ...sheet, columnWidths: widths.sort((a, b) => a.first - b.first) };
}

function applyChange(draft: Draft, change: Change): void {
  switch (change.type) {
    case 'cells':
      applyCells(draft, change);
      return;
    case 'marks': {
      const [sheet, at] = findSheet(draft, change.sheet);
      if (marksKey(sheet.marks) !== marksKey(change.before)) throw new PlanConflict('marks', sheet.name);
      draft.sheets[at] = { ...sheet, marks: change.after };
      return;
    }
    case 'sheet':
      applyOwnSheet(draft, change);
      return;
    case 'name':
      applyName(draft, change);
      return;
    case 'setting':
      applySetting(draft, change);
      return;
    case 'width':
      applyWidth(draft, change);
  }
}

/** The next free number, as text: what a new sheet is called inside when the adapter does not say. */
function nextNumber(sheets: readonly Sheet[]): string {
  return String(Math.max(0, ...sheets.map((sheet) => Number(sheet.id) || 0)) + 1);
}

/**
 * The workbook as it is after the plan: what every adapter must bring about. Pure; unchanged sheets and
 * chunks are shared with the input.
 * @throws PlanConflict when a `before` is not what the workbook holds.
 */
export function applyPlan(
  snapshot: Snapshot,
  plan: Plan,
  newSheetId: (sheets: readonly Sheet[]) => string = nextNumber,
): Snapshot {
  const draft: Draft = {
    sheets: [...snapshot.sheets],
    names: [...snapshot.names],
    settings: new Map(snapshot.settings),
    styles: new StyleTable(snapshot.styles),
    newSheetId,
  };
  for (const change of plan.changes) applyChange(draft, change);
  return {
    ...snapshot,
    sheets: draft.sheets,
    names: draft.names,
    settings: draft.settings,
    styles: draft.styles.list,
  };
}
