import { CommanderError } from 'commander';
import { say, type Language, type LocalText } from '../core/text/text';
import { WorkbookError } from '../workbook/port';
import { errorText } from '../app/errorText';
import type { Io } from './io';
import { buildProgram } from './program';
import { Refusal } from './refusal';
import { words } from './words';

/**
 * The whole command line: `argv` without node and script. Gives the exit code: 0 ready or done, 1 not ready,
 * 2 refused (one sentence on stderr), 3 a defect of ours. `today`: `YYYY-MM-DD`.
 */
export async function runCli(argv: readonly string[], today: string, io: Io): Promise<number> {
  const language = askedLanguage(argv);
  let code = 0;
  const program = buildProgram({ language, today, io, done: (result) => (code = result) });
  try {
    if (argv.length === 0) {
      io.error(program.helpInformation().trimEnd());
      return 2;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    io.progress?.('');
    return failure(
      error,
      language,
      argv,
      program.commands.map((command) => command.name()),
      io,
    );
  }
}

/** Usage mistakes are told in the language asked for, so it must be known before the options are read. */
function askedLanguage(argv: readonly string[]): Language {
  return argv.some((word, index) => word === '--lang=en' || (word === 'en' && argv[index - 1] === '--lang'))
    ? 'en'
    : 'zh-CN';
}

function failure(
  error: unknown,
  language: Language,
  argv: readonly string[],
  commands: readonly string[],
  io: Io,
): number {
  if (error instanceof CommanderError) {
    // Help and version come this way too; they have been printed.
    if (error.exitCode === 0) return 0;
    io.error(usageSentence(error, language, argv, commands));
    return 2;
  }
  if (error instanceof Refusal) {
    io.error(say(error.sentence, language, error.data));
    return 2;
  }
  if (error instanceof WorkbookError) {
    const { what, todo } = errorText[error.code];
    const gap = language === 'en' ? ' ' : '';
    const data = { sheet: '…', ...error.details };
    io.error([say(what, language, data), say(todo, language, data)].join(gap).trim());
    return error.code === 'write-defect' ? 3 : 2;
  }
  io.error(say(words.defect, language));
  io.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return 3;
}

const usageSentences = new Map<string, LocalText>([
  ['commander.unknownCommand', words.unknownCommand],
  ['commander.missingArgument', words.noBook],
  ['commander.unknownOption', words.unknownOption],
  ['commander.optionMissingArgument', words.missingValue],
  ['commander.excessArguments', words.tooMany],
]);

function usageSentence(
  error: CommanderError,
  language: Language,
  argv: readonly string[],
  commands: readonly string[],
): string {
  const command = argv.find((word) => commands.includes(word));
  // Commander quotes what it is about: 'frob', '--frob', '--out <COPY.xlsx>'.
  const name = /'(?<name>[^' ]+)/.exec(error.message)?.groups?.['name'] ?? '';
  const data = { name, command: command === undefined ? '' : `${command} ` };
  return say(usageSentences.get(error.code) ?? words.badUsage, language, data);
}
