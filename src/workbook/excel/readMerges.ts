import type { Area } from '../../core/snapshot/address';
import { excelCode, isPayloadError } from './excelErrors';
import type { ExcelContext } from './excelLibrary';
import { rectangleArea } from './frame';
import { areasOfAddress } from './rangeAddresses';

/** The areas of a loaded `RangeAreas`; asks for them one by one only when the address was cut. */
export async function loadedAreas(context: ExcelContext, ranges: Excel.RangeAreas): Promise<Area[]> {
  const areas = areasOfAddress(ranges.address, ranges.areaCount);
  if (areas) return areas;
  const items = ranges.areas;
  items.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  await context.sync();
  return items.items.map(rectangleArea);
}

function halves(area: Area): [Area, Area] | undefined {
  if (area.bottom > area.top) {
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  }
  if (area.right === area.left) return undefined;
  const middle = Math.floor((area.left + area.right) / 2);
  return [
    { ...area, right: middle },
    { ...area, left: middle + 1 },
  ];
}

/**
 * Merged areas of a sheet with more of them than Excel tells at once (512): the range is halved until it
 * answers. An area is told by the half that holds its first cell.
 */
export async function readMergesByHalves(
  context: ExcelContext,
  sheetId: string,
  area: Area,
): Promise<Area[]> {
  const range = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
  const merged = range.getMergedAreasOrNullObject();
  merged.load('address,areaCount');
  try {
    await context.sync();
  } catch (error) {
    const split = halves(area);
    if (
      !split ||
      excelCode(error) === undefined ||
      isPayloadError(error) ||
      excelCode(error) === 'ItemNotFound'
    )
      throw error;
    const first = await readMergesByHalves(context, sheetId, split[0]);
    return [...first, ...(await readMergesByHalves(context, sheetId, split[1]))];
  }
  return merged.isNullObject ? [] : loadedAreas(context, merged);
}
