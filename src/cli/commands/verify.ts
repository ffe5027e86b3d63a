import { basename } from 'node:path';
import { buildReport } from '../../app/report/buildReport';
import { maskNumbers } from '../../app/report/maskNumbers';
import { reportCertificate } from '../../app/report/reportCertificate';
import type { ReportCertificate } from '../../app/report/report';
import { Session } from '../../app/session';
import type { WorkOptions } from '../../app/service';
import { say, type Language } from '../../core/text/text';
import { codecNode } from '../../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../workbook/xlsx/xlsxWorkbook';
import { sessionSettings } from '../chosenStandards';
import { sha256, writeResults } from '../bookJob';
import { readChoices, type RawOptions } from '../choices';
import { checkTargets, readBook } from '../files';
import { reportTargets } from '../htmlFiles';
import type { Io } from '../io';
import { OnlySheet } from '../onlySheet';
import { progressOf } from '../progress';
import { tool } from '../version';
import { words } from '../words';

/** Records of each kind shown on the terminal; the JSON report has all. */
const shownRecords = 20;

/** `verify`: exit 0 when every record is still as it was certified. Nothing is written to the workbook. */
export async function verify(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const choices = readChoices(raw, today);
  const { language, asOf, term } = choices;
  checkTargets(file, undefined, reportTargets(choices));
  const bytes = readBook(file);
  const progress = progressOf(choices, io);
  const workbook = await XlsxWorkbook.open(bytes, basename(file), codecNode, progress.control);
  const port = choices.ledger === undefined ? workbook : new OnlySheet(workbook, choices.ledger);
  const session = new Session(port, await sessionSettings(choices));
  const options: WorkOptions = { language, asOf, ...(term === undefined ? {} : { term }) };
  progress.show(say(words.checking, language));
  const certificate = await session.verify(options);
  const analysis = await session.analyse();
  const { name, version } = analysis.standards(options);
  // Without a reader the rules need not run: the certificate is about the records.
  const report =
    choices.json === undefined && choices.html === undefined
      ? undefined
      : buildReport({
          tool,
          options,
          certificate,
          check: analysis.check(options),
          workbook: { name: basename(file), sha256: sha256(bytes) },
          standards: { name, version },
        });
  progress.show('');
  const written = writeResults(report, choices, undefined);
  if (!choices.quiet) {
    for (const line of verdictLines(reportCertificate(certificate), language)) io.out(line);
    for (const target of written) io.out(say(words.wrote, language, { file: target }));
  }
  return certificate.state === 'valid' ? 0 : 1;
}

/** The verdict and the first records that differ. */
function verdictLines({ message, notes, differences }: ReportCertificate, language: Language): string[] {
  const lines = [message, ...notes.map((note) => `  ${note}`)];
  if (!differences) return lines;
  const show = (words: Parameters<typeof say>[0], records: readonly Parameters<typeof say>[2][]): void => {
    for (const record of records.slice(0, shownRecords)) lines.push(say(words, language, record));
  };
  show(
    words.recordChanged,
    differences.changed.map(({ sheet, row, name }) => ({ sheet, row, name })),
  );
  show(
    words.recordAdded,
    differences.added.map(({ sheet, row, name }) => ({ sheet, row, name })),
  );
  show(
    words.recordRemoved,
    differences.removed.map(({ name }) => ({ name })),
  );
  const more = [differences.changed, differences.added, differences.removed].reduce(
    (sum, { length }) => sum + Math.max(0, length - shownRecords),
    0,
  );
  if (more > 0) lines.push(say(words.moreRecords, language, { count: more }));
  return lines.map(maskNumbers);
}
