import fc from 'fast-check';
import { isoDay } from '../id/calendarDay';
import { checkCharacter } from '../id/checkCharacter';
import { parseDate } from '../normalise/parseDate';
import { isPossible } from './idCandidates';
import type { RowEvidence, Witness } from './rowEvidence';
import { weighRow, type Verdict } from './weighRow';

const today = 20241101;

interface Row {
  readonly id?: string;
  readonly damaged?: boolean;
  readonly birth?: string | number;
  readonly sex?: '男' | '女';
  readonly age?: number;
  readonly stage?: string;
  readonly grade?: string;
  readonly school?: string;
  readonly elsewhere?: readonly string[];
  readonly student?: string;
  readonly others?: readonly string[];
  readonly above?: { readonly number?: string; readonly birth?: string };
  readonly parents?: readonly string[];
  readonly regions?: readonly string[];
}

const source = { 'zh-CN': '别处', en: 'elsewhere' };

function evidence(row: Row): RowEvidence {
  const numbers = [...(row.student === undefined ? [] : [row.student]), ...(row.others ?? [])];
  return {
    id: row.id ?? '',
    damaged: row.damaged ?? false,
    birth: parseDate(row.birth ?? ''),
    sex: row.sex,
    age: row.age,
    schooling: {
      stage: row.stage ?? '',
      grade: row.grade ?? '',
      school: row.school ?? '',
      elsewhere: row.elsewhere ?? [],
    },
    witnesses: numbers.map((number): Witness => ({ source, number })),
    neighbours: row.above ? [{ number: row.above.number ?? '', birth: row.above.birth ?? '' }] : [],
    parents: row.parents ?? [],
    regionSeen: (region) => row.regions?.includes(region) ?? true,
    today,
    yearStart: 20240831,
  };
}

/** 李明: born 2014-05-12, male, third grade of primary school. */
const id = '532623201405120013';
const right = { id, birth: '2014-05-12', sex: '男', stage: '小学', grade: '四年级' } as const;
const father = '532623198506102311';
const told = (verdict: Verdict | undefined): string => {
  if (!verdict) return 'nobody';
  const { fault, correction } = verdict;
  return correction === undefined ? fault.cell : `${fault.cell} → ${correction}`;
};

