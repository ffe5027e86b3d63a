import { basename } from 'node:path';
import type { Analysis } from '../../app/analysis';
import type { WorkOptions } from '../../app/service';
import { runBookJob } from '../bookJob';
import { readChoices, type RawOptions } from '../choices';
import { readBook } from '../files';
import type { Io } from '../io';
import { preparePortalFolder, writePortalFiles } from '../portalFiles';

/**
 * `portal`: the import sheets for the national system, into a copy or as files of their own. With `--returned`, reads
 * what the system returned instead: a file, or the workbook's own sheet when none is named.
 */
export function portal(file: string, raw: RawOptions, today: string, io: Io): Promise<number> {
  const choices = readChoices(raw, today);
  const { returned, outDir } = raw;
  if (returned !== undefined) {
    const back =
      typeof returned === 'string' ? { file: { name: basename(returned), bytes: readBook(returned) } } : {};
    const request = { kind: 'returned', ...back } as const;
    return runBookJob(file, choices, { request, reports: true, judges: false }, io);
  }
  if (outDir !== undefined) preparePortalFolder(file, outDir, choices.language);
  const job = {
    request: { kind: 'portal' },
    reports: true,
    judges: false,
    ...(outDir === undefined
      ? {}
      : {
          files: (analysis: Analysis, options: WorkOptions) => writePortalFiles(outDir, analysis, options),
        }),
  } as const;
  return runBookJob(file, choices, job, io);
}
