import { readChoices, type RawOptions } from '../choices';
import { runBookJob } from '../bookJob';
import type { Io } from '../io';

/** `run`: check, compute and summarise in one go. */
export function run(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  return runBookJob(
    file,
    readChoices(raw, today),
    { request: { kind: 'run' }, reports: true, judges: true },
    io,
  );
}
