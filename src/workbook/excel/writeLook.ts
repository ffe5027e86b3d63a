import type { CellStyle } from '../../core/snapshot/snapshot';

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const vertical = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Sets the given properties of a look (not its number format) on a range or on areas; others stay. */
export function writeLook(format: Excel.RangeFormat, look: Partial<CellStyle>): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = `#${look.fontColor}`;
  if (look.underline !== undefined) format.font.underline = look.underline ? 'Single' : 'None';
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.horizontal !== undefined) format.horizontalAlignment = horizontal[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = vertical[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.border !== undefined) {
    for (const edge of edges) format.borders.getItem(edge).style = look.border ? 'Continuous' : 'None';
  }
}

/** A look without its number format as one text; '' when nothing is left. */
export function lookKey(look: Partial<CellStyle>): string {
  const entries = Object.entries(look).filter(([name]) => name !== 'numberFormat');
  return entries.length === 0 ? '' : JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
