import type { Span } from '../../core/snapshot/snapshot';

/** A run of rows or columns of another size than the default; size 0 = hidden. */
export interface SizedSpan extends Span {
  readonly size: number;
}

/**
 * Where rows (or columns) lie on an axis, in pixels: a default size and some runs that differ. Offsets are
 * found by binary search over the runs, so a million rows cost nothing.
 */
export class Axis {
  private readonly spans: readonly SizedSpan[];
  /** Pixels before each run begins. */
  private readonly starts: readonly number[];
  readonly total: number;

  /** `spans`: later ones win over earlier ones where they overlap. */
  constructor(
    readonly count: number,
    readonly defaultSize: number,
    spans: readonly SizedSpan[] = [],
  ) {
    this.spans = flatten(spans, count);
    const starts: number[] = [];
    let extra = 0;
    for (const span of this.spans) {
      starts.push(span.first * defaultSize + extra);
      extra += (span.last - span.first + 1) * (span.size - defaultSize);
    }
    this.starts = starts;
    this.total = count * defaultSize + extra;
  }

  /** Index of the last run that begins at or before the row; -1 = none. */
  private runBefore(matches: (index: number) => boolean): number {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (matches(middle)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Pixels before row `index`; `count` gives the whole length. */
  offsetOf(index: number): number {
    const run = this.runBefore((at) => (this.spans[at]?.first ?? 0) <= index);
    const span = this.spans[run];
    if (!span) return index * this.defaultSize;
    const start = this.starts[run] ?? 0;
    if (index <= span.last) return start + (index - span.first) * span.size;
    return start + (span.last - span.first + 1) * span.size + (index - span.last - 1) * this.defaultSize;
  }

  sizeOf(index: number): number {
    const span = this.spans[this.runBefore((at) => (this.spans[at]?.first ?? 0) <= index)];
    return span && index <= span.last ? span.size : this.defaultSize;
  }

  /** The row whose pixels include `offset`; kept inside the axis, never a hidden row unless all are hidden. */
  indexAt(offset: number): number {
    const clamped = Math.min(Math.max(offset, 0), Math.max(0, this.total - 1));
    const run = this.runBefore((at) => (this.starts[at] ?? 0) <= clamped);
    const span = this.spans[run];
    let index: number;
    if (!span) index = Math.floor(clamped / this.defaultSize);
    else {
      const inside = clamped - (this.starts[run] ?? 0);
      const length = (span.last - span.first + 1) * span.size;
      index =
        inside < length
          ? span.first + Math.floor(inside / span.size)
          : span.last + 1 + Math.floor((inside - length) / this.defaultSize);
    }
    return Math.min(Math.max(index, 0), Math.max(0, this.count - 1));
  }

  /** The nearest visible row from `index` on in the direction; `index` itself when there is none. */
  step(index: number, by: 1 | -1): number {
    let at = index + by;
    while (at >= 0 && at < this.count) {
      if (this.sizeOf(at) > 0) return at;
      const span = this.spans[this.runBefore((run) => (this.spans[run]?.first ?? 0) <= at)];
      at = by > 0 ? (span?.last ?? at) + 1 : (span?.first ?? at) - 1;
    }
    return index;
  }
}

/** Runs in order, without overlaps, inside the axis. */
function flatten(spans: readonly SizedSpan[], count: number): readonly SizedSpan[] {
  let flat: SizedSpan[] = [];
  for (const span of spans) {
    const first = Math.max(0, span.first);
    const last = Math.min(count - 1, span.last);
    if (first > last) continue;
    const added: SizedSpan = { first, last, size: span.size };
    const end = flat.at(-1);
    if (!end || end.last < first) {
      flat.push(added);
      continue;
    }
    flat = [
      ...flat.flatMap((old) => [
        ...(old.first < first ? [{ ...old, last: Math.min(old.last, first - 1) }] : []),
        ...(old.last > last ? [{ ...old, first: Math.max(old.first, last + 1) }] : []),
      ]),
      added,
    ].sort((a, b) => a.first - b.first);
  }
  return flat;
}
