import type { LedgerView } from '../rules/rule';
import type { Comparison } from './comparison';
import { ListCategories, type CategoryOptions } from './listCategories';
import { PlaceReach } from './placeReach';
import type { Pool } from './pool';

/** Absent claimers from which a list looks cut short rather than the ledgers wrong: this many, and this share. */
const fewAbsent = 3;
const mostAbsent = 0.2;

/** One office's lists, as far as they decide categories. */
export class OfficeLists {
  readonly covered: ReadonlySet<string>;
  private readonly categories: ReadonlyMap<LedgerView, ListCategories>;
  private readonly repeats = new Map<number, number[]>();
  private reached: PlaceReach | undefined;

  constructor(
    readonly pool: Pool,
    options: CategoryOptions,
  ) {
    this.categories = new Map(
      pool.views.map((view) => [view, new ListCategories(view, pool.keeper, options)]),
    );
    this.covered = new Set([...this.categories.values()].flatMap(({ covered }) => [...covered]));
    pool.first.forEach((first, place) => {
      if (first < 0) return;
      const known = this.repeats.get(first);
      if (known) known.push(place);
      else this.repeats.set(first, [place]);
    });
  }

  /** Whether the lists have people of the record's home. */
  reaches(view: LedgerView, row: number): boolean {
    return (this.reached ??= new PlaceReach(this.pool)).home(view, row);
  }

  private rowsOf(place: number): readonly { readonly row: number; readonly says: ListCategories }[] {
    return [place, ...(this.repeats.get(place) ?? [])].flatMap((each) => {
      const { view, row } = this.pool.at(each);
      const says = this.categories.get(view);
      return says ? [{ row, says }] : [];
    });
  }

  /** Categories the office gives somebody, in all its lists together. */
  given(place: number): readonly string[] {
    return [...new Set(this.rowsOf(place).flatMap(({ row, says }) => says.of(row)))];
  }

  bears(place: number, category: string): boolean {
    return this.rowsOf(place).some(({ row, says }) => says.bears(row, category));
  }
}

/** One ledger pool against one office: whether its lists are complete enough for their silence to count. */
export class Silence {
  private claimers = 0;
  private absent = 0;

  constructor(
    readonly lists: OfficeLists,
    readonly comparison: Comparison,
  ) {}

  /** Counts somebody who claims what the lists cover, at a place the lists reach. */
  count(present: boolean): void {
    this.claimers += 1;
    if (!present) this.absent += 1;
  }

  get counts(): boolean {
    return this.absent <= Math.max(fewAbsent, this.claimers * mostAbsent);
  }

  get shares(): { readonly claimers: number; readonly absent: number } {
    return { claimers: this.claimers, absent: this.absent };
  }
}
