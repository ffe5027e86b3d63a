import type { Pool } from './pool';
import { sameTerm, type Pools } from './pools';

type Pair = readonly [left: Pool, right: Pool];

export interface ComparedPools {
  /** What results rest on. */
  readonly judged: readonly Pair[];
  /** Compared for their verdicts alone. */
  readonly further: readonly Pair[];
}

function cross(lefts: readonly Pool[], rights: readonly Pool[]): readonly Pair[] {
  return lefts.flatMap((left) =>
    rights.flatMap((right): Pair[] => (left !== right && sameTerm(left, right) ? [[left, right]] : [])),
  );
}

function judgedPairs(ledgers: Pick<Pools, 'school' | 'village'>, against: Pools): readonly Pair[] {
  return [
    ...cross(ledgers.school, against.village),
    ...[...against.office, ...against.payment].flatMap((right) =>
      cross([...ledgers.school, ...ledgers.village], [right]),
    ),
  ];
}

const all = (pools: Pools): readonly Pool[] => [
  ...pools.school,
  ...pools.village,
  ...pools.office,
  ...pools.payment,
  ...pools.enrolment,
];

/**
 * Which pools are compared: the school's ledger with the village's, either with every office's lists and the payment
 * rolls; of a further workbook, its ledgers with ours. Where that gives nothing, what there is.
 */
export function comparedPools(own: Pools, other: Pools | undefined): ComparedPools {
  const judged = [...judgedPairs(own, own)];
  const further = [...cross([...own.school, ...own.village], own.enrolment)];
  if (!other) {
    const [one, two, ...rest] = all(own);
    if (judged.length + further.length === 0 && one && two && rest.length === 0) further.push([one, two]);
    return { judged, further };
  }
  const across = [...judgedPairs(own, other), ...judgedPairs(other, own)];
  const acrossFurther = [
    ...cross([...own.school, ...own.village], other.enrolment),
    ...cross([...other.school, ...other.village], own.enrolment),
  ];
  const nothing = across.length + acrossFurther.length === 0;
  return {
    judged: [...judged, ...across],
    further: [...further, ...acrossFurther, ...(nothing ? cross(all(own), all(other)) : [])],
  };
}
