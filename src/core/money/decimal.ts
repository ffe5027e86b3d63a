import Big from 'big.js';

/**
 * An exact decimal number: amounts have half yuan, ten-thousandths of 万元 and sums over a whole county,
 * and not one fen may come from binary fractions. Immutable.
 */
export type Decimal = Big;

export const zero: Decimal = new Big(0);

/**
 * The number of `"1250"`, `"312.50"`, `"-3"` or `"1,250.00"` (comma groups of three).
 * undefined for anything else: blank, exponents, stray characters.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const trimmed = text.trim();
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(trimmed)) return new Big(trimmed.replaceAll(',', ''));
  return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? new Big(trimmed) : undefined;
}

/** A decimal from text of our own data. Throws a RangeError when the text is no decimal: a defect, not a finding. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new RangeError(`Not a decimal: ${text}`);
  return value;
}

/** The decimal a number cell shows: the shortest one that reads back as the same number. undefined for NaN and infinities. */
export function fromNumber(value: number): Decimal | undefined {
  return Number.isFinite(value) ? new Big(value) : undefined;
}

export function add(left: Decimal, right: Decimal): Decimal {
  return left.plus(right);
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return left.minus(right);
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return left.times(right);
}

/** Exactly half: a finite decimal always has one. */
export function half(value: Decimal): Decimal {
  return value.times('0.5');
}

/** Negative, 0 or positive as `left` is less than, equal to or greater than `right`. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  return left.cmp(right);
}

/** 四舍五入, away from zero at the half: the rounding of 会计 and of Excel's ROUND. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** 元 with exactly two decimals: `"312.50"`. Rounds half up, which only matters for amounts finer than a fen. */
export function formatMoney(value: Decimal): string {
  return roundHalfUp(value, 2).toFixed(2);
}

/** 元 shown as 万元 with exactly four decimals: 718125 → `"71.8125"`. */
export function formatTenThousand(value: Decimal): string {
  return value.times('0.0001').toFixed(4, Big.roundHalfUp);
}

/** Without needless zeros, for arithmetic in words: `1250`, `312.5`. */
export function formatPlain(value: Decimal): string {
  return value.toFixed();
}
