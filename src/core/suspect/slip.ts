/**
 * How a right value became the one in the cell. Positions count from 1.
 * - `digit` one character wrong, `swap` two neighbours exchanged, `missing` and `extra` one character;
 * - `lookalike` letters typed for digits, `dayMonth` day and month exchanged;
 * - `lostTail` digits lost when Excel took the number for a quantity;
 * - `row` the value of the row above or below, `parent` a parent's number, `other` anything else.
 */
export type SlipKind =
  'digit' | 'swap' | 'missing' | 'extra' | 'lookalike' | 'dayMonth' | 'lostTail' | 'row' | 'parent' | 'other';

export interface Slip {
  readonly kind: SlipKind;
  /** First character concerned in what stands in the cell. */
  readonly at?: number;
  readonly from?: string;
  readonly to?: string;
}

/**
 * How unlikely each slip is, in points: about the negative logarithm of how often one sees it, so that points of
 * independent slips add up. Only their order and rough distance matter; see the cases of `weighRow`.
 */
export const slipCost: Readonly<Record<SlipKind, number>> = {
  lostTail: 1,
  lookalike: 2,
  swap: 4,
  digit: 4,
  dayMonth: 4,
  missing: 4.5,
  extra: 4.5,
  row: 5,
  parent: 5,
  other: 9,
};

/** What two texts of one length differ by, when it is one slip; undefined when they are equal or further apart. */
export function slipBetween(found: string, right: string): Slip | undefined {
  if (found.length !== right.length) return undefined;
  let at = 0;
  while (at < found.length && found.charCodeAt(at) === right.charCodeAt(at)) at++;
  if (at === found.length) return undefined;
  const place = { at: at + 1, from: found.charAt(at), to: right.charAt(at) };
  if (found.slice(at + 1) === right.slice(at + 1)) return { kind: 'digit', ...place };
  const swapped =
    found.charAt(at) === right.charAt(at + 1) &&
    found.charAt(at + 1) === right.charAt(at) &&
    found.slice(at + 2) === right.slice(at + 2);
  return swapped ? { kind: 'swap', ...place } : undefined;
}
