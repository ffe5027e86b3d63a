import { WorkbookError } from '../../port';
import type { XmlScanner } from './xmlScanner';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const named: ReadonlyMap<string, number> = new Map([
  ['amp', 38],
  ['lt', 60],
  ['gt', 62],
  ['quot', 34],
  ['apos', 39],
]);
const longestReference = 12;

/** Excel's own escapes in strings: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function unescapeExcel(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The code point of the reference `&…;` whose `…` is given. Only XML's own five names exist without a DTD. */
function referenced(name: string, part: string): number {
  const digits = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name);
  const point = digits
    ? Number.parseInt(digits[1] ?? digits[2] ?? '', digits[1] === undefined ? 10 : 16)
    : named.get(name);
  if (point === undefined) throw new WorkbookError('forbidden-entity', { part });
  if (point === 0 || point > 0x10ffff) throw new WorkbookError('damaged-package', { reason: 'xml', part });
  return point;
}

/**
 * Gathers the characters of one text from the pieces a scan hands over: references resolved, line ends
 * made `\n`, still UTF-8. Many texts can be gathered one behind the other and decoded at once, which is
 * several times faster than one by one.
 */
export class TextBuffer {
  bytes = new Uint8Array(1 << 16);
  length = 0;
  /** Whether an `_` was met, so that Excel's own escapes are worth looking for. */
  underscore = false;
  /** Whether the last byte was a CR, whose LF may come in the next piece. */
  private afterReturn = false;

  constructor(private readonly part: string) {}

  reset(): void {
    this.length = 0;
    this.underscore = false;
    this.afterReturn = false;
  }

  private room(size: number): void {
    if (this.length + size <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + size));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** Adds the scan's current text. */
  add(scan: XmlScanner): void {
    this.addSpan(scan.bytes, scan.textStart, scan.textEnd, scan.cdata);
  }

  /** Adds bytes `start`–`end`; `literal` = as in CDATA, without references. */
  addSpan(source: Uint8Array, start: number, end: number, literal: boolean): void {
    this.room(end - start + 4);
    const target = this.bytes;
    let length = this.length;
    for (let at = start; at < end; at++) {
      const byte = source[at] ?? 0;
      if (byte > 38 && byte !== 95) target[length++] = byte;
      else if (byte === 95) {
        this.underscore = true;
        target[length++] = byte;
      } else if (byte === 38 && !literal) {
        this.length = length;
        at = this.addReference(source, at + 1, end);
        length = this.length;
      } else if (byte === 13) {
        if (source[at + 1] !== 10 || at + 1 >= end) target[length++] = 10;
      } else if (byte === 0) throw new WorkbookError('damaged-package', { reason: 'xml', part: this.part });
      else if (byte !== 10 || !this.afterReturn || at !== start) target[length++] = byte;
    }
    this.afterReturn = end > start && source[end - 1] === 13;
    this.length = length;
  }

  /** Adds what `&…;` stands for; returns the position of its `;`. */
  private addReference(source: Uint8Array, start: number, end: number): number {
    let stop = start;
    while (stop < end && stop - start < longestReference && source[stop] !== 59) stop++;
    if (source[stop] !== 59 || stop >= end) throw new WorkbookError('forbidden-entity', { part: this.part });
    const point = referenced(decoder.decode(source.subarray(start, stop)), this.part);
    const character = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (character === 95) this.underscore = true;
    // Never longer than the reference was, so there is room.
    this.length += new TextEncoder().encodeInto(
      String.fromCodePoint(character),
      this.bytes.subarray(this.length),
    ).written;
    return stop;
  }

  /** Takes XML space off the end and, from `start` on, off the beginning. */
  trim(start: number): void {
    const { bytes } = this;
    const space = (at: number): boolean =>
      bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 9 || bytes[at] === 13;
    while (this.length > start && space(this.length - 1)) this.length--;
    let first = start;
    while (first < this.length && space(first)) first++;
    if (first === start) return;
    bytes.copyWithin(start, first, this.length);
    this.length -= first - start;
  }

  /** Ends one text of many: a NUL, which XML text cannot hold. */
  separate(): void {
    this.room(1);
    this.bytes[this.length++] = 0;
    this.afterReturn = false;
  }

  /** What is gathered, as text. */
  text(): string {
    return decoder.decode(this.bytes.subarray(0, this.length));
  }

  /** The same with Excel's escapes resolved. */
  excelText(): string {
    return this.underscore ? unescapeExcel(this.text()) : this.text();
  }
}
