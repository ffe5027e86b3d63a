import { readChoices, type RawOptions } from '../choices';
import type { Io } from '../io';
import { runRevertJob } from '../revertJob';

/** `clear`: takes off our marks, columns and sheets. */
export function clear(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  return runRevertJob(
    file,
    readChoices(raw, today),
    async (session, options) => {
      const preview = await session.prepare({ kind: 'clear' }, options);
      await session.apply(preview.planId);
      return preview.lines;
    },
    io,
  );
}
