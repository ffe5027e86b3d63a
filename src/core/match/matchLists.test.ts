import fc from 'fast-check';
import { nameEvidence } from '../../app/nameEvidence';
import { matchRecords, type Match, type MatchOptions } from './match';
import { id, noId, pupil, record, stranger, twin, type Part } from './matchFixtures';
import type { MatchRecord } from './matchRecord';

let names: MatchOptions = {};
beforeAll(async () => {
  names = { names: await nameEvidence() };
});

const match = (left: readonly Part[], right: readonly Part[]): readonly Match[] =>
  matchRecords(left.map(record), right.map(record), names).matches;

/** The pairs and verdicts in words that do not depend on order. */
function told(
  matches: readonly Match[],
  left: readonly MatchRecord[],
  right: readonly MatchRecord[],
): string[] {
  const name = (list: readonly MatchRecord[], at: number | null): string =>
    at === null ? '-' : String(list[at]?.row);
  return matches
    .map(({ left: l, right: r, verdict, alternatives }) =>
      [
        name(left, l),
        name(right, r),
        verdict,
        ...alternatives.map((pair) => `${name(left, pair.left)}=${name(right, pair.right)}`).sort(),
      ].join(' '),
    )
    .sort();
}

function turnedVerdict(verdict: Match['verdict']): Match['verdict'] {
  if (verdict === 'leftOnly') return 'rightOnly';
  return verdict === 'rightOnly' ? 'leftOnly' : verdict;
}

