import { Session } from '../app/session';
import { say } from '../core/text/text';
import { standardsSheetName } from '../core/standardsSheet/standardsSheet';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { emptyBook } from '../workbook/xlsx/emptyBook';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';
import { basename, extname } from 'node:path';
import { sessionSettings } from './chosenStandards';
import { readChoices, type RawOptions } from './choices';
import { checkTargets, writeWhole } from './files';
import type { Io } from './io';
import { Refusal } from './refusal';
import { words } from './words';

/** Writes one pack as a 补助标准 sheet into a new workbook. Gives the exit code. */
export async function exportStandards(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  if (extname(file).toLowerCase() !== '.xlsx')
    throw new Refusal(words.otherExtension, { extension: '.xlsx' });
  const choices = readChoices(raw, today);
  checkTargets('', file, []);
  const { language, asOf } = choices;
  const settings = await sessionSettings(choices);
  const bytes = emptyBook(say(words.guideSheet, language), say(words.standardsGuide, language));
  const workbook = await XlsxWorkbook.open(bytes, basename(file), codecNode);
  const session = new Session(workbook, { ...settings, packAsked: true });
  const { planId } = await session.prepare({ kind: 'standards' }, { language, asOf });
  await session.apply(planId);
  writeWhole(file, await workbook.save());
  if (!choices.quiet) {
    const { name, version } = settings.pack;
    io.out(say(words.standardsWritten, language, { name, version, sheet: standardsSheetName, file }));
  }
  return 0;
}
