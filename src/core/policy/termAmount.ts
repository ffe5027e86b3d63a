import { compareDecimals, decimal, formatMoney, formatPlain, half, multiply } from '../money/decimal';
import type { Decimal } from '../money/decimal';
import type { Term } from '../ledger/ledger';
import type { DatedAmount, Standard } from './standard';

/** How a stated value becomes a term's amount: the same numbers the words show. */
export interface Arithmetic {
  /** The stated value, 元 per {@link Standard.period}. */
  readonly value: string;
  readonly operation: 'none' | 'halve' | 'multiply';
  /** Days or months multiplied by. */
  readonly by?: number;
  /** The ceiling that cut the result down; absent where it did not. */
  readonly cap?: string;
  /** 元, two decimals. */
  readonly result: string;
}

/** What a term's amount comes to. */
export type TermAmount =
  | { readonly is: 'amount'; readonly value: Decimal; readonly arithmetic: Arithmetic }
  /** The place sets the price and the pack does not know it. */
  | { readonly is: 'unset' }
  /** A year's amount that falls in the other term. */
  | { readonly is: 'otherTerm'; readonly season: 'autumn' | 'spring' };

/**
 * The amount for one term, exactly: a year's value is halved or falls whole into its term, a day's or month's is
 * multiplied by the units stated, and nothing is rounded but by the cap.
 */
export function termAmount(standard: Standard, amount: DatedAmount, term: Term): TermAmount {
  const { period, split = 'halves', units, cap } = standard;
  if (period === 'year' && (split === 'autumn' || split === 'spring') && !term.endsWith(split))
    return { is: 'otherTerm', season: split };
  if (amount.value === null) return { is: 'unset' };
  const stated = decimal(amount.value);
  const halves = period === 'year' && split === 'halves';
  const counted = period === 'day' || period === 'month' ? units : undefined;
  const whole =
    counted === undefined ? (halves ? half(stated) : stated) : multiply(stated, decimal(String(counted)));
  const capped = cap !== undefined && compareDecimals(whole, decimal(cap)) > 0;
  const value = capped ? decimal(cap) : whole;
  return {
    is: 'amount',
    value,
    arithmetic: {
      value: formatPlain(stated),
      operation: halves ? 'halve' : counted === undefined ? 'none' : 'multiply',
      ...(counted === undefined ? {} : { by: counted }),
      ...(capped ? { cap: formatPlain(decimal(cap)) } : {}),
      result: formatMoney(value),
    },
  };
}
