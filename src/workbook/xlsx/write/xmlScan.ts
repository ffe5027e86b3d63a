import { unescapeXml } from './xmlText';

/** Where one element stands in a text; all offsets are into that text. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly start: number;
  /** Just after the `>` of its opening tag. */
  readonly inner: number;
  /** At the `<` of its closing tag; equals `inner` when it closes itself. */
  readonly innerEnd: number;
  readonly end: number;
}

interface Tag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** After the `>` that ends the tag at `start`; `>` inside quotes does not count. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return xml.length;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

/** The next tag at or after `from`; comments, CDATA, instructions and declarations are passed over. */
function nextTag(xml: string, from: number): Tag | undefined {
  let at = from;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return undefined;
    if (xml.startsWith('<!--', start)) at = after(xml, '-->', start);
    else if (xml.startsWith('<![CDATA[', start)) at = after(xml, ']]>', start);
    else if (xml.startsWith('<?', start)) at = after(xml, '?>', start);
    else if (xml.startsWith('<!', start)) at = after(xml, '>', start);
    else {
      const end = tagEnd(xml, start);
      const close = xml.charAt(start + 1) === '/';
      const name = /^[^\s/>]*/.exec(xml.slice(start + (close ? 2 : 1), end))?.[0] ?? '';
      const kind = close ? 'close' : xml.charAt(end - 2) === '/' ? 'empty' : 'open';
      return { kind, name, start, end };
    }
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function elementAt(xml: string, open: Tag): XmlElement {
  const base = { name: open.name, local: localName(open.name), start: open.start, inner: open.end };
  if (open.kind === 'empty') return { ...base, innerEnd: open.end, end: open.end };
  let depth = 1;
  for (let tag = nextTag(xml, open.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.kind === 'open') depth++;
    else if (tag.kind === 'close' && --depth === 0) return { ...base, innerEnd: tag.start, end: tag.end };
  }
  return { ...base, innerEnd: xml.length, end: xml.length };
}

/** The document's root element; undefined when there is none. An unclosed root reaches to the end. */
export function rootElement(xml: string): XmlElement | undefined {
  const tag = nextTag(xml, 0);
  return tag && tag.kind !== 'close' ? elementAt(xml, tag) : undefined;
}

/** The elements that stand side by side from `from` until the parent closes or `to` is reached. */
export function elementsFrom(xml: string, from: number, to = xml.length): XmlElement[] {
  const found: XmlElement[] = [];
  for (let tag = nextTag(xml, from); tag && tag.kind !== 'close' && tag.start < to;) {
    const element = elementAt(xml, tag);
    found.push(element);
    tag = nextTag(xml, element.end);
  }
  return found;
}

/** The children of an element. */
export function children(xml: string, parent: XmlElement): XmlElement[] {
  return parent.inner === parent.end ? [] : elementsFrom(xml, parent.inner, parent.innerEnd);
}

/** The first child with this local name. */
export function child(xml: string, parent: XmlElement, local: string): XmlElement | undefined {
  return children(xml, parent).find((element) => element.local === local);
}

/** One attribute as written: `start..end` covers the white space before it up to its closing quote. */
export interface XmlAttribute {
  readonly name: string;
  /** Unescaped. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The attributes of an element's opening tag, in order. */
export function attributes(
  xml: string,
  element: Pick<XmlElement, 'start' | 'inner' | 'name'>,
): XmlAttribute[] {
  const found: XmlAttribute[] = [];
  const tag = xml.slice(element.start, element.inner);
  const pattern = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  pattern.lastIndex = 1 + element.name.length;
  for (let match = pattern.exec(tag); match; match = pattern.exec(tag)) {
    found.push({
      name: match[1] ?? '',
      value: unescapeXml(match[2] ?? match[3] ?? ''),
      start: element.start + match.index,
      end: element.start + pattern.lastIndex,
    });
  }
  return found;
}

/** The unescaped value of one attribute by its name as written; undefined when it is absent. */
export function attribute(
  xml: string,
  element: Pick<XmlElement, 'start' | 'inner' | 'name'>,
  name: string,
): string | undefined {
  return attributes(xml, element).find((candidate) => candidate.name === name)?.value;
}

/** The prefix (with its colon) of a qualified name; '' when it has none. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}
