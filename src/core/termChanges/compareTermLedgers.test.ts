import { compare, id, other, pupil, told, view, type Cells } from './termFixtures';

type Terms = readonly [
  '2023-autumn' | '2024-spring' | '2024-autumn',
  '2024-spring' | '2024-autumn' | '2025-spring',
];
const withinYear: Terms = ['2024-autumn', '2025-spring'];
const overSummer: Terms = ['2024-spring', '2024-autumn'];
const overRaise: Terms = ['2023-autumn', '2024-spring'];

const senior: Cells = { ...pupil, stage: '初中', grade: '九年级' };
const up: Cells = { ...pupil, grade: '四年级' };

describe('one pupil over two terms', () => {
  it.each<[string, Terms, Cells, Cells, readonly string[]]>([
    ['nothing changed within a school year', withinYear, pupil, pupil, []],
    ['up a grade over the summer', overSummer, pupil, up, []],
    ['stayed in the grade over the summer', overSummer, pupil, pupil, ['grade repeated']],
    ['a grade skipped', overSummer, pupil, { ...pupil, grade: '五年级' }, ['grade skipped']],
    ['a grade lower', withinYear, pupil, { ...pupil, grade: '二年级' }, ['grade wentBack']],
    ['up within a school year', withinYear, pupil, up, ['grade skipped']],
    [
      'on to junior school: more is due because of the stage',
      overSummer,
      { ...pupil, grade: '六年级' },
      { ...pupil, stage: '初中', grade: '七年级', schoolName: '县一中' },
      ['school', 'grade onward', 'amount data 625.00→750.00'],
    ],
    ['the grade in other words', overSummer, pupil, { ...pupil, grade: '4年级' }, []],
    ['a grade that cannot be read', overSummer, pupil, { ...pupil, grade: '提高班' }, ['grade unknown']],
    [
      'the same unreadable grade',
      withinYear,
      { ...pupil, grade: '提高班' },
      { ...pupil, grade: '提高班' },
      [],
    ],
    ['a grade left blank', withinYear, pupil, { ...pupil, grade: '' }, ['grade unknown']],
    ['another school', withinYear, pupil, { ...pupil, schoolName: '下坝小学' }, ['school']],
    ['the school with a space', withinYear, pupil, { ...pupil, schoolName: '上坝 小学' }, []],
    ['the school left blank', withinYear, pupil, { ...pupil, schoolName: null }, ['school']],
    ['another name under the number', withinYear, pupil, { ...pupil, name: '李明花' }, ['name']],
    ['the name with a space', withinYear, pupil, { ...pupil, name: '李 明华' }, []],
    [
      'another number for the pupil',
      withinYear,
      { ...pupil, guardianName: '李国强', guardianPhone: '13900001111', studentNumber: 'L5327252015030411' },
      {
        ...pupil,
        guardianName: '李国强',
        guardianPhone: '13900001111',
        studentNumber: 'L5327252015030411',
        idNumber: id('53272520150304003'),
      },
      ['idNumber', 'doubt'],
    ],
    ['another category', withinYear, pupil, { ...pupil, hardshipCategory: '低保' }, ['category']],
    ['the category in other words', withinYear, pupil, { ...pupil, hardshipCategory: '建档立卡户' }, []],
    ['one category more', withinYear, pupil, { ...pupil, hardshipCategory: '脱贫户、低保' }, ['category']],
    [
      'categories in another order',
      withinYear,
      { ...pupil, hardshipCategory: '低保、脱贫户' },
      { ...pupil, hardshipCategory: '脱贫户、低保' },
      [],
    ],
    [
      'no hardship any more',
      withinYear,
      pupil,
      { ...pupil, hardshipCategory: '无' },
      ['category', 'amount data 625.00→0.00'],
    ],
    [
      'a blank category is not 无',
      withinYear,
      pupil,
      { ...pupil, hardshipCategory: '' },
      ['category', 'amount open 625.00→?'],
    ],
    [
      'now a day pupil',
      withinYear,
      pupil,
      { ...pupil, boarding: '走读' },
      ['boarding', 'amount data 625.00→312.50'],
    ],
    ['boarding in other words', withinYear, pupil, { ...pupil, boarding: '住校' }, []],
    [
      'boarding left blank',
      withinYear,
      pupil,
      { ...pupil, boarding: null },
      ['boarding', 'amount open 625.00→?'],
    ],
    ['another card', withinYear, pupil, { ...pupil, bankCard: '6217001234567890149' }, ['bankCard']],
    ['the card with spaces', withinYear, pupil, { ...pupil, bankCard: '6217 0012 3456 7890 123' }, []],
    ['a card filled in', withinYear, { ...pupil, bankCard: '无' }, pupil, ['bankCard']],
    [
      'on leave',
      withinYear,
      pupil,
      { ...pupil, enrolmentStatus: '休学' },
      ['status', 'amount data 625.00→0.00'],
    ],
    ['the standard was raised', overRaise, pupil, pupil, ['amount policy 500.00→625.00']],
    [
      'the standard was raised and the pupil goes home now',
      overRaise,
      pupil,
      { ...pupil, boarding: '走读' },
      ['boarding', 'amount both 500.00→312.50'],
    ],
    [
      'raised by as much as it fell: nothing to tell of the sum',
      overRaise,
      { ...senior, boarding: '寄宿' },
      { ...senior, boarding: '寄宿', stage: '小学', grade: '六年级' },
      ['grade wentBack'],
    ],
    [
      'not known before, known now',
      withinYear,
      { ...pupil, boarding: '' },
      pupil,
      ['boarding', 'amount open ?→625.00'],
    ],
    ['refused in both terms', withinYear, { ...pupil, boarding: '' }, { ...pupil, boarding: '' }, []],
  ])('%s', (_title, [before, now], was, is, expected) => {
    const changes = compare(
      view([was, other], before),
      view([is, { ...other, grade: now === '2024-autumn' ? '四年级' : '三年级' }], now),
    );
    expect(
      changes.pupils.filter((each) => each.now?.row === 1 || each.before?.row === 1).flatMap(told),
    ).toEqual(expected);
    expect(changes).toMatchObject({ new: 0, gone: 0, kept: 2 });
    expect(changes.money?.holds).toBe(true);
  });
});

