import { Command, Option } from 'commander';
import { say, type Language, type LocalText } from '../core/text/text';
import type { RawOptions } from './choices';
import { check } from './commands/check';
import { clear } from './commands/clear';
import { codes } from './commands/codes';
import { compute } from './commands/compute';
import { merge } from './commands/merge';
import { portal } from './commands/portal';
import { dropout } from './commands/dropout';
import { listRules } from './commands/rules';
import { listStandards } from './commands/standards';
import { reconcile } from './commands/reconcile';
import { run } from './commands/run';
import { summarize } from './commands/summarize';
import { terms } from './commands/terms';
import { undo } from './commands/undo';
import { verify } from './commands/verify';
import type { Io } from './io';
import { tool } from './version';
import { words } from './words';

type BookCommand = (file: string, raw: RawOptions, today: string, io: Io) => Promise<number>;

interface Surroundings {
  readonly language: Language;
  readonly today: string;
  readonly io: Io;
  /** Takes the exit code. */
  readonly done: (code: number) => void;
}

/** The commands and options as commander knows them, in the language asked for. */
export function buildProgram({ language, today, io, done }: Surroundings): Command {
  const t = (text: LocalText): string => say(text, language);
  const quiet = {
    writeOut: (text: string): void => {
      io.out(text.trimEnd());
    },
    writeErr: (): void => undefined,
  };
  const program = new Command(tool.name)
    .description(t(words.program))
    .version(`${tool.name} ${tool.version}`, '-V, --version', t(words.optVersion))
    .helpOption('-h, --help', t(words.optHelp))
    .helpCommand(false)
    .configureOutput(quiet)
    .exitOverride();

  const command = (name: string, description: LocalText): Command =>
    program
      .command(name)
      .description(t(description))
      .helpOption('-h, --help', t(words.optHelp))
      .configureOutput(quiet)
      .exitOverride()
      .option('--lang <zh-CN|en>', t(words.optLang))
      .option('--quiet', t(words.optQuiet));

  /** A command that reports. */
  const reporting = (name: string, description: LocalText): Command =>
    command(name, description).option('--json <FILE>', t(words.optJson));

  const book = (name: string, description: LocalText, work: BookCommand): Command =>
    reporting(name, description)
      .argument('<BOOK.xlsx>', t(words.book))
      .option('--out <COPY.xlsx>', t(words.optOut))
      .option('--html <FILE|DIR>', t(words.optHtml))
      .option('--term <TERM>', t(words.optTerm))
      .option('--standards <NAME|FILE>', t(words.optStandards))
      .option('--as-of <YYYY-MM-DD>', t(words.optAsOf))
      .action(async (file: string, raw: RawOptions) => {
        done(await work(file, raw, today, io));
      });

  const onLedgers = (name: string, description: LocalText, work: BookCommand): Command =>
    book(name, description, work).option('--ledger <SHEET>', t(words.optLedger));

  onLedgers('check', words.check, check);
  onLedgers('compute', words.compute, compute)
    .option('--formulas', t(words.optFormulas))
    .option('--no-formulas', t(words.optNoFormulas));
  onLedgers('summarize', words.summarize, summarize)
    .option('--rolls', t(words.optRolls))
    .option('--notices', t(words.optNotices))
    .option('--paragraph', t(words.optParagraph))
    .option('--school <NAME>', t(words.optSchool));
  onLedgers('dropout', words.dropout, dropout);
  onLedgers('reconcile', words.reconcile, reconcile)
    .option('--with <OTHER.xlsx>', t(words.optWithBook))
    .option('--freeze', t(words.optFreeze))
    .addOption(new Option('--risk-removed <keeps|ends>', t(words.optRiskRemoved)).choices(['keeps', 'ends']));
  onLedgers('terms', words.terms, terms).option('--before <LAST.xlsx>', t(words.optBefore));
  onLedgers('portal', words.portal, portal)
    .option('--out-dir <DIR>', t(words.optOutDir))
    .option('--returned [RETURNED.xlsx]', t(words.optReturned));
  onLedgers('run', words.run, run);
  book('clear', words.clear, clear);
  book('undo', words.undo, undo).option('--run <ID>', t(words.optRun)).option('--fix <ID>', t(words.optFix));
  reporting('verify', words.verify)
    .argument('<BOOK.xlsx>', t(words.book))
    .option('--html <FILE|DIR>', t(words.optHtml))
    .option('--term <TERM>', t(words.optTerm))
    .option('--standards <NAME|FILE>', t(words.optStandards))
    .option('--as-of <YYYY-MM-DD>', t(words.optAsOf))
    .option('--ledger <SHEET>', t(words.optLedger))
    .action(async (file: string, raw: RawOptions) => {
      done(await verify(file, raw, today, io));
    });
  reporting('merge', words.merge)
    .argument('<BOOK|DIR...>', t(words.mergeBooks))
    .option('--out <COUNTY.xlsx>', t(words.optMergeOut))
    .option('--schools <LIST.xlsx>', t(words.optSchools))
    .option('--html <FILE|DIR>', t(words.optHtml))
    .option('--term <TERM>', t(words.optTerm))
    .option('--standards <NAME|FILE>', t(words.optStandards))
    .option('--as-of <YYYY-MM-DD>', t(words.optAsOf))
    .action(async (books: string[], raw: RawOptions) => {
      done(await merge(books, raw, today, io));
    });
  command('codes', words.codes)
    .argument('<BOOK.xlsx>', t(words.book))
    .option('--out <FILE>', t(words.optCodesOut))
    .option('--secret <FILE>', t(words.optSecret))
    .option('--purpose <TEXT>', t(words.optPurpose))
    .option('--office <NAME>', t(words.optOffice))
    .option('--with <CODES.json>', t(words.optCodesWith))
    .option('--ledger <SHEET>', t(words.optLedger))
    .option('--as-of <YYYY-MM-DD>', t(words.optAsOf))
    .action(async (file: string, raw: RawOptions) => {
      done(await codes(file, raw, today, io));
    });
  reporting('rules', words.rules)
    .argument('[ID]', t(words.ruleId))
    .action((id: string | undefined, raw: RawOptions) => {
      done(listRules(id, raw, io));
    });
  reporting('standards', words.standards)
    .option('--out <FILE.xlsx>', t(words.optStandardsOut))
    .option('--standards <NAME|FILE>', t(words.optStandards))
    .action(async (raw: RawOptions) => {
      done(await listStandards(raw, today, io));
    });
  return program;
}
