import { packs } from '../core/policy/packs';
import { nationalPack } from '../core/policy/nationalPack';
import type { StandardsPack } from '../core/policy/standard';
import { packChanges } from '../core/standardsSheet/packChanges';
import { findStandardsSheet } from '../core/standardsSheet/readStandardsSheet';
import type { StandardsProblem } from '../core/standardsSheet/standardsProblems';
import type { Language } from '../core/text/text';
import type { Analysis } from './analysis';
import { readBookStandards } from './bookStandards';
import type { WorkOptions } from './service';

/** A pack of standards by what it calls itself. */
export interface PackTitle {
  readonly name: string;
  readonly version: string;
}

/** By which standards is computed, and what there is to choose from. */
export interface StandardsView {
  /** undefined: the workbook's own sheet has faults, and nothing is computed by it. */
  readonly pack: PackTitle | undefined;
  /** Day somebody last went through the pack, `YYYY-MM-DD`; undefined where it does not say. */
  readonly lastChecked: string | undefined;
  /** Where it comes from: chosen by the person, read from the workbook's sheet, or shipped with the tool. */
  readonly source: 'chosen' | 'sheet' | 'shipped';
  /** The workbook's 补助标准 sheet, whether it is in force or not. */
  readonly sheet: { readonly sheetId: string; readonly name: string } | undefined;
  /** What is wrong or worth a look on that sheet, each with its cell; [] while another pack is chosen. */
  readonly problems: readonly StandardsProblem[];
  /** How the pack in force differs from the national one, a sentence each. */
  readonly changes: readonly string[];
  /** The packs that ship, by the name `WorkOptions.standards` takes. */
  readonly choices: readonly (PackTitle & { readonly id: string })[];
}

const choices = [...packs].map(([id, { name, version }]) => ({ id, name, version }));

function titleOf({ name, version }: StandardsPack): PackTitle {
  return { name, version };
}

function changesOf(pack: StandardsPack | undefined, language: Language): readonly string[] {
  return pack === undefined || pack === nationalPack ? [] : packChanges(nationalPack, pack, language);
}

/** What is in force for the options, without refusing a faulty sheet: its faults are told instead. */
export function standardsView(
  analysis: Analysis,
  { language, standards }: Pick<WorkOptions, 'language' | 'standards'>,
): StandardsView {
  const { snapshot } = analysis;
  const found = findStandardsSheet(snapshot);
  const sheet = found && { sheetId: found.id, name: found.name };
  const chosen = standards === undefined ? undefined : packs.get(standards);
  const read = chosen || analysis.given.asked ? undefined : readBookStandards(snapshot, language);
  const pack = read ? read.pack : (chosen ?? analysis.given.pack);
  return {
    pack: pack && titleOf(pack),
    lastChecked: pack?.lastChecked,
    source: chosen ? 'chosen' : read ? 'sheet' : 'shipped',
    sheet,
    problems: read?.problems ?? [],
    changes: changesOf(pack, language),
    choices,
  };
}