describe('pupils who came or went', () => {
  it.each<[string, Terms, Cells, string]>([
    ['finished, says the status', overSummer, { ...pupil, enrolmentStatus: '毕业' }, 'gone stated'],
    ['moved, say the remarks', withinYear, { ...pupil, remarks: '4月转学到县城' }, 'gone stated'],
    ['the remarks say the contrary', withinYear, { ...pupil, remarks: '未转学' }, 'gone unknown'],
    ['in the last grade over the summer', overSummer, { ...pupil, grade: '六年级' }, 'gone lastGrade'],
    [
      'in the last grade, but not at the end of the year',
      withinYear,
      { ...pupil, grade: '六年级' },
      'gone unknown',
    ],
    ['in the middle of the stage', overSummer, pupil, 'gone unknown'],
  ])('gone: %s', (_title, [before, now], was, expected) => {
    const changes = compare(view([was, other], before), view([{ ...other, grade: '四年级' }], now));
    expect(changes.pupils.filter(({ state }) => state === 'gone').flatMap(told)).toEqual([expected]);
    expect(changes).toMatchObject({ gone: 1, kept: 1, new: 0 });
  });

  it.each<[string, Terms, Cells, string]>([
    ['starts school', overSummer, { ...pupil, grade: '一年级' }, 'new firstGrade'],
    [
      'in the first grade, in the middle of the year',
      withinYear,
      { ...pupil, grade: '一年级' },
      'new unknown',
    ],
    ['moved in, say the remarks', withinYear, { ...pupil, remarks: '由外县转入' }, 'new stated'],
    ['nobody says', overSummer, pupil, 'new unknown'],
  ])('new: %s', (_title, [before, now], is, expected) => {
    const changes = compare(view([other], before), view([other, is], now));
    expect(changes.pupils.filter(({ state }) => state === 'new').flatMap(told)).toEqual([expected]);
    expect(changes).toMatchObject({ gone: 0, kept: 1, new: 1 });
  });
});

describe('why a sum changed', () => {
  it('names both standards when the policy changed', () => {
    const { pupils, money } = compare(view([pupil], '2023-autumn'), view([pupil], '2024-spring'));
    expect(pupils[0]?.changes[0]).toMatchObject({
      kind: 'amount',
      policy: '+125.00',
      data: '0.00',
      policyChanges: [
        {
          because: 'standard',
          before: { amount: '500.00', from: '2015-spring' },
          after: { amount: '625.00', from: '2024-spring' },
        },
      ],
      dataChanges: [],
    });
    expect(money).toEqual({
      before: '500.00',
      gone: '0.00',
      new: '0.00',
      policy: '125.00',
      data: '0.00',
      open: '0.00',
      after: '625.00',
      holds: true,
    });
  });

  it('names the cells when the ledger changed, on this term’s sheet', () => {
    const { pupils } = compare(
      view([pupil], '2024-autumn'),
      view([{ ...pupil, boarding: '走读' }], '2025-spring'),
    );
    expect(pupils[0]?.changes.at(-1)).toMatchObject({
      policyChanges: [],
      dataChanges: [{ field: 'boarding', before: '寄宿', after: '走读', cell: 'F2' }],
    });
  });
});
