import { WorkbookError } from '../../port';

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const colon = 0x3a;
const quoteDouble = 0x22;
const quoteSingle = 0x27;
const equals = 0x3d;
const dash = 0x2d;
const bracket = 0x5b;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** One tag met while scanning; fields are offsets into the bytes. */
export interface ByteTag {
  kind: 'open' | 'close' | 'empty';
  start: number;
  /** The name with its prefix, and the local name. */
  first: number;
  name: number;
  nameEnd: number;
  end: number;
}

/**
 * Walks the tags of a sheet part in its bytes, without decoding it. Comments, CDATA and instructions are
 * passed over, so that what looks like a tag inside them is none.
 */
export class SheetBytes {
  /** The tag found by the last {@link next}; reused to spare memory. */
  readonly tag: ByteTag = { kind: 'open', start: 0, first: 0, name: 0, nameEnd: 0, end: 0 };

  /** The prefix (with colon) of the part's own elements: those of its root. */
  private prefix = '';

  constructor(readonly bytes: Uint8Array) {}

  /** Takes the current tag for the root: only elements with its prefix count as the part's own. */
  enterRoot(): void {
    this.prefix = this.text(this.tag.first, this.tag.name);
  }

  private broken(): WorkbookError {
    return new WorkbookError('damaged-package', { reason: 'xml' });
  }

  private past(at: number, first: number, second: number): number {
    const { bytes } = this;
    for (let index = at; index + 2 < bytes.length; index++) {
      if (bytes[index] === first && bytes[index + 1] === second && bytes[index + 2] === gt) return index + 3;
    }
    throw this.broken();
  }

  /** Finds the next tag at or after `from`; false at the end of the part. */
  next(from: number): boolean {
    const { bytes, tag } = this;
    const { length } = bytes;
    let at = from;
    for (;;) {
      while (at < length && bytes[at] !== lt) at++;
      if (at >= length) return false;
      const mark = bytes[at + 1];
      if (mark === question) {
        while (at < length && !(bytes[at] === question && bytes[at + 1] === gt && at > 1)) at++;
        at += 2;
        continue;
      }
      if (mark === bang) {
        if (bytes[at + 2] === dash) at = this.past(at + 4, dash, dash);
        else if (bytes[at + 2] === bracket) at = this.past(at + 9, 0x5d, 0x5d);
        else throw this.broken();
        continue;
      }
      break;
    }
    tag.start = at;
    tag.kind = bytes[at + 1] === slash ? 'close' : 'open';
    at += tag.kind === 'close' ? 2 : 1;
    tag.first = at;
    tag.name = at;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (byte === colon) tag.name = at + 1;
      else if (byte === gt || byte === slash || isSpace(byte)) break;
    }
    tag.nameEnd = at;
    let quote = 0;
    for (; at < length; at++) {
      const byte = bytes[at];
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === gt) break;
      else if (byte === quoteDouble || byte === quoteSingle) quote = byte;
    }
    if (at >= length) throw this.broken();
    if (tag.kind === 'open' && bytes[at - 1] === slash) tag.kind = 'empty';
    tag.end = at + 1;
    return true;
  }

  /** Like {@link next}, but the part may not end here. */
  need(from: number): void {
    if (!this.next(from)) throw this.broken();
  }

  /** Whether the current tag is the part's own element `name` (ASCII). */
  is(name: string): boolean {
    const { bytes, tag, prefix } = this;
    if (tag.nameEnd - tag.name !== name.length || tag.name - tag.first !== prefix.length) return false;
    for (let index = 0; index < prefix.length; index++)
      if (bytes[tag.first + index] !== prefix.charCodeAt(index)) return false;
    for (let index = 0; index < name.length; index++)
      if (bytes[tag.name + index] !== name.charCodeAt(index)) return false;
    return true;
  }

  /** From just after an opening tag of any name: the end of its closing tag. Leaves `tag` at that closing tag. */
  skip(from: number): number {
    let depth = 1;
    let at = from;
    while (depth > 0) {
      this.need(at);
      if (this.tag.kind === 'open') depth++;
      else if (this.tag.kind === 'close') depth--;
      at = this.tag.end;
    }
    return at;
  }

  /**
   * From just after the current opening tag: the end of its closing tag, looking only for that very name.
   * Quicker than {@link skip} where an element never holds another of its name.
   */
  skipToClose(): number {
    const { bytes, tag } = this;
    const { first } = tag;
    const size = tag.nameEnd - first;
    let at = tag.end;
    for (;;) {
      while (bytes[at] !== lt) if (++at >= bytes.length) throw this.broken();
      const mark = bytes[at + 1];
      if (mark === slash) {
        let index = 0;
        while (index < size && bytes[at + 2 + index] === bytes[first + index]) index++;
        const next = bytes[at + 2 + size];
        if (index === size && (next === gt || isSpace(next))) {
          let end = at + 2 + size;
          while (bytes[end] !== gt) if (++end >= bytes.length) throw this.broken();
          return end + 1;
        }
        at += 2;
      } else if (mark === bang && bytes[at + 2] === bracket) at = this.past(at + 9, 0x5d, 0x5d);
      else if (mark === bang && bytes[at + 2] === dash) at = this.past(at + 4, dash, dash);
      else at++;
    }
  }

  /** Where the value of the one-letter attribute `letter` begins in the current tag; -1 when absent. */
  letterAttribute(letter: number): number {
    const { bytes, tag } = this;
    let quote = 0;
    for (let at = tag.nameEnd; at < tag.end; at++) {
      const byte = bytes[at];
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === quoteDouble || byte === quoteSingle) quote = byte;
      else if (byte === letter && isSpace(bytes[at - 1])) {
        let value = at + 1;
        while (isSpace(bytes[value])) value++;
        if (bytes[value] !== equals) continue;
        value++;
        while (isSpace(bytes[value])) value++;
        return value + 1;
      }
    }
    return -1;
  }

  text(start: number, end: number): string {
    return decoder.decode(this.bytes.subarray(start, end));
  }
}

/** Zero-based column of the letters at `at`; -1 when none stand there. */
export function columnAt(bytes: Uint8Array, at: number): number {
  let column = 0;
  for (let index = at; ; index++) {
    const letter = (bytes[index] ?? 0) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + (letter - 0x40);
  }
  return column - 1;
}

/** The digits at `at` as a number; -1 when none stand there. */
export function numberAt(bytes: Uint8Array, at: number): number {
  let value = -1;
  for (let index = at; ; index++) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return value;
    value = Math.max(0, value) * 10 + digit;
  }
}
