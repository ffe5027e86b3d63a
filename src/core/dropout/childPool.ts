import type { Pool } from '../reconcile/pool';
import { birthOf } from './birthOf';

/** Records to compare children with, or the children themselves. */
export interface ChildPool {
  readonly pool: Pool;
  /** `YYYYMMDD` by place, 0 = unknown. */
  readonly births: Int32Array;
  /** By place. */
  readonly names: readonly string[];
}

export function childPool(pool: Pool, asOf: string): ChildPool {
  const births = new Int32Array(pool.count);
  const names: string[] = [];
  for (const view of pool.views)
    view.ledger.rows.forEach((row, at) => {
      births[names.length] = birthOf(view, row, at, asOf) ?? 0;
      names.push(view.text(row, 'name'));
    });
  return { pool, births, names };
}

/** Names with their dates of birth; an unknown date goes with any. */
export class Bearers {
  private readonly dated = new Set<number>();
  private readonly undated = new Set<number>();
  private readonly all = new Set<number>();

  add({ pool, births }: ChildPool, place: number): void {
    const [name, birth] = [pool.name[place] ?? 0, births[place] ?? 0];
    if (name === 0) return;
    this.all.add(name);
    if (birth === 0) this.undated.add(name);
    else this.dated.add(name * 1e8 + birth);
  }

  has({ pool, births }: ChildPool, place: number): boolean {
    const [name, birth] = [pool.name[place] ?? 0, births[place] ?? 0];
    if (this.undated.has(name)) return true;
    return birth === 0 ? this.all.has(name) : this.dated.has(name * 1e8 + birth);
  }
}
