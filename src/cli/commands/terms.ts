import { basename } from 'node:path';
import { runBookJob } from '../bookJob';
import { readChoices, type RawOptions } from '../choices';
import { readBook } from '../files';
import type { Io } from '../io';

/** `terms`: this term against the last one, of the workbook itself or of `--before`. */
export function terms(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const { before } = raw;
  const previous = before === undefined ? undefined : { name: basename(before), bytes: readBook(before) };
  const request = { kind: 'terms', ...(previous ? { previous } : {}) } as const;
  return runBookJob(file, readChoices(raw, today), { request, reports: true, judges: false }, io);
}
