import { anchorPrefix, ownSheetAnchor } from '../../core/plan/anchors';
import type { SheetCell, SheetContent } from '../../core/plan/plan';
import { areaAddress, columnName, type Area } from '../../core/snapshot/address';
import { chunkAddresses, mergeAreas } from '../../core/snapshot/areas';
import type { Grid } from '../../core/snapshot/grid';
import type { CellStyle } from '../../core/snapshot/snapshot';
import { cellInput, needsGeneral, type CellInput } from './cellCoding';
import { pointsOf } from './columnWidths';
import type { ExcelContext } from './excelLibrary';
import { isLinkFormula, linkFormula } from './linkFormula';
import { blockSteps, heldBytes, rangeAt, setNumberFormat } from './writeCells';
import type { Slices } from './slices';
import { holds } from './writeCellsChange';
import { lookKey, writeLook } from './writeLook';
import { actionBytes, type Clash, type WriteStep } from './writeSteps';

const addressLimit = 8_000;

/** Where one of our sheets is, or will be. */
export interface OwnPlace {
  readonly owned: string;
  /** Id of the sheet there is; undefined when it must be added. */
  readonly id: string | undefined;
  /** What a sheet that must be added is called for a moment. */
  readonly temporary: string;
  /** Its name after writing. */
  readonly name: string;
  /** Whether the sheet may be renamed to `name`. */
  readonly rename: boolean;
  /** Where a sheet that must be added comes among all; undefined = last. */
  readonly position: number | undefined;
  readonly digit: number;
}

type NameOf = (sheet: string) => string;

function step(bytes: number, act: (context: ExcelContext) => void): WriteStep {
  return { bytes, weight: 1, do: act };
}

/** Cells somebody changed on a sheet of ours since `grid` was read; links count as what they show. */
function sheetClashes(owned: string, key: string, grid: Grid, used: Excel.Range): Clash[] {
  const held = used.isNullObject ? [] : (used.formulas as unknown[][]);
  const top = used.isNullObject ? 0 : used.rowIndex;
  const left = used.isNullObject ? 0 : used.columnIndex;
  const clashes: Clash[] = [];
  held.forEach((line, rowOffset) => {
    line.forEach((cell, columnOffset) => {
      const row = top + rowOffset;
      const column = left + columnOffset;
      const link =
        typeof cell === 'string' &&
        cell.startsWith('=') &&
        isLinkFormula(cell.slice(1)) &&
        grid.kind(row, column) !== 0;
      if (!link && !holds(cell, grid.value(row, column), grid.formula(row, column)))
        clashes.push({ sheet: key, owned, row, column, held: cell });
    });
  });
  const bottom = top + held.length;
  const right = left + (held[0]?.length ?? 0);
  if (grid.rowCount > bottom || grid.columnCount > right)
    clashes.push({ sheet: key, owned, row: bottom, column: right, held: '' });
  return clashes;
}

/** Bytes of the answer that tells what a sheet of ours holds. */
function gridBytes(grid: Grid | undefined): number {
  let bytes = 0;
  for (let row = 0; grid && row < grid.rowCount; row++)
    for (let column = 0; column < grid.columnCount; column++)
      bytes += heldBytes(grid.value(row, column), grid.formula(row, column));
  return bytes;
}

/**
 * Looks at a sheet of ours before anything is written: taking one off or renaming it changes the formulas of the others.
 * @param grid what was read of it just now; undefined when it is not to be compared
 */
export function lookSteps(owned: string, key: string, grid: Grid | undefined): WriteStep[] {
  if (!grid) return [];
  return [
    {
      bytes: actionBytes + gridBytes(grid),
      weight: 1,
      look: ({ workbook }) => {
        const used = workbook.worksheets.getItem(key).getUsedRangeOrNullObject(true);
        used.load('formulas,rowIndex,columnIndex');
        return () => sheetClashes(owned, key, grid, used);
      },
      do: () => undefined,
    },
  ];
}

