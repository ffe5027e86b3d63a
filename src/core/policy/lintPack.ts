import { add, compareDecimals, decimal, multiply, parseDecimal, roundHalfUp, zero } from '../money/decimal';
import { conditionsMeet } from './conditionSets';
import type { DatedAmount, Standard, StandardsPack } from './standard';
import { compareTerms, nextTerm, parseTerm } from './term';
import { termAmount } from './termAmount';

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
  | 'conditions-overlap'
  | 'bad-units'
  | 'bad-cap'
  | 'bad-shares'
  | 'part-of-fen'
  | 'unknown-setting'
  | 'once-anywhere';

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

/** Whether one term's amount comes out in whole fen, by the standard's own arithmetic. */
function wholeFen(standard: Standard, amount: DatedAmount): boolean {
  const found = termAmount(standard, amount, amount.from);
  return found.is !== 'amount' || compareDecimals(found.value, roundHalfUp(found.value, 2)) === 0;
}

function shapeProblems(standard: Standard, pack: StandardsPack): PackProblem[] {
  const { id, period, units, cap, shares, conditions } = standard;
  const found: PackProblem[] = [];
  const counted = period === 'day' || period === 'month';
  if (counted !== (units !== undefined) || (units !== undefined && !(Number.isInteger(units) && units > 0)))
    found.push({ kind: 'bad-units', standard: id });
  const ceiling = cap === undefined ? undefined : parseDecimal(cap);
  if (cap !== undefined && (!ceiling || compareDecimals(ceiling, zero) <= 0))
    found.push({ kind: 'bad-cap', standard: id });
  if (shares) {
    const percents = shares.map(({ percent }) => parseDecimal(percent));
    const sum = percents.reduce(
      (total, percent) => (percent ? add(total ?? zero, percent) : undefined),
      zero,
    );
    if (!sum || compareDecimals(sum, decimal('100')) !== 0) found.push({ kind: 'bad-shares', standard: id });
  }
  // Paid once, but in which term? Only an application or the first term says.
  if (period === 'once' && !standard.award && !conditions.firstTerm)
    found.push({ kind: 'once-anywhere', standard: id });
  const { setting } = conditions;
  if (setting !== undefined && !pack.settings?.some((each) => each.id === setting))
    found.push({ kind: 'unknown-setting', standard: id });
  return found;
}

function amountProblems(standard: Standard, pack: StandardsPack): PackProblem[] {
  const found = shapeProblems(standard, pack);
  const shapeIsSound = found.length === 0;
  // What a county replaced in the middle is no gap: its own standard stands there.
  const replaced = pack.overridden?.some((each) => each.standard === standard.id) === true;
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
    if (value && parseTerm(amount.from) && shapeIsSound && !wholeFen(standard, amount))
      report('part-of-fen', amount);
  }
  const ordered = [...standard.amounts].sort((a, b) => compareTerms(a.from, b.from));
  ordered.forEach((amount, index) => {
    const next = ordered[index + 1];
    if (!next) return;
    const after = amount.to === undefined ? undefined : nextTerm(amount.to);
    if (after === undefined || compareTerms(after, next.from) > 0) report('terms-overlap', next);
    else if (compareTerms(after, next.from) < 0 && !replaced) report('terms-gap', next);
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
