import fc from 'fast-check';
import { id, type Cells } from '../termChanges/termFixtures';
import { portalColumns } from './portalColumns';
import { portalCheckSheet } from './portalCheckSheet';
import { exported, good, second } from './portalFixtures';
import { portalLength } from './portalLength';
import { portalRefusals } from './portalRefusals';
import { portalSheet, portalTable } from './portalSheets';

/** The good row's number. */
const number = id('53272520150304001');

function cellOf(cells: Cells, title: string): string | undefined {
  const { rows } = exported([cells]);
  const at = portalColumns.findIndex((column) => column.title === title);
  return [...rows.boarders, ...rows.dayPupils][0]?.cells[at];
}

describe('what the system would refuse', () => {
  it.each<[string, Cells, readonly string[]]>([
    ['nothing', good, []],
    [
      'a space behind the number: put right on the way',
      { ...good, idNumber: `${number} ` },
      ['told idLength A idNumber'],
    ],
    [
      'a zero-width space in it',
      { ...good, idNumber: `5327252015\u200b0304001${number.slice(-1)}` },
      ['told idLength A idNumber'],
    ],
    ['full-width digits', { ...good, idNumber: '５' + number.slice(1) }, ['told idLength A idNumber']],
    ['17 characters', { ...good, idNumber: number.slice(0, 17) }, ['held idLength A idNumber']],
    ['16 characters', { ...good, idNumber: '5327252015030400' }, ['held idLength A idNumber']],
    [
      'a number cell that lost its end',
      { ...good, idNumber: 532725201503040000 },
      ['held idLength A idNumber'],
    ],
    ['scientific', { ...good, idNumber: '5.32725E+17' }, ['held idLength A idNumber']],
    ['a 残疾人证 number', { ...good, idNumber: `${number}41` }, ['held idLength A idNumber']],
    ['15 digits are taken', { ...good, idNumber: '532725850304001' }, []],
    ['no number', { ...good, idNumber: '' }, ['held required A idNumber']],
    ['a word in place of the number', { ...good, idNumber: '无' }, ['held required A idNumber']],
    ['no name', { ...good, name: '' }, ['held required A name']],
    ['an unlisted sex', { ...good, sex: '难' }, ['held dictionary A sex']],
    ['an unlisted people', { ...good, ethnicity: '僳僳族' }, ['held dictionary A ethnicity']],
    ['a people without 族 is put as listed', { ...good, ethnicity: '汉' }, []],
    ['a tier of a grant', { ...good, hardshipTier: '一档' }, ['held dictionary A hardshipTier']],
    ['a blank tier stays blank', { ...good, hardshipTier: '' }, []],
    ['an ambiguous date', { ...good, birthDate: '3/4/15' }, ['held date A birthDate']],
    ['no date stays blank', { ...good, birthDate: '' }, []],
    ['a name too long by two-byte counting', { ...good, name: '阿'.repeat(31) }, ['told length A name']],
    ['a name of just the limit', { ...good, name: '阿'.repeat(30) }, []],
  ])('%s', (_title, cells, expected) => {
    const { faults, counts, holds } = exported([cells, second]);
    expect(
      faults.map(
        ({ effect, refusal, at, field }) => `${effect} ${refusal} ${at.row === 1 ? 'A' : 'B'} ${field ?? ''}`,
      ),
    ).toEqual(expected);
    expect(holds).toBe(true);
    expect(counts.held).toBe(expected.some((fault) => fault.startsWith('held')) ? 1 : 0);
  });

  it.each<[string, Partial<Cells>, readonly string[]]>([
    ['one number twice', { idNumber: good.idNumber ?? null }, ['idRepeated', 'idRepeated']],
    ['one number with a space', { idNumber: ` ${number}` }, ['idLength', 'idRepeated', 'idRepeated']],
    [
      'one 学籍号 twice',
      { studentNumber: good.studentNumber ?? null },
      ['studentNumberRepeated', 'studentNumberRepeated'],
    ],
    ['no 学籍号 twice', { studentNumber: '无' }, []],
  ])('between rows: %s', (_title, part, expected) => {
    const { faults, rows } = exported([
      { ...good, ...(expected.length === 0 ? part : {}) },
      { ...second, ...part },
    ]);
    expect(faults.map(({ refusal }) => refusal)).toEqual(expected);
    expect(rows.boarders).toHaveLength(expected.length === 0 ? 2 : 0);
  });
});