describe('several records', () => {
  test('the best pairing as a whole, not pair by pair', () => {
    const found = match([twin, pupil], [{ ...noId }, { ...twin, id: '' }]);
    expect(found.map(({ left, right, verdict }) => [left, right, verdict])).toEqual([
      [0, 1, 'same'],
      [1, 0, 'same'],
    ]);
  });

  test('two who cannot be told apart are ambiguous with both named', () => {
    const found = match(
      [{ name: '李明', village: '上坝村' }],
      [
        { name: '李明', village: '上坝村' },
        { name: '李明', village: '上坝村' },
      ],
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(['ambiguous', 'ambiguous']);
    expect(found.every(({ alternatives }) => alternatives.length > 0)).toBe(true);
  });

  test('a tie of two and two names all four pairs', () => {
    const two = [
      { name: '李明', village: '上坝村' },
      { name: '李明', village: '上坝村' },
    ];
    const found = match(two, two);
    const pairs = new Set(
      found.flatMap(({ left, right, alternatives }) => [
        `${String(left)} ${String(right)}`,
        ...alternatives.map((pair) => `${pair.left} ${pair.right}`),
      ]),
    );
    expect(found.every(({ verdict }) => verdict === 'ambiguous')).toBe(true);
    expect([...pairs].sort()).toEqual(['0 0', '0 1', '1 0', '1 1']);
  });

  test('a pupil listed twice is not only here', () => {
    const found = match([pupil, { ...pupil, phone: '' }], [pupil]);
    expect(found).toMatchObject([
      { left: 0, right: 0, verdict: 'same' },
      { left: 1, right: 0, verdict: 'same', duplicateOf: { left: 0, right: null } },
    ]);
  });

  test('twice in both lists', () => {
    const found = match([pupil, pupil], [pupil, pupil]);
    expect(found.map(({ left, right, duplicateOf }) => [left, right, duplicateOf])).toEqual([
      [0, 0, undefined],
      [1, 1, { left: 0, right: 0 }],
    ]);
  });

  test('a second row with a slip in the number', () => {
    const slipped = { ...pupil, id: `${(pupil.id ?? '').slice(0, 15)}9${(pupil.id ?? '').slice(16)}` };
    expect(match([pupil, slipped], [pupil])).toMatchObject([
      { left: 0, right: 0, verdict: 'same' },
      { left: 1, right: 0, duplicateOf: { left: 0, right: null } },
    ]);
  });

  test('somebody else’s number does not take his pair', () => {
    const wrong = { ...pupil, id: stranger.id ?? '' };
    const found = match([wrong, { ...stranger, name: '赵丽' }], [pupil, { ...stranger, name: '赵丽' }]);
    expect(found.map(({ left, right }) => [left, right])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('the number of somebody who has his pair is never passed over in silence', () => {
    const found = match([pupil, { ...stranger, name: '赵丽', id: pupil.id ?? '' }], [pupil]);
    expect(found[0]).toMatchObject({ left: 0, right: 0, verdict: 'same' });
    expect(found[1]).toMatchObject({
      left: 1,
      right: null,
      verdict: 'ambiguous',
      alternatives: [{ left: 1, right: 0 }],
    });
  });

  test('namesakes without anything else are undecided, however many', () => {
    const many = Array.from({ length: 300 }, () => ({ name: '张伟' }));
    expect(match(many, many).every(({ verdict }) => verdict === 'ambiguous')).toBe(true);
  });

  test('rows with nothing in them are undecided', () => {
    expect(match([{}], [{ village: '上坝村' }]).map(({ verdict }) => verdict)).toEqual([
      'ambiguous',
      'ambiguous',
    ]);
  });

  test('without readings and simplified forms', () => {
    const { matches } = matchRecords([record(pupil)], [record({ ...noId, name: '李明華' })]);
    expect(matches[0]?.verdict).toBe('probable');
  });

  test('empty lists', () => {
    expect(match([], [])).toEqual([]);
    expect(match([], [pupil]).map(({ verdict }) => verdict)).toEqual(['rightOnly']);
  });
});

describe('whatever the lists', () => {
  const text = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom('', ...values);
  const anyId = fc
    .tuple(
      fc.constantFrom('532725', '532723'),
      fc.constantFrom('20120304', '20120403', '20110807'),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([region, birth, order]) => id(`${region}${birth}00${order}`));
  const anyRecord: fc.Arbitrary<MatchRecord> = fc
    .record({
      id: fc.oneof(anyId, fc.constantFrom('', '5.32725E+17', '532725201203040000', '53272520120304')),
      name: text(['李明', '李铭', '李明华', '王芳', '李?', '阿卜杜·买买提', '阿卜杜']),
      birthDate: text(['2012-03-04', '2012-04-03', '2011-08-07']),
      sex: fc.constantFrom<'男' | '女' | ''>('男', '女', ''),
      guardian: text(['李国强', '王大山']),
      head: text(['李国强']),
      village: text(['上坝村', '下坝村']),
      phone: text(['19900001234', '19900009999']),
    })
    .map(record);
  const lists = fc
    .tuple(fc.array(anyRecord, { maxLength: 9 }), fc.array(anyRecord, { maxLength: 9 }))
    .map(([left, right]) => ({
      // Two rows alike in everything are the same row twice: which one is paired first is their order's affair.
      left: distinct(left),
      right: distinct(right),
    }));
  function distinct(list: readonly MatchRecord[]): MatchRecord[] {
    const found = new Map(list.map((one) => [JSON.stringify(one), one]));
    return [...found.values()].map((one, row) => ({
      ...one,
      row,
      card: `62284804029${String(row).padStart(8, '1')}`,
    }));
  }

  test('every record is told, each pair once, and no partner twice unless it is a duplicate', () => {
    fc.assert(
      fc.property(lists, ({ left, right }) => {
        const { matches } = matchRecords(left, right, names);
        expect(new Set(matches.map((one) => one.left).filter((at) => at !== null)).size).toBe(left.length);
        expect(new Set(matches.map((one) => one.right).filter((at) => at !== null)).size).toBe(right.length);
        const firsts = matches.filter(
          ({ duplicateOf, left: l, right: r }) => !duplicateOf && l !== null && r !== null,
        );
        expect(new Set(firsts.map((one) => one.left)).size).toBe(firsts.length);
        expect(new Set(firsts.map((one) => one.right)).size).toBe(firsts.length);
      }),
      { numRuns: 300 },
    );
  });

  test('sides swapped, the same is told', () => {
    fc.assert(
      fc.property(lists, ({ left, right }) => {
        const there = told(matchRecords(left, right, names).matches, left, right);
        const back = matchRecords(right, left, names).matches.map((one) => ({
          ...one,
          left: one.right,
          right: one.left,
          verdict: turnedVerdict(one.verdict),
          alternatives: one.alternatives.map((pair) => ({ ...pair, left: pair.right, right: pair.left })),
        }));
        expect(told(back, left, right)).toEqual(there);
      }),
      { numRuns: 300 },
    );
  });

  test('a list with itself: everybody is himself', () => {
    fc.assert(
      fc.property(fc.array(anyId, { minLength: 1, maxLength: 12 }), (ids) => {
        const list = [...new Set(ids)].map((one, row) =>
          record({
            ...pupil,
            id: one,
            birthDate: '',
            row,
            name: `李${'明华强伟芳丽秀英梅兰玉珍'.charAt(row)}`,
          }),
        );
        const { matches } = matchRecords(list, list, names);
        expect(matches.map(({ left, right, verdict }) => [left, right, verdict])).toEqual(
          list.map((_one, at) => [at, at, 'same']),
        );
      }),
    );
  });

  test('other order, same pairs', () => {
    fc.assert(
      fc.property(lists, fc.integer(), ({ left, right }, turn) => {
        const turned = <T>(list: readonly T[]): T[] => {
          const at = list.length === 0 ? 0 : Math.abs(turn) % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        const [one, other] = [turned(left), turned(right)];
        expect(told(matchRecords(one, other, names).matches, one, other)).toEqual(
          told(matchRecords(left, right, names).matches, left, right),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('part of two lists', () => {
  /** Pupils of a few names; the number of every tenth has a slip on the right. */
  const whole = Array.from({ length: 400 }, (_, at): Part => {
    const day = `2012${String(1 + (at % 12)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}`;
    return {
      name: `${'李王张'.charAt(at % 3)}${'明芳强敏亮静'.charAt(at % 6)}${'华国伟'.charAt(at % 5) || '军'}`,
      id: id(`532725${day}${String(100 + at).slice(-3)}`),
      birthDate: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
    };
  });
  const slipped = whole.map((pupilPart, at): Part => {
    const { id: number = '' } = pupilPart;
    const digit = String((Number(number.charAt(15)) + 3) % 10);
    return at % 10 === 0 ? { ...pupilPart, id: number.slice(0, 15) + digit + number.slice(16) } : pupilPart;
  });
  const population = (list: readonly Part[]) => ({
    names: list.map(({ name = '' }) => name),
    births: Int32Array.from(list, ({ birthDate = '' }) => Number(birthDate.replaceAll('-', ''))),
  });
  const among = { left: population(whole), right: population(slipped) };
  const scores = (part: (at: number) => boolean, options: MatchOptions): readonly number[] => {
    const [left, right] = [whole, slipped].map((list) => list.filter((_, at) => part(at)).map(record));
    const { matches } = matchRecords(left ?? [], right ?? [], { ...names, ...options });
    return matches.filter(({ basis }) => basis === 'evidence').map(({ score }) => Math.round(score * 1e6));
  };
  const every = (): boolean => true;
  const open = (at: number): boolean => at % 10 === 0;

  it('is weighed by what is rare in the whole lists', () => {
    const all = scores(every, {});
    expect(all).toHaveLength(40);
    expect(scores(open, { among })).toEqual(all);
    expect(scores(open, {})).not.toEqual(all);
  });
});
