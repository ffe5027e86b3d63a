import { snapshotOf, type CellLike } from '../../../test/support/sheetOf';
import { lintPack } from '../policy/lintPack';
import { nationalPack } from '../policy/nationalPack';
import { packs } from '../policy/packs';
import type { StandardsPack } from '../policy/standard';
import { packChanges } from './packChanges';
import { findStandardsSheet, readStandardsSheet, type ReadStandards } from './readStandardsSheet';
import { standardsColumn, standardsColumnIds, type StandardsColumnId } from './standardsColumns';
import { standardsSheet } from './standardsSheet';

/** The sheet as a person finds it, to be edited by the tests. */
class Edited {
  readonly rows: (CellLike | undefined)[][];
  readonly headerRow: number;

  constructor(pack: StandardsPack = nationalPack) {
    this.rows = standardsSheet(pack, '补助标准').rows.map((row) => row.map((cell) => cell?.value ?? null));
    this.headerRow = this.rows.findIndex((row) => row[0] === '标准编号');
  }

  column(id: StandardsColumnId): number {
    return this.rows[this.headerRow]?.indexOf(standardsColumn(id).header) ?? -1;
  }

  rowOf(standard: string, last = false): number {
    const rows = this.rows.flatMap((row, index) =>
      row.includes(standard) && index > this.headerRow ? [index] : [],
    );
    return (last ? rows.at(-1) : rows[0]) ?? -1;
  }

  set(row: number, id: StandardsColumnId, value: CellLike): this {
    const cells = this.rows[row];
    if (cells) cells[this.column(id)] = value;
    return this;
  }

  read(language: 'zh-CN' | 'en' = 'zh-CN'): ReadStandards {
    const snapshot = snapshotOf({ sheets: [{ name: '补助标准', rows: this.rows }] });
    const sheet = findStandardsSheet(snapshot) ?? snapshot.sheets[0];
    if (!sheet) throw new Error('no sheet');
    return readStandardsSheet(sheet, {
      dateSystem: 1900,
      language,
      known: nationalPack,
      extend: () => undefined,
      baseNames: ['national'],
    });
  }

  messages(): readonly string[] {
    return this.read().problems.map((problem) => problem.message);
  }
}

describe('the sheet of standards', () => {
  it.each([...packs])('%s comes back as it was written', (_, pack) => {
    const read = new Edited(pack).read();
    expect(read.problems.filter((problem) => problem.blocks)).toEqual([]);
    expect(read.pack?.standards.length).toBe(pack.standards.length);
    expect(read.pack && packChanges(pack, read.pack, 'zh-CN')).toEqual([]);
    expect(read.pack?.exclusive).toEqual(pack.exclusive);
    expect(read.pack?.since).toBe(pack.since);
    expect(read.pack && lintPack(read.pack)).toEqual(lintPack(pack));
  });

  it('keeps the data of every standard exactly, English and all', () => {
    const read = new Edited().read();
    expect(read.pack?.standards).toEqual(nationalPack.standards);
  });

  it('takes a new amount from a term on', () => {
    const sheet = new Edited();
    const row = sheet.rowOf('boarding-primary', true);
    sheet.set(row, 'to', '2026年秋季学期');
    const next = [...(sheet.rows[row] ?? [])];
    sheet.rows.splice(row + 1, 0, next);
    sheet
      .set(row + 1, 'from', '2027年春季学期')
      .set(row + 1, 'to', null)
      .set(row + 1, 'value', 1400);
    const { pack, problems } = sheet.read();
    expect(problems).toEqual([]);
    expect(pack?.standards.find(({ id }) => id === 'boarding-primary')?.amounts.at(-1)).toMatchObject({
      from: '2027-spring',
      value: '1400',
    });
    expect(pack?.name).toBe('国家标准（有改动）');
    expect(pack && packChanges(nationalPack, pack, 'zh-CN')).toEqual([
      '“义务教育家庭经济困难寄宿生生活补助”（boarding-primary）从2027年春季学期起：无 → 1400元',
    ]);
  });

  it('takes a new local programme', () => {
    const sheet = new Edited();
    const blank = standardsColumnIds.map(() => null);
    sheet.rows.push([...blank]);
    const row = sheet.rows.length - 1;
    const cells: readonly (readonly [StandardsColumnId, CellLike])[] = [
      ['id', 'heating'],
      ['programme', '取暖费'],
      ['clause', '困难学生冬季取暖费'],
      ['origin', '本地'],
      ['stages', '小学、初中'],
      ['categories', '任一困难类型'],
      ['period', '每学年'],
      ['split', '秋季一次'],
      ['from', '2024秋'],
      ['value', 200],
      ['reference', '某县教〔2024〕8号'],
      ['checked', { value: 45658, format: 'yyyy-mm-dd' }],
    ];
    for (const [id, value] of cells) sheet.set(row, id, value);
    const { pack, problems } = sheet.read();
    expect(problems).toEqual([]);
    expect(pack?.standards.at(-1)).toEqual({
      id: 'heating',
      programme: '取暖费',
      clause: { 'zh-CN': '困难学生冬季取暖费', en: '困难学生冬季取暖费' },
      conditions: { stages: ['小学', '初中'], categories: 'any' },
      period: 'year',
      split: 'autumn',
      origin: 'local',
      amounts: [
        {
          from: '2024-autumn',
          value: '200',
          reference: '某县教〔2024〕8号',
          checked: '2025-01-01',
        },
      ],
    });
  });

  it('finds moved columns and does not mind new ones', () => {
    const sheet = new Edited();
    sheet.rows.forEach((row, index) => {
      if (index >= sheet.headerRow) row.reverse();
      if (index >= sheet.headerRow) row.unshift(index === sheet.headerRow ? '县里备注' : '看过');
    });
    expect(sheet.read().pack?.standards).toEqual(nationalPack.standards);
  });
});

