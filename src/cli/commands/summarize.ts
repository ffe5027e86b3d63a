import { readChoices, type RawOptions } from '../choices';
import { runBookJob } from '../bookJob';
import type { Io } from '../io';

/** `summarize`: done is done, whether or not the workbook is ready. */
export function summarize(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const also = (['rolls', 'notices', 'paragraph'] as const).filter((kind) => raw[kind] === true);
  const request = {
    kind: 'summarize',
    also,
    ...(raw.school === undefined ? {} : { school: raw.school }),
  } as const;
  return runBookJob(file, readChoices(raw, today), { request, reports: true, judges: false }, io);
}
