import type { Span } from '../../core/snapshot/snapshot';

/** Positions (ascending) as runs. */
export function spansOf(positions: readonly number[]): Span[] {
  const spans: { first: number; last: number }[] = [];
  for (const position of positions) {
    const open = spans.at(-1);
    if (open?.last === position - 1) open.last = position;
    else spans.push({ first: position, last: position });
  }
  return spans;
}
