import type { Term } from '../ledger/ledger';
import { conditionsWithin } from './conditionSets';
import type { DatedAmount, OverriddenStandard, Standard, StandardsPack } from './standard';
import { compareTerms, nextTerm, previousTerm } from './term';

type Span = Pick<DatedAmount, 'from' | 'to'>;

/** What is left of a dated amount outside the county's span: the part before, the part after, both or none. */
function outside(amount: DatedAmount, span: Span): readonly DatedAmount[] {
  const apart =
    (amount.to !== undefined && compareTerms(amount.to, span.from) < 0) ||
    (span.to !== undefined && compareTerms(span.to, amount.from) < 0);
  if (apart) return [amount];
  const left: DatedAmount[] = [];
  if (compareTerms(amount.from, span.from) < 0) left.push({ ...amount, to: previousTerm(span.from) });
  if (span.to !== undefined && (amount.to === undefined || compareTerms(span.to, amount.to) < 0))
    left.push({ ...amount, from: nextTerm(span.to) });
  return left;
}

/** From the first to the last term any amount of the standard holds. */
function spanOf(standard: Standard): Span | undefined {
  const [first, ...rest] = [...standard.amounts].sort((a, b) => compareTerms(a.from, b.from));
  if (!first) return undefined;
  let to: Term | undefined = first.to;
  for (const amount of rest)
    to =
      to === undefined || amount.to === undefined
        ? undefined
        : compareTerms(to, amount.to) < 0
          ? amount.to
          : to;
  return { from: first.from, ...(to === undefined ? {} : { to }) };
}

const union = <T>(one: readonly T[] = [], two: readonly T[] = [], key: (each: T) => string): readonly T[] => [
  ...new Map([...one, ...two].map((each) => [key(each), each] as const)).values(),
];

/**
 * A county's pack laid over the national one. A county standard replaces every national standard of its programme
 * whose pupils it covers entirely, for the terms it has amounts for; earlier terms keep the national amounts, so the
 * past can still be computed. What was replaced stands in `overridden`. Partial overlaps stay, and `lintPack` and the
 * computation refuse them: nobody said which of the two holds.
 */
export function extendPack(national: StandardsPack, county: StandardsPack): StandardsPack {
  const overridden: OverriddenStandard[] = [];
  const own = county.standards.map((standard): Standard => ({ origin: 'local', ...standard }));
  const kept = national.standards.flatMap((standard) => {
    let { amounts } = standard;
    for (const by of own) {
      if (by.programme !== standard.programme || !conditionsWithin(standard.conditions, by.conditions))
        continue;
      const span = spanOf(by);
      if (!span) continue;
      const left = amounts.flatMap((amount) => outside(amount, span));
      if (left.length === amounts.length && left.every((amount, at) => amount === amounts[at])) continue;
      amounts = left;
      overridden.push({ standard: standard.id, programme: standard.programme, by: by.id, ...span });
    }
    if (amounts.length === 0) return [];
    return [amounts === standard.amounts ? standard : { ...standard, amounts }];
  });
  const settingsOn =
    county.settingsOn ??
    (national.settingsOn && [
      ...national.settingsOn,
      ...(county.settings ?? []).filter((setting) => setting.default).map(({ id }) => id),
    ]);
  return {
    name: county.name,
    version: county.version,
    since: compareTerms(county.since, national.since) < 0 ? county.since : national.since,
    standards: [...own, ...kept],
    exclusive: union(national.exclusive, county.exclusive, (group) => group.join('\u0000')),
    stacks: union(national.stacks, county.stacks, (group) => group.join('\u0000')),
    settings: union(national.settings, county.settings, ({ id }) => id),
    ...(settingsOn ? { settingsOn } : {}),
    extends: { name: national.name, version: national.version },
    overridden,
    ...(county.lastChecked === undefined ? {} : { lastChecked: county.lastChecked }),
  };
}
