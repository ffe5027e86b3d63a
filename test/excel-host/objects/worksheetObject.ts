import { maxColumns, maxRows, type Area } from '../../../src/core/snapshot/address';
import type { Grid } from '../../../src/core/snapshot/grid';
import { HostError, invalidArgument } from '../hostError';
import { asBoolean, asNumber, asText, asWhole, isHostObject, type HostObject } from '../hostObject';
import { parseAreas, wholeSheet } from '../model/addresses';
import type { HostSheet, HostTable } from '../model/hostSheet';
import { checkAlive, checkWritable, type HostContext } from './context';
import { rangeAreasObject } from './rangeAreasObject';
import { rangeObject } from './rangeObject';
import { areaOf } from './rangeTargets';

/** The area from the first to the last cell that holds anything. */
function usedArea(grid: Grid): Area | undefined {
  if (grid.rowCount === 0) return undefined;
  const blank = (area: Area): boolean => {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        if (grid.kind(row, column) !== 0) return false;
    return true;
  };
  const area = { top: 0, left: 0, bottom: grid.rowCount - 1, right: grid.columnCount - 1 };
  while (blank({ ...area, bottom: area.top })) area.top += 1;
  while (blank({ ...area, right: area.left })) area.left += 1;
  return area;
}

function withMerges(used: Area | undefined, sheet: HostSheet): Area | undefined {
  let area = used;
  for (const merge of sheet.merges) {
    area = area
      ? {
          top: Math.min(area.top, merge.top),
          left: Math.min(area.left, merge.left),
          bottom: Math.max(area.bottom, merge.bottom),
          right: Math.max(area.right, merge.right),
        }
      : merge;
  }
  return area;
}

function autoFilterObject(context: HostContext, sheet: HostSheet): HostObject {
  return {
    type: 'AutoFilter',
    get: { enabled: () => sheet.filter !== null, isDataFiltered: () => sheet.filter?.active ?? false },
    call: {
      getRangeOrNullObject: () => (sheet.filter ? rangeObject(context, sheet, sheet.filter.area) : null),
      apply: (given) => {
        checkWritable(sheet);
        const place = isHostObject(given) ? areaOf(given) : undefined;
        if (!place) throw invalidArgument('a filter needs a range');
        sheet.filter = { area: place.area, active: false };
      },
      remove: () => {
        checkWritable(sheet);
        sheet.filter = null;
      },
    },
  };
}

function freezePanesObject(context: HostContext, sheet: HostSheet): HostObject {
  return {
    type: 'WorksheetFreezePanes',
    call: {
      getLocationOrNullObject: () => {
        const { rows, columns } = sheet.frozen;
        if (rows === 0 && columns === 0) return null;
        return rangeObject(context, sheet, {
          top: 0,
          left: 0,
          bottom: (rows || maxRows) - 1,
          right: (columns || maxColumns) - 1,
        });
      },
      freezeRows: (count) => {
        sheet.frozen = { rows: asWhole(count, 1), columns: 0 };
      },
      freezeColumns: (count) => {
        sheet.frozen = { rows: 0, columns: asWhole(count, 1) };
      },
      freezeAt: (given) => {
        const place = isHostObject(given) ? areaOf(given) : undefined;
        const [area] = place ? [place.area] : parseAreas(asText(given));
        if (!area) throw invalidArgument('freezeAt');
        sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
      },
      unfreeze: () => {
        sheet.frozen = { rows: 0, columns: 0 };
      },
    },
  };
}

/** Tables of one sheet, or of the workbook: the library addresses every table through the workbook. */
export function tablesObject(context: HostContext, sheets: () => readonly HostSheet[]): HostObject {
  const all = (): HostObject[] =>
    sheets().flatMap((sheet) => sheet.tables.map((table) => tableObject(context, sheet, table)));
  const item = (key: unknown): HostObject => {
    const found = all().find((candidate) => candidate.id === key);
    if (!found) throw new HostError('ItemNotFound', `table ${String(key)}`);
    return found;
  };
  return { type: 'TableCollection', items: all, item, call: { getItem: item } };
}

