import type { Area } from '../../../src/core/snapshot/address';
import type { HostObject } from '../hostObject';
import { sheetAddress } from '../model/addresses';
import type { HostSheet } from '../model/hostSheet';
import { conditionalFormatsObject } from './conditionalFormatObjects';
import { checkAlive, type HostContext } from './context';
import { rangeFormatObject } from './rangeFormatObject';
import { rangeObject } from './rangeObject';

/** `RangeAreas`: several areas of one sheet at once. */
export function rangeAreasObject(context: HostContext, sheet: HostSheet, areas: readonly Area[]): HostObject {
  checkAlive(context, sheet);
  return {
    type: 'RangeAreas',
    referable: true,
    get: {
      address: () => areas.map((area) => sheetAddress(sheet.name, area)).join(','),
      areaCount: () => areas.length,
    },
    child: {
      format: () => rangeFormatObject(context, sheet, areas),
      conditionalFormats: () => conditionalFormatsObject(context, sheet, areas),
      areas: () => ({
        type: 'RangeCollection',
        items: () => areas.map((area) => rangeObject(context, sheet, area)),
      }),
    },
  };
}
