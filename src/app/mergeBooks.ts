import { recogniseLedgers } from '../core/ledger/recogniseLedgers';
import { mergeLedgers, type Merged } from '../core/merge/mergeLedgers';
import type { MergeSource } from '../core/merge/mergeSource';
import type { Snapshot } from '../core/snapshot/snapshot';
import { say, type Language, type LocalText } from '../core/text/text';
import { WorkbookError, type WorkbookPort, type WorkControl } from '../workbook/port';
import { errorText } from './errorText';
import { readMapping } from './workbookState';

/** A workbook somebody handed in; `read` throws a `WorkbookError` when it cannot be opened. */
export interface MergeFile {
  readonly name: string;
  readonly read: () => Promise<Snapshot>;
}

function filled(text: LocalText, details: Readonly<Record<string, string>>): LocalText {
  return { 'zh-CN': say(text, 'zh-CN', details), en: say(text, 'en', details) };
}

/** A file that cannot be opened is named with its reason; it never stops the others. */
async function sourceOf({ name, read }: MergeFile): Promise<MergeSource> {
  try {
    const snapshot = await read();
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
  files: readonly MergeFile[],
  control: WorkControl = {},
): Promise<readonly MergeSource[]> {
  const sources: MergeSource[] = [];
  for (const file of files) {
    if (control.signal?.aborted) throw new WorkbookError('cancelled');
    sources.push(await sourceOf(file));
    control.progress?.(sources.length, files.length);
  }
  return sources;
}

/**
 * Puts the ledgers of many workbooks into `target` (a new workbook): a sheet per kind, every record with its source, and
 * the 合并情况 sheet. The files themselves are only read.
 * @throws WorkbookError `cancelled`, and what the target's port throws
 */
export async function mergeBooks(
  files: readonly MergeFile[],
  target: WorkbookPort,
  options: { readonly language: Language; readonly expectedSchools?: readonly string[] },
  control: WorkControl = {},
): Promise<Merged> {
  const sources = await openSources(files, control);
  const { sheets } = await target.read();
  const merged = mergeLedgers(sources, { ...options, taken: sheets.map((sheet) => sheet.name) });
  await target.apply({ id: 'merge', action: 'merge', changes: merged.sheets }, control);
  return merged;
}
