import { extendPack } from './extendPack';
import { lintPack } from './lintPack';
import { localCompulsoryPack } from './localPacks';
import { nationalPack } from './nationalPack';
import { boardingAid } from './programmes';
import type { Standard, StandardsPack } from './standard';

const own: Standard = {
  id: 'ours',
  programme: boardingAid,
  clause: { 'zh-CN': '本县', en: 'ours' },
  conditions: { stages: ['小学', '初中'], categories: 'any', boarding: true },
  period: 'year',
  amounts: [
    { from: '2022-spring', to: '2023-spring', value: '1700', reference: '本县', checked: '2026-11-22' },
  ],
};

function county(standard: Partial<Standard>): StandardsPack {
  return {
    name: '某县',
    version: '1',
    since: '2015-spring',
    standards: [{ ...own, ...standard }],
    exclusive: [],
  };
}

const spans = (pack: StandardsPack, id: string): readonly string[] =>
  pack.standards
    .filter((standard) => standard.id === id)
    .flatMap((standard) =>
      standard.amounts.map(({ from, to, value }) => `${from} ${to ?? ''} ${String(value)}`),
    );

describe('extendPack', () => {
  it('replaces the national standard for the county’s terms only, and says so', () => {
    const pack = extendPack(nationalPack, county({}));
    expect(spans(pack, 'boarding-primary')).toEqual([
      '2015-spring 2021-autumn 1000',
      '2023-autumn 2023-autumn 1000',
      '2024-spring  1250',
    ]);
    expect(pack.overridden).toEqual([
      {
        standard: 'boarding-primary',
        programme: boardingAid,
        by: 'ours',
        from: '2022-spring',
        to: '2023-spring',
      },
      {
        standard: 'boarding-junior',
        programme: boardingAid,
        by: 'ours',
        from: '2022-spring',
        to: '2023-spring',
      },
    ]);
    expect(pack.extends).toEqual({ name: nationalPack.name, version: nationalPack.version });
    expect(pack.standards[0]?.origin).toBe('local');
    expect(lintPack(pack)).toEqual([]);
  });
  it('leaves out a national standard nothing is left of', () => {
    const [amount] = own.amounts;
    const always = amount ? [{ ...amount, from: '2015-spring' as const, to: '2030-autumn' as const }] : [];
    const pack = extendPack(
      {
        ...nationalPack,
        standards: nationalPack.standards.map((each) => ({
          ...each,
          amounts: each.amounts.map((a) => ({ ...a, to: a.to ?? '2030-autumn' })),
        })),
      },
      county({ amounts: always }),
    );
    expect(spans(pack, 'boarding-primary')).toEqual([]);
  });
  it.each<[string, Partial<Standard>]>([
    ['fewer pupils', { conditions: { ...own.conditions, categories: ['低保'] } }],
    ['one kind of place', { conditions: { ...own.conditions, studyPlaces: ['本镇'] } }],
  ])('does not replace where it covers only %s: the overlap is told', (_, standard) => {
    const pack = extendPack(nationalPack, county(standard));
    expect(pack.overridden).toEqual([]);
    expect(lintPack(pack).map(({ kind }) => kind)).toEqual(['conditions-overlap', 'conditions-overlap']);
  });
  it('leaves another programme and the national pack itself alone', () => {
    const before = JSON.stringify(nationalPack);
    expect(extendPack(nationalPack, county({ programme: '另一项目' })).overridden).toEqual([]);
    expect(JSON.stringify(nationalPack)).toBe(before);
  });
  it('keeps county settings and exclusions beside the national ones', () => {
    const extra = {
      ...county({}),
      exclusive: [['甲', '乙']],
      settings: [{ id: 's', title: own.clause, default: true }],
    };
    const pack = extendPack({ ...nationalPack, settingsOn: ['school-funds'] }, extra);
    expect(pack.exclusive).toEqual([...nationalPack.exclusive, ['甲', '乙']]);
    expect(pack.settingsOn).toEqual(['school-funds', 's']);
  });
});

it('the example shows what it replaced', () => {
  expect(localCompulsoryPack.overridden?.map(({ standard }) => standard)).toEqual([
    'boarding-primary',
    'boarding-junior',
  ]);
});
