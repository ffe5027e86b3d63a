import type { LedgerKind } from '../ledger/ledger';
import { kindTitles } from '../ledger/kindTitles';
import type { LedgerView } from '../rules/rule';
import { say, type Language } from '../text/text';
import { Computation, type ComputeOptions } from './computation';
import { reasons } from './reasons';
import type { StandardsPack } from './standard';
import type { Subsidy, UncountedLedger } from './subsidy';
import { compareTerms } from './term';

/** Kinds that can be the basis of payment, best first. Only the best kind present is counted, never two. */
const payingKinds = ['schoolLedger', 'paymentRoll', 'villageLedger'] as const satisfies readonly LedgerKind[];

/** Which ledgers are counted: all of the best kind there is. The others list the same pupils a second time. */
function chooseLedgers(
  views: readonly LedgerView[],
  language: Language,
): { counted: LedgerView[]; uncounted: UncountedLedger[] } {
  const kind = payingKinds.find((each) => views.some((view) => view.ledger.kind === each));
  const counted: LedgerView[] = [];
  const uncounted: UncountedLedger[] = [];
  for (const view of views) {
    if (view.ledger.kind === kind) counted.push(view);
    else {
      const paying = payingKinds.some((each) => each === view.ledger.kind);
      const reason =
        paying && kind
          ? say(reasons.kindShadowed, language, { counted: say(kindTitles[kind], language) })
          : say(reasons.kindNever, language);
      uncounted.push({ ledger: view.ledger.id, reason });
    }
  }
  return { counted, uncounted };
}

/**
 * What every pupil is due, row by row, by the standard of the row's own term. Decides nothing it has to guess: blank,
 * unlisted or contradictory cells and two standards that fit are refusals with their cells.
 */
export function computeSubsidy(
  views: readonly LedgerView[],
  pack: StandardsPack,
  options: ComputeOptions,
): Subsidy {
  const { counted, uncounted } = chooseLedgers(views, options.language);
  const computation = new Computation(pack, options);
  for (const view of counted) computation.ledger(view);
  computation.finish();
  const terms = [...computation.terms].sort(compareTerms);
  const stated = new Set(counted.flatMap((view) => view.ledger.term ?? options.term ?? []));
  const [only] = terms.length > 0 ? terms : stated;
  return {
    term: terms.length <= 1 ? only : undefined,
    pack: { name: pack.name, version: pack.version },
    entitlements: computation.entitlements,
    refusals: computation.refusals,
    totals: computation.totals.list(pack),
    rows: computation.rows,
    counted: counted.map((view) => view.ledger.id),
    uncounted,
    terms,
    others: computation.others.list(),
    lacking: computation.lacking.list(),
  };
}
