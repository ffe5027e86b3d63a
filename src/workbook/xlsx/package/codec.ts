/**
 * Raw deflate (RFC 1951) and CRC-32 as the platform offers them: `codecNode` uses node:zlib, `codecWeb`
 * the browser's own streams or fflate. Injected, so that no browser bundle ever meets node:zlib.
 */
export interface Codec {
  /** All of the inflated bytes, exactly `size` of them; rejects when the data is bad or has another length. */
  inflate(bytes: Uint8Array, size: number): Promise<Uint8Array>;
  /**
   * The inflated bytes piece by piece, in order. A piece belongs to the receiver. What `onChunk` throws
   * stops the work and rejects.
   */
  inflateStream(bytes: Uint8Array, onChunk: (chunk: Uint8Array) => void): Promise<void>;
  /** Fast rather than small. */
  deflate(bytes: Uint8Array): Promise<Uint8Array>;
  /** CRC-32 of `bytes`, going on from `seed` (0 at the start). Unsigned. */
  crc32(bytes: Uint8Array, seed: number): number;
}
