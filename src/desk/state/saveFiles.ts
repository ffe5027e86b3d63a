import type { TextFile } from '../../taskpane/host';
import { download } from './download';

/** Gives the person text files as downloads: one as it is, several as one archive of that name, made by `zip`. */
export async function saveFiles(
  files: readonly TextFile[],
  archive: string,
  zip: (files: readonly TextFile[]) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const [first] = files;
  if (files.length > 1) download(archive, new Blob([await zip(files)], { type: 'application/zip' }));
  else if (first) download(first.name, new Blob([first.text], { type: 'text/html' }));
}
