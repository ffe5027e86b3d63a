import type { Span } from '../../../core/snapshot/snapshot';

/** Runs of neighbouring numbers, ascending, whatever the order and repetitions of `indexes`. */
export function spansOf(indexes: Iterable<number>): Span[] {
  return mergeSpans([...indexes].map((index) => ({ first: index, last: index })));
}

/** The same numbers as ascending spans that neither touch nor overlap. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { first: number; last: number }[] = [];
  for (const span of [...spans].sort((one, other) => one.first - other.first)) {
    const last = merged.at(-1);
    if (last && span.first <= last.last + 1) last.last = Math.max(last.last, span.last);
    else merged.push({ first: span.first, last: span.last });
  }
  return merged;
}

/** The numbers 0–`last` that are in none of the (merged) spans. */
export function gapsBetween(spans: readonly Span[], last: number): Span[] {
  const gaps: Span[] = [];
  let next = 0;
  for (const span of spans) {
    if (span.first > next) gaps.push({ first: next, last: span.first - 1 });
    next = span.last + 1;
  }
  if (next <= last) gaps.push({ first: next, last });
  return gaps;
}
