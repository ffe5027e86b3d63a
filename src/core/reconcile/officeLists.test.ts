import type { FieldId } from '../ledger/fields';
import { ledgerView } from '../ledger/ledgerView';
import { checkCharacter } from '../id/checkCharacter';
import { exampleLedger } from '../rules/exampleLedger';
import { exampleEnvironment } from '../rules/runExample';
import { Comparison } from './comparison';
import { OfficeLists, Silence } from './officeLists';
import { Pool } from './pool';

type Row = Readonly<Partial<Record<FieldId, string>>>;

const person = (at: number, more: Row = {}): Row => {
  const digits = `5326232014051200${String(at)}`.slice(0, 17).padEnd(17, '1');
  return { name: `生${String(at)}`, idNumber: digits + checkCharacter(digits), ...more };
};

function officePool(lists: readonly { readonly sheet: string; readonly cells: readonly Row[] }[]): Pool {
  const views = lists.map(({ sheet, cells }, at) =>
    ledgerView(exampleLedger({ kind: 'officeList', sheet, cells }, at + 1)),
  );
  return new Pool('officeList', views, 'poverty', undefined, { ...exampleEnvironment });
}

const options = { riskRemovedEnds: false, term: '2024-autumn' } as const;

describe('OfficeLists', () => {
  test('somebody in two lists of one office has the categories of both', () => {
    const pool = officePool([
      { sheet: '脱贫户名单', cells: [person(1, { householdType: '脱贫户' })] },
      { sheet: '监测对象名单', cells: [person(1, { monitoringType: '脱贫不稳定户' })] },
    ]);
    const lists = new OfficeLists(pool, options);
    expect([...lists.covered].sort()).toEqual(['脱贫不稳定户', '脱贫户']);
    expect(lists.given(0)).toEqual(['脱贫户', '脱贫不稳定户']);
    expect(lists.bears(0, '边缘易致贫户')).toBe(false);
  });

  test.each<readonly [listed: string, claimed: string, boolean]>([
    ['脱贫户', '脱贫户', true],
    ['已脱贫（2019年）', '脱贫户', true],
    ['脱贫不稳定户', '脱贫户', true],
    ['脱贫户', '脱贫不稳定户', true],
    ['脱贫户', '边缘易致贫户', false],
    ['监测对象', '边缘易致贫户', true],
    ['突发严重困难户', '监测对象', true],
    ['突发严重困难户', '脱贫户', false],
    ['一般农户', '脱贫户', false],
  ])('a list that says %s bears out %s: %s', (listed, claimed, expected) => {
    const pool = officePool([{ sheet: '乡村振兴局名单', cells: [person(1, { householdType: listed })] }]);
    expect(new OfficeLists(pool, options).bears(0, claimed)).toBe(expected);
  });

  test('where the list tells who is monitored, a plain 脱贫户 is not', () => {
    const cells = [person(1, { householdType: '脱贫户' }), person(2, { householdType: '脱贫不稳定户' })];
    const lists = new OfficeLists(officePool([{ sheet: '乡村振兴局名单', cells }]), options);
    expect([lists.bears(0, '脱贫不稳定户'), lists.bears(1, '脱贫户')]).toEqual([false, true]);
  });

  test('a removed risk ends monitoring by setting only, and never 脱贫户', () => {
    const removed = { riskRemoved: '是', riskRemovedDate: '2024-06-30' };
    const cells = [
      person(1, { monitoringType: '边缘易致贫户', ...removed }),
      person(2, { monitoringType: '边缘易致贫户', riskRemoved: '是', riskRemovedDate: '2024-12-31' }),
      person(3, { householdType: '脱贫户', ...removed }),
    ];
    const pool = officePool([{ sheet: '监测对象名单', cells }]);
    const given = (riskRemovedEnds: boolean): readonly (readonly string[])[] => {
      const lists = new OfficeLists(pool, { ...options, riskRemovedEnds });
      return [0, 1, 2].map((place) => lists.given(place));
    };
    expect(given(false)).toEqual([['边缘易致贫户'], ['边缘易致贫户'], ['脱贫户']]);
    expect(given(true)).toEqual([[], ['边缘易致贫户'], ['脱贫户']]);
  });

  test('lists reach the villages they name, and no further', () => {
    const cells = [person(1, { village: '上坝村', householdType: '脱贫户' })];
    const lists = new OfficeLists(officePool([{ sheet: '脱贫户名单', cells }]), options);
    const pupils = [person(2, { village: '上坝村委会' }), person(3, { village: '下坝村' })];
    const view = ledgerView(exampleLedger({ cells: pupils }));
    expect(view.ledger.rows.map((row) => lists.reaches(view, row))).toEqual([true, false]);
  });
});

describe('Silence', () => {
  function silence(present: number, absent: number): Silence {
    const pool = officePool([{ sheet: '脱贫户名单', cells: [person(1, { householdType: '脱贫户' })] }]);
    const lists = new OfficeLists(pool, options);
    const made = new Silence(lists, new Comparison(pool, pool, () => undefined, []));
    for (let at = 0; at < present; at++) made.count(true);
    for (let at = 0; at < absent; at++) made.count(false);
    return made;
  }

  test.each<readonly [present: number, absent: number, counts: boolean]>([
    [0, 0, true],
    [0, 3, true],
    [0, 4, false],
    [97, 3, true],
    [80, 20, true],
    [79, 21, false],
    [16, 4, true],
    [15, 5, false],
  ])('%i listed, %i not: the silence counts: %s', (present, absent, counts) => {
    const made = silence(present, absent);
    expect(made.counts).toBe(counts);
    expect(made.shares).toEqual({ claimers: present + absent, absent });
  });
});
