import { snapshotOf } from '../../../test/support/sheetOf';
import { packs } from '../../core/policy/packs';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { checkCharacter } from '../../core/id/checkCharacter';
import { MemoryWorkbook } from '../../workbook/memory/memoryWorkbook';
import { WorkbookError } from '../../workbook/port';
import { Session } from '../session';

const options = { language: 'zh-CN', asOf: '2024-11-01' } as const;
const header = [
  '序号',
  '姓名',
  '性别',
  '民族',
  '身份证号',
  '学校名称',
  '学段',
  '年级',
  '是否寄宿',
  '困难类型',
];
const id = (digits: string): string => digits + checkCharacter(digits);
const li = ['李明', '男', '汉族', id('53262320150512001'), '青山小学', '小学', '四年级', '是', '脱贫户'];
const wang = ['王芳', '女', '汉族', id('53262320150512002'), '青山小学', '小学', '四年级', '否', '低保'];
const zhao = ['赵敏', '女', '汉族', id('53262320150512004'), '青山小学', '小学', '四年级', '是', '孤儿'];

type Rows = readonly (readonly (string | number | null)[])[];

function sheet(name: string, title: string, rows: Rows) {
  return { name, rows: [[title], header, ...rows.map((row, at) => [at + 1, ...row])] };
}

function open(
  sheets: Parameters<typeof snapshotOf>[0]['sheets'],
  beside?: Snapshot,
): { work: Session; read: () => Promise<Snapshot> } {
  const pack = packs.get('national');
  if (!pack) throw new Error('no national pack');
  const book = new MemoryWorkbook(snapshotOf({ sheets }));
  return {
    work: new Session(book, {
      pack,
      now: () => '2024-11-01T08:00:00.000Z',
      ...(beside ? { open: () => Promise.resolve(beside) } : {}),
    }),
    read: () => book.read(),
  };
}

const autumn = sheet('学校台账', '2024年秋季学期学生资助台账', [li, wang]);
const third = (row: readonly string[]): string[] => row.map((text) => (text === '四年级' ? '三年级' : text));
const spring = sheet('学校台账', '2024年春季学期学生资助台账', [third(li), third(zhao)]);
const file = { name: '上学期.xlsx', bytes: new Uint8Array() };

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing refused',
    (error: unknown) =>
      error instanceof WorkbookError ? `${error.code} ${error.details['reason'] ?? ''}` : String(error),
  );
}

/** Texts of a sheet. */
function texts(snapshot: Snapshot, name: string): string {
  const grid = snapshot.sheets.find((each) => each.name === name)?.grid;
  const found: string[] = [];
  for (let row = 0; row < (grid?.rowCount ?? 0); row++)
    for (let column = 0; column < (grid?.columnCount ?? 0); column++)
      found.push(grid?.text(row, column) ?? '');
  return found.join('\n');
}

describe('this term against the last one', () => {
  it('takes the last term from another workbook, writes a sheet of its own, and goes back', async () => {
    const { work, read } = open([autumn], snapshotOf({ sheets: [spring] }));
    const before = await read();
    const preview = await work.prepare({ kind: 'terms', previous: file }, options);
    expect(preview.terms).toMatchObject({
      new: 1,
      gone: 1,
      kept: 1,
      changed: 0,
      before: { file: '上学期.xlsx', term: '2024-spring' },
    });
    expect(preview.cellCount).toBe(0);
    await work.apply(preview.planId);
    const written = await read();
    expect(written.sheets.map(({ name }) => name)).toEqual(['学校台账', '学期变化']);
    expect(texts(written, '学期变化')).toContain('赵敏');
    expect((await work.overview(options)).ledgers.map((ledger) => ledger.sheet)).toEqual(['学校台账']);
    await work.undo();
    expect((await read()).sheets).toEqual(before.sheets);
  });

  it('takes both terms from one workbook and renews the sheet', async () => {
    const { work, read } = open([autumn, { ...spring, name: '上学期' }]);
    for (let time = 0; time < 2; time++) {
      const preview = await work.prepare({ kind: 'terms' }, options);
      expect(preview.terms).toMatchObject({ new: 1, gone: 1, kept: 1, before: { file: null } });
      await work.apply(preview.planId);
    }
    expect((await read()).sheets.map(({ name }) => name)).toEqual(['学校台账', '上学期', '学期变化']);
  });

  it('refuses in one sentence what cannot be compared', async () => {
    expect(await refusal(open([autumn]).work.prepare({ kind: 'terms' }, options))).toContain('只有一个学期');
    const later = open([spring], snapshotOf({ sheets: [autumn] })).work;
    expect(await refusal(later.prepare({ kind: 'terms', previous: file }, options))).toContain('还晚');
    expect(
      await refusal(open([{ name: '空', rows: [] }]).work.prepare({ kind: 'portal' }, options)),
    ).toContain('cannot-compare');
  });
});

describe('portal', () => {
  it('writes the two import sheets and the check as sheets of its own, which are no ledgers, and goes back', async () => {
    const { work, read } = open([autumn]);
    const before = await read();
    const preview = await work.prepare({ kind: 'portal' }, options);
    expect(preview.portal?.counts).toMatchObject({ records: 2, boarders: 1, dayPupils: 1, held: 0 });
    await work.apply(preview.planId);
    expect((await read()).sheets.map(({ name }) => name)).toEqual([
      '学校台账',
      '系统导入-寄宿生',
      '系统导入-非寄宿生',
      '导入预检',
    ]);
    expect((await work.overview(options)).ledgers).toHaveLength(1);
    await work.undo();
    expect((await read()).sheets).toEqual(before.sheets);
  });

  const back = {
    name: '退回',
    rows: [
      ['姓名', '身份证号', '学籍号', '失败原因'],
      ['李明', id('53262320150512001'), '', '字典转换错误'],
      ['王芳', id('53262320150512002'), '', null],
    ],
  };

  it('reads a returned sheet of the workbook, which is no ledger, and ties its lines', async () => {
    const { work, read } = open([autumn, back]);
    const { sheets, ledgers } = await work.overview(options);
    expect(ledgers.map((ledger) => ledger.sheet)).toEqual(['学校台账']);
    expect(sheets[1]?.reason?.['zh-CN']).toContain('系统退回');
    const preview = await work.prepare({ kind: 'returned' }, options);
    expect(preview.returned).toMatchObject({
      lines: 2,
      accepted: 1,
      counts: { tied: 1, doubtful: 0, lost: 0 },
      tied: [{ line: { sheet: '退回', row: 2 }, record: { sheet: '学校台账', row: 3 } }],
    });
    await work.apply(preview.planId);
    expect(texts(await read(), '退回处理')).toContain('字典转换错误');
  });

  it('reads a returned file, and says what is missing', async () => {
    const { work } = open([autumn], snapshotOf({ sheets: [back] }));
    const preview = await work.prepare({ kind: 'returned', file }, options);
    expect(preview.returned).toMatchObject({ source: '上学期.xlsx', refused: 1 });
    expect(await refusal(work.prepare({ kind: 'returned' }, options))).toContain('没有找到系统退回的表');
    const wrong = open([autumn], snapshotOf({ sheets: [spring] })).work;
    expect(await refusal(wrong.prepare({ kind: 'returned', file }, options))).toContain('没有找到退回原因');
  });
});