/** An empty sheet of that name with its anchor. */
function openSteps(place: OwnPlace, key: string, lostAnchor: boolean): WriteStep[] {
  if (place.id === undefined) {
    return [
      step(actionBytes * 6, ({ workbook }) => {
        if (lostAnchor) workbook.names.getItem(ownSheetAnchor(place.owned)).delete();
        // Until it is known as ours by its anchor it has a name no person gives a sheet.
        const sheet = workbook.worksheets.add(place.temporary);
        const anchor = workbook.names.add(ownSheetAnchor(place.owned), sheet.getRange('A1'));
        anchor.visible = false;
        sheet.name = place.name;
        if (place.position !== undefined) sheet.position = place.position;
      }),
    ];
  }
  const open: WriteStep = {
    bytes: actionBytes * 8,
    weight: 1,
    do: ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(key);
      sheet.autoFilter.remove();
      sheet.freezePanes.unfreeze();
      const all = sheet.getRange();
      all.unmerge();
      all.dataValidation.clear();
      all.clear('All');
      all.format.useStandardWidth = true;
      if (place.rename) sheet.name = place.name;
    },
  };
  return [open];
}

function inputOf(cell: SheetCell | null | undefined, nameOf: NameOf): CellInput {
  if (!cell) return '';
  const { value, link } = cell;
  if (link && cell.formula === undefined && (typeof value === 'string' || typeof value === 'number')) {
    return `=${linkFormula(nameOf(link.sheet), link.row, link.column, value)}`;
  }
  return cellInput(value, cell.formula, isText(cell));
}

function isText(cell: SheetCell): boolean {
  return cell.style?.numberFormat === '@';
}

/** Cells by what they share, as rectangles. */
function groups(
  content: SheetContent,
  keyOf: (cell: SheetCell) => string,
): Map<string, { areas: Area[]; style: Partial<CellStyle> }> {
  const found = new Map<string, { areas: Area[]; style: Partial<CellStyle> }>();
  content.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const style = cell?.style;
      const key = cell && style ? keyOf(cell) : '';
      if (!style || key === '') return;
      let group = found.get(key);
      if (!group) found.set(key, (group = { areas: [], style }));
      group.areas.push({ top: row, bottom: row, left: column, right: column });
    });
  });
  for (const group of found.values()) group.areas = mergeAreas(group.areas);
  return found;
}

/** A number, formula or link put into a text-formatted cell would become text: such a cell is formatted after. */
function isLate(cell: SheetCell): boolean {
  return isText(cell) && (cell.link !== undefined || needsGeneral(cell.value, cell.formula));
}

function earlyFormat(cell: SheetCell): string {
  const numberFormat = cell.style?.numberFormat ?? 'General';
  return numberFormat === 'General' || isLate(cell) ? '' : numberFormat;
}

function formatSteps(key: string, content: SheetContent, keyOf: (cell: SheetCell) => string): WriteStep[] {
  return [...groups(content, keyOf)].flatMap(([numberFormat, { areas }]) =>
    areas.map((area) =>
      step(actionBytes, (context) => {
        setNumberFormat(rangeAt(context, key, area), numberFormat);
      }),
    ),
  );
}

function lookStepsOf(key: string, content: SheetContent): WriteStep[] {
  return [...groups(content, (cell) => lookKey(cell.style ?? {})).values()].flatMap(({ areas, style }) =>
    chunkAddresses(areas.map(areaAddress), ',', addressLimit).map((addresses) =>
      step(addresses.length + actionBytes * 8, ({ workbook }) => {
        writeLook(workbook.worksheets.getItem(key).getRanges(addresses).format, style);
      }),
    ),
  );
}

