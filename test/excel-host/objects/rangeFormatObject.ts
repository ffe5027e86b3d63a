import type { Area } from '../../../src/core/snapshot/address';
import type { CellStyle } from '../../../src/core/snapshot/snapshot';
import { invalidArgument } from '../hostError';
import { asBoolean, asNumber, asText, type HostObject } from '../hostObject';
import { standardPixels, type HostSheet } from '../model/hostSheet';
import { forEachCell } from './cells';
import { checkAlive, checkWritable, type HostContext } from './context';

function colour(value: unknown): string {
  const text = asText(value);
  if (!/^#[0-9A-Fa-f]{6}$/.test(text)) throw invalidArgument(`colour ${text}`);
  return text.slice(1).toUpperCase();
}

function oneOf<T>(choices: Readonly<Record<string, T>>, value: unknown): T {
  const text = asText(value);
  const found = Object.hasOwn(choices, text) ? choices[text] : undefined;
  if (found === undefined) throw invalidArgument(text);
  return found;
}

const horizontals = { General: undefined, Left: 'left', Center: 'center', Right: 'right' } as const;
const verticals = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;

/** Lays `look` over every cell of the areas. */
export function restyle(
  context: HostContext,
  sheet: HostSheet,
  areas: readonly Area[],
  look: Partial<CellStyle>,
): void {
  checkAlive(context, sheet);
  checkWritable(sheet);
  const over = overlaid(context, look);
  for (const area of areas) {
    forEachCell(area, (row, column) => {
      sheet.builder.setStyle(row, column, over(sheet.grid.style(row, column)));
    });
  }
}

/** The style of each base with the look over it, worked out once per base. */
export function overlaid(context: HostContext, look: Partial<CellStyle>): (base: number) => number {
  const known = new Map<number, number>();
  return (base) => {
    let style = known.get(base);
    if (style === undefined) known.set(base, (style = context.workbook.styles.over(base, look)));
    return style;
  };
}

function without(look: CellStyle, name: keyof CellStyle): CellStyle {
  return Object.fromEntries(Object.entries(look).filter(([key]) => key !== name)) as unknown as CellStyle;
}

/** Takes one property off, as `fill.clear()` does. */
function takeOff(
  context: HostContext,
  sheet: HostSheet,
  areas: readonly Area[],
  name: keyof CellStyle,
): void {
  checkWritable(sheet);
  const { styles } = context.workbook;
  for (const area of areas) {
    forEachCell(area, (row, column) => {
      const look = styles.list[sheet.grid.style(row, column)];
      if (look && name in look) sheet.builder.setStyle(row, column, styles.over(-1, without(look, name)));
    });
  }
}

/** `Range.format` and `RangeAreas.format`. */
export function rangeFormatObject(
  context: HostContext,
  sheet: HostSheet,
  areas: readonly Area[],
): HostObject {
  const over = (look: Partial<CellStyle>): void => {
    restyle(context, sheet, areas, look);
  };
  const columns = (): number[] =>
    areas.flatMap((area) =>
      Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index),
    );
  const pixels = (column: number): number => sheet.widths.get(column) ?? standardPixels;
  const border = (): HostObject => ({
    type: 'RangeBorder',
    set: {
      style: (value) => {
        over({ border: asText(value) === 'Continuous' });
      },
      color: (value) => void colour(value),
      weight: (value) => void asText(value),
    },
  });
  return {
    type: 'RangeFormat',
    get: {
      columnWidth: () => {
        const widths = new Set(columns().map(pixels));
        return widths.size === 1 ? ([...widths][0] ?? 0) * 0.75 : null;
      },
      useStandardWidth: () => columns().every((column) => !sheet.widths.has(column)),
    },
    set: {
      wrapText: (value) => {
        over({ wrap: asBoolean(value) });
      },
      horizontalAlignment: (value) => {
        const horizontal =
          asText(value) === 'General' ? undefined : oneOf<CellStyle['horizontal']>(horizontals, value);
        if (horizontal) over({ horizontal });
        else takeOff(context, sheet, areas, 'horizontal');
      },
      verticalAlignment: (value) => {
        over({ vertical: oneOf(verticals, value) });
      },
      columnWidth: (value) => {
        checkWritable(sheet);
        const points = asNumber(value);
        if (points < 0 || points > 1342) throw invalidArgument(`width ${String(points)}`);
        for (const column of columns()) sheet.widths.set(column, Math.round(points / 0.75));
      },
      useStandardWidth: (value) => {
        checkWritable(sheet);
        if (asBoolean(value)) for (const column of columns()) sheet.widths.delete(column);
      },
      rowHeight: (value) => {
        checkWritable(sheet);
        const points = asNumber(value);
        if (points < 0 || points > 409) throw invalidArgument(`height ${String(points)}`);
        for (const area of areas)
          for (let row = area.top; row <= area.bottom; row++) sheet.heights.set(row, points);
      },
    },
    child: {
      fill: () => ({
        type: 'RangeFill',
        set: {
          color: (value) => {
            over({ fill: colour(value) });
          },
        },
        call: {
          clear: () => {
            takeOff(context, sheet, areas, 'fill');
          },
        },
      }),
      font: () => ({
        type: 'RangeFont',
        set: {
          bold: (value) => {
            over({ bold: asBoolean(value) });
          },
          italic: (value) => {
            over({ italic: asBoolean(value) });
          },
          size: (value) => {
            over({ fontSize: asNumber(value) });
          },
          color: (value) => {
            over({ fontColor: colour(value) });
          },
          underline: (value) => {
            over({ underline: asText(value) !== 'None' });
          },
        },
      }),
      borders: () => ({
        type: 'RangeBorderCollection',
        call: {
          getItem: (index) => {
            const known = [
              'EdgeTop',
              'EdgeBottom',
              'EdgeLeft',
              'EdgeRight',
              'InsideHorizontal',
              'InsideVertical',
            ];
            if (!known.includes(asText(index))) throw invalidArgument(`border ${String(index)}`);
            return border();
          },
        },
        item: border,
      }),
    },
  };
}
