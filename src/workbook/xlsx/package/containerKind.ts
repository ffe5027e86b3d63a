import { WorkbookError } from '../../port';

const oleMagic = [0xd0, 0xcf, 0x11, 0xe0];
const directoryEntrySize = 128;
const nameLengthAt = 64;

/** Whether a directory entry called `name` (UTF-16LE) stands anywhere in an OLE compound file. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  // Directory entries lie on multiples of 128 bytes: no need to follow the file's sector chains, which may be damaged.
  for (let start = 512; start + directoryEntrySize <= bytes.length; start += directoryEntrySize) {
    if (bytes[start] !== name.charCodeAt(0) || bytes[start + nameLengthAt] !== (name.length + 1) * 2)
      continue;
    let index = 0;
    while (
      index < name.length &&
      bytes[start + index * 2] === name.charCodeAt(index) &&
      bytes[start + index * 2 + 1] === 0
    )
      index++;
    if (index === name.length) return true;
  }
  return false;
}

/**
 * Says what a file is that is not a zip: an encrypted workbook, an old .xls, or nothing of the kind.
 * Returns undefined for a zip.
 */
export function notZip(bytes: Uint8Array): WorkbookError | undefined {
  if (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  ) {
    return undefined;
  }
  if (oleMagic.every((byte, index) => bytes[index] === byte)) {
    if (hasStream(bytes, 'EncryptedPackage')) return new WorkbookError('encrypted');
    if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return new WorkbookError('legacy-xls');
    return new WorkbookError('not-a-workbook', { kind: 'ole' });
  }
  // Excel 2–4 wrote their records without a container: BOF (9) of version 0, 2 or 4.
  if (
    bytes[0] === 9 &&
    (bytes[1] === 0 || bytes[1] === 2 || bytes[1] === 4) &&
    bytes[2] !== undefined &&
    bytes[2] <= 8 &&
    bytes[3] === 0
  ) {
    return new WorkbookError('legacy-xls');
  }
  return new WorkbookError('not-a-workbook', bytes.length === 0 ? { kind: 'empty' } : {});
}
