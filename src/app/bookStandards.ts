import { extendPack } from '../core/policy/extendPack';
import { nationalPack } from '../core/policy/nationalPack';
import { packs } from '../core/policy/packs';
import type { StandardsPack } from '../core/policy/standard';
import {
  findStandardsSheet,
  readStandardsSheet,
  type ReadStandards,
} from '../core/standardsSheet/readStandardsSheet';
import type { Snapshot } from '../core/snapshot/snapshot';
import type { Language } from '../core/text/text';
import { WorkbookError } from '../workbook/port';

/** Sentences shown of a sheet of standards that cannot be used. */
const shownProblems = 5;

/** The workbook's 补助标准 sheet as read, faults and all; undefined when it has none. */
export function readBookStandards(snapshot: Snapshot, language: Language): ReadStandards | undefined {
  const sheet = findStandardsSheet(snapshot);
  if (!sheet) return undefined;
  return readStandardsSheet(sheet, {
    dateSystem: snapshot.dateSystem,
    language,
    known: nationalPack,
    extend: (county, base) => {
      const below = packs.get(base) ?? [...packs.values()].find((each) => each.name === base);
      return below && extendPack(below, county);
    },
    baseNames: [...packs.values()].map((each) => each.name),
  });
}

/**
 * The standards a workbook carries in its 补助标准 sheet; undefined when it has none. A sheet with faults is never
 * used in part.
 * @throws WorkbookError `standards-unreadable` with the first faults, each with its cell
 */
export function bookStandards(snapshot: Snapshot, language: Language): StandardsPack | undefined {
  const read = readBookStandards(snapshot, language);
  if (!read) return undefined;
  const { pack, problems, sheet } = read;
  if (pack) return pack;
  const blocking = problems.filter((problem) => problem.blocks);
  const shown = blocking.slice(0, shownProblems).map((problem) => problem.message);
  throw new WorkbookError('standards-unreadable', {
    sheet,
    count: String(blocking.length),
    problems: shown.join(' '),
  });
}
