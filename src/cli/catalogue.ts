import { say, type Language } from '../core/text/text';
import { writeWhole, checkTargets } from './files';
import type { Io } from './io';
import { words } from './words';

/** Prints a list, and writes it as JSON when a file is named. */
export function showCatalogue(
  lines: readonly string[],
  data: unknown,
  options: { readonly language: Language; readonly json: string | undefined; readonly quiet: boolean },
  io: Io,
): number {
  checkTargets('', undefined, [options.json]);
  if (options.json !== undefined) writeWhole(options.json, `${JSON.stringify(data, null, 2)}\n`);
  if (options.quiet) return 0;
  io.out(lines.join('\n'));
  if (options.json !== undefined) io.out(say(words.wrote, options.language, { file: options.json }));
  return 0;
}