describe('what cannot be read is told at its cell, and nothing is used', () => {
  const cases: readonly (readonly [string, (sheet: Edited) => void, RegExp])[] = [
    [
      'an unknown stage',
      (sheet) => sheet.set(sheet.rowOf('day-primary'), 'stages', '小学部'),
      /^补助标准!\w+：“学段”写的是“小学部”/,
    ],
    [
      'no term',
      (sheet) => sheet.set(sheet.rowOf('day-primary'), 'from', '2019年'),
      /“从哪个学期”写的是“2019年”，不是一个学期/,
    ],
    [
      'an amount in words',
      (sheet) => sheet.set(sheet.rowOf('day-primary'), 'value', '五百'),
      /“金额（元）”写的是“五百”，不是金额或数字/,
    ],
    [
      'a negative amount',
      (sheet) => sheet.set(sheet.rowOf('day-primary'), 'value', -500),
      /“金额（元）”写的是“-500”/,
    ],
    [
      'a blank amount',
      (sheet) => sheet.set(sheet.rowOf('day-primary'), 'value', null),
      /金额空着，“金额由谁确定”也空着/,
    ],
    ['an amount of nothing', (sheet) => sheet.set(sheet.rowOf('day-primary'), 'value', 0), /应当大于0/],
    ['no reference', (sheet) => sheet.set(sheet.rowOf('day-primary'), 'reference', null), /“文号”空着/],
    [
      'two amounts in one term',
      (sheet) => sheet.set(sheet.rowOf('boarding-primary'), 'to', null),
      /与前一段时间重叠/,
    ],
    [
      'two standards for one pupil',
      (sheet) => sheet.set(sheet.rowOf('boarding-junior'), 'stages', '小学'),
      /同一名学生在.{10,14}可能两条都符合|两行说法不同/,
    ],
    [
      'rows of one number that disagree',
      (sheet) => sheet.set(sheet.rowOf('boarding-primary', true), 'boarding', '否'),
      /标准“boarding-primary”的“寄宿”这里是“否”/,
    ],
    [
      'a hostile number',
      (sheet) => sheet.set(sheet.rowOf('day-primary', true), 'checked', '=cmd|calc'),
      /“核对日期”写的是“=cmd\|calc”，不是日期/,
    ],
  ];

  it.each(cases)('%s', (_, edit, message) => {
    const sheet = new Edited();
    edit(sheet);
    const { pack, problems } = sheet.read();
    expect(pack).toBeUndefined();
    expect(problems.map((problem) => problem.message)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    );
  });

  it('a sheet without the table', () => {
    const snapshot = snapshotOf({ sheets: [{ name: '台账', rows: [['姓名', '身份证号']] }] });
    expect(findStandardsSheet(snapshot)).toBeUndefined();
  });

  it('a table without its reference column', () => {
    const sheet = new Edited();
    sheet.set(sheet.headerRow, 'reference', '来文');
    expect(sheet.messages()).toEqual([expect.stringContaining('表头少了“文号”这一列')]);
  });

  it('a group with a programme nobody knows', () => {
    const sheet = new Edited();
    const row = sheet.rows.findIndex((cells) => cells[0] === '不能同时享受');
    sheet.rows[row] = ['不能同时享受', '寄宿生补助；__proto__'];
    expect(sheet.messages().join()).toContain('“__proto__”不是表中的补助项目');
  });
});