describe('weighRow', () => {
  it.each<[string, Row, string]>([
    ['everything agrees', right, 'nobody'],
    ['nothing is known', {}, 'nobody'],
    ['an ID alone', { id }, 'nobody'],
    ['only a birth date and a sex', { birth: '2014-05-12', sex: '男' }, 'nobody'],
    ['a month only, and it agrees', { ...right, birth: '2014-05' }, 'nobody'],
    // the ID, with a birth date that tells the digit
    ['year digit wrong', { ...right, id: '532623201505120013' }, `id → ${id}`],
    ['month digit wrong', { ...right, id: '532623201406120013' }, `id → ${id}`],
    ['day digit wrong', { ...right, id: '532623201405130013' }, `id → ${id}`],
    ['day swapped', { ...right, id: '532623201405210013' }, `id → ${id}`],
    ['year and month swapped', { ...right, id: '532623201045120013' }, `id → ${id}`],
    ['impossible month', { ...right, id: '532623201415120013' }, `id → ${id}`],
    ['birth in the future', { ...right, id: '532623209405120013' }, `id → ${id}`],
    ['birth centuries ago', { ...right, id: '532623101405120013' }, `id → ${id}`],
    ['unknown province', { ...right, id: '032623201405120013' }, `id → ${id}`],
    ['a letter O for zero', { ...right, id: '53262320140512OO13' }, `id → ${id}`],
    ['a letter l for one', { ...right, id: '5326232014051200L3' }, `id → ${id}`],
    ['one digit of the year missing', { ...right, id: '53262320405120013' }, `id → ${id}`],
    ['one digit of the month twice', { ...right, id: '5326232014055120013' }, `id → ${id}`],
    // digits the birth date says nothing of
    ['check wrong', { ...right, id: '532623201405120018' }, 'id'],
    ['order wrong', { ...right, id: '532623201405120113' }, 'id'],
    ['region wrong', { ...right, id: '532633201405120013' }, 'id'],
    // somebody else has the number
    ['order wrong, 学籍号 right', { ...right, id: '532623201405120113', student: id }, `id → ${id}`],
    ['check wrong, other ledger right', { ...right, id: '532623201405120018', others: [id] }, `id → ${id}`],
    ['swapped, two others right', { ...right, id: '532632201405120013', others: [id, id] }, `id → ${id}`],
    [
      'tail lost, 学籍号 right',
      { ...right, id: '532623201405120000', damaged: true, student: id },
      `id → ${id}`,
    ],
    [
      'tail lost, other ledger right',
      { id: '532623201405120000', damaged: true, others: [id] },
      `id → ${id}`,
    ],
    ['tail lost, nobody knows', { ...right, id: '532623201405120000', damaged: true }, 'id'],
    [
      'tail lost, the other ledger’s number begins otherwise',
      { ...right, id: '532623201405120000', damaged: true, others: [father] },
      'id',
    ],
    ['first 15 digits only', { ...right, id: '532623201405120', student: id }, `id → ${id}`],
    // the birth date
    ['birth day swapped', { ...right, birth: '2014-05-21' }, 'birth → 2014-05-12'],
    ['birth day and month exchanged', { ...right, birth: '2014-12-05' }, 'birth → 2014-05-12'],
    ['birth year wrong', { ...right, birth: '2013-05-12' }, 'birth → 2014-05-12'],
    ['birth month wrong, month only', { ...right, birth: '2014-06' }, 'birth → 2014-05-12'],
    [
      'birth of the row above',
      { ...right, birth: '2013-11-30', above: { birth: '2014-05-12' } },
      'birth → 2014-05-12',
    ],
    ['birth entirely different, sex agrees', { id, sex: '男', birth: '2011-10-30' }, 'birth'],
    ['birth entirely different, grade agrees too', { ...right, birth: '2011-10-30' }, 'birth → 2014-05-12'],
    [
      'birth entirely different, 学籍号 agrees with the ID',
      { ...right, birth: '2011-10-30', student: id },
      'birth → 2014-05-12',
    ],
    // sex
    ['sex wrong', { ...right, sex: '女' }, 'sex → 男'],
    ['sex wrong, nothing else known', { id, sex: '女' }, 'sex → 男'],
    // another person’s number
    ['birth and sex both disagree', { id, birth: '2011-10-30', sex: '女' }, 'id'],
    [
      'birth and sex both disagree, but the grade agrees with the ID',
      { ...right, birth: '2011-10-30', sex: '女' },
      'nobody',
    ],
    [
      'number of the row below',
      { ...right, id: '532601201103040028', above: { number: id, birth: '2011-03-04' } },
      `id → ${id}`,
    ],
    [
      'a damaged number beside the twin’s, which is right there',
      { ...right, id: '532623201405120', damaged: true, above: { number: id, birth: '2014-05-12' } },
      'id',
    ],
    [
      'a number from nowhere beside a brother’s, no dates',
      { id: '202623201302300013', above: { number: id } },
      'id',
    ],
    [
      'father’s number in the ID column',
      { ...right, id: father, birth: '2014-05-12', parents: [father] },
      'id',
    ],
    ['an adult’s number in primary school', { id: father, stage: '小学', grade: '四年级' }, 'id'],
    ['a young child in senior high school', { id: '532623201807010028', stage: '普高' }, 'stage'],
    ['a young child in 高一', { id: '532623201807010028', stage: '普高', grade: '高一' }, 'nobody'],
    // stage and grade
    ['a 13-year-old in 小学 八年级', { id: '53262320110412001X', stage: '小学', grade: '八年级' }, 'stage'],
    ['a 9-year-old in 小学 八年级', { ...right, stage: '小学', grade: '八年级' }, 'grade'],
    ['八年级 in a 初级中学', { stage: '小学', grade: '八年级', school: '青山初级中学' }, 'stage → 初中'],
    ['八年级 in a 小学', { stage: '小学', grade: '八年级', school: '青山小学' }, 'grade'],
    [
      '小学 八年级, the other ledger says 初中',
      { stage: '小学', grade: '八年级', elsewhere: ['初中'] },
      'stage → 初中',
    ],
    ['小学 八年级 and nothing else', { stage: '小学', grade: '八年级' }, 'nobody'],
  ])('%s', (_title, row, verdict) => {
    expect(told(weighRow(evidence(row)))).toBe(verdict);
  });

  it('names what bears the verdict out', () => {
    const verdict = weighRow(evidence({ ...right, id: '532623201405210013', student: id }));
    expect(verdict?.fault).toEqual({ cell: 'id', slip: { kind: 'swap', at: 13, from: '2', to: '1' } });
    expect(verdict?.agrees).toEqual(['check', 'birth', 'sex', 0]);
    expect(weighRow(evidence({ ...right, birth: '2014-12-05' }))?.fault.slip).toEqual({ kind: 'dayMonth' });
  });
});

