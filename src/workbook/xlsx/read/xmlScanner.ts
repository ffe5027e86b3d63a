import { WorkbookError } from '../../port';

/** What a scan tells; positions are in `scan.bytes` and hold only during the call. */
export interface XmlHandler {
  /** A start tag: `nameStart`–`nameEnd` (without prefix), attributes, `depth` (1 = the root). */
  open(scan: XmlScanner): void;
  /** The end of the element opened at `depth`; also called for `<a/>`. */
  close(scan: XmlScanner): void;
  /** Characters `textStart`–`textEnd`, undecoded unless `cdata`; may come in several pieces. */
  text(scan: XmlScanner): void;
}

/** A tag or text that goes on for longer than this over piece boundaries is no spreadsheet's. */
const longestToken = 8 * 2 ** 20;
const LT = 60;
const GT = 62;
const SLASH = 47;
const none = new Uint8Array();

/**
 * A streaming XML tokenizer over bytes: pieces may be cut anywhere. It knows elements, attributes, text,
 * CDATA, comments and processing instructions; a DOCTYPE is refused, so there are no entities to expand.
 * Throws WorkbookError forbidden-entity or damaged-package.
 */
export class XmlScanner {
  bytes: Uint8Array = none;
  depth = 0;
  /** Start of the tag's full name; `nameStart` is past its prefix. */
  tagStart = 0;
  nameStart = 0;
  nameEnd = 0;
  textStart = 0;
  textEnd = 0;
  cdata = false;
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  private attributesStart = 0;
  private attributesEnd = 0;
  private skipDepth = 0;
  private rootSeen = false;
  private first = true;
  private wide: TextDecoder | undefined;

  constructor(
    private readonly handler: XmlHandler,
    /** Names the part in errors. */
    private readonly part: string,
  ) {}

  damaged(reason = 'xml'): WorkbookError {
    return new WorkbookError('damaged-package', { reason, part: this.part });
  }

  /** From `open`: leaves this element's whole content out, its `close` too. */
  skip(): void {
    this.skipDepth = this.depth;
  }

  /** Reads on. The piece may be kept, so it must not change afterwards. */
  push(chunk: Uint8Array): void {
    const input = this.wide ? new TextEncoder().encode(this.wide.decode(chunk, { stream: true })) : chunk;
    if (this.bytes.length === 0) this.bytes = input;
    else {
      if (this.bytes.length > longestToken) throw this.damaged('token');
      const joined = new Uint8Array(this.bytes.length + input.length);
      joined.set(this.bytes);
      joined.set(input, this.bytes.length);
      this.bytes = joined;
    }
    if (this.first) {
      if (this.bytes.length < 4) return;
      this.start();
    }
    const position = this.run();
    this.bytes = position === this.bytes.length ? none : this.bytes.subarray(position);
  }

  /** After the last piece. */
  end(): void {
    if (this.first || this.depth !== 0 || !this.rootSeen || !this.isSpace(this.bytes, 0, this.bytes.length))
      throw this.damaged();
  }

  /** Byte order marks; UTF-16 is turned into UTF-8 on the way in. */
  private start(): void {
    this.first = false;
    const [one, two, three, four] = this.bytes;
    if (one === 0xef && two === 0xbb && three === 0xbf) this.bytes = this.bytes.subarray(3);
    else if ((one === 0xff && two === 0xfe) || (one === LT && two === 0)) this.widen('utf-16le');
    else if ((one === 0xfe && two === 0xff) || (one === 0 && two === LT)) this.widen('utf-16be');
    else if (one === 0 || four === 0) throw this.damaged('encoding');
  }

  private widen(label: string): void {
    this.wide = new TextDecoder(label);
    this.bytes = new TextEncoder().encode(this.wide.decode(this.bytes, { stream: true }));
  }

