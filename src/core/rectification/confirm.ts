import type { Issue } from '../engine/result';
import type { Term } from '../ledger/ledger';
import { compactText } from '../normalise/cleanText';
import { parseDate } from '../normalise/parseDate';
import { confirmedUntil } from './confirmationTerm';
import type { HandRow } from './mergeRows';
import type { Confirmation } from './rectification';
import type { remarkWords } from './rectificationWords';

/** What a confirmation is judged by. */
export interface ConfirmationFacts {
  readonly asOf: string;
  /** Fingerprint of the issue's cells now. */
  readonly values: string;
  /** Term of the issue's ledger. */
  readonly term: Term | '';
}

export type ConfirmOutcome =
  | { readonly confirmation: Confirmation }
  | {
      readonly refused: keyof typeof remarkWords;
      /** Day of the confirmation that no longer holds. */ readonly on?: string;
    };

/**
 * Only warnings and notices can be confirmed: an error is impossible by the standard it rests on (a check digit, a date
 * that does not exist, a blank that is needed), whatever anybody says of it.
 */
export function confirmable(issue: Pick<Issue, 'severity'>): boolean {
  return issue.severity !== 'error';
}

/** A confirmation made now. `on`: the day people wrote, in any way a date is written; today when there is none. */
export function confirmIssue(issue: Issue, reason: string, facts: ConfirmationFacts, on = ''): Confirmation {
  const { asOf, values, term } = facts;
  const parsed = parseDate(on);
  // A date left over from an earlier confirmation would end the new one at once.
  const told = parsed.kind === 'day' && parsed.date <= asOf && confirmedUntil(parsed.date, term) >= asOf;
  const day = told ? parsed.date : asOf;
  return { id: issue.id, reason, on: day, values, term, until: confirmedUntil(day, term) };
}

/** Whether a confirmation made earlier still holds for the issue. */
export function keepConfirmation(confirmation: Confirmation, facts: ConfirmationFacts): ConfirmOutcome {
  const { values, term, until, on } = confirmation;
  if (values !== facts.values) return { refused: 'confirmValueChanged', on };
  if (term !== facts.term || facts.asOf > until) return { refused: 'confirmTermOver', on };
  return { confirmation };
}

/** What becomes of 情况属实 written into the 问题清单 by hand. */
export function confirmByHand(
  issue: Issue,
  row: HandRow,
  reason: string,
  facts: ConfirmationFacts,
): ConfirmOutcome {
  if (!confirmable(issue)) return { refused: 'confirmRefused' };
  if (reason === '') return { refused: 'confirmNeedsReason' };
  const shown = row.text('found');
  // The person confirmed what the row says; the cell may say something else by now.
  if (shown !== '' && compactText(shown) !== compactText(issue.found)) {
    return { refused: 'confirmValueChanged', on: row.entries.confirmedOn ?? '' };
  }
  return { confirmation: confirmIssue(issue, reason, facts, row.entries.confirmedOn) };
}
