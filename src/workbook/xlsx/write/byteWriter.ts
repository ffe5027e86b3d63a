const chunkSize = 1 << 18;
const encoder = new TextEncoder();

/**
 * Collects a part's bytes without ever holding it as one string: small pieces are copied into chunks,
 * long unchanged runs of the source are only pointed at.
 */
export class ByteWriter {
  private readonly done: Uint8Array[] = [];
  private buffer = new Uint8Array(chunkSize);
  private used = 0;
  /** Bytes written so far. */
  length = 0;

  private flush(): void {
    if (this.used === 0) return;
    this.done.push(this.buffer.subarray(0, this.used));
    this.buffer = new Uint8Array(chunkSize);
    this.used = 0;
  }

  /** Copies `source[start..end)`; the source must not change afterwards. */
  bytes(source: Uint8Array, start = 0, end = source.length): void {
    const size = end - start;
    if (size <= 0) return;
    this.length += size;
    if (size > chunkSize / 4) {
      this.flush();
      this.done.push(source.subarray(start, end));
      return;
    }
    if (this.used + size > chunkSize) this.flush();
    this.buffer.set(source.subarray(start, end), this.used);
    this.used += size;
  }

  /** Writes text as UTF-8. */
  text(text: string): void {
    if (text.length * 3 > chunkSize) {
      this.bytes(encoder.encode(text));
      return;
    }
    if (this.used + text.length * 3 > chunkSize) this.flush();
    const { buffer } = this;
    let at = this.used;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 127) {
        const rest = index === 0 ? text : text.slice(index);
        at += encoder.encodeInto(rest, buffer.subarray(at)).written;
        break;
      }
      buffer[at++] = code;
    }
    this.length += at - this.used;
    this.used = at;
  }

  /** All that was written, as pieces in order. The writer must not be used afterwards. */
  pieces(): readonly Uint8Array[] {
    this.flush();
    return this.done;
  }

  /** All that was written, in one array. */
  join(): Uint8Array {
    const joined = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces()) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }
}
