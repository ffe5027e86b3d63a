import { schoolKey, villageKey } from '../match/placeKeys';
import type { LedgerView } from '../rules/rule';
import type { Pool } from './pool';

function village(view: LedgerView, row: number): string {
  return villageKey(view.text(row, 'village') || view.text(row, 'homeVillage'));
}

/** Which villages, townships and schools a pool has anybody of: of other places its silence means nothing. */
export class PlaceReach {
  private readonly villages = new Set<string>();
  private readonly townships = new Set<string>();
  private readonly schools = new Set<string>();
  private readonly keys = new Map<string, string>();

  constructor(pool: Pool) {
    pool.each((view, row) => {
      const township = view.text(row, 'township');
      const place = this.keyed('v', village(view, row));
      if (place !== '') this.villages.add(`${township} ${place}`).add(` ${place}`);
      if (township !== '') this.townships.add(township);
      const school =
        view.text(row, 'schoolName') || (pool.kind === 'schoolLedger' ? view.ledger.reportingUnit : '');
      if (school !== '') this.schools.add(this.keyed('s', school));
    });
  }

  private keyed(kind: 'v' | 's', text: string): string {
    const name = kind + text;
    let key = this.keys.get(name);
    if (key === undefined) this.keys.set(name, (key = kind === 'v' ? text : schoolKey(text)));
    return key;
  }

  /** Whether the pool has people of the record's home village; by township where no villages are told. */
  home(view: LedgerView, row: number): boolean {
    const place = village(view, row);
    const township = view.text(row, 'township');
    if (place !== '' && this.villages.size > 0)
      return this.villages.has(
        township === '' || this.townships.size === 0 ? ` ${place}` : `${township} ${place}`,
      );
    if (township !== '' && this.townships.size > 0)
      return this.villages.size === 0 && this.townships.has(township);
    return this.villages.size === 0 && this.townships.size === 0;
  }

  /** Whether the pool has pupils of the record's school. */
  school(view: LedgerView, row: number): boolean {
    const school = view.text(row, 'schoolName');
    return school !== '' && this.schools.has(this.keyed('s', school));
  }
}
