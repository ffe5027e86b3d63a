import { readChoices, type RawOptions } from '../choices';
import { runBookJob } from '../bookJob';
import type { Io } from '../io';

/** `check`: with `--out`, the copy carries marks and the 问题清单. */
export function check(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const request = { kind: 'mark', issueSheet: true } as const;
  return runBookJob(file, readChoices(raw, today), { request, reports: false, judges: true }, io);
}
