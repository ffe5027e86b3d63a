import { WorkbookError } from '../../port';
import type { Codec } from './codec';
import { notZip } from './containerKind';
import { defaultPackageLimits, type PackageLimits } from './packageLimits';
import { readDirectory } from './readDirectory';
import type { ZipEntry } from './zipEntry';

/**
 * A zip whose parts are inflated only when read. Paths are without a leading slash; the ones asked for are
 * found whatever their case, as OPC has it. Everything here throws WorkbookError only
 * (damaged-package when a part is missing or its data is bad).
 */
export class ZipPackage {
  /** Parts (folders left out) in the order of the file. */
  readonly paths: readonly string[];
  private readonly byPath: ReadonlyMap<string, ZipEntry>;
  private readonly byLowerCase: ReadonlyMap<string, ZipEntry>;

  constructor(
    /** The whole file as opened. */
    readonly bytes: Uint8Array,
    readonly codec: Codec,
    readonly entries: readonly ZipEntry[],
  ) {
    const parts = entries.filter((entry) => !entry.directory);
    this.paths = parts.map((entry) => entry.path);
    this.byPath = new Map(parts.map((entry) => [entry.path, entry]));
    this.byLowerCase = new Map(parts.map((entry) => [entry.path.toLowerCase(), entry]));
  }

  private find(path: string): ZipEntry | undefined {
    return this.byPath.get(path) ?? this.byLowerCase.get(path.toLowerCase());
  }

  private entry(path: string): ZipEntry {
    const entry = this.find(path);
    if (!entry) throw new WorkbookError('damaged-package', { reason: 'missing', part: path });
    if (entry.method !== 0 && entry.method !== 8) {
      throw new WorkbookError('damaged-package', { reason: 'compression', part: path });
    }
    return entry;
  }

  private data(entry: ZipEntry): Uint8Array {
    return this.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
  }

  private checkCrc(entry: ZipEntry, crc: number): void {
    if (crc !== entry.crc) throw new WorkbookError('damaged-package', { reason: 'crc', part: entry.path });
  }

  has(path: string): boolean {
    return this.find(path) !== undefined;
  }

  /** The path as the file spells it. */
  spelled(path: string): string | undefined {
    return this.find(path)?.path;
  }

  /** Inflated size in bytes. */
  size(path: string): number {
    return this.entry(path).size;
  }

  /** A part's bytes, inflated, its CRC checked. A stored part is a view into the file: do not change it. */
  async read(path: string): Promise<Uint8Array> {
    const entry = this.entry(path);
    const data = this.data(entry);
    const bytes = entry.method === 0 ? data : await this.guard(entry, this.codec.inflate(data, entry.size));
    this.checkCrc(entry, this.codec.crc32(bytes, 0));
    return bytes;
  }

  /** A part's UTF-8 text without its byte order mark. */
  async readText(path: string): Promise<string> {
    return new TextDecoder().decode(await this.read(path));
  }

  /**
   * Hands a part over piece by piece, for parts too big to hold. The CRC is only known at the end:
   * on a rejection what was received is worth nothing.
   */
  async stream(path: string, onChunk: (chunk: Uint8Array) => void): Promise<void> {
    const entry = this.entry(path);
    const data = this.data(entry);
    if (entry.method === 0) {
      this.checkCrc(entry, this.codec.crc32(data, 0));
      onChunk(data);
      return;
    }
    let crc = 0;
    let received = 0;
    const take = (chunk: Uint8Array): void => {
      received += chunk.length;
      if (received > entry.size) throw new WorkbookError('damaged-package', { reason: 'size', part: path });
      crc = this.codec.crc32(chunk, crc);
      onChunk(chunk);
    };
    await this.guard(entry, this.codec.inflateStream(data, take));
    if (received !== entry.size) throw new WorkbookError('damaged-package', { reason: 'size', part: path });
    this.checkCrc(entry, crc);
  }

  /** Bad data makes every codec fail in its own way; here it gets its one name. */
  private async guard<Result>(entry: ZipEntry, work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof WorkbookError) throw error;
      throw new WorkbookError('damaged-package', { reason: 'data', part: entry.path }, { cause: error });
    }
  }
}

/**
 * Opens a zip: checks its directory and nothing else. Throws WorkbookError not-a-workbook, legacy-xls,
 * encrypted, damaged-package or too-large.
 */
export function openPackage(
  bytes: Uint8Array,
  codec: Codec,
  limits: PackageLimits = defaultPackageLimits,
): Promise<ZipPackage> {
  // A Node Buffer's `slice` shares memory where a Uint8Array's copies: from here on it is the latter.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Promise.resolve().then(() => {
    const refusal = notZip(plain);
    if (refusal) throw refusal;
    return new ZipPackage(plain, codec, readDirectory(plain, limits));
  });
}
