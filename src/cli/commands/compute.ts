import { readChoices, type RawOptions } from '../choices';
import { runBookJob } from '../bookJob';
import type { Io } from '../io';

/** `compute`: done is done, whether or not the workbook is ready. */
export function compute(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  return runBookJob(
    file,
    readChoices(raw, today),
    {
      request: { kind: 'compute', ...(raw.formulas === undefined ? {} : { formulas: raw.formulas }) },
      reports: true,
      judges: false,
    },
    io,
  );
}
