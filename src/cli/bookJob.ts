import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { buildReport } from '../app/report/buildReport';
import type { Report } from '../app/report/report';
import { reportReconciliation } from '../app/report/reportReconciliation';
import { standardsNotes } from '../app/plans/planStandards';
import type { Analysis } from '../app/analysis';
import { Session } from '../app/session';
import type { Preview, Request, WorkOptions } from '../app/service';
import { say, type Language } from '../core/text/text';
import type { Snapshot } from '../core/snapshot/snapshot';
import { codecNode } from '../workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../workbook/xlsx/xlsxWorkbook';
import type { Choices } from './choices';
import { sessionSettings } from './chosenStandards';
import { checkTargets, readBook, writeWhole } from './files';
import { htmlFiles, reportTargets } from './htmlFiles';
import type { Io } from './io';
import { OnlySheet } from './onlySheet';
import { progressOf } from './progress';
import { reconcileLines } from './reconcileLines';
import { summaryLines } from './summaryLines';
import { tool } from './version';
import { words } from './words';

/** Requests whose preview is the result in a sentence. */
const tellingKinds: readonly Request['kind'][] = ['terms', 'portal', 'returned'];

/** What a command does with a workbook. */
export interface BookJob {
  /** What is prepared, and written to `--out`. */
  readonly request: Request;
  /** Prepared even when nothing is written, because its result is reported. */
  readonly reports: boolean;
  /** Exit 1 when the workbook is not ready. */
  readonly judges: boolean;
  /** A further workbook to compare with. */
  readonly with?: string;
  /** Writes further files made from the workbook; gives their paths. */
  readonly files?: (analysis: Analysis, options: WorkOptions) => Promise<readonly string[]>;
}

/** Opens, works, reports, writes. Gives the exit code 0 or 1; throws what stands in the way. */
export async function runBookJob(file: string, choices: Choices, job: BookJob, io: Io): Promise<number> {
  checkTargets(file, choices.out, reportTargets(choices));
  const bytes = readBook(file);
  const { language, asOf, term } = choices;
  const options: WorkOptions = { language, asOf, ...(term === undefined ? {} : { term }) };
  const progress = progressOf(choices, io);
  const workbook = await XlsxWorkbook.open(bytes, basename(file), codecNode, progress.control);
  const port = choices.ledger === undefined ? workbook : new OnlySheet(workbook, choices.ledger);
  const session = new Session(port, await sessionSettings(choices));
  progress.show(say(words.checking, language));
  if (job.with !== undefined) session.compareWith([await otherWorkbook(job.with)]);
  const analysis = await session.analyse();
  const check = await session.checked(options);
  const pack = analysis.standards(options);
  let preview: Preview | undefined;
  let saved: Uint8Array | undefined;
  if (job.reports || choices.out !== undefined) {
    progress.show(say(words.planning, language));
    preview = await session.prepare(job.request, options);
  }
  if (choices.out !== undefined && preview) {
    progress.show(say(words.saving, language));
    await session.apply(preview.planId);
    saved = await workbook.save();
  }
  const reconciliation = await reconciliationOf(session, analysis, job.request.kind, options);
  progress.show('');
  const report = buildReport({
    tool,
    options,
    check,
    workbook: { name: basename(file), sha256: sha256(bytes) },
    standards: { name: pack.name, version: pack.version },
    ...(preview?.subsidy ? { subsidy: preview.subsidy } : {}),
    ...(preview?.summaries ? { summaries: preview.summaries } : {}),
    ...(reconciliation ? { reconciliation } : {}),
    ...(preview ? { found: preview } : {}),
  });
  const written = writeResults(report, choices, saved);
  if (job.files) written.push(...(await job.files(analysis, options)));
  if (!choices.quiet) {
    if (preview?.subsidy) for (const line of standardsNotes(pack, language)) io.out(line);
    for (const line of summaryLines(report, language, preview?.subsidy !== undefined)) io.out(line);
    if (job.request.kind === 'summarize' && job.request.also?.length)
      for (const line of preview?.lines ?? []) io.out(line);
    if (job.request.kind === 'reconcile')
      for (const line of reconcileLines(report, preview, language)) io.out(line);
    if (job.request.kind === 'dropout' && preview)
      for (const line of dropoutLines(preview, language)) io.out(line);
    if (preview && tellingKinds.includes(job.request.kind)) for (const line of preview.lines) io.out(line);
    if (job.files) io.out(say(words.portalXls, language));
    if (preview?.paragraph !== undefined) io.out(preview.paragraph);
    if (saved && preview?.lines.length === 0) io.out(say(words.nothingToDo, language));
    for (const target of written) io.out(say(words.wrote, language, { file: target }));
  }
  return job.judges && !report.ready ? 1 : 0;
}

/** The tie-outs of the sheets, and what the preview says. */
function dropoutLines({ summaries = [], lines }: Preview, language: Language): readonly string[] {
  const identities = summaries.flatMap(({ identities: all }) =>
    all.map(({ holds, ...rest }) => {
      const verdict = (holds ? words.identityHolds : words.identityFails)[language];
      return say(words.identity, language, { ...rest, verdict });
    }),
  );
  return [...identities, ...lines];
}

/** The workbook to compare with. */
async function otherWorkbook(file: string): Promise<{ readonly name: string; readonly snapshot: Snapshot }> {
  const name = basename(file);
  const workbook = await XlsxWorkbook.open(readBook(file), name, codecNode);
  return { name, snapshot: await workbook.read() };
}

/** What the report says of the comparison; undefined for commands that do not compare. */
async function reconciliationOf(
  session: Session,
  analysis: Analysis,
  kind: Request['kind'],
  options: WorkOptions,
): Promise<Report['reconciliation'] | undefined> {
  if (kind !== 'reconcile' && kind !== 'run') return undefined;
  if (kind === 'reconcile') await session.weighNames(analysis, options);
  return reportReconciliation(analysis, options, kind === 'reconcile');
}

/** Lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes the copy and the reports that were asked for; gives the files written. */
export function writeResults(
  report: Report | undefined,
  choices: Choices,
  saved: Uint8Array | undefined,
): string[] {
  const { out, json, html, language } = choices;
  const written: string[] = [];
  const write = (file: string | undefined, content: () => Uint8Array | string): void => {
    if (file === undefined) return;
    writeWhole(file, content());
    written.push(file);
  };
  if (saved) write(out, () => saved);
  if (!report) return written;
  write(json, () => `${JSON.stringify(report, null, 2)}\n`);
  if (html !== undefined) {
    for (const { file, html: page } of htmlFiles(report, html, language)) writeWhole(file, page);
    // Hundreds of schools would bury the summary.
    written.push(html);
  }
  return written;
}
