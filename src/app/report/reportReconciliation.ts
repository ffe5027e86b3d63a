import { reconciledRows, type ReconciledRow } from '../../core/reconcile/reconciledRows';
import type { Language } from '../../core/text/text';
import type { Analysis } from '../analysis';
import type { WorkOptions } from '../service';
import type { ReportMatch } from './report';

const turned = {
  same: 'same',
  probable: 'probable',
  ambiguous: 'ambiguous',
  leftOnly: 'rightOnly',
  rightOnly: 'leftOnly',
} as const satisfies Record<ReportMatch['verdict'], ReportMatch['verdict']>;

function sideOf(side: ReconciledRow['left']): ReportMatch['left'] {
  if (!side) return null;
  const { view, row } = side.pool.at(side.place);
  return { sheet: view.ledger.sheet.name, row: row + 1 };
}

function matchOf(row: ReconciledRow, turn: boolean, language: Language): ReportMatch {
  const { left, right, verdict, result } = row;
  return {
    left: sideOf(turn ? right : left),
    right: sideOf(turn ? left : right),
    verdict: turn ? turned[verdict] : verdict,
    reasons: row.reasons(language),
    ...(result === undefined || result === 'elsewhere' ? {} : { result }),
  };
}

/**
 * Every record and pair of every comparison; of a further workbook's always on the right. `all`: the comparisons that
 * nothing is judged by as well.
 */
export function reportReconciliation(
  analysis: Analysis,
  options: WorkOptions,
  all: boolean,
): readonly ReportMatch[] {
  const reconciliation = analysis.reconciliation(options);
  const own = new Set(analysis.views);
  const { comparisons, further } = reconciliation;
  const matches: ReportMatch[] = [];
  const turnedPools = new Set(
    [...comparisons, ...further].flatMap(({ left, right }) => {
      const foreign = !left.views.some((view) => own.has(view));
      return foreign && right.views.some((view) => own.has(view)) ? [left] : [];
    }),
  );
  for (const row of reconciledRows(reconciliation, all ? [...comparisons, ...further] : comparisons)) {
    const foreignLeft = row.left !== null && turnedPools.has(row.left.pool);
    const aloneRight =
      row.left === null && row.right !== null && row.against !== null && turnedPools.has(row.against);
    matches.push(matchOf(row, foreignLeft || aloneRight, options.language));
  }
  return matches;
}
