import type { PickedFile } from '../../app/service';

/** The bytes of files the person picked; read when the work starts, so that nothing is held before. */
export async function readFiles(files: readonly File[]): Promise<readonly PickedFile[]> {
  return Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
