import { WorkbookError } from '../../port';
import { TextBuffer, unescapeExcel } from './textBuffer';
import { XmlScanner, type XmlHandler } from './xmlScanner';

/** An element of a small part. Names are without their prefix, attribute names with it. */
export interface XmlNode {
  readonly name: string;
  /** Prefix with its colon, or ''. */
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own characters, references resolved. */
  readonly text: string;
}

/** A small part has no more elements than this; 65,000 looks or 100,000 merges are far below. */
const nodeLimit = 1_000_000;

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

const decoder = new TextDecoder();

/** The attributes of the scan's current tag. */
export function readAttributes(scan: XmlScanner, buffer: TextBuffer): Map<string, string> {
  const found = new Map<string, string>();
  while (scan.nextAttribute()) {
    buffer.reset();
    buffer.addSpan(scan.bytes, scan.valueStart, scan.valueEnd, false);
    found.set(decoder.decode(scan.bytes.subarray(scan.attributeStart, scan.attributeEnd)), buffer.text());
  }
  return found;
}

/** Builds a tree of the elements a scan meets. */
export class TreeBuilder implements XmlHandler {
  /** The finished outermost element. */
  done: XmlNode | undefined;
  private readonly stack: OpenNode[] = [];
  private readonly buffer: TextBuffer;
  private nodes = 0;

  constructor(private readonly part: string) {
    this.buffer = new TextBuffer(part);
  }

  open(scan: XmlScanner): void {
    if (++this.nodes > nodeLimit)
      throw new WorkbookError('too-large', { reason: 'elements', part: this.part });
    const name = decoder.decode(scan.bytes.subarray(scan.nameStart, scan.nameEnd));
    const node: OpenNode = {
      name,
      prefix: scan.prefix,
      attributes: readAttributes(scan, this.buffer),
      children: [],
      text: '',
    };
    this.stack.at(-1)?.children.push(node);
    this.stack.push(node);
  }

  close(): void {
    const node = this.stack.pop();
    if (this.stack.length === 0) this.done = node;
  }

  text(scan: XmlScanner): void {
    const node = this.stack.at(-1);
    if (!node) return;
    this.buffer.reset();
    this.buffer.add(scan);
    node.text += this.buffer.text();
  }
}

/** The whole of a small part as a tree; `part` names it in errors (damaged-package, forbidden-entity, too-large). */
export function parseXml(bytes: Uint8Array, part: string): XmlNode {
  const builder = new TreeBuilder(part);
  const scan = new XmlScanner(builder, part);
  scan.push(bytes);
  scan.end();
  if (!builder.done) throw scan.damaged();
  return builder.done;
}

/** The first child of that name with the parent's own prefix, so that other namespaces do not count. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name && one.prefix === node.prefix);
}

/** All children of that name with the parent's own prefix. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node ? node.children.filter((one) => one.name === name && one.prefix === node.prefix) : [];
}

/** An attribute as Excel's own string, with its `_xHHHH_` escapes resolved. */
export function excelAttribute(node: XmlNode, name: string): string | undefined {
  const value = node.attributes.get(name);
  return value?.includes('_x') ? unescapeExcel(value) : value;
}

/** An xsd:boolean attribute. */
export function flag(node: XmlNode | undefined, name: string, absent = false): boolean {
  const value = node?.attributes.get(name);
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

/** A whole or decimal number attribute; undefined when absent or not a number. */
export function numeric(node: XmlNode | undefined, name: string): number | undefined {
  const value = node?.attributes.get(name);
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The namespace of the element's own prefix, as declared on itself. */
export function ownNamespace(root: XmlNode): string {
  return root.attributes.get(root.prefix ? `xmlns:${root.prefix.slice(0, -1)}` : 'xmlns') ?? '';
}
