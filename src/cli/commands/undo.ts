import { readChoices, type RawOptions } from '../choices';
import type { Io } from '../io';
import { Refusal } from '../refusal';
import { runRevertJob } from '../revertJob';
import { words } from '../words';

/** `undo [--run ID | --fix ISSUE]`: takes back one run, the newest when none is named, or one fix of a run. */
export async function undo(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const choices = readChoices(raw, today);
  const { run, fix } = raw;
  if (run !== undefined && fix !== undefined) throw new Refusal(words.runOrFix);
  return runRevertJob(
    file,
    choices,
    async (session) => {
      await (fix === undefined ? session.undo(run) : session.undoFix(fix));
      return [];
    },
    io,
  );
}
