import { lintPack, type PackProblemKind } from './lintPack';
import { nationalPack } from './nationalPack';
import { packs } from './packs';
import type { Standard, StandardsPack } from './standard';

const good: Standard = {
  id: 'a',
  programme: 'P',
  clause: { 'zh-CN': '条', en: 'clause' },
  conditions: { stages: ['小学'], categories: 'any' },
  period: 'year',
  amounts: [
    { from: '2020-spring', to: '2020-autumn', value: '1000', reference: 'R', checked: '2026-01-01' },
    { from: '2021-spring', value: '1200', reference: 'R', checked: '2026-01-01' },
  ],
};

function kinds(...standards: readonly Standard[]): readonly PackProblemKind[] {
  const pack: StandardsPack = { name: 'n', version: '1', since: '2015-spring', standards, exclusive: [] };
  return lintPack(pack).map((problem) => problem.kind);
}

function changed(index: number, change: Partial<Standard['amounts'][number]>): Standard {
  return {
    ...good,
    amounts: good.amounts.map((amount, at) => (at === index ? { ...amount, ...change } : amount)),
  };
}

describe('lintPack', () => {
  it.each([...packs.keys()])('%s is sound', (name) => {
    expect(lintPack(packs.get(name) ?? nationalPack)).toEqual([]);
  });
  it('accepts a sound pack', () => {
    expect(kinds(good)).toEqual([]);
    expect(kinds(good, { ...good, id: 'b', conditions: { ...good.conditions, stages: ['初中'] } })).toEqual(
      [],
    );
    expect(kinds(good, { ...good, id: 'b', programme: 'Q' })).toEqual([]);
    expect(kinds({ ...good, period: 'once', award: true })).toEqual([]);
    expect(
      kinds({
        ...good,
        shares: [50, 50].map((percent) => ({ payer: good.clause, percent: String(percent) })),
      }),
    ).toEqual([]);
    const before = { ...good.conditions, entered: { to: '2019-autumn' as const } };
    const since = { ...good.conditions, entered: { from: '2020-spring' as const } };
    expect(kinds({ ...good, conditions: before }, { ...good, id: 'b', conditions: since })).toEqual([]);
  });
  it.each<[PackProblemKind, readonly Standard[]]>([
    ['duplicate-id', [good, { ...good, conditions: { ...good.conditions, stages: ['初中'] } }]],
    ['no-amount', [{ ...good, amounts: [] }]],
    ['bad-term', [changed(1, { from: '2021-summer' as '2021-spring' })]],
    ['bad-term', [changed(0, { to: '2019-autumn' })]],
    ['bad-amount', [changed(1, { value: '一千' })]],
    ['bad-amount', [changed(1, { value: '0' })]],
    ['bad-checked', [changed(1, { checked: '2026-13-01' })]],
    ['no-reference', [changed(1, { reference: ' ' })]],
    ['before-pack', [changed(0, { from: '2014-autumn' })]],
    ['terms-overlap', [changed(0, { to: '2021-spring' })]],
    ['terms-gap', [changed(1, { from: '2021-autumn' })]],
    ['amount-jumps', [changed(1, { value: '12000' })]],
    ['amount-jumps', [changed(1, { value: '120' })]],
    ['out-of-range', [changed(1, { range: { from: '100', to: '1000' } })]],
    ['bad-units', [{ ...good, period: 'day' }]],
    ['bad-units', [{ ...good, units: 100 }]],
    ['bad-units', [{ ...good, period: 'month', units: 0 }]],
    ['bad-cap', [{ ...good, cap: '0' }]],
    ['bad-shares', [{ ...good, shares: [{ payer: good.clause, percent: '80' }] }]],
    ['part-of-fen', [changed(1, { value: '1200.01' })]],
    ['once-anywhere', [{ ...good, period: 'once' }]],
    ['unknown-setting', [{ ...good, conditions: { ...good.conditions, setting: 'nowhere' } }]],
    ['bad-amount', [changed(1, { value: null })]],
    ['conditions-overlap', [good, { ...good, id: 'b' }]],
    [
      'conditions-overlap',
      [good, { ...good, id: 'b', conditions: { stages: ['小学', '初中'], categories: ['低保'] } }],
    ],
  ])('finds %s', (kind, standards) => {
    expect(kinds(...standards)).toContain(kind);
  });
});
