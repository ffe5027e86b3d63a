import { recogniseLedgers } from '../core/ledger/recogniseLedgers';
import type { MergeSource } from '../core/merge/mergeSource';
import type { Snapshot } from '../core/snapshot/snapshot';
import { say, type LocalText } from '../core/text/text';
import { WorkbookError, type WorkControl } from '../workbook/port';
import { errorText } from './errorText';
import type { PickedFile } from './service';
import { readMapping } from './workbookState';

/** Reads a file; throws a `WorkbookError` when it cannot be opened. */
type OpenFile = (file: PickedFile) => Promise<Snapshot>;

function filled(text: LocalText, details: Readonly<Record<string, string>>): LocalText {
  return { 'zh-CN': say(text, 'zh-CN', details), en: say(text, 'en', details) };
}

/** A file that cannot be opened is named with its reason; it never stops the others. */
async function sourceOf(file: PickedFile, open: OpenFile): Promise<MergeSource> {
  const { name } = file;
  try {
    const snapshot = await open(file);
    const { ledgers, others } = recogniseLedgers(snapshot, readMapping(snapshot));
    if (ledgers.length > 0) return { file: name, read: { snapshot, ledgers } };
    const [other] = others;
    return { file: name, ...(other ? { refusal: other.reason } : {}) };
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code === 'cancelled') throw error;
    return { file: name, refusal: filled(errorText[error.code].what, error.details) };
  }
}

/** Opens the files one by one; those that cannot be opened carry their reason. */
export async function openSources(
  files: readonly PickedFile[],
  open: OpenFile,
  control: WorkControl = {},
): Promise<readonly MergeSource[]> {
  const sources: MergeSource[] = [];
  for (const file of files) {
    if (control.signal?.aborted) throw new WorkbookError('cancelled');
    sources.push(await sourceOf(file, open));
    control.progress?.(sources.length, files.length);
  }
  return sources;
}
