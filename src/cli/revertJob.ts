import { basename } from 'node:path';
import { Session } from '../app/session';
import type { WorkOptions } from '../app/service';
import { say } from '../core/text/text';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';
import { progressOf } from './bookJob';
import type { Choices } from './choices';
import { checkTargets, readBook, writeWhole } from './files';
import type { Io } from './io';
import { Refusal } from './refusal';
import { words } from './words';

/** `clear` and `undo`: takes something of ours off and saves the copy; there is nothing to report but that. */
export async function runRevertJob(
  file: string,
  choices: Choices,
  revert: (session: Session, options: WorkOptions) => Promise<readonly string[]>,
  io: Io,
): Promise<number> {
  const { out, language, asOf, pack } = choices;
  checkTargets(file, out, []);
  if (out === undefined) throw new Refusal(words.needsOut);
  const progress = progressOf(choices, io);
  const workbook = await XlsxWorkbook.open(readBook(file), basename(file), codecNode, progress.control);
  const session = new Session(workbook, { pack, now: () => new Date().toISOString() });
  const lines = await revert(session, { language, asOf });
  progress.show(say(words.saving, language));
  const saved = await workbook.save();
  progress.show('');
  writeWhole(out, saved);
  if (!choices.quiet) {
    for (const line of lines) io.out(line);
    io.out(say(words.wrote, language, { file: out }));
  }
  return 0;
}
