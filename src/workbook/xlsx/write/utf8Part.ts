/** A part's bytes as UTF-8: XML may also come in UTF-16, which only some writers use. */
export function utf8Part(bytes: Uint8Array): Uint8Array {
  const [one, two] = bytes;
  const little = (one === 0xff && two === 0xfe) || (one === 0x3c && two === 0);
  const big = (one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c);
  if (!little && !big) return bytes;
  const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[^"']*/, '$1UTF-8'));
}
