import { attributes, type XmlElement } from './xmlScan';
import { escapeXml } from './xmlText';

/** Replacements in one text, collected with offsets into the original and made in one go. */
export class XmlEdits {
  private readonly edits: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly order: number;
  }[] = [];

  constructor(readonly xml: string) {}

  get empty(): boolean {
    return this.edits.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text, order: this.edits.length });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(element: Pick<XmlElement, 'start' | 'end'>): void {
    this.replace(element.start, element.end, '');
  }

  /** Appends inside an element, opening it when it closes itself. */
  append(element: XmlElement, text: string): void {
    if (element.innerEnd === element.end) {
      this.replace(this.xml.lastIndexOf('/', element.end), element.end, `>${text}</${element.name}>`);
    } else this.insert(element.innerEnd, text);
  }

  /** Sets one attribute by its name as written; undefined removes it. */
  attribute(element: XmlElement, name: string, value: string | undefined): void {
    const present = attributes(this.xml, element).find((candidate) => candidate.name === name);
    if (present) {
      if (present.value !== value) {
        this.replace(present.start, present.end, value === undefined ? '' : ` ${name}="${escapeXml(value)}"`);
      }
    } else if (value !== undefined) {
      this.insert(element.start + 1 + element.name.length, ` ${name}="${escapeXml(value)}"`);
    }
  }

  /** The text with all edits made. */
  apply(): string {
    let out = '';
    let at = 0;
    for (const edit of [...this.edits].sort(
      (a, b) => a.start - b.start || a.end - b.end || a.order - b.order,
    )) {
      out += this.xml.slice(at, edit.start) + edit.text;
      at = Math.max(at, edit.end);
    }
    return out + this.xml.slice(at);
  }
}
