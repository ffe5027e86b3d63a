import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { buildReport } from '../../app/report/buildReport';
import type { ReportMerge } from '../../app/report/report';
import type { MergeView, WorkOptions } from '../../app/service';
import { Session } from '../../app/session';
import { say, type Language } from '../../core/text/text';
import { codecNode } from '../../workbook/xlsx/package/codecNode';
import { emptyBook } from '../../workbook/xlsx/emptyBook';
import { XlsxWorkbook } from '../../workbook/xlsx/xlsxWorkbook';
import { sha256, writeResults } from '../bookJob';
import { sessionSettings } from '../chosenStandards';
import { readChoices, type RawOptions } from '../choices';
import { checkTargets, readBook } from '../files';
import { reportTargets } from '../htmlFiles';
import type { Io } from '../io';
import { progressOf } from '../progress';
import { Refusal } from '../refusal';
import { tool } from '../version';
import { words } from '../words';

/** The workbooks named, and those in the folders named, by name; Excel's own lock files (`~$…`) are none. */
function booksOf(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Refusal(words.noFile, { file: path });
    if (!stat.isDirectory()) return [path];
    const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.xls[xm]?$/i.test(name) && !basename(name).startsWith('~$'))
      .sort((a, b) => a.localeCompare(b, 'zh-CN'));
    return inside.map((name) => join(path, name));
  });
}

/** The file's name; with its folder where several have the same one. */
function shownName(book: string, books: readonly string[]): string {
  const name = basename(book);
  return books.filter((other) => basename(other) === name).length > 1 ? book : name;
}

/** What the preview does not say: what each file that was taken lacks. */
function remarks({ outcomes }: MergeView, language: Language): string[] {
  return outcomes
    .filter((outcome) => outcome.merged && outcome.remarks.length > 0)
    .map(({ file, sheet, remarks: all }) =>
      say(words.mergeRemark, language, { file, sheet, remark: all.join(language === 'en' ? '; ' : '；') }),
    );
}

/**
 * `merge`: the ledgers of many workbooks, or of all in a folder, in one new workbook. Exit 1 when a file was left out
 * or a school of the list has not handed in.
 */
export async function merge(
  paths: readonly string[],
  raw: RawOptions,
  today: string,
  io: Io,
): Promise<number> {
  const choices = readChoices(raw, today);
  const { language, asOf, term, out } = choices;
  if (out === undefined) throw new Refusal(words.needsOut);
  if (extname(out).toLowerCase() !== '.xlsx') throw new Refusal(words.otherExtension, { extension: '.xlsx' });
  const books = booksOf(paths);
  if (books.length === 0) throw new Refusal(words.noBooks, { folder: paths.join('、') });
  for (const book of books) checkTargets(book, out, reportTargets(choices));
  const progress = progressOf(choices, io);
  const start = emptyBook(say(words.guideSheet, language), say(words.mergeGuide, language));
  const workbook = await XlsxWorkbook.open(start, basename(out), codecNode);
  const session = new Session(workbook, await sessionSettings(choices));
  const options: WorkOptions = { language, asOf, ...(term === undefined ? {} : { term }) };
  const files = books.map((book) => ({ name: shownName(book, books), bytes: readBook(book) }));
  const { schools: list } = raw;
  const schools = list === undefined ? undefined : { name: list, bytes: readBook(list) };
  const request = { kind: 'merge', files, ...(schools ? { schools } : {}) } as const;
  const taken = await session.prepare(request, options, progress.control);
  await session.apply(taken.planId);
  const { merged } = taken;
  if (!merged) throw new Error('The preview of a merge tells what it takes.');
  progress.show(say(words.checking, language));
  // Pupils in two schools show only once the schools stand together: the check of the whole finds them.
  const { planId } = await session.prepare({ kind: 'mark', issueSheet: true }, options);
  const analysis = await session.analyse();
  const check = analysis.check(options);
  await session.apply(planId);
  progress.show(say(words.saving, language));
  const saved = await workbook.save();
  progress.show('');
  const { name, version } = analysis.standards(options);
  const report = {
    ...buildReport({
      tool,
      options,
      check,
      workbook: { name: basename(out), sha256: sha256(saved) },
      standards: { name, version },
    }),
    merge: reportMerge(merged),
  };
  const written = writeResults(report, choices, saved);
  if (!choices.quiet) {
    for (const line of [...taken.lines, ...remarks(merged, language)]) io.out(line);
    const twice = check.issues.filter((issue) => issue.class === 'cross-school').length;
    io.out(say(words.inTwoSchools, language, { count: twice }));
    for (const target of written) io.out(say(words.wrote, language, { file: target }));
  }
  return merged.missingSchools.length > 0 || merged.outcomes.some((outcome) => !outcome.merged) ? 1 : 0;
}

function reportMerge({ outcomes, missingSchools }: MergeView): ReportMerge {
  return {
    files: outcomes.map(({ kind, ...outcome }) => ({ ...outcome, kind: kind ?? null })),
    missingSchools,
  };
}
