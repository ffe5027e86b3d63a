import { attribute, attributes, children, prefixOf, rootElement, type XmlElement } from './xmlScan';
import { XmlEdits } from './xmlEdits';
import { placeFor, styleSheetOrder } from './worksheetOrder';

export type SectionName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** One list of styles.xml: its entries as written, to which new ones are only ever appended. */
export interface Section {
  readonly entries: string[];
  /** How many were there before. */
  readonly original: number;
  readonly indexes: Map<string, number>;
}

const minimal = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';

/** What a list must hold when styles.xml has none of it and we need to refer into it. */
const fallback: Readonly<Partial<Record<SectionName, readonly string[]>>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** Puts the part's namespace prefix on every tag of a snippet written without one. */
export function withPrefix(snippet: string, prefix: string): string {
  return prefix === '' ? snippet : snippet.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}$2`);
}

/** The lists of a styles.xml that we may append to; everything else in it stays as it is. */
export class StyleSections {
  readonly prefix: string;
  private readonly xml: string;
  private readonly root: XmlElement;
  private readonly places = new Map<string, XmlElement>();
  private readonly sections = new Map<SectionName, Section>();

  /** @param xml the part as text; undefined when the workbook has none. @param main its main namespace */
  constructor(xml: string | undefined, main: string) {
    this.xml = xml ?? minimal(main);
    const root = rootElement(this.xml);
    if (!root) throw new Error('styles.xml has no root element');
    this.root = root;
    this.prefix = prefixOf(root.name);
    for (const element of children(this.xml, root)) this.places.set(element.local, element);
  }

  section(name: SectionName): Section {
    let section = this.sections.get(name);
    if (section) return section;
    const place = this.places.get(name);
    const present = place
      ? children(this.xml, place).map((entry) => this.xml.slice(entry.start, entry.end))
      : [];
    const entries =
      present.length > 0 ? present : (fallback[name] ?? []).map((entry) => withPrefix(entry, this.prefix));
    section = { entries: [...entries], original: present.length, indexes: new Map() };
    for (const [index, entry] of entries.entries())
      if (!section.indexes.has(entry)) section.indexes.set(entry, index);
    this.sections.set(name, section);
    return section;
  }

  /** The index of an entry, appended when it is new. */
  add(name: SectionName, entry: string): number {
    const section = this.section(name);
    let index = section.indexes.get(entry);
    if (index === undefined) {
      index = section.entries.push(entry) - 1;
      section.indexes.set(entry, index);
    }
    return index;
  }

  /** Whether anything was appended. */
  get changed(): boolean {
    return [...this.sections].some(([, section]) => section.entries.length > section.original);
  }

  /** The part with what was appended. */
  toXml(): string {
    const edits = new XmlEdits(this.xml);
    const siblings = [...this.places.values()];
    for (const [name, section] of this.sections) {
      const added = section.entries.slice(section.original).join('');
      if (added === '') continue;
      const place = this.places.get(name);
      const count = String(section.entries.length);
      if (place) {
        edits.append(place, added);
        if (attribute(this.xml, place, 'count') !== undefined) edits.attribute(place, 'count', count);
      } else {
        const at = placeFor(name, siblings, styleSheetOrder, this.root.inner);
        edits.insert(at, `<${this.prefix}${name} count="${count}">${added}</${this.prefix}${name}>`);
      }
    }
    return edits.apply();
  }
}

/** The attributes of a snippet's root, by name; `snippet` must be one element. */
export function snippetAttributes(snippet: string): Map<string, string> {
  const root = rootElement(snippet);
  return new Map(root ? attributes(snippet, root).map((entry) => [entry.name, entry.value]) : []);
}

/** The children of a snippet's root as written, with their local names, in order. */
export function snippetChildren(snippet: string): [local: string, xml: string][] {
  const root = rootElement(snippet);
  if (!root) return [];
  return children(snippet, root).map((entry) => [entry.local, snippet.slice(entry.start, entry.end)]);
}
