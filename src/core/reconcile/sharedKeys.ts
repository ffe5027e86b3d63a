import type { FieldId } from '../ledger/fields';
import type { Pool } from './pool';

const shared = [
  'studentNumber',
  'householdNumber',
  'guardianName',
  'householdHead',
  'phone',
  'guardianPhone',
  'householdPhone',
] as const satisfies readonly FieldId[];

/** Visits what a record could be recognised by, slips and all: parts of its ID, persons, numbers. */
function eachKey(pool: Pool, place: number, visit: (key: string | number) => boolean): boolean {
  const name = pool.name[place] ?? 0;
  if (name !== 0 && visit(name)) return true;
  const { view, row } = pool.at(place);
  const id = view.text(row, 'idNumber');
  if (id.length >= 14 && visit(id.slice(0, 14))) return true;
  if (id.length >= 18 && (visit(id.slice(0, 6) + id.slice(14, 18)) || visit(id.slice(6, 17)))) return true;
  for (const field of shared) {
    const text = view.text(row, field);
    if (text.length >= 2 && visit(text)) return true;
  }
  return false;
}

/** Tells of records whether they have anything in common with some others, so that they are worth weighing. */
export class SharedKeys {
  private readonly keys = new Set<string | number>();

  constructor(pool: Pool, places: readonly number[]) {
    for (const place of places)
      eachKey(pool, place, (key) => {
        this.keys.add(key);
        return false;
      });
  }

  meets(pool: Pool, place: number): boolean {
    return eachKey(pool, place, (key) => this.keys.has(key));
  }
}
