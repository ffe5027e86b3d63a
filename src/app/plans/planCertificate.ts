import { certificateFacts } from '../../core/certificate/certificateFacts';
import {
  certificateSheet,
  certificateSheetId,
  certificateSheetName,
  revokedSheet,
} from '../../core/certificate/certificateSheet';
import { fingerprintOf } from '../../core/certificate/fingerprint';
import { keepRecords } from '../../core/certificate/keptRecords';
import { ownSheets } from '../../core/plan/anchors';
import type { Change } from '../../core/plan/plan';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import { safeSheetName } from '../../core/plan/sheetName';
import type { StandardsPack } from '../../core/policy/standard';
import { rulePackVersion, rules } from '../../core/rules/registry';
import { say } from '../../core/text/text';
import { WorkbookError } from '../../workbook/port';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import { settingChange, stateKeys } from '../workbookState';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import { planWords } from './planWords';

/** Sentences of a refusal; the rest stand in the list of problems. */
const mostReasons = 5;

function nameOf({ snapshot }: Analysis, { language }: WorkOptions): string {
  const present = ownSheets(snapshot).get(certificateSheetId);
  const taken = snapshot.sheets.filter((sheet) => sheet !== present).map((sheet) => sheet.name);
  return present?.name ?? safeSheetName(certificateSheetName(language), taken);
}

/** Writes the 校验证书 sheet of a ready workbook; gives what is remembered of its records. */
function writeCertificate(
  draft: PlanDraft,
  analysis: Analysis,
  options: WorkOptions,
  pack: StandardsPack,
): Change[] {
  const { snapshot, views } = analysis;
  const { language, asOf } = options;
  const present = ownSheets(snapshot).get(certificateSheetId);
  if (snapshot.structureProtected && !present) {
    draft.note(say(planWords.structureProtected, language, { sheet: nameOf(analysis, options) }));
    return [];
  }
  const print = fingerprintOf(views);
  const after = certificateSheet({
    facts: certificateFacts(analysis.check(options), snapshot.name, rules, language),
    fingerprint: print.whole,
    date: asOf,
    rulePack: rulePackVersion,
    standards: { name: pack.name, version: pack.version },
    language,
    name: nameOf(analysis, options),
  });
  const before = present ? sheetContentOf(snapshot, present) : null;
  addOwnSheet(draft, analysis, { type: 'sheet', owned: certificateSheetId, before, after }, options);
  const kept = keepRecords(print, { asOf, term: options.term });
  const change = settingChange(snapshot, stateKeys.certificate, kept);
  return change ? [change] : [];
}

/** A certificate must not outlive the readiness it tells of: its sheet then says so itself, and why. */
function revokeCertificate(draft: PlanDraft, analysis: Analysis, options: WorkOptions): void {
  const { snapshot } = analysis;
  const present = ownSheets(snapshot).get(certificateSheetId);
  if (!present) return;
  const { blocking } = analysis.check(options);
  const after = revokedSheet(blocking, options.asOf, options.language, present.name);
  draft.add(
    [{ type: 'sheet', owned: certificateSheetId, before: sheetContentOf(snapshot, present), after }],
    say(planWords.certificateRevoked, options.language, { sheet: present.name }),
  );
}

/**
 * The certificate as a request of its own, refused while something blocks.
 * @returns what is remembered beside the plan
 */
export function planCertificate(
  draft: PlanDraft,
  analysis: Analysis,
  options: WorkOptions,
  pack: StandardsPack,
): Change[] {
  const { ready, blocking } = analysis.check(options);
  if (ready) return writeCertificate(draft, analysis, options, pack);
  // Each is a sentence with its own full stop; the refusal's own comes last.
  const reasons = blocking.slice(0, mostReasons).map((sentence) => sentence.replace(/[。.]$/, ''));
  const more = blocking.length > mostReasons ? '…' : '';
  throw new WorkbookError('not-ready', { reason: reasons.join('；') + more });
}

/**
 * The certificate as part of another run: written when the workbook is ready (`always`, or in place of one that is
 * there), declared void when it is not.
 */
export function renewCertificate(
  draft: PlanDraft,
  analysis: Analysis,
  options: WorkOptions,
  pack: StandardsPack,
  always: boolean,
): Change[] {
  if (!analysis.check(options).ready) {
    revokeCertificate(draft, analysis, options);
    return [];
  }
  const present = ownSheets(analysis.snapshot).has(certificateSheetId);
  return always || present ? writeCertificate(draft, analysis, options, pack) : [];
}
