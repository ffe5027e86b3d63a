import type { Change } from '../../core/plan/plan';
import { confirmable, confirmIssue } from '../../core/rectification/confirm';
import { readState } from '../../core/rectification/readState';
import { rectificationStateWords } from '../../core/rectification/rectificationWords';
import type { SheetColumnId } from '../../core/rectification/sheetColumns';
import { valuesFingerprint } from '../../core/rectification/valuesFingerprint';
import { say } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { Request, WorkOptions } from '../service';
import { settingChange, stateKeys } from '../workbookState';
import { cellChange } from './planCells';
import type { PlanDraft } from './planDraft';
import { planWords } from './planWords';

/**
 * Writes cells of the rows of some issues in the 问题清单, where there is one that can be written to. Where there is
 * none, or a filter hides the row, the next run writes them.
 */
function rowChanges(
  { snapshot, reading, issueSheets: { own } }: Analysis,
  texts: ReadonlyMap<string, Partial<Record<SheetColumnId, string>>>,
  wanted: (state: string) => boolean,
): Change[] {
  if (!own || !reading || own.protected || own.filter?.active) return [];
  return reading.rows.flatMap(({ row, texts: present }) => {
    const cells = texts.get(present.get('id') ?? '');
    if (!cells || !wanted(present.get('state') ?? '')) return [];
    return Object.entries(cells).flatMap(([id, text]) => {
      const column = reading.columns.get(id as SheetColumnId);
      if (column === undefined || present.get(id as SheetColumnId) === text) return [];
      return [cellChange(snapshot, own, row, column, text)];
    });
  });
}

/** 确认属实: a person says with a reason that what some issues are about is correct as it is. */
export function planConfirm(
  draft: PlanDraft,
  analysis: Analysis,
  request: Request & { kind: 'confirm' },
  options: WorkOptions,
): void {
  const { language, asOf } = options;
  const reason = request.reason.trim();
  if (reason === '') {
    draft.note(say(planWords.confirmNeedsReason, language));
    return;
  }
  const result = analysis.check(options);
  const wanted = new Set(request.issues);
  const issues = result.issues.filter(({ id }) => wanted.has(id));
  const errors = issues.filter((issue) => !confirmable(issue)).length;
  if (errors > 0) draft.note(say(planWords.confirmRefused, language, { count: errors }));
  const fingerprint = valuesFingerprint(analysis.snapshot, result.ledgers);
  const terms = new Map(result.ledgers.map(({ id, term }) => [id, term]));
  const made = issues.filter(confirmable).map((issue) => {
    const term = terms.get(issue.ledger) ?? options.term ?? '';
    return confirmIssue(issue, reason, { asOf, values: fingerprint(issue), term });
  });
  if (made.length === 0) return;
  const ids = new Set(made.map(({ id }) => id));
  const kept = result.rectified.confirmations.filter(({ id }) => !ids.has(id));
  const setting = settingChange(analysis.snapshot, stateKeys.confirmed, [...kept, ...made]);
  const state = rectificationStateWords.confirmed[language];
  const texts = new Map(made.map(({ id, on }) => [id, { state, reason, confirmedOn: on }]));
  draft.add(
    [...(setting ? [setting] : []), ...rowChanges(analysis, texts, () => true)],
    say(planWords.confirm, language, { count: made.length, reason }),
  );
}

/** Takes confirmations back: the issues are to be corrected again. */
export function planUnconfirm(
  draft: PlanDraft,
  analysis: Analysis,
  request: Request & { kind: 'unconfirm' },
  options: WorkOptions,
): void {
  const { language } = options;
  const wanted = new Set(request.issues);
  const { confirmations } = analysis.check(options).rectified;
  const kept = confirmations.filter(({ id }) => !wanted.has(id));
  const count = confirmations.length - kept.length;
  if (count === 0) return;
  const setting = settingChange(analysis.snapshot, stateKeys.confirmed, kept.length > 0 ? kept : null);
  const state = rectificationStateWords.open[language];
  const texts = new Map(request.issues.map((id) => [id, { state, confirmedOn: '' }]));
  draft.add(
    [
      ...(setting ? [setting] : []),
      ...rowChanges(analysis, texts, (present) => readState(present) === 'confirmed'),
    ],
    say(planWords.unconfirm, language, { count }),
  );
}
