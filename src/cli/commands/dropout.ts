import { readChoices, type RawOptions } from '../choices';
import { runBookJob } from '../bookJob';
import type { Io } from '../io';

/** `dropout`: the 控辍保学 sheets and their tie-outs; done is done, whether or not the workbook is ready. */
export function dropout(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  return runBookJob(
    file,
    readChoices(raw, today),
    { request: { kind: 'dropout' }, reports: true, judges: false },
    io,
  );
}
