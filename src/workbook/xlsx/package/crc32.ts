/** Eight tables of 256: `table[n * 256 + b]` is the CRC of byte `b` followed by n zero bytes. */
const table = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  table[byte] = value;
}
const at = (index: number): number => table[index] ?? 0;
for (let index = 256; index < table.length; index++) {
  const before = at(index - 256);
  table[index] = (before >>> 8) ^ at(before & 255);
}

/** CRC-32 (as in zip) of `bytes`, going on from `seed`; eight bytes a step, for platforms without a native one. */
export function crc32(bytes: Uint8Array, seed: number): number {
  let crc = ~seed;
  let position = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const end = bytes.length - 7; position < end; position += 8) {
    const low = crc ^ view.getInt32(position, true);
    const high = view.getInt32(position + 4, true);
    crc =
      at(1792 + (low & 255)) ^
      at(1536 + ((low >>> 8) & 255)) ^
      at(1280 + ((low >>> 16) & 255)) ^
      at(1024 + (low >>> 24)) ^
      at(768 + (high & 255)) ^
      at(512 + ((high >>> 8) & 255)) ^
      at(256 + ((high >>> 16) & 255)) ^
      at(high >>> 24);
  }
  for (; position < bytes.length; position++) crc = (crc >>> 8) ^ at((crc ^ (bytes[position] ?? 0)) & 255);
  return ~crc >>> 0;
}
