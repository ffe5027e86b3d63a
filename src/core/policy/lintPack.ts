import { compareDecimals, decimal, multiply, parseDecimal } from '../money/decimal';
import type { DatedAmount, Standard, StandardConditions, StandardsPack } from './standard';
import { compareTerms, nextTerm, parseTerm } from './term';

export type PackProblemKind =
  | 'duplicate-id'
  | 'no-amount'
  | 'bad-term'
  | 'bad-amount'
  | 'bad-checked'
  | 'no-reference'
  | 'before-pack'
  | 'terms-overlap'
  | 'terms-gap'
  | 'amount-jumps'
  | 'out-of-range'
  | 'conditions-overlap';

/** One thing wrong with a pack, at a standard and, where it is about one, a term. */
export interface PackProblem {
  readonly kind: PackProblemKind;
  readonly standard: string;
  /** The other standard of an overlap. */
  readonly other?: string;
  readonly from?: string;
}

/** An amount that more than doubles or falls below half between two dates is more often a slip than a policy. */
const jump = decimal('2');

function amountProblems(standard: Standard, pack: StandardsPack): PackProblem[] {
  const found: PackProblem[] = [];
  const report = (kind: PackProblemKind, amount: DatedAmount): void => {
    found.push({ kind, standard: standard.id, from: amount.from });
  };
  if (standard.amounts.length === 0) found.push({ kind: 'no-amount', standard: standard.id });
  for (const amount of standard.amounts) {
    const value = amount.value === null ? undefined : parseDecimal(amount.value);
    if (amount.value === null ? !amount.local : !value || compareDecimals(value, decimal('0')) <= 0)
      report('bad-amount', amount);
    if (
      !parseTerm(amount.from) ||
      (amount.to !== undefined && (!parseTerm(amount.to) || compareTerms(amount.to, amount.from) < 0))
    ) {
      report('bad-term', amount);
    } else if (compareTerms(amount.from, pack.since) < 0) report('before-pack', amount);
    if (amount.reference.trim() === '') report('no-reference', amount);
    if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(amount.checked))
      report('bad-checked', amount);
    const from = parseDecimal(amount.range?.from ?? '0');
    const to = parseDecimal(amount.range?.to ?? amount.value ?? '');
    if (value && (!from || !to || compareDecimals(value, from) < 0 || compareDecimals(value, to) > 0))
      report('out-of-range', amount);
  }
  const ordered = [...standard.amounts].sort((a, b) => compareTerms(a.from, b.from));
  ordered.forEach((amount, index) => {
    const next = ordered[index + 1];
    if (!next) return;
    const after = amount.to === undefined ? undefined : nextTerm(amount.to);
    if (after === undefined || compareTerms(after, next.from) > 0) report('terms-overlap', next);
    else if (compareTerms(after, next.from) < 0) report('terms-gap', next);
    const [one, two] = [parseDecimal(amount.value ?? ''), parseDecimal(next.value ?? '')];
    if (
      one &&
      two &&
      (compareDecimals(two, multiply(one, jump)) > 0 || compareDecimals(one, multiply(two, jump)) > 0)
    ) {
      report('amount-jumps', next);
    }
  });
  return found;
}

function share<T>(one: readonly T[] | undefined, two: readonly T[] | undefined): boolean {
  return one === undefined || two === undefined || one.some((each) => two.includes(each));
}

function conditionsMeet(one: StandardConditions, two: StandardConditions): boolean {
  const categories =
    typeof one.categories === 'string' ||
    typeof two.categories === 'string' ||
    share(one.categories, two.categories);
  // An average standard needs a ledger without tiers, a tier's standard one with: they can never both hold.
  const tiers =
    share(one.tiers, two.tiers) &&
    !(one.tierColumn === false && two.tiers) &&
    !(two.tierColumn === false && one.tiers);
  const boarding = one.boarding === undefined || two.boarding === undefined || one.boarding === two.boarding;
  return share(one.stages, two.stages) && share(one.grades, two.grades) && categories && tiers && boarding;
}

function datesMeet(one: Standard, two: Standard): DatedAmount | undefined {
  return one.amounts.find((a) =>
    two.amounts.some(
      (b) =>
        (a.to === undefined || compareTerms(b.from, a.to) <= 0) &&
        (b.to === undefined || compareTerms(a.from, b.to) <= 0),
    ),
  );
}

/**
 * What is wrong with a pack before any pupil is looked at: amounts, dates and references, and pairs of
 * standards of one programme that could both fit the same pupil in the same term. [] = sound.
 */
export function lintPack(pack: StandardsPack): readonly PackProblem[] {
  const found: PackProblem[] = [];
  const seen = new Set<string>();
  pack.standards.forEach((standard, index) => {
    if (seen.has(standard.id)) found.push({ kind: 'duplicate-id', standard: standard.id });
    seen.add(standard.id);
    found.push(...amountProblems(standard, pack));
    for (const other of pack.standards.slice(index + 1)) {
      if (other.programme !== standard.programme || !conditionsMeet(standard.conditions, other.conditions))
        continue;
      const amount = datesMeet(standard, other);
      if (amount)
        found.push({ kind: 'conditions-overlap', standard: standard.id, other: other.id, from: amount.from });
    }
  });
  return found;
}