describe('what goes into the sheets', () => {
  it.each<[string, Cells, string, string]>([
    ['a date as eight digits', good, '出生日期', '20150304'],
    ['a date cell', { ...good, birthDate: 42067 }, '出生日期', '20150304'],
    ['the number without what hides in it', { ...good, idNumber: ` ${number}` }, '身份证号', number],
    ['是 where the category says so', good, '是否脱贫户', '是'],
    ['blank, never 否', { ...good, isLowIncome: '否' }, '是否低保', ''],
    ['是 by its own column', { ...good, isLowIncome: '是' }, '是否低保', '是'],
    ['the amount of the term', good, '资助金额', '625.00'],
    ['the listed word', { ...good, sex: '女生' }, '性别', '女'],
    ['the term in words', good, '学期', '2024年秋季学期'],
  ])('%s', (_title, cells, title, expected) => {
    expect(cellOf(cells, title)).toBe(expected);
  });

  it('keeps boarders and day pupils apart, and a blank 寄宿 out of both', () => {
    const { rows, counts, review, holds } = exported([
      good,
      { ...second, boarding: '走读' },
      { ...second, name: '赵敏', idNumber: id('53272520150601002'), boarding: '' },
      {
        ...good,
        name: '周强',
        idNumber: id('53272520150506003'),
        hardshipCategory: '无',
        hardshipTier: '不困难',
      },
      { ...good, name: '吴刚', idNumber: id('53272520080506003'), stage: '普高', grade: '高一' },
    ]);
    expect([rows.boarders.length, rows.dayPupils.length]).toEqual([1, 1]);
    expect(counts).toEqual({
      records: 5,
      boarders: 1,
      dayPupils: 1,
      held: 0,
      review: 1,
      otherStage: 1,
      notDue: 1,
    });
    expect(review[0]?.reason).toContain('寄宿空白');
    expect(holds).toBe(true);
  });

  it('has one header row, every row as wide as it, and nothing but text', () => {
    const made = exported([good, second]);
    const table = portalTable(made, 'boarders');
    expect(new Set(table.map((cells) => cells.length))).toEqual(new Set([portalColumns.length]));
    const cells = portalSheet(made, 'boarders', '系统导入-寄宿生').rows.flat();
    expect(
      cells.every(
        (cell) => cell === null || (typeof cell.value === 'string' && cell.style?.numberFormat === '@'),
      ),
    ).toBe(true);
    expect(cells.some((cell) => cell?.value === '否')).toBe(false);
  });

  it('says on the check sheet what was checked, what cannot be, and that .xls is wanted', () => {
    const made = exported([{ ...good, sex: '难' }]);
    const sheet = portalCheckSheet({
      made,
      language: 'zh-CN',
      name: '导入预检',
      asOf: '2024-11-01',
      unit: '',
    });
    const text = sheet.rows
      .flat()
      .map((cell) => (typeof cell?.value === 'string' ? cell.value : ''))
      .join('\n');
    for (const { words } of portalRefusals) expect(text).toContain(words);
    expect(text).toContain('.xls');
    expect(text).toContain('这里查不到');
    expect(text).toContain('台账 1 行 = 寄宿 0 + 非寄宿 0 + 预检不通过 1');
    expect(sheet.rows.flat().some((cell) => cell?.link?.row === 1)).toBe(true);
  });
});

describe('portalLength', () => {
  it.each([
    ['', 0],
    ['abc123', 6],
    ['李明华', 6],
    ['阿卜杜·买买提', 14],
    ['A座2室', 6],
    ['𠮷', 4],
  ])('%s', (text, expected) => {
    expect(portalLength(text)).toBe(expected);
  });
});

it('puts every record in exactly one place, whatever the cells hold', () => {
  const anything = fc.constantFrom('', '寄宿', '走读', '=cmd', '__proto__', 'constructor', '无', '\u0000');
  const row = fc.record({
    name: fc.constantFrom('李明', '=HYPERLINK("x")', '__proto__', ''),
    idNumber: fc.constantFrom(number, second.idNumber as string, '', '1', 'X'.repeat(40)),
    boarding: anything,
    hardshipCategory: fc.constantFrom('脱贫户', '无', '', '__proto__'),
    stage: fc.constantFrom('小学', '初中', '普高', '', '=1'),
    grade: fc.constantFrom('三年级', '七年级', ''),
    studentNumber: anything,
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (cells) => {
      const { counts, holds, rows } = exported(cells.map((each) => ({ ...good, ...each })));
      expect(holds).toBe(true);
      expect(counts.records).toBe(cells.length);
      const numbers = [...rows.boarders, ...rows.dayPupils].map((each) => each.cells[0]);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.every((number) => number?.length === 15 || number?.length === 18)).toBe(true);
    }),
  );
});
