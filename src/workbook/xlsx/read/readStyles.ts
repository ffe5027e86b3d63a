import { defaultStyle, type CellStyle } from '../../../core/snapshot/snapshot';
import { Colours } from './colours';
import { builtInFormats } from './builtInFormats';
import { child, childrenOf, excelAttribute, flag, numeric, type XmlNode } from './parseXml';

/** The looks in use, each once, and which one every cellXfs entry has. */
export interface ReadStyles {
  /** Index 0 is that of cellXfs 0. */
  readonly styles: readonly CellStyle[];
  readonly styleOfXf: readonly number[];
}

type Look = { -readonly [Property in keyof CellStyle]: CellStyle[Property] };

const horizontals = { left: 'left', center: 'center', right: 'right', centerContinuous: 'center' } as const;
const verticals = { top: 'top', center: 'middle', bottom: 'bottom' } as const;
/** More looks than this cannot be pointed at; the rest are shown as the default. */
const styleLimit = 65_535;

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

function addFont(look: Look, font: XmlNode | undefined, colours: Colours): void {
  const on = (name: string): boolean => {
    const node = child(font, name);
    return node !== undefined && flag(node, 'val', true);
  };
  if (on('b')) look.bold = true;
  if (on('i')) look.italic = true;
  const underline = child(font, 'u');
  if (underline && underline.attributes.get('val') !== 'none') look.underline = true;
  const size = numeric(child(font, 'sz'), 'val');
  if (size !== undefined) look.fontSize = size;
  const colour = colours.resolve(child(font, 'color'));
  if (colour !== undefined) look.fontColor = colour;
}

function addFill(look: Look, fill: XmlNode | undefined, colours: Colours): void {
  const pattern = child(fill, 'patternFill');
  if (pattern?.attributes.get('patternType') !== 'solid') return;
  const colour = colours.resolve(child(pattern, 'fgColor'));
  if (colour !== undefined) look.fill = colour;
}

function addBorder(look: Look, border: XmlNode | undefined): void {
  const drawn = (names: readonly string[]): boolean =>
    names.some((name) => (child(border, name)?.attributes.get('style') ?? 'none') !== 'none');
  // Strict files call the sides start and end.
  if (drawn(['left', 'start']) && drawn(['right', 'end']) && drawn(['top']) && drawn(['bottom']))
    look.border = true;
}

function addAlignment(look: Look, alignment: XmlNode | undefined): void {
  const horizontal = lookUp(horizontals, alignment?.attributes.get('horizontal'));
  if (horizontal) look.horizontal = horizontal;
  const vertical = lookUp(verticals, alignment?.attributes.get('vertical'));
  if (vertical) look.vertical = vertical;
  if (flag(alignment, 'wrapText')) look.wrap = true;
}

function formatCodes(root: XmlNode | undefined): ReadonlyMap<number, string> {
  const codes = new Map(builtInFormats);
  for (const node of childrenOf(child(root, 'numFmts'), 'numFmt')) {
    const id = numeric(node, 'numFmtId');
    const code = excelAttribute(node, 'formatCode');
    if (id !== undefined && code !== undefined) codes.set(id, code);
  }
  return codes;
}

/** Reads styles.xml (undefined: a workbook without one) with the theme's colours. */
export function readStyles(root: XmlNode | undefined, theme: readonly string[]): ReadStyles {
  const colours = new Colours(theme, root);
  const codes = formatCodes(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font');
  const fills = childrenOf(child(root, 'fills'), 'fill');
  const borders = childrenOf(child(root, 'borders'), 'border');
  const styles: CellStyle[] = [];
  const known = new Map<string, number>();
  const styleOfXf = childrenOf(child(root, 'cellXfs'), 'xf').map((xf) => {
    const part = (nodes: readonly XmlNode[], attribute: string): XmlNode | undefined =>
      nodes[numeric(xf, attribute) ?? 0];
    const look: Look = { numberFormat: codes.get(numeric(xf, 'numFmtId') ?? 0) ?? 'General' };
    addFont(look, part(fonts, 'fontId'), colours);
    addFill(look, part(fills, 'fillId'), colours);
    addBorder(look, part(borders, 'borderId'));
    addAlignment(look, child(xf, 'alignment'));
    const key = JSON.stringify(look);
    const index = known.get(key) ?? styles.length;
    if (index > styleLimit) return 0;
    if (index === styles.length) {
      styles.push(look);
      known.set(key, index);
    }
    return index;
  });
  return { styles: styles.length > 0 ? styles : [defaultStyle], styleOfXf };
}
