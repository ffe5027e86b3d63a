import { markColours } from '../../../core/plan/anchors';
import type { CellStyle, Mark } from '../../../core/snapshot/snapshot';
import { snippetAttributes, snippetChildren, StyleSections, withPrefix } from './styleSections';
import { escapeXml } from './xmlText';

/** Number formats every Excel knows by number, whatever its language (ECMA-376 18.8.30). */
const builtIn: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const sides = ['left', 'right', 'top', 'bottom'];
const thinBorder = `<border>${sides.map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join('')}<diagonal/></border>`;
const noBorder = `<border>${sides.map((side) => `<${side}/>`).join('')}<diagonal/></border>`;

function attributeText(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

/**
 * Appends to a styles.xml what our cells and marks need. Existing entries keep their numbers, so every
 * cell we do not touch looks as before.
 */
export class StyleSheet {
  private readonly sections: StyleSections;
  /** By the look itself, then by format: a column's cells share one look. */
  private readonly derived = new WeakMap<Partial<CellStyle>, Map<number, number>>();

  /** @param xml the part as text; undefined when the workbook has none. @param main its main namespace */
  constructor(xml: string | undefined, main: string) {
    this.sections = new StyleSections(xml, main);
  }

  /** Whether anything was appended. */
  get changed(): boolean {
    return this.sections.changed;
  }

  toXml(): string {
    return this.sections.toXml();
  }

  /** The cell format `xf` with `overlay` laid over it; properties not given stay. */
  over(xf: number, overlay: Partial<CellStyle>): number {
    let known = this.derived.get(overlay);
    if (!known) this.derived.set(overlay, (known = new Map<number, number>()));
    let index = known.get(xf);
    if (index === undefined) known.set(xf, (index = this.derive(xf, overlay)));
    return index;
  }

  /** The differential format of a mark. */
  markFormat(severity: Mark['severity']): number {
    const { fill, font } = markColours[severity];
    const entry = `<dxf><font><color rgb="FF${font}"/></font><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`;
    return this.add('dxfs', entry);
  }

  private add(name: Parameters<StyleSections['add']>[0], entry: string): number {
    return this.sections.add(name, withPrefix(entry, this.sections.prefix));
  }

  private derive(xf: number, overlay: Partial<CellStyle>): number {
    const { sections } = this;
    const formats = sections.section('cellXfs').entries;
    const source = formats[xf] ?? formats[0] ?? '';
    const attributes = snippetAttributes(source);
    const parts = new Map(snippetChildren(source));
    const set = (id: string, apply: string, index: number): void => {
      attributes.set(id, String(index));
      attributes.set(apply, '1');
    };
    const { numberFormat, fill, border } = overlay;
    if (numberFormat !== undefined) set('numFmtId', 'applyNumberFormat', this.numberFormat(numberFormat));
    const font = this.font(Number(attributes.get('fontId') ?? 0), overlay);
    if (font !== undefined) set('fontId', 'applyFont', font);
    if (fill !== undefined) {
      const entry = `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
      sections.section('fills');
      set('fillId', 'applyFill', this.add('fills', entry));
    }
    if (border !== undefined) {
      sections.section('borders');
      set('borderId', 'applyBorder', this.add('borders', border ? thinBorder : noBorder));
    }
    const alignment = this.alignment(parts.get('alignment'), overlay);
    if (alignment !== undefined) {
      parts.set('alignment', alignment);
      attributes.set('applyAlignment', '1');
    }
    const inner = ['alignment', 'protection', 'extLst'].map((name) => parts.get(name) ?? '').join('');
    const name = `${sections.prefix}xf`;
    const open = `<${name}${attributeText(attributes)}`;
    return sections.add('cellXfs', inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`);
  }

  private numberFormat(code: string): number {
    const known = builtIn.get(code);
    if (known !== undefined) return known;
    let last = 163;
    for (const entry of this.sections.section('numFmts').entries) {
      const attributes = snippetAttributes(entry);
      const id = Number(attributes.get('numFmtId'));
      if (attributes.get('formatCode') === code) return id;
      last = Math.max(last, id);
    }
    this.add('numFmts', `<numFmt numFmtId="${String(last + 1)}" formatCode="${escapeXml(code)}"/>`);
    return last + 1;
  }

  private font(base: number, overlay: Partial<CellStyle>): number | undefined {
    const { bold, italic, underline, fontSize, fontColor } = overlay;
    if ([bold, italic, underline, fontSize, fontColor].every((property) => property === undefined))
      return undefined;
    const fonts = this.sections.section('fonts').entries;
    const parts = new Map(snippetChildren(fonts[base] ?? fonts[0] ?? ''));
    const put = (local: string, xml: string | undefined): void => {
      if (xml === undefined) parts.delete(local);
      else parts.set(local, withPrefix(xml, this.sections.prefix));
    };
    if (bold !== undefined) put('b', bold ? '<b/>' : undefined);
    if (italic !== undefined) put('i', italic ? '<i/>' : undefined);
    if (underline !== undefined) put('u', underline ? '<u/>' : undefined);
    if (fontSize !== undefined) put('sz', `<sz val="${String(fontSize)}"/>`);
    if (fontColor !== undefined) put('color', `<color rgb="FF${fontColor}"/>`);
    const rest = [...parts.keys()].filter((local) => !fontOrder.includes(local));
    const inner = [...fontOrder, ...rest].map((local) => parts.get(local) ?? '').join('');
    const name = `${this.sections.prefix}font`;
    return this.sections.add('fonts', `<${name}>${inner}</${name}>`);
  }

  private alignment(present: string | undefined, overlay: Partial<CellStyle>): string | undefined {
    const { horizontal, vertical, wrap } = overlay;
    if (horizontal === undefined && vertical === undefined && wrap === undefined) return undefined;
    const attributes = present === undefined ? new Map<string, string>() : snippetAttributes(present);
    if (horizontal !== undefined) attributes.set('horizontal', horizontal);
    if (vertical !== undefined) attributes.set('vertical', vertical === 'middle' ? 'center' : vertical);
    if (wrap === true) attributes.set('wrapText', '1');
    else if (wrap === false) attributes.delete('wrapText');
    return `<${this.sections.prefix}alignment${attributeText(attributes)}/>`;
  }
}
