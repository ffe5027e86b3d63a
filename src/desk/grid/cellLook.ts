import type { CSSProperties } from 'react';
import type { ShownCell } from '../../app/service';
import { markColours } from '../../core/plan/anchors';
import type { CellStyle } from '../../core/snapshot/snapshot';

/** Colours of the sheet itself. */
export interface Paper {
  readonly dark: boolean;
  readonly background: string;
  readonly text: string;
  readonly line: string;
}

export const lightPaper: Paper = { dark: false, background: '#ffffff', text: '#1f1f1f', line: '#e1e1e1' };
export const darkPaper: Paper = { dark: true, background: '#1f1f1f', text: '#e6e6e6', line: '#3a3a3a' };

/** Pixels of a point, a little less than print so that a row of 11 points fits 24 pixels. */
export const pixelsPerPoint = 1.2;
export const defaultPoints = 11;

const justify = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const align = { top: 'flex-start', middle: 'center', bottom: 'center' } as const;

/** 0 (black) to 1 (white). */
function lightness(colour: string): number {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return 0.299 * part(0) + 0.587 * part(2) + 0.114 * part(4);
}

function colours(style: CellStyle | undefined, mark: ShownCell['mark'], paper: Paper): CSSProperties {
  if (mark) return { backgroundColor: `#${markColours[mark].fill}`, color: `#${markColours[mark].font}` };
  const fill = style?.fill;
  const font = style?.fontColor;
  if (fill !== undefined)
    return {
      backgroundColor: `#${fill}`,
      color: font === undefined ? (lightness(fill) < 0.4 ? '#ffffff' : '#1f1f1f') : `#${font}`,
    };
  // The person's dark letters were chosen for white paper; on dark paper they take the paper's own colour.
  if (font === undefined || (paper.dark && lightness(font) < 0.45)) return { color: paper.text };
  return { color: `#${font}` };
}

/** How a cell looks, as inline style. */
export function cellLook(cell: ShownCell, style: CellStyle | undefined, paper: Paper): CSSProperties {
  const horizontal = style?.horizontal ?? (cell.numeric ? 'right' : 'left');
  return {
    ...colours(style, cell.mark, paper),
    justifyContent: justify[horizontal],
    textAlign: horizontal,
    alignItems: align[style?.vertical ?? 'bottom'],
    ...(style?.bold ? { fontWeight: 600 } : {}),
    ...(style?.italic ? { fontStyle: 'italic' } : {}),
    ...(style?.underline ? { textDecorationLine: 'underline' } : {}),
    ...(style?.fontSize !== undefined && style.fontSize !== defaultPoints
      ? { fontSize: `${String(style.fontSize * pixelsPerPoint)}px` }
      : {}),
    ...(style?.wrap ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.3 } : {}),
    ...(style?.border
      ? {
          borderRightColor: paper.dark ? '#6e6e6e' : '#a6a6a6',
          borderBottomColor: paper.dark ? '#6e6e6e' : '#a6a6a6',
        }
      : {}),
  };
}

/** Rough width of a text in pixels at a size in points: a 汉字 is as wide as it is high. */
export function textWidth(text: string, points: number): number {
  let units = 0;
  for (const char of text) units += (char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
  return units * points * pixelsPerPoint;
}
