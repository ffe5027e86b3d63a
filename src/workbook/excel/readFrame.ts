import { maxColumns, maxRows, type Area } from '../../core/snapshot/address';
import { anchorPrefix, markSeverity, stateNamespace } from '../../core/plan/anchors';
import { mergeAreas } from '../../core/snapshot/areas';
import type { DefinedName, Mark, Sheet, Span, Table } from '../../core/snapshot/snapshot';
import type { WorkControl } from '../port';
import { charactersOf, digitPixels } from './columnWidths';
import { excelCode, isPayloadError, stopIfCancelled } from './excelErrors';
import type { ExcelContext } from './excelLibrary';
import { rectangleArea, type Frame, type FrameSheet, type OwnFormat } from './frame';
import { nameTarget } from './rangeAddresses';
import { readHiddenRows } from './readHiddenRows';
import { loadedAreas, readMergesByHalves } from './readMerges';
import { journalNamespace } from './journalParts';
import { readEntries } from './readSettings';
import { spansOf } from './spans';

/** Columns right of the used ones whose width is read too: where our own columns go. */
const columnsBeyond = 30;

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** What the second sync asks about one sheet. */
interface Asked {
  readonly item: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly full: Excel.Range;
  readonly frozen: Excel.Range;
  readonly filter: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly lastColumn: Excel.RangeFormat;
}

/** What the third sync asks, now that the sizes are known. */
interface Details {
  readonly merged: Excel.RangeAreas | undefined;
  readonly formulas: Excel.RangeAreas | undefined;
  readonly rows: Excel.Range | undefined;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly own: readonly { readonly format: OwnFormat; readonly ranges: Excel.RangeAreas }[];
  readonly tables: readonly {
    readonly name: string;
    readonly range: Excel.Range;
    readonly filtered: boolean;
  }[];
}

function ask(item: Excel.Worksheet): Asked {
  const used = item.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const full = item.getUsedRangeOrNullObject(false);
  full.load('rowIndex,columnIndex,rowCount,columnCount');
  const frozen = item.freezePanes.getLocationOrNullObject();
  frozen.load('rowIndex,columnIndex,rowCount,columnCount');
  const filter = item.autoFilter.getRangeOrNullObject();
  filter.load('rowIndex,columnIndex,rowCount,columnCount');
  item.tables.load('items/name,items/autoFilter/isDataFiltered');
  const formats = item.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  const lastColumn = item.getRange('XFD1').format;
  lastColumn.load('columnWidth');
  return { item, used, full, frozen, filter, formats, lastColumn };
}

function ownFormatsOf(
  formats: Excel.ConditionalFormatCollection,
): { format: OwnFormat; item: Excel.ConditionalFormat }[] {
  return formats.items.flatMap((item) => {
    if (item.type !== 'Custom') return [];
    const severity = markSeverity(item.customOrNullObject.rule.formula);
    return severity ? [{ format: { id: item.id, severity }, item }] : [];
  });
}

function sizeOf(range: Excel.Range): Area | null {
  return range.isNullObject ? null : rectangleArea(range);
}

function askDetails({ item, used, full, formats }: Asked, withMerges: boolean): Details {
  const area = sizeOf(full);
  const values = sizeOf(used);
  const range = (of: Area): Excel.Range =>
    item.getRangeByIndexes(of.top, of.left, of.bottom - of.top + 1, of.right - of.left + 1);
  const merged = area && withMerges ? range(area).getMergedAreasOrNullObject() : undefined;
  merged?.load('address,areaCount');
  // Excel finds no special cells on a protected sheet; there, formulas are asked for everywhere.
  const searchable = values && !item.protection.protected;
  const formulas = searchable ? range(values).getSpecialCellsOrNullObject('Formulas') : undefined;
  formulas?.load('address,areaCount');
  const rows = area ? range({ ...area, top: 0 }) : undefined;
  rows?.load('rowHidden');
  const width = Math.min(maxColumns, (area?.right ?? -1) + 1 + columnsBeyond);
  const columns = item
    .getRangeByIndexes(0, 0, 1, width)
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const own = ownFormatsOf(formats).map(({ format, item: ours }) => {
    const ranges = ours.getRanges();
    ranges.load('address,areaCount');
    return { format, ranges };
  });
  const tables = item.tables.items.map((table) => {
    const place = table.getRange();
    place.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name: table.name, range: place, filtered: table.autoFilter.isDataFiltered };
  });
  return { merged, formulas, rows, columns, own, tables };
}

/** Refusals that cannot come from too many merged areas. */
const unrelated = new Set(['ApiNotFound', 'ItemNotFound', 'AccessDenied', 'InvalidOperationInCellEditMode']);

/** Third sync; again without merged areas when they are too many for one answer. */
async function syncDetails(
  context: ExcelContext,
  asked: readonly Asked[],
): Promise<{ details: Details[]; merges: boolean }> {
  const details = asked.map((sheet) => askDetails(sheet, true));
  try {
    await context.sync();
    return { details, merges: true };
  } catch (error) {
    const code = excelCode(error);
    if (code === undefined || isPayloadError(error) || unrelated.has(code)) throw error;
    const again = asked.map((sheet) => askDetails(sheet, false));
    await context.sync();
    return { details: again, merges: false };
  }
}

function marksOf(parts: readonly { severity: Mark['severity']; areas: readonly Area[] }[]): Mark[] {
  return (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const areas = parts.filter((part) => part.severity === severity).flatMap((part) => part.areas);
    return areas.length > 0 ? [{ severity, areas: mergeAreas(areas) }] : [];
  });
}

