import { oneLine } from './recordText';
import { sha256Hex } from './sha256Hex';

/**
 * The certificate's own check code: SHA-256 over the texts of its cells, row by row and from left to right, blank
 * ones and the code itself left out, one a line.
 */
export function sealOf(texts: readonly string[]): string {
  return sha256Hex(texts.map((text) => `${oneLine(text)}\n`).join(''));
}
