import { ownSheets } from '../../core/plan/anchors';
import type { OwnSheetChange, SheetContent } from '../../core/plan/plan';
import { safeSheetName } from '../../core/plan/sheetName';
import { sheetContentOf } from '../../core/plan/sheetContentOf';
import { freezeList } from '../../core/reconcile/frozenList';
import { pairId, recordFingerprint } from '../../core/reconcile/pairDecision';
import type { RecordRef } from '../../core/reconcile/pool';
import {
  conclusionWords,
  differenceSheetId,
  pairSheetId,
  problemSheetId,
  sheetNames,
} from '../../core/reconcile/pairSheetWords';
import { conclusionPlace } from '../../core/reconcile/readConclusions';
import { reconcileSheets, type ReconcileSheets } from '../../core/reconcile/reconcileSheets';
import { say } from '../../core/text/text';
import { WorkbookError } from '../../workbook/port';
import type { Analysis } from '../analysis';
import { rememberReconcile, type ReconcileMemory } from '../reconcileMemory';
import type { Request, WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { addOwnSheet } from './planMarks';
import { planWords } from './planWords';

const ids: Readonly<Record<keyof ReconcileSheets, string>> = {
  pairs: pairSheetId,
  problems: problemSheetId,
  differences: differenceSheetId,
};

type Names = Record<keyof ReconcileSheets, string>;

/** Names the sheets have, or free ones. */
function namesOf({ snapshot }: Analysis, { language }: WorkOptions): Names {
  const own = ownSheets(snapshot);
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  const name = (kind: keyof ReconcileSheets): string => {
    const present = own.get(ids[kind])?.name;
    if (present !== undefined) return present;
    const free = safeSheetName(say(sheetNames[kind], language), taken);
    taken.push(free);
    return free;
  };
  return { pairs: name('pairs'), problems: name('problems'), differences: name('differences') };
}

/** The sheet as it stands, with the print set-up and the list of conclusions that undoing must give back. */
function before({ snapshot }: Analysis, owned: string, { language }: WorkOptions): SheetContent | null {
  const sheet = ownSheets(snapshot).get(owned);
  if (!sheet) return null;
  const content = { ...sheetContentOf(snapshot, sheet), print: { landscape: true } };
  const place = owned === pairSheetId ? conclusionPlace(sheet) : undefined;
  if (!place) return content;
  const { header, conclusion: column } = place;
  const bottom = Math.max(header + 1, sheet.grid.rowCount - 1);
  const area = { top: header + 1, left: column, bottom, right: column };
  return {
    ...content,
    lists: [{ area, values: Object.values(conclusionWords).map((word) => word[language]) }],
  };
}

/** Lists that no earlier one of their office was kept of are kept now; all of them when that is asked. */
function frozenNow(analysis: Analysis, options: WorkOptions, all: boolean): ReconcileMemory['frozen'] {
  const { frozen } = analysis.reconcileMemory;
  const fresh = analysis
    .reconciliation(options)
    .offices.filter(
      ({ keeper }) => keeper !== 'unknown' && (all || !frozen.some((each) => each.keeper === keeper)),
    )
    .map((pool) => freezeList(pool, options.asOf));
  return [...frozen.filter(({ keeper }) => !fresh.some((each) => each.keeper === keeper)), ...fresh];
}

/** The sheets of the comparison, and what is remembered of it; where there is nothing to compare, a line says so when asked. */
export function planReconcile(
  draft: PlanDraft,
  analysis: Analysis,
  request: { readonly freeze?: boolean; readonly riskRemovedEnds?: boolean; readonly asked: boolean },
  options: WorkOptions,
): void {
  const { snapshot } = analysis;
  const { language, asOf } = options;
  const { reconcileMemory } = analysis;
  const { riskRemovedEnds = reconcileMemory.riskRemovedEnds } = request;
  const reconciliation = analysis.reconciliation(options, riskRemovedEnds);
  if (reconciliation.comparisons.length === 0) {
    if (request.asked) draft.note(say(planWords.nothingToCompare, language));
    return;
  }
  const sheets = reconcileSheets(reconciliation, {
    language,
    asOf,
    decisions: reconcileMemory.decisions,
    frozen: reconcileMemory.frozen,
    names: namesOf(analysis, options),
    linked: new Set(snapshot.sheets.map(({ id }) => id)),
  });
  for (const kind of ['pairs', 'problems', 'differences'] as const) {
    const change: OwnSheetChange = {
      type: 'sheet',
      owned: ids[kind],
      before: before(analysis, ids[kind], options),
      after: sheets[kind],
    };
    addOwnSheet(draft, analysis, change, options);
  }
  const frozen = frozenNow(analysis, options, request.freeze === true);
  if (request.freeze === true) draft.note(say(planWords.listsFrozen, language, { count: frozen.length }));
  draft.add(
    rememberReconcile(snapshot, {
      decisions: reconcileMemory.decisions.map((decision) => ({ ...decision, shown: true })),
      riskRemovedEnds,
      frozen,
    }),
  );
}

/**
 * Remembers what a person decided about two records.
 * @throws WorkbookError `changed-since-read` when one of them is not there any more
 */
export function planDecidePair(
  draft: PlanDraft,
  analysis: Analysis,
  { left, right, same }: Request & { kind: 'decidePair' },
  options: WorkOptions,
): void {
  const record = ({ ledger, row }: RecordRef): { readonly print: string; readonly name: string } => {
    const view = analysis.recordViews.find((each) => each.ledger.id === ledger);
    if (!view?.ledger.rows.includes(row)) throw new WorkbookError('changed-since-read', { where: ledger });
    return { print: recordFingerprint(view, row), name: view.text(row, 'name') };
  };
  const [one, other] = [record(left), record(right)];
  const { reconcileMemory, snapshot } = analysis;
  const id = pairId(one.print, other.print);
  const rest = reconcileMemory.decisions.filter((each) => pairId(each.left, each.right) !== id);
  const decisions = same === null ? rest : [...rest, { left: one.print, right: other.print, same }];
  const words = same === null ? planWords.pairUndecided : same ? planWords.pairSame : planWords.pairDifferent;
  draft.add(
    rememberReconcile(snapshot, { ...reconcileMemory, decisions }),
    say(words, options.language, { left: one.name, right: other.name }),
  );
}
