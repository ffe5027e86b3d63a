import { readChoices, type RawOptions } from '../choices';
import type { Io } from '../io';
import { Refusal } from '../refusal';
import { runRevertJob } from '../revertJob';
import { words } from '../words';

/** `undo [--run ID]`: takes back one run, the newest when none is named. */
export async function undo(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const choices = readChoices(raw, today);
  if (raw.fix !== undefined) throw new Refusal(words.later, { what: 'undo --fix' });
  return runRevertJob(
    file,
    choices,
    async (session) => {
      await session.undo(raw.run);
      return [];
    },
    io,
  );
}
