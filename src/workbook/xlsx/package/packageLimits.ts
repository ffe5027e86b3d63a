/**
 * How much a file may unpack to. Set for the largest honest workbook, 1,048,576 rows × 30 filled columns
 * (1.2 GB of XML), with room to spare; all are checked before a byte is inflated.
 */
export interface PackageLimits {
  /** Entries in the zip. */
  readonly entries: number;
  /** Bytes of all entries together, inflated. */
  readonly totalSize: number;
  /** Inflated : compressed of one entry, looked at from `ratioFrom` inflated bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const defaultPackageLimits: PackageLimits = {
  entries: 20_000,
  totalSize: 3 * 2 ** 30,
  ratio: 300,
  ratioFrom: 32 * 2 ** 20,
};
