/** One file of a zip, as its central directory record and local header say. Offsets are in the whole file. */
export interface ZipEntry {
  /** As stored, with `\` turned into `/`. */
  readonly path: string;
  readonly directory: boolean;
  readonly flags: number;
  /** 0 stored, 8 deflated; others cannot be read, only copied. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The local header, and where its data begins. */
  readonly localOffset: number;
  readonly dataOffset: number;
  /** One past the last byte of the entry, its data descriptor included. */
  readonly endOffset: number;
  /** The central directory record: [start, end). */
  readonly recordStart: number;
  readonly recordEnd: number;
  /** Where in the record's zip64 field the local offset stands; 0 = in the record's plain field. */
  readonly offset64: number;
}

export const localSignature = 0x04034b50;
export const recordSignature = 0x02014b50;
export const endSignature = 0x06054b50;
export const end64Signature = 0x06064b50;
export const locator64Signature = 0x07064b50;
export const descriptorSignature = 0x08074b50;
export const localHeaderSize = 30;
export const recordHeaderSize = 46;
export const endSize = 22;
export const end64Size = 56;
export const locator64Size = 20;
/** 0xFFFFFFFF in a 32-bit field: the value stands in the zip64 field. */
export const see64 = 0xffffffff;
/** Flag bits. */
export const encryptedFlag = 1;
export const descriptorFlag = 8;
export const utf8Flag = 0x800;
