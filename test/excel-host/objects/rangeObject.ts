import { contains, type Area } from '../../../src/core/snapshot/address';
import type { Span } from '../../../src/core/snapshot/snapshot';
import { HostError, invalidArgument } from '../hostError';
import { asBoolean, asText, asWhole, isHostObject, type HostObject } from '../hostObject';
import { checkArea, overlaps, sheetAddress } from '../model/addresses';
import { standardPixels, type HostSheet } from '../model/hostSheet';
import {
  forEachCell,
  readFormulas,
  readNumberFormats,
  readValues,
  readValueTypes,
  shaped,
  typeInto,
} from './cells';
import { clearFormats, conditionalFormatsObject } from './conditionalFormatObjects';
import { checkAlive, checkUnfiltered, checkWritable, type HostContext } from './context';
import { rangeAreasObject } from './rangeAreasObject';
import { overlaid, rangeFormatObject } from './rangeFormatObject';
import { areaOf, target } from './rangeTargets';
import { runsOf } from './specialCells';

/** Excel's own limit for merged areas in one answer. */
const mostMergedAreas = 512;

function allHidden(spans: readonly Span[], first: number, last: number): boolean | null {
  const meeting = spans.filter((span) => span.first <= last && span.last >= first);
  if (meeting.length === 0) return false;
  return meeting.some((span) => span.first <= first && span.last >= last) ? true : null;
}

function clear(sheet: HostSheet, area: Area, applyTo: string): void {
  checkWritable(sheet);
  checkUnfiltered(sheet, area);
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo))
    throw invalidArgument(applyTo);
  const used = {
    ...area,
    bottom: Math.min(area.bottom, Math.max(sheet.grid.rowCount - 1, area.top)),
    right: Math.min(area.right, sheet.grid.data.columns.length),
  };
  if (applyTo === 'All' || applyTo === 'Contents') {
    forEachCell(used, (row, column) => {
      sheet.builder.setBlank(row, column);
      sheet.builder.setFormula(row, column, undefined);
    });
  }
  if (applyTo === 'All' || applyTo === 'Formats') {
    forEachCell(used, (row, column) => {
      sheet.builder.setStyle(row, column, 0);
    });
    clearFormats(sheet, [area]);
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
  }
  sheet.settle();
}

/** `Range`: one rectangle of one sheet. */
export function rangeObject(context: HostContext, sheet: HostSheet, area: Area): HostObject {
  checkAlive(context, sheet);
  checkArea(area);
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const write = (given: unknown): void => {
    checkAlive(context, sheet);
    checkWritable(sheet);
    checkUnfiltered(sheet, area);
    typeInto(context, sheet, area, given);
  };
  return target(sheet, area, {
    type: 'Range',
    referable: true,
    get: {
      address: () => sheetAddress(sheet.name, area),
      rowIndex: () => area.top,
      columnIndex: () => area.left,
      rowCount: () => rows,
      columnCount: () => columns,
      values: () => readValues(sheet, area),
      formulas: () => readFormulas(sheet, area),
      valueTypes: () => readValueTypes(sheet, area),
      numberFormat: () => readNumberFormats(context, sheet, area),
      rowHidden: () => allHidden(sheet.hiddenRows, area.top, area.bottom),
      columnHidden: () => allHidden(sheet.hiddenColumns, area.left, area.right),
    },
    set: {
      values: write,
      formulas: write,
      numberFormat: (given) => {
        checkAlive(context, sheet);
        checkWritable(sheet);
        checkUnfiltered(sheet, area);
        const at = shaped(area, given);
        const over = new Map<unknown, (base: number) => number>();
        forEachCell(area, (row, column) => {
          const numberFormat = at(row, column);
          if (numberFormat === null || numberFormat === undefined) return;
          let lay = over.get(numberFormat);
          if (!lay) over.set(numberFormat, (lay = overlaid(context, { numberFormat: asText(numberFormat) })));
          sheet.builder.setStyle(row, column, lay(sheet.grid.style(row, column)));
        });
      },
      style: (name) => {
        checkWritable(sheet);
        if (asText(name) !== 'Normal') throw new HostError('NotImplemented', `style ${String(name)}`);
        forEachCell(area, (row, column) => {
          sheet.builder.setStyle(row, column, 0);
        });
      },
    },
    child: {
      format: () => rangeFormatObject(context, sheet, [area]),
      conditionalFormats: () => conditionalFormatsObject(context, sheet, [area]),
      dataValidation: () => ({
        type: 'DataValidation',
        set: {
          rule: (rule) => {
            checkWritable(sheet);
            const list = (rule as { list?: { source?: unknown } }).list;
            if (!list) throw new HostError('NotImplemented', 'only lists');
            const source = asText(list.source);
            if (source.length > 255) throw invalidArgument('a list of more than 255 characters');
            sheet.lists.push({ area, source });
          },
        },
        call: {
          clear: () => {
            checkWritable(sheet);
            sheet.lists = sheet.lists.filter((list) => !overlaps(list.area, area));
          },
        },
      }),
    },
    call: {
      // The library cuts arrays of more than 1,500 cells into blocks of rows by these three.
      _ValidateArraySize: (height, width) => {
        if (height !== rows || width !== columns)
          throw invalidArgument(`${String(rows)} × ${String(columns)} values expected`);
      },
      getRow: (index) => {
        const row = area.top + asWhole(index);
        return rangeObject(context, sheet, { ...area, top: row, bottom: row });
      },
      getBoundingRect: (other) => {
        const place = isHostObject(other) ? areaOf(other) : undefined;
        if (place?.sheet !== sheet) throw invalidArgument('a range of the same sheet expected');
        return rangeObject(context, sheet, {
          top: Math.min(area.top, place.area.top),
          left: Math.min(area.left, place.area.left),
          bottom: Math.max(area.bottom, place.area.bottom),
          right: Math.max(area.right, place.area.right),
        });
      },
      getMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((merge) => contains(area, merge.top, merge.left));
        if (merges.length > mostMergedAreas)
          throw new HostError('InvalidOperation', 'more than 512 merged areas');
        return merges.length === 0 ? null : rangeAreasObject(context, sheet, merges);
      },
      getSpecialCellsOrNullObject: (kind) => {
        if (asText(kind) !== 'Formulas')
          throw new HostError('NotImplemented', `special cells ${String(kind)}`);
        if (sheet.protected) throw new HostError('AccessDenied', 'special cells of a protected sheet');
        const runs = runsOf(sheet.grid, area);
        return runs.length === 0 ? null : rangeAreasObject(context, sheet, runs);
      },
      getRowProperties: () =>
        Array.from({ length: rows }, (_, index) => ({ rowHidden: sheet.isRowHidden(area.top + index) })),
      getColumnProperties: () =>
        Array.from({ length: columns }, (_, index) => {
          const column = area.left + index;
          const hidden = sheet.isColumnHidden(column);
          return {
            columnHidden: hidden,
            format: { columnWidth: hidden ? 0 : (sheet.widths.get(column) ?? standardPixels) * 0.75 },
          };
        }),
      merge: (across) => {
        checkWritable(sheet);
        asBoolean(across);
        sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, area)), area];
      },
      unmerge: () => {
        checkWritable(sheet);
        sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
      },
      clear: (applyTo) => {
        checkAlive(context, sheet);
        clear(sheet, area, applyTo === undefined ? 'All' : asText(applyTo));
      },
      select: () => {
        if (context.workbook.active !== sheet)
          throw new HostError('InvalidOperation', 'the sheet is not active');
        context.workbook.selected = { sheet, area };
      },
    },
  });
}
