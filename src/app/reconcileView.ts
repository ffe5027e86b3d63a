import type { Verdict } from '../core/match/match';
import { frozenDate } from '../core/reconcile/frozenDate';
import { keeperOf, keeperTitles, type Keeper } from '../core/reconcile/keeper';
import type { RecordRef } from '../core/reconcile/pool';
import {
  reconciledRows,
  responsible,
  type ReconciledRow,
  type ReconcileResult,
} from '../core/reconcile/reconciledRows';
import type { Reconciliation } from '../core/reconcile/reconciliation';
import { placesSideBySide, type RecordsSideBySide } from '../core/sideBySide/recordsSideBySide';
import { say } from '../core/text/text';
import type { Analysis } from './analysis';
import type { WorkOptions } from './service';

/** Which part of a comparison is wanted. */
export interface ReconcileQuery {
  /** Only these results; absent = all. */
  readonly results?: readonly ReconcileResult[];
  readonly verdicts?: readonly Verdict[];
  /** Zero-based number of the first row, and how many. */
  readonly from: number;
  readonly count: number;
}

/** A record as a list shows it. */
export interface ReconcileSide extends RecordRef {
  /** Sheet id to select it by, and what the sheet is called. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly name: string;
  readonly idNumber: string;
}

export interface ReconcileLine {
  readonly left: ReconcileSide | null;
  readonly right: ReconcileSide | null;
  readonly verdict: Verdict;
  readonly result: ReconcileResult | null;
  readonly reasons: readonly string[];
  readonly owner: string;
  readonly ask: string;
}

export interface ReconcileView {
  /** Offices' lists: whose they are, and of what day. */
  readonly lists: readonly {
    readonly sheet: string;
    readonly keeper: Keeper;
    readonly office: string;
    readonly date: string | null;
  }[];
  /** The county's own rule on monitored households whose risk was removed, as it is remembered. */
  readonly riskRemovedEnds: boolean;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly results: Readonly<Record<ReconcileResult, number>>;
  /** Rows that answer the query, of which `lines` are the part asked for. */
  readonly total: number;
  readonly lines: readonly ReconcileLine[];
}

/** One reason, with its weight: how many times likelier it makes one pupil than two, in powers of two. */
export interface PairReason {
  readonly field: string;
  readonly text: string;
  readonly weight: number;
}

export interface PairExplanation {
  readonly reasons: readonly PairReason[];
  readonly prior: number;
  readonly score: number;
  /** Both records beside each other, with what differs. */
  readonly records: RecordsSideBySide | undefined;
}

function sideOf(side: ReconciledRow['left']): ReconcileSide | null {
  if (!side) return null;
  const { view, row } = side.pool.at(side.place);
  const { id, sheet } = view.ledger;
  return {
    ledger: id,
    row,
    sheetId: sheet.id,
    sheet: sheet.name,
    name: view.text(row, 'name'),
    idNumber: view.text(row, 'idNumber'),
  };
}

function listsOf(reconciliation: Reconciliation, { language }: WorkOptions): ReconcileView['lists'] {
  return reconciliation.offices.flatMap(({ views }) =>
    views.map((view) => {
      const keeper = keeperOf(view);
      const office = say(keeperTitles[keeper], language);
      return { sheet: view.ledger.sheet.name, keeper, office, date: frozenDate(view) ?? null };
    }),
  );
}

/** A page of the comparison, with the counts of all of it. */
export function reconcileView(
  analysis: Analysis,
  query: ReconcileQuery,
  options: WorkOptions,
): ReconcileView {
  const reconciliation = analysis.reconciliation(options);
  const { results: wanted, verdicts: judged, from, count } = query;
  const verdicts = { same: 0, probable: 0, ambiguous: 0, leftOnly: 0, rightOnly: 0 };
  const results = { missedAid: 0, wrongAid: 0, paidTwice: 0, review: 0, elsewhere: 0 };
  const lines: ReconcileLine[] = [];
  let total = 0;
  for (const row of reconciledRows(reconciliation, reconciliation.comparisons)) {
    verdicts[row.verdict] += 1;
    if (row.result) results[row.result] += 1;
    if (wanted && !(row.result && wanted.includes(row.result))) continue;
    if (judged && !judged.includes(row.verdict)) continue;
    total += 1;
    if (total <= from || lines.length >= count) continue;
    lines.push({
      left: sideOf(row.left),
      right: sideOf(row.right),
      verdict: row.verdict,
      result: row.result ?? null,
      reasons: row.reasons(options.language),
      ...responsible(row, options.language),
    });
  }
  const { riskRemovedEnds } = analysis.reconcileMemory;
  const lists = listsOf(reconciliation, options);
  return { lists, riskRemovedEnds, verdicts, results, total, lines };
}

/** The waterfall of one pair. */
export function pairExplanation(
  analysis: Analysis,
  left: RecordRef,
  right: RecordRef,
  options: WorkOptions,
): PairExplanation | undefined {
  const reconciliation = analysis.reconciliation(options);
  for (const comparison of [...reconciliation.comparisons, ...reconciliation.further]) {
    const [l, r] = [comparison.left.find(left), comparison.right.find(right)];
    if (l === undefined || r === undefined) continue;
    const { evidence, prior, score } = comparison.explain(l, r);
    const reasons = evidence.map(({ field, text, weight }) => ({
      field,
      text: text[options.language],
      weight,
    }));
    const places = [comparison.left.at(l), comparison.right.at(r)];
    const records = placesSideBySide(
      places.map(({ view, row }) => ({ sheetId: view.ledger.sheet.id, row })),
      places.map(({ view }) => view),
      options.language,
    );
    return { reasons, prior, score, records };
  }
  return undefined;
}