function shapeSteps(key: string, content: SheetContent, digit: number): WriteStep[] {
  const steps: WriteStep[] = [];
  for (const merge of content.merges ?? []) {
    steps.push(
      step(actionBytes, (context) => {
        rangeAt(context, key, merge).merge(false);
      }),
    );
  }
  content.widths?.forEach((width, column) => {
    steps.push(
      step(actionBytes, ({ workbook }) => {
        const name = columnName(column);
        workbook.worksheets.getItem(key).getRange(`${name}:${name}`).format.columnWidth = pointsOf(
          width,
          digit,
        );
      }),
    );
  });
  for (const [row, height] of content.heights ?? []) {
    steps.push(
      step(actionBytes, (context) => {
        rangeAt(context, key, { top: row, bottom: row, left: 0, right: 0 }).format.rowHeight = height;
      }),
    );
  }
  for (const list of content.lists ?? []) {
    steps.push(
      step(actionBytes + 255, (context) => {
        rangeAt(context, key, list.area).dataValidation.rule = {
          list: { inCellDropDown: true, source: list.values.join(',') },
        };
      }),
    );
  }
  const { breaks } = content.print ?? {};
  if (breaks) {
    steps.push(
      step(actionBytes, ({ workbook }) => {
        // Those of an earlier sheet stay through clearing.
        workbook.worksheets.getItem(key).horizontalPageBreaks.removePageBreaks();
      }),
    );
  }
  for (const row of breaks ?? []) {
    steps.push(
      step(actionBytes, ({ workbook }) => {
        workbook.worksheets.getItem(key).horizontalPageBreaks.add(`A${String(row + 1)}`);
      }),
    );
  }
  steps.push(
    step(actionBytes * 5, (context) => {
      finish(context.workbook.worksheets.getItem(key), content);
    }),
  );
  return steps;
}

function finish(sheet: Excel.Worksheet, content: SheetContent): void {
  const { frozen, print, filter } = content;
  if (frozen && frozen.rows > 0 && frozen.columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  else if (frozen && frozen.rows > 0) sheet.freezePanes.freezeRows(frozen.rows);
  else if (frozen && frozen.columns > 0) sheet.freezePanes.freezeColumns(frozen.columns);
  if (filter) sheet.autoFilter.apply(sheet.getRange(areaAddress(filter)));
  if (!print) return;
  sheet.pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.zoom = print.breaks ? { scale: 100 } : { horizontalFitToPages: 1 };
  if (print.repeat)
    sheet.pageLayout.setPrintTitleRows(
      `$${String(print.repeat.first + 1)}:$${String(print.repeat.last + 1)}`,
    );
}

/** Steps that make the sheet there, empty and by its name. */
export function openSheetSteps(place: OwnPlace, lostAnchor: boolean): WriteStep[] {
  return openSteps(place, place.id ?? place.name, lostAnchor);
}

/** Steps that make one of our sheets, opened before, hold exactly the content. */
export async function* fillSheetSteps(
  place: OwnPlace,
  content: SheetContent,
  nameOf: NameOf,
  slices: Slices,
): AsyncGenerator<WriteStep> {
  const key = place.id ?? place.name;
  const columns = content.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  yield* formatSteps(key, content, earlyFormat);
  if (columns > 0) {
    const area = { top: 0, left: 0, bottom: content.rows.length - 1, right: columns - 1 };
    yield* blockSteps(key, area, (row, column) => inputOf(content.rows[row]?.[column], nameOf), slices);
  }
  yield* formatSteps(key, content, (cell) => (isLate(cell) ? '@' : ''));
  yield* lookStepsOf(key, content);
  yield* shapeSteps(key, content, place.digit);
}

/** Removes one of our sheets and the names of ours that stand on it. */
export function removeSheetSteps(id: string, names: readonly string[]): WriteStep[] {
  return [
    {
      bytes: actionBytes * (names.length + 2),
      weight: 1,
      do: ({ workbook }) => {
        const sheet = workbook.worksheets.getItem(id);
        for (const name of names) if (name.startsWith(anchorPrefix)) workbook.names.getItem(name).delete();
        sheet.delete();
      },
    },
  ];
}
