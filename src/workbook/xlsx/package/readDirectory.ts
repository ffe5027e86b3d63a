import { WorkbookError } from '../../port';
import type { PackageLimits } from './packageLimits';
import {
  descriptorFlag,
  descriptorSignature,
  encryptedFlag,
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

/** The most one compressed byte can become in raw deflate. */
const deflateMaximum = 1032;

function damaged(reason: string, part = ''): WorkbookError {
  return new WorkbookError('damaged-package', part ? { reason, part } : { reason });
}

function uint64(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (value > Number.MAX_SAFE_INTEGER) throw damaged('size');
  return value;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function findDirectory(view: DataView): Directory {
  const length = view.byteLength;
  let at = length - endSize;
  const lowest = Math.max(0, at - 0xffff);
  while (
    at >= lowest &&
    !(view.getUint32(at, true) === endSignature && at + endSize + view.getUint16(at + 20, true) === length)
  )
    at--;
  if (at < lowest) throw damaged('truncated');
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let start = view.getUint32(at + 16, true);
  let end = at;
  if (view.getUint16(at + 4, true) !== view.getUint16(at + 6, true)) throw damaged('split');
  const locator = at - locator64Size;
  if (locator >= 0 && view.getUint32(locator, true) === locator64Signature) {
    const end64 = uint64(view, locator + 8);
    if (end64 + end64Size > locator || view.getUint32(end64, true) !== end64Signature)
      throw damaged('directory');
    count = uint64(view, end64 + 32);
    size = uint64(view, end64 + 40);
    start = uint64(view, end64 + 48);
    end = end64;
  }
  if (start + size !== end) throw damaged('directory');
  return { count, start, end };
}

function decodePath(bytes: Uint8Array, flags: number): string {
  const path = new TextDecoder().decode(bytes);
  // Not UTF-8 and not said to be: some old code page. OPC names are ASCII, so any one-byte reading serves.
  const old = path.includes('\ufffd') && (flags & utf8Flag) === 0;
  return (old ? new TextDecoder('windows-1252').decode(bytes) : path).replaceAll('\\', '/');
}

function checkPath(path: string): void {
  const bad = path === '' || path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.includes('\0');
  if (bad || path.split('/').includes('..')) throw damaged('path', path);
}

/** The sizes and offset that stand in the zip64 extra field, in their fixed order. */
function wide(
  view: DataView,
  from: number,
  to: number,
  needed: readonly boolean[],
): { values: number[]; places: number[] } {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const limit = at + 4 + view.getUint16(at + 2, true);
    const values: number[] = [];
    const places: number[] = [];
    let place = at + 4;
    for (const need of needed) {
      if (need && place + 8 > Math.min(limit, to)) throw damaged('directory');
      values.push(need ? uint64(view, place) : 0);
      places.push(need ? place : 0);
      if (need) place += 8;
    }
    return { values, places };
  }
  throw damaged('directory');
}

function descriptorSize(
  view: DataView,
  at: number,
  crc: number,
  sizes: readonly [number, number],
  limit: number,
): number {
  const signed = at + 4 <= limit && view.getUint32(at, true) === descriptorSignature;
  const body = signed ? at + 4 : at;
  // Two sizes of 4 bytes each, or of 8 when the entry was written as zip64; nothing says which.
  for (const width of [4, 8]) {
    if (body + 4 + width * 2 > limit || view.getUint32(body, true) !== crc) continue;
    const stated = (place: number): number =>
      width === 4 ? view.getUint32(place, true) : uint64(view, place);
    if (stated(body + 4) === sizes[0] && stated(body + 4 + width) === sizes[1])
      return body + 4 + width * 2 - at;
  }
  throw damaged('descriptor');
}

function readEntry(bytes: Uint8Array, view: DataView, recordStart: number, directory: Directory): ZipEntry {
  if (recordStart + recordHeaderSize > directory.end || view.getUint32(recordStart, true) !== recordSignature)
    throw damaged('directory');
  const flags = view.getUint16(recordStart + 8, true);
  const method = view.getUint16(recordStart + 10, true);
  const crc = view.getUint32(recordStart + 16, true);
  const nameSize = view.getUint16(recordStart + 28, true);
  const nameStart = recordStart + recordHeaderSize;
  const extraEnd = nameStart + nameSize + view.getUint16(recordStart + 30, true);
  const recordEnd = extraEnd + view.getUint16(recordStart + 32, true);
  if (recordEnd > directory.end) throw damaged('directory');
  const name = bytes.subarray(nameStart, nameStart + nameSize);
  const path = decodePath(name, flags);
  checkPath(path);
  if (flags & encryptedFlag) throw new WorkbookError('encrypted', { part: path });

  let size = view.getUint32(recordStart + 24, true);
  let compressedSize = view.getUint32(recordStart + 20, true);
  let localOffset = view.getUint32(recordStart + 42, true);
  let offset64 = 0;
  const needed = [size === see64, compressedSize === see64, localOffset === see64];
  if (needed.includes(true)) {
    const { values, places } = wide(view, nameStart + nameSize, extraEnd, needed);
    if (needed[0]) size = values[0] ?? 0;
    if (needed[1]) compressedSize = values[1] ?? 0;
    if (needed[2]) localOffset = values[2] ?? 0;
    offset64 = places[2] ?? 0;
  }

  const limit = directory.start;
  if (localOffset + localHeaderSize > limit || view.getUint32(localOffset, true) !== localSignature)
    throw damaged('header', path);
  const localName = localOffset + localHeaderSize;
  const localNameSize = view.getUint16(localOffset + 26, true);
  const dataOffset = localName + localNameSize + view.getUint16(localOffset + 28, true);
  const dataEnd = dataOffset + compressedSize;
  if (dataEnd > limit) throw damaged('truncated', path);
  const sameName =
    localNameSize === nameSize && name.every((byte, index) => bytes[localName + index] === byte);
  if (!sameName || view.getUint16(localOffset + 8, true) !== method) throw damaged('header', path);
  const localFlags = view.getUint16(localOffset + 6, true);
  if (localFlags & encryptedFlag) throw new WorkbookError('encrypted', { part: path });
  const described = (localFlags & descriptorFlag) !== 0;
  if (!described) {
    const localCompressed = view.getUint32(localOffset + 18, true);
    const localSize = view.getUint32(localOffset + 22, true);
    const sameSizes =
      (localCompressed === see64 || localCompressed === compressedSize) &&
      (localSize === see64 || localSize === size);
    if (!sameSizes || view.getUint32(localOffset + 14, true) !== crc) throw damaged('header', path);
  }
  if (
    method === 0
      ? size !== compressedSize
      : method === 8 && size > compressedSize * deflateMaximum + deflateMaximum
  ) {
    throw damaged('size', path);
  }
  const endOffset = described
    ? dataEnd + descriptorSize(view, dataEnd, crc, [compressedSize, size], limit)
    : dataEnd;
  const places = { localOffset, dataOffset, endOffset, recordStart, recordEnd, offset64 };
  return { path, directory: path.endsWith('/'), flags, method, crc, compressedSize, size, ...places };
}

function checkTogether(entries: readonly ZipEntry[], limits: PackageLimits): void {
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    if (seen.has(entry.path)) throw damaged('duplicate', entry.path);
    seen.add(entry.path);
    total += entry.size;
    if (total > limits.totalSize) throw new WorkbookError('too-large', { reason: 'size' });
    if (entry.size > limits.ratioFrom && entry.size > entry.compressedSize * limits.ratio) {
      throw new WorkbookError('too-large', { reason: 'ratio', part: entry.path });
    }
  }
  let end = 0;
  for (const entry of [...entries].sort((one, other) => one.localOffset - other.localOffset)) {
    if (entry.localOffset < end) throw damaged('overlap', entry.path);
    end = entry.endOffset;
  }
}

/**
 * The entries of a zip, in the order of its central directory, every number checked against the file.
 * Throws WorkbookError damaged-package, encrypted or too-large.
 */
export function readDirectory(bytes: Uint8Array, limits: PackageLimits): ZipEntry[] {
  if (bytes.length < endSize) throw damaged('truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > limits.entries) throw new WorkbookError('too-large', { reason: 'entries' });
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const entry = readEntry(bytes, view, at, directory);
    entries.push(entry);
    at = entry.recordEnd;
  }
  if (at !== directory.end) throw damaged('directory');
  checkTogether(entries, limits);
  return entries;
}
