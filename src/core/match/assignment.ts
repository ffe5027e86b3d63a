/** One way to pair a left with a right one. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  /** What it is worth to pair them; nothing is paired below or at 0. */
  readonly weight: number;
}

/** The best one-to-one pairing. */
export interface Assignment {
  /** Partner of each left one, -1 for none. */
  readonly right: Int32Array;
  readonly total: number;
  /** By how much the total falls at least when this edge has to be used. */
  slack(edge: Edge): number;
}

/** Smallest distance first. */
class Queue {
  private readonly items: { readonly distance: number; readonly node: number }[] = [];

  push(distance: number, node: number): void {
    const { items } = this;
    let at = items.push({ distance, node }) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const [one, other] = [items[at], items[above]];
      if (!one || !other || other.distance <= one.distance) return;
      items[at] = other;
      items[above] = one;
      at = above;
    }
  }

  pop(): { readonly distance: number; readonly node: number } | undefined {
    const { items } = this;
    const [first] = items;
    const last = items.pop();
    if (!first || !last || items.length === 0) return first;
    items[0] = last;
    let at = 0;
    for (;;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2])
        if ((items[below]?.distance ?? Infinity) < (items[least]?.distance ?? Infinity)) least = below;
      if (least === at) return first;
      const [one, other] = [items[at], items[least]];
      if (!one || !other) return first;
      items[at] = other;
      items[least] = one;
      at = least;
    }
  }
}

/**
 * The one-to-one pairing with the largest sum of weights (Hungarian method on sparse edges, Dijkstra for each left
 * one). `lefts`, `rights`: how many there are of each; edges name them from 0.
 */
export function assignBest(lefts: number, rights: number, edges: readonly Edge[]): Assignment {
  const edgesOf: Edge[][] = Array.from({ length: lefts }, () => []);
  for (const edge of edges) if (edge.weight > 0) edgesOf[edge.left]?.push(edge);
  const partner = new Int32Array(lefts).fill(-1);
  const owner = new Int32Array(rights).fill(-1);
  // Prices: every edge is at most the sum of its ends, exactly so when used; whoever is alone has 0.
  const priceLeft = new Float64Array(lefts);
  const priceRight = new Float64Array(rights);
  const slackOf = ({ left, right, weight }: Edge): number =>
    (priceLeft[left] ?? 0) + (priceRight[right] ?? 0) - weight;

  for (let start = 0; start < lefts; start++) {
    const own = edgesOf[start] ?? [];
    if (own.length === 0) continue;
    for (const { weight } of own) priceLeft[start] = Math.max(priceLeft[start] ?? 0, weight);
    const queue = new Queue();
    const distance = new Map<number, number>();
    const from = new Map<number, number>();
    const reachedLeft = new Map<number, number>([[start, 0]]);
    const done = new Set<number>();
    let best = priceLeft[start] ?? 0;
    let bestLeft = start;
    let bestRight = -1;
    const expand = (left: number, base: number): void => {
      for (const edge of edgesOf[left] ?? []) {
        const length = base + Math.max(0, slackOf(edge));
        if (length < best && length < (distance.get(edge.right) ?? Infinity)) {
          distance.set(edge.right, length);
          from.set(edge.right, left);
          queue.push(length, edge.right);
        }
      }
    };
    expand(start, 0);
    for (;;) {
      const next = queue.pop();
      if (!next || next.distance >= best) break;
      const { node, distance: length } = next;
      if (done.has(node) || length > (distance.get(node) ?? 0)) continue;
      done.add(node);
      const held = owner[node] ?? -1;
      if (held < 0) {
        best = length;
        bestRight = node;
        bestLeft = -1;
        break;
      }
      reachedLeft.set(held, length);
      const dropped = length + (priceLeft[held] ?? 0);
      if (dropped < best) {
        best = dropped;
        bestLeft = held;
        bestRight = -1;
      }
      expand(held, length);
    }
    for (const [left, length] of reachedLeft)
      if (length < best) priceLeft[left] = (priceLeft[left] ?? 0) - (best - length);
    for (const right of done) {
      const length = distance.get(right) ?? 0;
      if (length < best) priceRight[right] = (priceRight[right] ?? 0) + (best - length);
    }
    // Walk back, handing each right one on to the left one that reached it.
    let right = bestRight >= 0 ? bestRight : (partner[bestLeft] ?? -1);
    if (bestRight < 0) partner[bestLeft] = -1;
    while (right >= 0) {
      const left = from.get(right) ?? start;
      const before = partner[left] ?? -1;
      owner[right] = left;
      partner[left] = right;
      right = left === start ? -1 : before;
    }
  }
  let total = 0;
  for (const edge of edges) if (edge.weight > 0 && partner[edge.left] === edge.right) total += edge.weight;
  return { right: partner, total, slack: slackOf };
}
