import { strToU8, zipSync } from 'fflate';
import type { TextFile } from '../../taskpane/host';
import { download } from './download';

/** Gives the person text files as downloads: one as it is, several as one archive of that name. */
export function saveFiles(files: readonly TextFile[], archive: string): void {
  const [first] = files;
  if (!first) return;
  if (files.length === 1) {
    download(first.name, new Blob([first.text], { type: 'text/html' }));
    return;
  }
  const entries = new Map(files.map(({ name, text }) => [name, strToU8(text)]));
  // The fastest level: pages are small, and the page must not stand still.
  const bytes = zipSync(Object.fromEntries(entries), { level: 1 });
  download(archive, new Blob([bytes], { type: 'application/zip' }));
}
