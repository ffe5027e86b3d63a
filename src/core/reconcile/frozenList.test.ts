import fc from 'fast-check';
import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger } from '../rules/exampleLedger';
import { exampleEnvironment } from '../rules/runExample';
import { freezeList, sinceFrozen } from './frozenList';
import { Pool } from './pool';

interface Person {
  readonly name: string;
  readonly idNumber: string | null;
  readonly village?: string;
}

function pool(people: readonly Person[], title = '脱贫户名单（数据日期：2024-12-31）'): Pool {
  const cells = people.map((person) => ({ ...person, householdType: '脱贫户' }));
  const view = ledgerView(exampleLedger({ kind: 'officeList', sheet: '脱贫户名单', title, cells }));
  return new Pool('officeList', [view], 'poverty', undefined, { ...exampleEnvironment });
}

const li = { name: '李明', idNumber: '532623201405120013' };
const wang = { name: '王芳', idNumber: '532623201308080020' };
const zhang = { name: '张伟', idNumber: null, village: '上坝村' };

describe('freezeList', () => {
  test('keeps whose list, of what day, kept when', () => {
    expect(freezeList(pool([li, wang]), '2025-01-08')).toMatchObject({
      keeper: 'poverty',
      sheets: '脱贫户名单',
      date: '2024-12-31',
      keptOn: '2025-01-08',
      names: '李明\n王芳',
    });
  });

  test('no ID number is kept', () => {
    expect(JSON.stringify(freezeList(pool([li, wang]), '2025-01-08'))).not.toContain('5326232014');
  });

  test('somebody listed twice is kept once', () => {
    expect(freezeList(pool([li, li, wang]), '2025-01-08').names).toBe('李明\n王芳');
  });
});

describe('sinceFrozen', () => {
  const frozen = freezeList(pool([li, wang, zhang]), '2025-01-08');

  test('who came and who left; the new date', () => {
    const now = pool(
      [li, zhang, { name: '赵静', idNumber: '532623201501010028' }],
      '脱贫户名单（数据日期：2025年3月31日）',
    );
    expect(sinceFrozen(frozen, now)).toMatchObject({
      date: '2025-03-31',
      added: ['赵静'],
      removed: ['王芳'],
    });
  });

  test('another spelling of the name is the same person; another number is not', () => {
    const now = pool([{ ...li, name: '李 铭' }, { ...wang, idNumber: '532623201308080047' }, zhang]);
    expect(sinceFrozen(frozen, now)).toMatchObject({ added: ['王芳'], removed: ['王芳'] });
  });

  test('a name with a line break does not shift the names of the others', () => {
    const kept = freezeList(pool([{ ...li, name: '李\n明' }, wang]), '2025-01-08');
    expect(sinceFrozen(kept, pool([li])).removed).toEqual(['王芳']);
  });

  const lists = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 });
  const numbered = (numbers: readonly number[]): Pool =>
    pool(numbers.map((at) => ({ name: `生${String(at)}`, idNumber: `5326232014051200${String(at + 10)}` })));

  test('added and removed are the two differences, whatever the order', () => {
    fc.assert(
      fc.property(lists, lists, (before, now) => {
        const { added, removed } = sinceFrozen(
          freezeList(numbered([...before].reverse()), ''),
          numbered(now),
        );
        const names = (numbers: readonly number[]): readonly string[] =>
          numbers.map((at) => `生${String(at)}`).sort();
        expect([...added].sort()).toEqual(names(now.filter((at) => !before.includes(at))));
        expect([...removed].sort()).toEqual(names(before.filter((at) => !now.includes(at))));
      }),
      { numRuns: 60 },
    );
  });
});
