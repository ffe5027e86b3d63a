import { standardCases } from './cases';
import { localCases } from './localCases';
import { nationalPack } from './nationalPack';
import { packs } from './packs';
import { runCases } from './runCases';
import type { StandardCase } from './standardCase';

const all: readonly (readonly [string, readonly StandardCase[]])[] = [
  ['national', standardCases],
  ...localCases,
];

describe.each(all)('worked examples of %s', (name, cases) => {
  const pack = packs.get(name) ?? nationalPack;
  const results = runCases(cases, pack, 'zh-CN');
  it.each(results.map((result) => [result.case.name['zh-CN'], result] as const))('%s', (_, result) => {
    expect(result).toMatchObject({ passes: true });
  });
  it('passes in English as well', () => {
    expect(runCases(cases, pack, 'en').filter((result) => !result.passes)).toEqual([]);
  });
});

it('a pack with another amount fails exactly the cases of that amount', () => {
  const changed = {
    ...nationalPack,
    standards: nationalPack.standards.map((standard) =>
      standard.id === 'day-primary'
        ? { ...standard, amounts: standard.amounts.map((amount) => ({ ...amount, value: '700' })) }
        : standard,
    ),
  };
  const failed = runCases(standardCases, changed, 'zh-CN').filter((result) => !result.passes);
  expect(failed.map((result) => result.case.name['zh-CN'])).toEqual([
    '小学走读生，四类',
    '小学走读生，四类，第一个学期',
  ]);
});

it('every dated amount that ships is shown by a case', () => {
  const shown = new Set<string>();
  for (const [name, cases] of all)
    for (const { parts } of runCases(cases, packs.get(name) ?? nationalPack, 'zh-CN'))
      for (const part of parts)
        if (part.is !== 'refused') shown.add(`${part.standard} ${part.derivation.from}`);
  const shipped = [...packs.values()].flatMap((pack) =>
    pack.standards.flatMap((standard) => standard.amounts.map((amount) => `${standard.id} ${amount.from}`)),
  );
  expect([...new Set(shipped)].filter((amount) => !shown.has(amount))).toEqual([]);
});
