import { strToU8, zipSync } from 'fflate';
import type { TextFile } from '../../taskpane/host';

/** Text files as one archive. The fastest level: pages are small. */
export function zipFiles(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  const entries = new Map(files.map(({ name, text }) => [name, strToU8(text)]));
  return zipSync(Object.fromEntries(entries), { level: 1 });
}