  private isSpace(bytes: Uint8Array, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      const byte = bytes[at];
      if (byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9) return false;
    }
    return true;
  }

  /** Everything complete in `bytes`; returns where the first incomplete token begins. */
  private run(): number {
    const bytes = this.bytes;
    const end = bytes.length;
    let at = 0;
    while (at < end) {
      if (bytes[at] !== LT) {
        let stop = at + 1;
        while (stop < end && bytes[stop] !== LT) stop++;
        // The byte after `<` too: then a handler may look whether the element ends here.
        if (stop + 1 >= end) return at;
        this.emitText(at, stop, false);
        at = stop;
        continue;
      }
      const next = at + 1 < end ? bytes[at + 1] : -1;
      let after: number;
      if (next === SLASH) after = this.closeTag(bytes, at + 2, end);
      else if (next === 33) after = this.declaration(bytes, at + 2, end);
      else if (next === 63) after = this.find(bytes, at + 2, end, 63, GT, -1);
      else if (next === -1) after = -1;
      else after = this.openTag(bytes, at + 1, end);
      if (after < 0) return at;
      at = after;
    }
    return at;
  }

  private emitText(start: number, end: number, cdata: boolean): void {
    if (this.skipDepth > 0) return;
    if (this.depth === 0) {
      if (cdata || !this.isSpace(this.bytes, start, end)) throw this.damaged();
      return;
    }
    this.textStart = start;
    this.textEnd = end;
    this.cdata = cdata;
    this.handler.text(this);
  }

  private closeTag(bytes: Uint8Array, start: number, end: number): number {
    let at = start;
    while (at < end && bytes[at] !== GT) at++;
    if (at >= end) return -1;
    if (this.depth === 0) throw this.damaged();
    this.leave();
    return at + 1;
  }

  private leave(): void {
    if (this.skipDepth === 0) this.handler.close(this);
    else if (this.skipDepth === this.depth) this.skipDepth = 0;
    this.depth--;
  }

  private openTag(bytes: Uint8Array, start: number, end: number): number {
    let at = start;
    let nameStart = start;
    let byte = 0;
    for (; at < end; at++) {
      byte = bytes[at] ?? 0;
      if (byte <= 32 || byte === GT || byte === SLASH) break;
      if (byte === 58) nameStart = at + 1;
    }
    const nameEnd = at;
    while (at < end) {
      byte = bytes[at] ?? 0;
      if (byte === GT) break;
      if (byte === 34 || byte === 39) {
        at++;
        while (at < end && bytes[at] !== byte) at++;
      } else if (byte === LT) throw this.damaged();
      at++;
    }
    if (at >= end) return -1;
    if (nameEnd === nameStart) throw this.damaged();
    if (this.depth === 0) {
      if (this.rootSeen) throw this.damaged();
      this.rootSeen = true;
    }
    const empty = bytes[at - 1] === SLASH;
    this.depth++;
    if (this.skipDepth === 0) {
      this.tagStart = start;
      this.nameStart = nameStart;
      this.nameEnd = nameEnd;
      this.attributesStart = nameEnd;
      this.attributesEnd = empty ? at - 1 : at;
      this.attributeEnd = this.valueEnd = nameEnd;
      this.handler.open(this);
    }
    if (empty) this.leave();
    return at + 1;
  }

  /** Where `one two [three]` ends, or -1. */
  private find(
    bytes: Uint8Array,
    start: number,
    end: number,
    one: number,
    two: number,
    three: number,
  ): number {
    const length = three < 0 ? 2 : 3;
    for (let at = start; at + length <= end; at++) {
      if (bytes[at] === one && bytes[at + 1] === two && (three < 0 || bytes[at + 2] === three))
        return at + length;
    }
    return -1;
  }

  /** `<!-- -->`, `<![CDATA[ ]]>`; anything else that starts with `<!` is a DOCTYPE or worse. */
  private declaration(bytes: Uint8Array, start: number, end: number): number {
    if (start >= end) return -1;
    if (bytes[start] === 45) {
      if (start + 1 >= end) return -1;
      if (bytes[start + 1] !== 45) throw this.damaged();
      return this.find(bytes, start + 2, end, 45, 45, GT);
    }
    if (bytes[start] !== 91) throw new WorkbookError('forbidden-entity', { part: this.part });
    const opening = '[CDATA[';
    for (let index = 0; index < opening.length; index++) {
      if (start + index >= end) return -1;
      if (bytes[start + index] !== opening.charCodeAt(index)) throw this.damaged();
    }
    const after = this.find(bytes, start + opening.length, end, 93, 93, GT);
    if (after > 0) this.emitText(start + opening.length, after - 3, true);
    return after;
  }

  /** The tag's prefix with its colon, or ''. */
  get prefix(): string {
    return this.nameStart === this.tagStart
      ? ''
      : new TextDecoder().decode(this.bytes.subarray(this.tagStart, this.nameStart));
  }

  /** Whether the tag has exactly this prefix (with its colon, or ''; ASCII). */
  hasPrefix(prefix: string): boolean {
    if (this.nameStart - this.tagStart !== prefix.length) return false;
    for (let index = 0; index < prefix.length; index++) {
      if (this.bytes[this.tagStart + index] !== prefix.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Whether the tag's local name is `name` (ASCII). */
  is(name: string): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[this.nameStart + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Goes to the tag's first / next attribute and sets its four positions; false after the last. */
  nextAttribute(): boolean {
    const { bytes, attributesEnd } = this;
    // Past the closing quote of the value before, or at the end of the tag's name.
    let at = this.valueEnd > this.attributesStart ? this.valueEnd + 1 : this.attributesStart;
    while (at < attributesEnd && (bytes[at] ?? 0) <= 32) at++;
    if (at >= attributesEnd) return false;
    this.attributeStart = at;
    let byte = 0;
    for (; at < attributesEnd; at++) {
      byte = bytes[at] ?? 0;
      if (byte === 61 || byte <= 32) break;
    }
    this.attributeEnd = at;
    while (at < attributesEnd && (bytes[at] ?? 0) <= 32) at++;
    if (bytes[at] !== 61) throw this.damaged();
    do at++;
    while (at < attributesEnd && (bytes[at] ?? 0) <= 32);
    const quote = bytes[at];
    if (quote !== 34 && quote !== 39) throw this.damaged();
    this.valueStart = ++at;
    while (at < attributesEnd && bytes[at] !== quote) at++;
    if (at >= attributesEnd) throw this.damaged();
    this.valueEnd = at;
    return true;
  }

  /** Whether the current attribute is `name` (ASCII, with its prefix). */
  attributeIs(name: string): boolean {
    if (this.attributeEnd - this.attributeStart !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[this.attributeStart + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }
}
