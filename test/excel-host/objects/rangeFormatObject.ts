import type { Area } from '../../../src/core/snapshot/address';
import { defaultStyle, type CellStyle } from '../../../src/core/snapshot/snapshot';
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

/** What Excel tells of cells: the value all share, or what stands for differing ones. */
function common<T>(
  context: HostContext,
  sheet: HostSheet,
  areas: readonly Area[],
  tell: (look: CellStyle) => T,
  mixed: T | null = null,
): T | null {
  const found = new Set<T>();
  const styles = new Set<number>();
  const add = (style: number): void => {
    if (styles.has(style)) return;
    styles.add(style);
    found.add(tell(context.workbook.styles.list[style] ?? defaultStyle));
  };
  for (const area of areas) forEachCell(area, (row, column) => add(sheet.grid.style(row, column)));
  return found.size === 1 ? ([...found][0] ?? null) : mixed;
}

function named(choices: Readonly<Record<string, string | undefined>>, wanted: string | undefined): string {
  return Object.keys(choices).find((name) => choices[name] === wanted) ?? '';
}

const horizontals = { General: undefined, Left: 'left', Center: 'center', Right: 'right' } as const;
const verticals = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;
const usualSize = 11;

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
  const tell = <T>(of: (look: CellStyle) => T, mixed: T | null = null): T | null =>
    common(context, sheet, areas, of, mixed);
  /** A property at its default is no property, as in a saved workbook. */
  const switched = (name: 'bold' | 'italic' | 'underline' | 'wrap' | 'border', on: boolean): void => {
    if (on) over({ [name]: true });
    else takeOff(context, sheet, areas, name);
  };
  const border = (): HostObject => ({
    type: 'RangeBorder',
    get: {
      style: () => tell((look) => (look.border === true ? 'Continuous' : 'None')),
      color: () => tell(() => '#000000'),
      weight: () => tell(() => 'Thin'),
    },
    set: {
      style: (value) => {
        switched('border', oneOf({ Continuous: true, None: false }, value));
      },
      color: (value) => void colour(value),
      weight: (value) => void asText(value),
    },
  });
  return {
    type: 'RangeFormat',
    get: {
      wrapText: () => tell((look) => look.wrap === true),
      horizontalAlignment: () => tell((look) => named(horizontals, look.horizontal)),
      verticalAlignment: () => tell((look) => named(verticals, look.vertical ?? 'bottom')),
      columnWidth: () => {
        const widths = new Set(columns().map(pixels));
        return widths.size === 1 ? ([...widths][0] ?? 0) * 0.75 : null;
      },
      useStandardWidth: () => columns().every((column) => !sheet.widths.has(column)),
    },
    set: {
      wrapText: (value) => {
        switched('wrap', asBoolean(value));
      },
      horizontalAlignment: (value) => {
        const horizontal =
          asText(value) === 'General' ? undefined : oneOf<CellStyle['horizontal']>(horizontals, value);
        if (horizontal) over({ horizontal });
        else takeOff(context, sheet, areas, 'horizontal');
      },
      verticalAlignment: (value) => {
        const vertical = oneOf<'top' | 'middle' | 'bottom'>(verticals, value);
        if (vertical === 'bottom') takeOff(context, sheet, areas, 'vertical');
        else over({ vertical });
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
        get: {
          color: () => tell((look) => `#${look.fill ?? 'FFFFFF'}`, ''),
          pattern: () => tell((look) => (look.fill === undefined ? 'None' : 'Solid')),
        },
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
        get: {
          bold: () => tell((look) => look.bold === true),
          italic: () => tell((look) => look.italic === true),
          size: () => tell((look) => look.fontSize ?? usualSize),
          color: () => tell((look) => `#${look.fontColor ?? '000000'}`, ''),
          underline: () => tell((look) => (look.underline === true ? 'Single' : 'None')),
        },
        set: {
          bold: (value) => {
            switched('bold', asBoolean(value));
          },
          italic: (value) => {
            switched('italic', asBoolean(value));
          },
          size: (value) => {
            if (asNumber(value) === usualSize) takeOff(context, sheet, areas, 'fontSize');
            else over({ fontSize: asNumber(value) });
          },
          color: (value) => {
            if (colour(value) === '000000') takeOff(context, sheet, areas, 'fontColor');
            else over({ fontColor: colour(value) });
          },
          underline: (value) => {
            switched('underline', asText(value) !== 'None');
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
