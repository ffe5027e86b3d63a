import { idColumn } from '../id/idColumn';
import { samePerson } from '../rules/samePerson';
import type { Comparison } from './comparison';
import { onePayment, type EntryOf, type Review } from './reviews';

/**
 * Rows of rolls that pay one pupil twice under two valid numbers: name, sex and birth date alike, and one school and
 * card, phone or the like. Each roll is looked at in the first comparison it stands in.
 */
export function paidUnderTwoNumbers(
  comparisons: readonly Comparison[],
  entryOf: EntryOf,
  asOf: string,
): readonly Extract<Review, { kind: 'twice' }>[] {
  const rolls = new Map(
    [...comparisons].reverse().flatMap((comparison) => {
      const { right } = comparison;
      return right.kind === 'paymentRoll' ? [[right, comparison] as const] : [];
    }),
  );
  return [...rolls].flatMap(([pool, comparison]) => {
    const alike = new Map<string, number[]>();
    for (let place = 0; place < pool.count; place++) {
      const name = pool.name[place] ?? 0;
      if ((pool.first[place] ?? -1) >= 0 || name === 0) continue;
      const { view, at } = pool.at(place);
      const reading = idColumn(view, 'idNumber', asOf)?.[at]?.reading;
      if (reading?.checkHolds !== true || reading.birth === undefined) continue;
      const key = `${String(name)} ${String(reading.birth)} ${reading.sex ?? ''}`;
      const known = alike.get(key);
      if (known) known.push(place);
      else alike.set(key, [place]);
    }
    return [...alike.values()].flatMap((places) =>
      places.flatMap((place, at) => {
        const other = places.slice(0, at).find((before) => {
          if (pool.identity[before] === pool.identity[place]) return false;
          const [one, two] = [pool.at(before), pool.at(place)];
          const paid = onePayment(entryOf(one.view.ledger.id, one.row), entryOf(two.view.ledger.id, two.row));
          return paid && samePerson(one, two);
        });
        return other === undefined
          ? []
          : [{ kind: 'twice' as const, comparison, pool, place, other, paid: true }];
      }),
    );
  });
}
