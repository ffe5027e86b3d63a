import type { Pool } from './pool';

/** Pairs of two pools that number and name alone make; partners by place, -1 for none. */
export interface ExactPairs {
  readonly rightOf: Int32Array;
  readonly leftOf: Int32Array;
}

/** Numbers that stand with one name only, and their first record; -1 for numbers of several names. */
function once(pool: Pool): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at < pool.count; at++) {
    const identity = pool.identity[at] ?? 0;
    if (identity === 0 || (pool.first[at] ?? -1) >= 0) continue;
    found.set(identity, found.has(identity) ? -1 : at);
  }
  return found;
}

/** A number that one record of each pool has under the same name settles the pair; of repeated records, the firsts. */
export function exactPairs(left: Pool, right: Pool): ExactPairs {
  const rightOf = new Int32Array(left.count).fill(-1);
  const leftOf = new Int32Array(right.count).fill(-1);
  const holders = once(right);
  for (const [identity, l] of once(left)) {
    const r = holders.get(identity) ?? -1;
    if (l < 0 || r < 0) continue;
    const name = left.name[l] ?? 0;
    if (name === 0 || name !== right.name[r]) continue;
    rightOf[l] = r;
    leftOf[r] = l;
  }
  return { rightOf, leftOf };
}
