import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Session } from '../../app/session';
import type { WorkOptions } from '../../app/service';
import { say } from '../../core/text/text';
import { codecNode } from '../../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../workbook/xlsx/xlsxWorkbook';
import { sessionSettings } from '../chosenStandards';
import { readChoices, type RawOptions } from '../choices';
import { checkTargets, readBook, writeWhole } from '../files';
import type { Io } from '../io';
import { OnlySheet } from '../onlySheet';
import { Refusal } from '../refusal';
import { words } from '../words';

/** A text file named on the command line. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    throw new Refusal(words.unreadable, { file, code }, { cause: error });
  }
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new Refusal(words.codesNeed, { option });
  return value;
}

/**
 * `codes`: makes the file of match codes for another office, or, with `--with`, compares with that office's file and
 * writes the result into a copy. The secret comes from a file: a command line is seen by others and kept in histories.
 */
export async function codes(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const choices = readChoices(raw, today);
  const { language, asOf, term } = choices;
  const out = needed(choices.out, '--out');
  const purpose = needed(raw.purpose, '--purpose');
  const secret = readText(needed(raw.secret, '--secret')).replace(/\r?\n$/, '');
  checkTargets(raw.with === undefined ? '' : file, out, []);
  const bytes = readBook(file);
  const theirs = raw.with === undefined ? undefined : readText(raw.with);
  const workbook = await XlsxWorkbook.open(bytes, basename(file), codecNode);
  const port = choices.ledger === undefined ? workbook : new OnlySheet(workbook, choices.ledger);
  const session = new Session(port, await sessionSettings(choices));
  const options: WorkOptions = { language, asOf, ...(term === undefined ? {} : { term }) };
  const lines: string[] = [];
  if (theirs === undefined) {
    const made = await session.matchCodes({ secret, purpose, office: raw.office ?? '' }, options);
    writeWhole(out, made.text);
    lines.push(say(words.codesMade, language, { codes: made.codes, without: made.without }));
  } else {
    const preview = await session.prepare({ kind: 'compareCodes', codes: theirs, secret, purpose }, options);
    await session.apply(preview.planId);
    writeWhole(out, await workbook.save());
    lines.push(...preview.lines);
  }
  if (!choices.quiet) {
    for (const line of lines) io.out(line);
    io.out(say(words.wrote, language, { file: out }));
  }
  return 0;
}
