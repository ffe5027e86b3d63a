import type { Area } from '../../../src/core/snapshot/address';
import { HostError } from '../hostError';
import { asBoolean, asText, type HostObject } from '../hostObject';
import { overlaps, subtract } from '../model/addresses';
import type { HostFormat, HostSheet } from '../model/hostSheet';
import { checkAlive, checkWritable, type HostContext } from './context';
import { rangeAreasObject } from './rangeAreasObject';

function ruleObject(sheet: HostSheet, format: HostFormat): HostObject {
  return {
    type: 'ConditionalFormatRule',
    get: { formula: () => format.formula },
    set: {
      formula: (value) => {
        checkWritable(sheet);
        const formula = asText(value);
        if (!formula.startsWith('=')) throw new HostError('InvalidArgument', `rule ${formula}`);
        format.formula = formula;
      },
    },
  };
}

function colourObject(type: string, sheet: HostSheet, put: (colour: string) => void): HostObject {
  return {
    type,
    set: {
      color: (value) => {
        checkWritable(sheet);
        put(asText(value));
      },
    },
  };
}

function customObject(sheet: HostSheet, format: HostFormat): HostObject {
  return {
    type: 'CustomConditionalFormat',
    child: {
      rule: () => ruleObject(sheet, format),
      format: () => ({
        type: 'ConditionalRangeFormat',
        child: {
          fill: () => colourObject('ConditionalRangeFill', sheet, (colour) => (format.fill = colour)),
          font: () => colourObject('ConditionalRangeFont', sheet, (colour) => (format.font = colour)),
        },
      }),
    },
  };
}

function formatObject(context: HostContext, sheet: HostSheet, format: HostFormat): HostObject {
  const present = (): HostFormat => {
    if (!sheet.formats.includes(format))
      throw new HostError('ItemNotFound', `conditional format ${format.id}`);
    return format;
  };
  const custom = (): HostObject | null => (format.type === 'Custom' ? customObject(sheet, format) : null);
  return {
    type: 'ConditionalFormat',
    id: format.id,
    get: { id: () => format.id, type: () => format.type, stopIfTrue: () => format.stopIfTrue },
    set: {
      stopIfTrue: (value) => {
        checkWritable(sheet);
        format.stopIfTrue = asBoolean(value);
      },
    },
    child: {
      custom: () => {
        const object = custom();
        if (!object) throw new HostError('InvalidOperation', 'not a custom conditional format');
        return object;
      },
      customOrNullObject: custom,
    },
    call: {
      delete: () => {
        present();
        checkWritable(sheet);
        sheet.formats = sheet.formats.filter((other) => other !== format);
      },
      getRanges: () => rangeAreasObject(context, sheet, present().areas),
    },
  };
}

/** `conditionalFormats` of a range or of areas. */
export function conditionalFormatsObject(
  context: HostContext,
  sheet: HostSheet,
  areas: readonly Area[],
): HostObject {
  const inside = (): HostFormat[] =>
    sheet.formats.filter((format) => format.areas.some((area) => areas.some((own) => overlaps(area, own))));
  const byId = (key: unknown): HostObject => {
    const format = inside().find((candidate) => candidate.id === key);
    if (!format) throw new HostError('ItemNotFound', `conditional format ${String(key)}`);
    return formatObject(context, sheet, format);
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => inside().map((format) => formatObject(context, sheet, format)),
    item: byId,
    call: {
      getItem: byId,
      add: (kind) => {
        checkAlive(context, sheet);
        checkWritable(sheet);
        if (asText(kind) !== 'Custom')
          throw new HostError('NotImplemented', `conditional format ${String(kind)}`);
        const format: HostFormat = {
          id: context.workbook.nextId(),
          type: 'Custom',
          areas: [...areas],
          formula: '',
          fill: '',
          font: '',
          stopIfTrue: false,
        };
        sheet.formats.unshift(format);
        return formatObject(context, sheet, format);
      },
      clearAll: () => {
        checkWritable(sheet);
        clearFormats(sheet, areas);
      },
    },
  };
}

/** Takes conditional formats off the areas, cutting those that reach beyond. */
export function clearFormats(sheet: HostSheet, areas: readonly Area[]): void {
  for (const format of sheet.formats) {
    for (const hole of areas) format.areas = format.areas.flatMap((area) => subtract(area, hole));
  }
  sheet.formats = sheet.formats.filter((format) => format.areas.length > 0);
}
