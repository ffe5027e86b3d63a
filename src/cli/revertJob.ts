import { basename } from 'node:path';
import { buildReport } from '../app/report/buildReport';
import { Session } from '../app/session';
import type { WorkOptions } from '../app/service';
import { say } from '../core/text/text';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';
import { sessionSettings } from './chosenStandards';
import { sha256, writeResults } from './bookJob';
import type { Choices } from './choices';
import { checkTargets, readBook } from './files';
import { reportTargets } from './htmlFiles';
import type { Io } from './io';
import { progressOf } from './progress';
import { Refusal } from './refusal';
import { tool } from './version';
import { words } from './words';

/** `clear` and `undo`: takes something of ours off and saves the copy. A report, when asked for, is of the copy. */
export async function runRevertJob(
  file: string,
  choices: Choices,
  revert: (session: Session, options: WorkOptions) => Promise<readonly string[]>,
  io: Io,
): Promise<number> {
  const { out, language, asOf, term } = choices;
  checkTargets(file, out, reportTargets(choices));
  if (out === undefined) throw new Refusal(words.needsOut);
  const progress = progressOf(choices, io);
  const workbook = await XlsxWorkbook.open(readBook(file), basename(file), codecNode, progress.control);
  const session = new Session(workbook, await sessionSettings(choices));
  const options: WorkOptions = { language, asOf, ...(term === undefined ? {} : { term }) };
  const lines = await revert(session, options);
  progress.show(say(words.saving, language));
  const saved = await workbook.save();
  progress.show('');
  const analysis = await session.analyse();
  const { name, version } = analysis.standards(options);
  // Without a reader the check is not worth its time.
  const report =
    choices.json === undefined && choices.html === undefined
      ? undefined
      : buildReport({
          tool,
          options,
          check: analysis.check(options),
          workbook: { name: basename(out), sha256: sha256(saved) },
          standards: { name, version },
        });
  const written = writeResults(report, choices, saved);
  if (!choices.quiet) {
    for (const line of lines) io.out(line);
    for (const target of written) io.out(say(words.wrote, language, { file: target }));
  }
  return 0;
}