function tableObject(context: HostContext, sheet: HostSheet, table: HostTable): HostObject {
  return {
    type: 'Table',
    id: table.name,
    get: { name: () => table.name },
    child: { autoFilter: () => ({ type: 'AutoFilter', get: { isDataFiltered: () => table.filtered } }) },
    call: { getRange: () => rangeObject(context, sheet, table.area) },
  };
}

function pageLayoutObject(sheet: HostSheet): HostObject {
  return {
    type: 'PageLayout',
    set: {
      orientation: (value) => {
        sheet.page.orientation = asText(value);
      },
      paperSize: (value) => {
        sheet.page.paper = asText(value);
      },
      zoom: (value) => {
        const { horizontalFitToPages: wide, scale } = value as {
          horizontalFitToPages?: unknown;
          scale?: unknown;
        };
        sheet.page.pagesWide = wide === undefined ? undefined : asNumber(wide);
        sheet.page.scale = scale === undefined ? undefined : asNumber(scale);
      },
    },
    call: {
      setPrintTitleRows: (rows) => {
        sheet.page.titleRows = asText(rows);
      },
    },
  };
}

function pageBreaksObject(sheet: HostSheet): HostObject {
  return {
    type: 'PageBreakCollection',
    call: {
      add: (given) => {
        const [area] = parseAreas(asText(given));
        if (!area) throw invalidArgument('a page break needs a cell');
        sheet.breaks.push(area.top);
        return { type: 'PageBreak' };
      },
      removePageBreaks: () => {
        sheet.breaks = [];
      },
    },
  };
}

/** `Worksheet`. */
export function worksheetObject(context: HostContext, sheet: HostSheet): HostObject {
  const { workbook } = context;
  return {
    type: 'Worksheet',
    id: sheet.id,
    get: {
      id: () => sheet.id,
      name: () => sheet.name,
      visibility: () => sheet.visibility,
      standardWidth: () => 8.43,
    },
    set: {
      name: (value) => {
        const name = asText(value);
        if (workbook.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
        workbook.renameSheet(sheet, name);
      },
      position: (value) => {
        if (workbook.structureProtected) throw new HostError('AccessDenied', 'the structure is protected');
        const at = asWhole(value);
        if (at >= workbook.sheets.length) throw invalidArgument(`position ${String(at)}`);
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        workbook.sheets.splice(at, 0, sheet);
      },
      visibility: (value) => {
        sheet.visibility = asText(value) as HostSheet['visibility'];
      },
    },
    child: {
      protection: () => ({ type: 'WorksheetProtection', get: { protected: () => sheet.protected } }),
      autoFilter: () => autoFilterObject(context, sheet),
      freezePanes: () => freezePanesObject(context, sheet),
      pageLayout: () => pageLayoutObject(sheet),
      horizontalPageBreaks: () => pageBreaksObject(sheet),
      tables: () => tablesObject(context, () => [sheet]),
    },
    call: {
      getRange: (address) => {
        const [area = wholeSheet, ...more] =
          address === undefined ? [wholeSheet] : parseAreas(asText(address));
        if (more.length > 0) throw invalidArgument('getRange takes one area');
        return rangeObject(context, sheet, area);
      },
      getRangeByIndexes: (row, column, rows, columns) => {
        const top = asWhole(row);
        const left = asWhole(column);
        return rangeObject(context, sheet, {
          top,
          left,
          bottom: top + asWhole(rows, 1) - 1,
          right: left + asWhole(columns, 1) - 1,
        });
      },
      getRanges: (address) => rangeAreasObject(context, sheet, parseAreas(asText(address))),
      getUsedRangeOrNullObject: (valuesOnly) => {
        checkAlive(context, sheet);
        const used = usedArea(sheet.grid);
        const area = valuesOnly !== undefined && asBoolean(valuesOnly) ? used : withMerges(used, sheet);
        return area ? rangeObject(context, sheet, area) : null;
      },
      activate: () => {
        if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'the sheet is hidden');
        workbook.active = sheet;
      },
      delete: () => {
        workbook.deleteSheet(sheet);
      },
    },
  };
}