function widthsOf(
  columns: readonly Excel.ColumnProperties[],
  standard: number,
  digit: number,
): (Span & { width: number })[] {
  const widths: { first: number; last: number; width: number }[] = [];
  columns.forEach((properties, column) => {
    const points = properties.format?.columnWidth;
    if (points === undefined || points === 0 || Math.abs(points - standard) < 0.01) return;
    const width = charactersOf(points, digit);
    const open = widths.at(-1);
    if (open?.last === column - 1 && open.width === width) open.last = column;
    else widths.push({ first: column, last: column, width });
  });
  return widths;
}

function filterOf(sheet: Asked, tables: Details['tables']): Sheet['filter'] {
  const area = sizeOf(sheet.filter);
  if (area && sheet.item.autoFilter.enabled) return { area, active: sheet.item.autoFilter.isDataFiltered };
  const filtered = tables.find((table) => table.filtered);
  return filtered ? { area: rectangleArea(filtered.range), active: true } : null;
}

async function frameSheet(
  context: ExcelContext,
  sheet: Asked,
  details: Details,
  merges: boolean,
): Promise<FrameSheet> {
  const { item } = sheet;
  const full = sizeOf(sheet.full);
  const standard = sheet.lastColumn.columnWidth;
  const digit = digitPixels(item.standardWidth, standard);
  const columns = details.columns.value;
  const frozen = sizeOf(sheet.frozen);
  const marks: { severity: Mark['severity']; areas: Area[] }[] = [];
  for (const { format, ranges } of details.own) {
    marks.push({ severity: format.severity, areas: await loadedAreas(context, ranges) });
  }
  let merged: Area[] = [];
  if (!merges && full) merged = await readMergesByHalves(context, item.id, full);
  else if (details.merged && !details.merged.isNullObject)
    merged = await loadedAreas(context, details.merged);
  const hiddenRows = await readHiddenRows(context, item, details.rows, full);
  const formulas =
    details.formulas && !details.formulas.isNullObject ? await loadedAreas(context, details.formulas) : [];
  const formulasKnown = !item.protection.protected;
  const tables: Table[] = details.tables.map((table) => ({
    name: table.name,
    area: rectangleArea(table.range),
  }));
  return {
    sheet: {
      id: item.id,
      name: item.name,
      visibility: visibilities[item.visibility],
      merges: merged,
      hiddenRows,
      hiddenColumns: spansOf(
        columns.flatMap((properties, column) => (properties.columnHidden === true ? [column] : [])),
      ),
      filter: filterOf(sheet, details.tables),
      protected: item.protection.protected,
      tables,
      columnWidths: widthsOf(columns, standard, digit),
      frozen: {
        rows: frozen && frozen.bottom < maxRows - 1 ? frozen.bottom + 1 : 0,
        columns: frozen && frozen.right < maxColumns - 1 ? frozen.right + 1 : 0,
      },
      marks: marksOf(marks),
    },
    used: sizeOf(sheet.used),
    formulas: formulasKnown ? formulas : null,
    ownFormats: details.own.map(({ format }) => format),
    digit,
  };
}

function namesOf(
  items: readonly Excel.NamedItem[],
  sheets: readonly Excel.Worksheet[],
): { names: DefinedName[]; lost: string[] } {
  const ids = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
  const names: DefinedName[] = [];
  const lost: string[] = [];
  for (const item of items) {
    const target = typeof item.formula === 'string' ? nameTarget(item.formula) : undefined;
    const sheet = target && ids.get(target.sheet.toLowerCase());
    if (target && sheet !== undefined)
      names.push({ name: item.name, sheet, area: target.area, hidden: !item.visible });
    else if (item.name.startsWith(anchorPrefix)) lost.push(item.name);
  }
  return { names, lost };
}

/** Everything but the cells, in three syncs whatever the number of sheets (more only where Excel's limits ask for it). */
export async function readFrame(context: ExcelContext, control: WorkControl = {}): Promise<Frame> {
  const { workbook } = context;
  workbook.load('name');
  workbook.protection.load('protected');
  workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/standardWidth,items/protection/protected,items/autoFilter/enabled,items/autoFilter/isDataFiltered',
  );
  workbook.names.load('items/name,items/formula,items/visible');
  // The first of January 1904 is day 0 where dates count from 1904; the API has no property for it.
  const firstDay = workbook.functions.date(1904, 1, 1);
  firstDay.load('value');
  const xml = workbook.customXmlParts.getByNamespace(stateNamespace);
  xml.load('items/id');
  const journalXml = workbook.customXmlParts.getByNamespace(journalNamespace);
  journalXml.load('items/id');
  await context.sync();
  stopIfCancelled(control.signal);

  const items = workbook.worksheets.items;
  const asked = items.map(ask);
  const parts = xml.items.map((part) => part.id);
  const settings = await readEntries(context, parts);
  if (parts.length === 0) await context.sync();
  stopIfCancelled(control.signal);

  const { details, merges } = await syncDetails(context, asked);
  const sheets: FrameSheet[] = [];
  for (const [index, sheet] of asked.entries()) {
    stopIfCancelled(control.signal);
    const own = details[index];
    if (own) sheets.push(await frameSheet(context, sheet, own, merges));
  }
  const { names, lost } = namesOf(workbook.names.items, items);
  return {
    name: workbook.name,
    dateSystem: firstDay.value === 0 ? 1904 : 1900,
    structureProtected: workbook.protection.protected,
    sheets,
    names,
    lostNames: lost,
    settings,
    parts,
    journal: journalXml.items.map((part) => part.id),
  };
}
