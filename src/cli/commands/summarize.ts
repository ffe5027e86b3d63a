import { readChoices, type RawOptions } from '../choices';
import { runBookJob } from '../bookJob';
import type { Io } from '../io';

/** `summarize`: done is done, whether or not the workbook is ready. */
export function summarize(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  return runBookJob(
    file,
    readChoices(raw, today),
    { request: { kind: 'summarize' }, reports: true, judges: false },
    io,
  );
}
