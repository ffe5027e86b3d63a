import { download } from './download';

/** The part of the File System Access API that is used; not in every browser and not in TypeScript's library. */
interface PickerWindow {
  readonly showSaveFilePicker?: (options: {
    suggestedName: string;
    types: readonly { description: string; accept: Record<string, readonly string[]> }[];
  }) => Promise<{
    readonly name: string;
    createWritable(): Promise<{ write(data: Blob): Promise<void>; close(): Promise<void> }>;
  }>;
}

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Saves bytes under a name: where the browser can ask for a place it does, otherwise as a download.
 * @returns the name it got; undefined when the person changed their mind
 */
export async function saveCopy(name: string, bytes: () => Promise<Uint8Array>): Promise<string | undefined> {
  const { showSaveFilePicker } = window as PickerWindow;
  if (!showSaveFilePicker) {
    download(name, blobOf(await bytes()));
    return name;
  }
  try {
    // The picker needs the click that is still fresh, so it comes before the work.
    const extension: `.${string}` = name.endsWith('.xlsm') ? '.xlsm' : '.xlsx';
    const handle = await showSaveFilePicker.call(window, {
      suggestedName: name,
      types: [{ description: 'Excel', accept: { [mime]: [extension] } }],
    });
    const writable = await handle.createWritable();
    await writable.write(blobOf(await bytes()));
    await writable.close();
    return handle.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime });
}
