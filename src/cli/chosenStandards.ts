import { basename } from 'node:path';
import { bookStandards } from '../app/bookStandards';
import type { PickedFile } from '../app/service';
import type { SessionSettings } from '../app/session';
import type { Snapshot } from '../core/snapshot/snapshot';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';
import type { Choices } from './choices';
import { readBook } from './files';
import { Refusal } from './refusal';
import { words } from './words';

/**
 * The standards asked for: a shipped pack, or those of a file's 补助标准 sheet.
 * @throws Refusal when the file has no such sheet; WorkbookError when it cannot be read or has faults
 */
export async function sessionSettings(choices: Choices): Promise<SessionSettings> {
  const now = (): string => new Date().toISOString();
  const open = async ({ name, bytes }: PickedFile): Promise<Snapshot> =>
    (await XlsxWorkbook.open(bytes, name, codecNode)).read();
  const { standards, language } = choices;
  if (standards.file === undefined) return { pack: standards.pack, packAsked: standards.asked, now, open };
  const { file } = standards;
  const workbook = await XlsxWorkbook.open(readBook(file), basename(file), codecNode);
  const pack = bookStandards(await workbook.read(), language);
  if (!pack) throw new Refusal(words.noStandardsSheet, { file });
  return { pack, packAsked: true, now, open };
}
