import { WorkbookError } from '../../port';
import {
  descriptorFlag,
  end64Signature,
  end64Size,
  endSignature,
  endSize,
  localHeaderSize,
  localSignature,
  locator64Signature,
  locator64Size,
  recordHeaderSize,
  recordSignature,
  see64,
  utf8Flag,
  type ZipEntry,
} from './zipEntry';
import type { ZipPackage } from './zipPackage';

/** 1 January 1980, the first day a zip knows: the same input always gives the same file. */
const firstDay = 0x0021;
const version = 20;
const version64 = 45;

/** What goes into one entry of the new file. */
interface Piece {
  /** Local header and data, ready to copy. */
  readonly blocks: readonly Uint8Array[];
  /** Central directory record; its offset is filled in when the place is known. */
  readonly record: Uint8Array;
  /** Where in `record` the zip64 offset stands; 0 = in the plain field. */
  readonly offset64: number;
}

function rawPiece(source: ZipPackage, entry: ZipEntry): Piece {
  return {
    blocks: [source.bytes.subarray(entry.localOffset, entry.endOffset)],
    record: source.bytes.slice(entry.recordStart, entry.recordEnd),
    offset64: entry.offset64 === 0 ? 0 : entry.offset64 - entry.recordStart,
  };
}

/** The extra fields other than zip64's, which speaks of the old sizes. */
function keptExtra(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: number[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1 && end <= extra.length) kept.push(...extra.subarray(at, end));
    at = end;
  }
  return Uint8Array.from(kept);
}

async function writtenPiece(
  source: ZipPackage,
  path: string,
  content: Uint8Array,
  old: ZipEntry | undefined,
): Promise<Piece> {
  if (content.length >= see64) throw new WorkbookError('too-large', { part: path });
  const deflated = await source.codec.deflate(content);
  const stored = deflated.length >= content.length;
  const data = stored ? content : deflated;
  const template = old ? source.bytes.subarray(old.recordStart, old.recordEnd) : undefined;
  const templateView = template && new DataView(template.buffer, template.byteOffset, template.byteLength);
  const nameEnd = recordHeaderSize + (templateView?.getUint16(28, true) ?? 0);
  const name = template ? template.subarray(recordHeaderSize, nameEnd) : new TextEncoder().encode(path);
  const extraEnd = nameEnd + (templateView?.getUint16(30, true) ?? 0);
  const extra = template ? keptExtra(template.subarray(nameEnd, extraEnd)) : new Uint8Array();
  const comment = template ? template.subarray(extraEnd) : new Uint8Array();
  const newFlags = name.some((byte) => byte > 127) ? utf8Flag : 0;

  const record = new Uint8Array(recordHeaderSize + name.length + extra.length + comment.length);
  // The old record keeps its date, attributes, maker and comment; what follows speaks of the new data.
  if (template) record.set(template.subarray(0, recordHeaderSize));
  record.set(name, recordHeaderSize);
  record.set(extra, recordHeaderSize + name.length);
  record.set(comment, recordHeaderSize + name.length + extra.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, recordSignature, true);
  if (!template) view.setUint16(4, version, true);
  view.setUint16(6, version, true);
  view.setUint16(8, old ? old.flags & ~(descriptorFlag | 6) : newFlags, true);
  view.setUint16(10, stored ? 0 : 8, true);
  if (!template) view.setUint16(14, firstDay, true);
  view.setUint32(16, source.codec.crc32(content, 0), true);
  view.setUint32(20, data.length, true);
  view.setUint32(24, content.length, true);
  view.setUint16(28, name.length, true);
  view.setUint16(30, extra.length, true);
  view.setUint16(32, comment.length, true);

  const header = new Uint8Array(localHeaderSize + name.length);
  // Version to name length are the same 24 bytes in both; a local header has no extra fields of ours.
  header.set(record.subarray(6, 30), 4);
  header.set(name, localHeaderSize);
  new DataView(header.buffer).setUint32(0, localSignature, true);
  return { blocks: [header, data], record, offset64: 0 };
}

