import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  type BigIntStats,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Refusal } from './refusal';
import { words } from './words';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'error';
}

function statOf(file: string): BigIntStats | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false });
}

/** The bytes of the workbook. */
export function readBook(file: string): Uint8Array {
  try {
    const stat = statOf(file);
    if (!stat) throw new Refusal(words.noFile, { file });
    if (stat.isDirectory()) throw new Refusal(words.notAFile, { file });
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(words.unreadable, { file, code: codeOf(error) }, { cause: error });
  }
}

/**
 * Refuses, before any work is done, every target that could not be written or that is the input itself
 * (by whatever path, link or spelling). `out` must keep the input's extension.
 */
export function checkTargets(
  input: string,
  out: string | undefined,
  others: readonly (string | undefined)[],
): void {
  const source = statOf(input);
  const seen = new Set<string>();
  for (const file of [out, ...others]) {
    if (file === undefined) continue;
    const folder = dirname(resolve(file));
    const existing = guarded(file, () => statOf(file));
    if (source && existing?.dev === source.dev && existing.ino === source.ino)
      throw new Refusal(words.sameFile, { file });
    if (existing?.isDirectory() === true) throw new Refusal(words.notAFile, { file });
    if (!statOf(folder)) throw new Refusal(words.noFolder, { folder });
    guarded(file, () => {
      accessSync(existing && !existing.isFile() ? file : folder, constants.W_OK);
      if (existing?.isFile() === true) accessSync(file, constants.W_OK);
    });
    const place = existing
      ? `${String(existing.dev)}:${String(existing.ino)}`
      : join(realpathSync(folder), basename(file));
    if (seen.has(place)) throw new Refusal(words.sameTarget, { file });
    seen.add(place);
  }
  const extension = extname(input).toLowerCase();
  if (out !== undefined && extname(out).toLowerCase() !== extension && /^\.xls[xm]$/.test(extension)) {
    throw new Refusal(words.otherExtension, { extension });
  }
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Refusal(words.unwritable, { file, code: codeOf(error) }, { cause: error });
  }
}

/** Writes beside the target and renames, so that the target is whole, old or new, at every moment. */
export function writeWhole(file: string, content: Uint8Array | string): void {
  guarded(file, () => {
    const existing = statOf(file);
    // Pipes and devices (`--json /dev/stdout`) cannot be replaced.
    if (existing && !existing.isFile()) {
      writeFileSync(file, content);
      return;
    }
    // Through a link, so that the link stays one.
    const target = existing ? realpathSync(file) : resolve(file);
    const temporary = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
    try {
      const handle = openSync(temporary, 'wx');
      try {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
        for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}
