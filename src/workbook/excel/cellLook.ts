import { actionBytes } from './writeSteps';

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const;
type Edge = (typeof edges)[number];

/** One edge: style alone where there is no line. */
type Line = readonly [
  edge: Edge,
  style: Excel.RangeBorder['style'],
  color?: string,
  weight?: Excel.RangeBorder['weight'],
];

/** Everything of a look that our own looks may change, but number formats; in Excel's own words. */
export interface CellLook {
  readonly horizontal: Excel.RangeFormat['horizontalAlignment'];
  readonly vertical: Excel.RangeFormat['verticalAlignment'];
  readonly wrap: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Excel.RangeFont['underline'];
  readonly size: number;
  readonly color: string;
  /** Colour of the fill; null = none. */
  readonly fill: readonly [color: string, pattern: Excel.RangeFill['pattern']] | null;
  readonly lines: readonly Line[];
}

/** Size of the request that sets a look. */
export const lookBytes = actionBytes * 20;

const wanted = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'fill/color',
  'fill/pattern',
  'font/bold',
  'font/italic',
  'font/underline',
  'font/size',
  'font/color',
];

/** Excel answers null, for colours an empty text, where the cells of a range differ. */
function differs(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/**
 * Asks for the look of one column of cells.
 * @returns what gives it after the next sync; undefined when the cells do not all look the same
 */
export function askLook(range: Excel.Range, rows: number): () => CellLook | undefined {
  const { format } = range;
  format.load(wanted.join(','));
  const borders = edges
    .filter((edge) => rows > 1 || edge !== 'InsideHorizontal')
    .map((edge) => {
      const border = format.borders.getItem(edge);
      border.load('style,color,weight');
      return { edge, border };
    });
  return () => {
    const { fill, font } = format;
    const lines: Line[] = [];
    for (const { edge, border } of borders) {
      const { style, color, weight } = border;
      if (differs(style)) return undefined;
      if (style === 'None') lines.push([edge, style]);
      else if (differs(color) || differs(weight)) return undefined;
      else lines.push([edge, style, color, weight]);
    }
    const pattern = fill.pattern;
    const plain = [format.horizontalAlignment, format.verticalAlignment, format.wrapText];
    const written = [font.bold, font.italic, font.underline, font.size, font.color];
    if ([...plain, ...written, pattern].some(differs)) return undefined;
    if (pattern !== 'None' && differs(fill.color)) return undefined;
    return {
      horizontal: format.horizontalAlignment,
      vertical: format.verticalAlignment,
      wrap: format.wrapText,
      bold: font.bold,
      italic: font.italic,
      underline: font.underline,
      size: font.size,
      color: font.color,
      fill: pattern === 'None' ? null : [fill.color, pattern],
      lines,
    };
  };
}

/** A look as one text that is the same for ranges of one row and of many; '' lines are those without border. */
export function lookText(look: CellLook): string {
  return JSON.stringify({ ...look, lines: look.lines.filter(([, style]) => style !== 'None') });
}

/** Gives a range exactly this look; number formats and what our looks never change stay. */
export function setLook(range: Excel.Range, look: CellLook): void {
  const { format } = range;
  format.horizontalAlignment = look.horizontal;
  format.verticalAlignment = look.vertical;
  format.wrapText = look.wrap;
  format.font.bold = look.bold;
  format.font.italic = look.italic;
  format.font.underline = look.underline;
  format.font.size = look.size;
  format.font.color = look.color;
  if (look.fill === null) format.fill.clear();
  else {
    const [color, pattern] = look.fill;
    format.fill.color = color;
    if (pattern !== 'Solid') format.fill.pattern = pattern;
  }
  for (const [edge, style, color, weight] of look.lines) {
    const border = format.borders.getItem(edge);
    border.style = style;
    if (weight !== undefined) border.weight = weight;
    if (color !== undefined) border.color = color;
  }
}
