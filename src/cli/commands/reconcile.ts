import { readChoices, type RawOptions } from '../choices';
import { runBookJob } from '../bookJob';
import type { Io } from '../io';

/** `reconcile`: ledgers, office lists and rolls compared with each other, and with those of `--with`. */
export function reconcile(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const { freeze, riskRemoved } = raw;
  const request = {
    kind: 'reconcile',
    ...(freeze === true ? { freeze } : {}),
    ...(riskRemoved === undefined ? {} : { riskRemovedEnds: riskRemoved === 'ends' }),
  } as const;
  const job = {
    request,
    reports: true,
    judges: false,
    ...(raw.with === undefined ? {} : { with: raw.with }),
  };
  return runBookJob(file, readChoices(raw, today), job, io);
}
