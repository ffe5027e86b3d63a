import fc from 'fast-check';
import { compare, id, told, view, type Cells } from './termFixtures';

const surnames = '李王张刘陈杨赵黄周吴';
const given = '明华小芳国强丽娟志伟秀英海涛';

/** A pupil by number: the same one always has the same number and name. */
function person(number: number): Cells {
  const day = 1 + (number % 28);
  const digits = `532725201${String(number % 8)}0${String(1 + (number % 9))}${String(day).padStart(2, '0')}${String(number % 1000).padStart(3, '0')}`;
  const name = `${surnames.charAt(number % 10)}${given.charAt(number % 14)}${given.charAt((number * 5) % 14)}`;
  return { name, idNumber: id(digits), schoolName: '上坝小学' };
}

const anybody = fc
  .record({
    number: fc.integer({ min: 0, max: 900 }),
    grade: fc.constantFrom('一年级', '三年级', '六年级', '', '提高班'),
    boarding: fc.constantFrom('寄宿', '走读', null, '?'),
    hardshipCategory: fc.constantFrom('脱贫户', '低保', '无', '', '低保、孤儿', '=cmd'),
    bankCard: fc.constantFrom('6217001234567890123', '', '__proto__'),
  })
  .map(({ number, ...cells }): Cells => ({ ...person(number), stage: '小学', ...cells }));

const ledger = fc.uniqueArray(anybody, {
  minLength: 1,
  maxLength: 25,
  selector: ({ idNumber }) => idNumber,
});

/** What was found, whatever the rows' order. */
function summary(changes: ReturnType<typeof compare>): unknown {
  const { pupils, byKind, before, now, ...rest } = changes;
  return {
    ...rest,
    byKind: [...byKind].sort(),
    persons: [before.persons, now.persons],
    pupils: pupils
      .map((each) => {
        const shown = each.now ?? each.before;
        return [shown?.view.text(shown.row, 'idNumber'), ...told(each)].join(' ');
      })
      .sort(),
  };
}

describe('two terms, whatever stands in them', () => {
  it('has nothing to say of a ledger beside itself', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const changes = compare(view(rows, '2024-autumn'), view(rows, '2024-autumn'));
        expect(changes).toMatchObject({ new: 0, gone: 0, changed: 0, kept: rows.length });
        expect(changes.pupils.flatMap((each) => each.changes)).toEqual([]);
      }),
    );
  });

  it('also of rows that hold next to nothing, or stand twice', () => {
    const poor = fc.array(
      fc.record({
        name: fc.constantFrom('李明', '王芳', '', '=cmd'),
        idNumber: fc.constantFrom('', '无', id('53272520150304001')),
        grade: fc.constantFrom('一年级', ''),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(poor, (rows) => {
        const changes = compare(view(rows, '2024-autumn'), view(rows, '2024-autumn'));
        expect(changes).toMatchObject({ new: 0, gone: 0 });
        expect(changes.kept).toBe(changes.now.persons);
        expect(changes.kept).toBe(changes.before.persons);
      }),
    );
  });

  it('foots: last = gone + kept, this = new + kept, and the money as well', () => {
    fc.assert(
      fc.property(ledger, ledger, (was, is) => {
        const changes = compare(view(was, '2023-autumn'), view(is, '2024-autumn'));
        expect(changes.gone + changes.kept).toBe(was.length);
        expect(changes.new + changes.kept).toBe(is.length);
        expect([changes.before.persons, changes.now.persons]).toEqual([was.length, is.length]);
        expect(changes.money?.holds).toBe(true);
        const listed = (state: string) => changes.pupils.filter((each) => each.state === state).length;
        expect([listed('new'), listed('gone')]).toEqual([changes.new, changes.gone]);
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = ledger.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, shuffled, ([was, wasMixed], [is, isMixed]) => {
        const plain = compare(view(was, '2023-autumn'), view(is, '2024-autumn'));
        const mixed = compare(view(wasMixed, '2023-autumn'), view(isMixed, '2024-autumn'));
        expect(summary(mixed)).toEqual(summary(plain));
      }),
    );
  });
});