const pupil = fc
  .record({
    region: fc.constantFrom('532623', '110105', '440524', '522422', '652901'),
    birth: fc.date({
      min: new Date('2006-01-01T00:00:00Z'),
      max: new Date('2018-08-01T00:00:00Z'),
      noInvalidDate: true,
    }),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, birth, order }) => {
    const day = birth.toISOString().slice(0, 10);
    const body = `${region}${day.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    const sex: '男' | '女' = order % 2 === 1 ? '男' : '女';
    return { id: body + checkCharacter(body), birth: day, sex };
  })
  .filter(({ id: number }) => isPossible(number, today));

describe('planted slips', () => {
  it('in an ID beside a true birth date and sex are found in the ID, and what is offered is true', () => {
    const offered = { inDate: [0, 0], elsewhere: [0, 0] } as Record<string, [number, number]>;
    fc.assert(
      fc.property(pupil, fc.nat(17), fc.nat(10), fc.boolean(), (true_, at, other, swap) => {
        const number = true_.id;
        const next = number.charAt(at + 1);
        fc.pre(!swap || (at < 17 && next !== number.charAt(at)));
        const character = at === 17 ? '0123456789X'.charAt(other) : String(other % 10);
        fc.pre(swap || character !== number.charAt(at));
        const slipped = swap
          ? number.slice(0, at) + next + number.charAt(at) + number.slice(at + 2)
          : number.slice(0, at) + character + number.slice(at + 1);
        const verdict = weighRow(evidence({ ...true_, id: slipped }));
        expect(verdict?.fault.cell).toBe('id');
        const count = offered[at >= 6 && at < (swap ? 13 : 14) ? 'inDate' : 'elsewhere'] ?? [0, 0];
        count[1]++;
        if (verdict?.correction === undefined) return;
        count[0]++;
        expect(verdict.correction).toBe(number);
      }),
      { numRuns: 3000 },
    );
    const share = ([some, all]: readonly [number, number] = [0, 1]): number => some / all;
    // Slips in the eight digits of the birth date are told by the date; others mostly cannot be.
    expect(share(offered['inDate'])).toBe(1);
    expect(share(offered['elsewhere'])).toBeLessThan(0.35);
  });

  it('in a birth date beside a true ID and sex are found in the birth date, and what is offered is true', () => {
    let offered = 0;
    fc.assert(
      fc.property(pupil, fc.nat(7), fc.nat(9), fc.boolean(), (true_, at, digit, swap) => {
        const digits = true_.birth.replaceAll('-', '');
        const slipped = swap
          ? digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2)
          : digits.slice(0, at) + String(digit) + digits.slice(at + 1);
        const written = parseDate(slipped);
        fc.pre(slipped.length === 8 && slipped !== digits && written.kind === 'day');
        const verdict = weighRow(evidence({ ...true_, birth: slipped }));
        expect(verdict?.fault.cell).toBe('birth');
        expect(verdict?.correction).toBe(true_.birth);
        offered++;
      }),
      { numRuns: 1000 },
    );
    expect(offered).toBe(1000);
  });

  it('never accuse a row in which everything agrees', () => {
    fc.assert(
      fc.property(pupil, (true_) => {
        expect(weighRow(evidence(true_))).toBeUndefined();
        expect(
          weighRow(evidence({ ...true_, birth: isoDay(Number(true_.id.slice(6, 14))), student: true_.id })),
        ).toBeUndefined();
      }),
    );
  });
});
