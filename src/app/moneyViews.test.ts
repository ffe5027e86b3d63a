import { snapshotOf, type CellLike } from '../../test/support/sheetOf';
import { nationalPack } from '../core/policy/nationalPack';
import { standardsSheet } from '../core/standardsSheet/standardsSheet';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import { Session } from './session';

const options = { language: 'zh-CN', asOf: '2024-10-15' } as const;
const heads = ['序号', '姓名', '性别', '身份证号', '学校', '学段', '年级', '是否寄宿', '困难类型'];
const pupils: readonly (readonly CellLike[])[] = [
  ['2024年秋季学期学生资助台账'],
  heads,
  [1, '李明', '男', '532623201405120013', '青山小学', '小学', '四年级', '是', '脱贫户'],
  [2, '王芳', '女', '532623201405120021', '青山小学', '小学', '四年级', '否', '低保'],
  [3, '赵敏', '女', '532623201405120048', '碧溪小学', '小学', '四年级', '是', '孤儿'],
];

function paidRoll(...paid: readonly (readonly CellLike[])[]): readonly (readonly CellLike[])[] {
  return [
    ['2024年秋季学期资助发放名册'],
    ['序号', '姓名', '身份证号', '学校', '资助项目', '实发金额'],
    ...paid,
  ];
}

function open(...sheets: { name: string; rows: readonly (readonly CellLike[])[] }[]): Session {
  const book = new MemoryWorkbook(snapshotOf({ sheets: [{ name: '台账', rows: pupils }, ...sheets] }));
  return new Session(book, { pack: nationalPack, now: () => '2024-10-15T08:00:00.000Z' });
}

describe('what was paid', () => {
  const boarding = '义务教育家庭经济困难寄宿生生活补助';

  it('is not called missing where the workbook tells of no payment', async () => {
    expect(await open().paid(options)).toEqual({
      payments: 0,
      equal: 0,
      bySchool: [],
      differences: [],
      schools: ['青山小学', '碧溪小学'],
    });
  });

  it('is compared pupil by pupil: wrong amounts first, each at its cell, then what was not paid', async () => {
    const roll = paidRoll(
      [1, '李明', '532623201405120013', '青山小学', boarding, 600],
      [2, '王芳', '532623201405120021', '青山小学', '义务教育家庭经济困难非寄宿生生活补助', 312.5],
    );
    const { payments, equal, differences, bySchool } = await open({ name: '名册', rows: roll }).paid(options);
    expect({ payments, equal }).toEqual({ payments: 2, equal: 1 });
    expect(differences.map(({ name, class: each, cell, sheet }) => [name, each, sheet, cell])).toEqual([
      ['李明', 'less', '名册', 'F3'],
      ['赵敏', 'unpaid', '台账', 'B5'],
    ]);
    expect(differences[0]).toMatchObject({ due: '625.00', paid: '600.00', difference: '-25.00' });
    expect(bySchool).toContainEqual({
      school: '碧溪小学',
      programme: boarding,
      due: '625.00',
      paid: '0.00',
      difference: '-625.00',
    });
  });
});

describe('the standards in force', () => {
  const sheetRows = (value: CellLike): (readonly CellLike[])[] =>
    standardsSheet(nationalPack, '补助标准').rows.map((row) =>
      row.map((cell) => {
        const found = cell?.value ?? null;
        return found === '1250' || found === 1250 ? value : found;
      }),
    );
  const view = async (session: Session, standards?: string) =>
    (await session.overview({ ...options, ...(standards === undefined ? {} : { standards }) })).standards;

  it('are the national ones, which differ from themselves in nothing', async () => {
    expect(await view(open())).toMatchObject({
      source: 'shipped',
      pack: { name: nationalPack.name },
      sheet: undefined,
      changes: [],
    });
  });

  it('are the workbook’s own sheet, with what it changed, until a person chooses others', async () => {
    const session = open({ name: '补助标准', rows: sheetRows(1300) });
    const own = await view(session);
    expect(own).toMatchObject({ source: 'sheet', sheet: { name: '补助标准' } });
    expect(own.changes.join()).toContain('1300');
    expect(await view(session, 'local-top-up')).toMatchObject({ source: 'chosen', problems: [] });
  });

  it('are none while that sheet has faults, which are told with their cells', async () => {
    const broken = await view(open({ name: '补助标准', rows: sheetRows('很多') }));
    expect(broken.pack).toBeUndefined();
    expect(broken.problems.filter((problem) => problem.blocks).map(({ cell }) => cell)).not.toEqual([]);
    expect(broken.problems[0]?.cell).toMatch(/^[A-Z]+\d+$/);
  });
});

describe('worked examples', () => {
  it('all come out right by the national standards, and show the cells they rest on', async () => {
    const examples = await open().examples(options);
    expect(examples.length).toBeGreaterThan(40);
    expect(examples.filter(({ passes }) => !passes)).toEqual([]);
    expect(examples[0]).toMatchObject({
      rows: [expect.arrayContaining([{ header: '学段', text: '小学' }])],
      expected: [{ amount: '625.00' }],
      found: [{ amount: '625.00' }],
    });
  });

  it('come out otherwise by other standards', async () => {
    const examples = await open().examples({ ...options, standards: 'local-compulsory' });
    expect(examples.some(({ passes }) => !passes)).toBe(true);
  });
});
