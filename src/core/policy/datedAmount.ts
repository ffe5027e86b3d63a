import type { Term } from '../ledger/ledger';
import type { DatedAmount, Standard } from './standard';
import { compareTerms } from './term';

/** The amounts of a standard that hold in the term; more than one is a fault of the pack and refused. */
export function amountsIn(standard: Standard, term: Term): readonly DatedAmount[] {
  return standard.amounts.filter(
    (amount) =>
      compareTerms(amount.from, term) <= 0 && (amount.to === undefined || compareTerms(term, amount.to) <= 0),
  );
}