/** Writes the offset into the record; beyond 4 GB the record gains a zip64 field. */
function placedRecord(piece: Piece, offset: number): Uint8Array {
  const view = new DataView(piece.record.buffer, piece.record.byteOffset, piece.record.byteLength);
  if (piece.offset64 > 0) {
    view.setUint32(piece.offset64, offset % 2 ** 32, true);
    view.setUint32(piece.offset64 + 4, Math.floor(offset / 2 ** 32), true);
    return piece.record;
  }
  if (offset >= see64) throw new WorkbookError('too-large', { reason: 'size' });
  view.setUint32(42, offset, true);
  return piece.record;
}

function endRecords(source: ZipPackage, count: number, start: number, size: number): Uint8Array {
  const wide = count >= 0xffff || start >= see64 || size >= see64;
  const sourceEnd = source.bytes.length - endSize - commentSize(source.bytes);
  const tail = source.bytes.slice(sourceEnd);
  const view = new DataView(tail.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, wide ? 0xffff : count, true);
  view.setUint16(10, wide ? 0xffff : count, true);
  view.setUint32(12, wide ? see64 : size, true);
  view.setUint32(16, wide ? see64 : start, true);
  if (!wide) return tail;
  const joined = new Uint8Array(end64Size + locator64Size + tail.length);
  const wideView = new DataView(joined.buffer);
  wideView.setUint32(0, end64Signature, true);
  wideView.setBigUint64(4, BigInt(end64Size - 12), true);
  wideView.setUint16(12, version64, true);
  wideView.setUint16(14, version64, true);
  wideView.setBigUint64(24, BigInt(count), true);
  wideView.setBigUint64(32, BigInt(count), true);
  wideView.setBigUint64(40, BigInt(size), true);
  wideView.setBigUint64(48, BigInt(start), true);
  wideView.setUint32(end64Size, locator64Signature, true);
  wideView.setBigUint64(end64Size + 8, BigInt(start + size), true);
  wideView.setUint32(end64Size + 16, 1, true);
  joined.set(tail, end64Size + locator64Size);
  return joined;
}

/** The length of the zip's comment: opening made sure that exactly one end record fits the file's end. */
function commentSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = bytes.length - endSize;
  while (
    at > 0 &&
    !(
      view.getUint32(at, true) === endSignature &&
      at + endSize + view.getUint16(at + 20, true) === bytes.length
    )
  )
    at--;
  return bytes.length - endSize - at;
}

/**
 * A new file from `source`: entries not named in `changed` are copied raw, bit for bit and in their order; a
 * new content keeps its entry's place, name and date; null removes; paths not there yet come last.
 * With nothing to change the result equals the source.
 */
export async function savePackage(
  source: ZipPackage,
  changed: ReadonlyMap<string, Uint8Array | null>,
): Promise<Uint8Array> {
  if (changed.size === 0) return source.bytes.slice();
  const rest = new Map<string, [string, Uint8Array | null]>();
  for (const [path, content] of changed)
    rest.set((source.spelled(path) ?? path).toLowerCase(), [path, content]);
  const work: Promise<Piece>[] = [];
  for (const entry of source.entries) {
    const key = entry.path.toLowerCase();
    const change = entry.directory ? undefined : rest.get(key);
    rest.delete(key);
    if (change === undefined) work.push(Promise.resolve(rawPiece(source, entry)));
    else if (change[1] !== null) work.push(writtenPiece(source, entry.path, change[1], entry));
  }
  for (const [path, content] of rest.values()) {
    if (content !== null) work.push(writtenPiece(source, path, content, undefined));
  }
  const pieces = await Promise.all(work);

  const blocks: Uint8Array[] = [];
  let offset = 0;
  const records = pieces.map((piece) => {
    const record = placedRecord(piece, offset);
    for (const block of piece.blocks) {
      blocks.push(block);
      offset += block.length;
    }
    return record;
  });
  const size = records.reduce((sum, record) => sum + record.length, 0);
  blocks.push(...records, endRecords(source, records.length, offset, size));
  const file = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let position = 0;
  for (const block of blocks) {
    file.set(block, position);
    position += block.length;
  }
  return file;
}
