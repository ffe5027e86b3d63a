import { snapshotOf } from '../../test/support/sheetOf';
import { ownSheets } from '../core/plan/anchors';
import { packs } from '../core/policy/packs';
import { readIssueSheet } from '../core/rectification/readIssueSheet';
import type { SheetColumnId } from '../core/rectification/sheetColumns';
import type { CellValue } from '../core/snapshot/grid';
import { GridBuilder } from '../core/snapshot/gridBuilder';
import type { Sheet, Snapshot } from '../core/snapshot/snapshot';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import type { CheckView, WorkOptions } from './service';
import { Session } from './session';

const options: WorkOptions = { language: 'zh-CN', asOf: '2024-10-15' };
const later: WorkOptions = { ...options, asOf: '2024-11-20' };
const rows: CellValue[][] = [
  ['2024年秋季学期学生资助台账'],
  ['序号', '姓名', '性别', '身份证号', '学校', '学段', '年级', '是否寄宿', '困难类型', '联系电话'],
  [1, '李明', '男', '532623201405120013', '青山小学', '小学', '四年级', '是', '脱贫户', '1380000000'],
  [2, '王芳', '女', '532623201405120021', '青山小学', '小学', '四年级', '否', '低保', '13800000002'],
  [3, '赵敏', '女', '532623201405120049', '青山小学', '小学', '四年级', '否', '孤儿', '1390000000'],
  [4, '周强', '男', '532623201405120014', '青山小学', '小学', '四年级', '否', '低保', '13800000004'],
];

/** A workbook, sessions on it, and a person who edits it between them. */
class Desk {
  private book: MemoryWorkbook;
  constructor(sheets: CellValue[][] = rows) {
    this.book = new MemoryWorkbook(snapshotOf({ sheets: [{ name: '台账', rows: sheets }] }));
  }
  get session(): Session {
    const pack = packs.get('national');
    if (!pack) throw new Error('no national pack');
    return new Session(this.book, { pack, now: () => '2024-10-15T08:00:00.000Z' });
  }
  async run(asked: WorkOptions = options): Promise<readonly string[]> {
    const { session } = this;
    const preview = await session.prepare({ kind: 'mark', issueSheet: true }, asked);
    await session.apply(preview.planId);
    return preview.lines;
  }
  check(asked: WorkOptions = options): Promise<CheckView> {
    return this.session.check(asked);
  }
  async edit(change: (snapshot: Snapshot) => Snapshot): Promise<void> {
    this.book = new MemoryWorkbook(change(await this.book.read()));
  }
  /** Types into cells of a sheet. */
  type(
    sheetId: string,
    cells: readonly (readonly [row: number, column: number, value: CellValue])[],
  ): Promise<void> {
    return this.edit((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => {
        if (sheet.id !== sheetId) return sheet;
        const builder = new GridBuilder(sheet.grid);
        for (const [row, column, value] of cells) builder.set(row, column, value);
        return { ...sheet, grid: builder.build() };
      }),
    }));
  }
  async list(): Promise<Sheet> {
    const sheet = ownSheets(await this.book.read()).get('issueList');
    if (!sheet) throw new Error('no issue list');
    return sheet;
  }
  /** The texts of one issue's row. */
  async row(rule: string, name: string): Promise<{ row: number; text: (column: SheetColumnId) => string }> {
    const snapshot = await this.book.read();
    const reading = readIssueSheet(snapshot, await this.list());
    const title = (await this.check()).rules?.find(({ id }) => id === rule)?.title['zh-CN'];
    const found = reading?.rows.find(
      ({ texts }) => texts.get('rule') === title && texts.get('name') === name,
    );
    if (!found) throw new Error(`no row for ${rule} of ${name}`);
    return { row: found.row, text: (column) => found.texts.get(column) ?? '' };
  }
  async write(rule: string, name: string, cells: Partial<Record<SheetColumnId, CellValue>>): Promise<void> {
    const list = await this.list();
    const reading = readIssueSheet(await this.book.read(), list);
    const { row } = await this.row(rule, name);
    await this.type(
      list.id,
      Object.entries(cells).map(([id, value]) => [
        row,
        reading?.columns.get(id as SheetColumnId) ?? -1,
        value,
      ]),
    );
  }
  read(): Promise<Snapshot> {
    return this.book.read();
  }
}

const issueOf = (view: CheckView, rule: string, row: number): CheckView['issues'][number] | undefined =>
  view.issues.find((issue) => issue.rule === rule && issue.row === row);

describe('the 问题清单 as a rectification ledger', () => {
  it('keeps what people write, closes what is corrected and reopens what comes back', async () => {
    const desk = new Desk();
    await desk.run();
    await desk.write('phone-format', '李明', {
      responsible: '青山小学 张老师',
      deadline: 45_595,
      state: '已整改待核',
    });
    await desk.write('phone-format', '赵敏', { state: '已整改待核', measure: '=1+1' });
    await desk.type('sheet1', [[2, 9, '13800000001']]);
    const view = await desk.check(later);
    expect(view.fixed?.map(({ rule, name }) => [rule, name])).toEqual([['phone-format', '李明']]);
    await desk.run(later);
    const closed = await desk.row('phone-format', '李明');
    expect(closed.text('state')).toBe('已销号');
    expect(closed.text('remark')).toContain('2024-11-20');
    expect([closed.text('responsible'), closed.text('deadline')]).toEqual(['青山小学 张老师', '2024-10-30']);
    const still = await desk.row('phone-format', '赵敏');
    expect([still.text('state'), still.text('measure')]).toEqual(['待整改', '=1+1']);
    expect(still.text('remark')).toContain('问题仍在');
    expect(closed.row).toBeGreaterThan(still.row);
    expect((await desk.check(later)).fixed).toEqual([]);

    await desk.type('sheet1', [[2, 9, '1380000000']]);
    const back = issueOf(await desk.check(later), 'phone-format', 2);
    expect(back).toMatchObject({ state: 'cameBack', history: { returns: 1, firstSeen: '2024-10-15' } });
    await desk.run(later);
    const again = await desk.row('phone-format', '李明');
    expect([again.text('state'), again.text('returns'), again.text('responsible')]).toEqual([
      '待整改',
      '复发1次',
      '青山小学 张老师',
    ]);
  });

  it('takes 情况属实 with a reason from the sheet, until the value changes', async () => {
    const desk = new Desk();
    await desk.run();
    await desk.write('phone-format', '李明', { state: '情况属实', reason: '外省座机，已核实' });
    const view = await desk.check();
    expect(issueOf(view, 'phone-format', 2)).toMatchObject({
      state: 'confirmed',
      history: { confirmation: { reason: '外省座机，已核实', on: '2024-10-15', until: '2025-01-31' } },
    });
    expect(view.falseAlarms).toEqual([{ rule: 'phone-format', found: 2, confirmed: 1 }]);
    await desk.run();
    expect(issueOf(await desk.check(later), 'phone-format', 2)?.state).toBe('confirmed');
    // The term is over.
    expect(issueOf(await desk.check({ ...options, asOf: '2025-02-01' }), 'phone-format', 2)?.state).toBe(
      'open',
    );
    await desk.type('sheet1', [[2, 9, '1380000009']]);
    expect(issueOf(await desk.check(later), 'phone-format', 2)?.state).toBe('open');
    await desk.run(later);
    const row = await desk.row('phone-format', '李明');
    expect([row.text('state'), row.text('reason')]).toEqual(['待整改', '外省座机，已核实']);
    expect(row.text('remark')).toContain('内容已变');
    expect(issueOf(await desk.check(later), 'phone-format', 2)?.state).toBe('open');
  });

  it('does not take it for an error, nor without a reason, and says so', async () => {
    const desk = new Desk();
    await desk.run();
    await desk.write('id-checksum', '周强', { state: '情况属实', reason: '本人说没错' });
    await desk.write('phone-format', '李明', { state: '情况属实' });
    const before = await desk.check();
    expect(before.ready).toBe(false);
    expect(issueOf(before, 'id-checksum', 5)?.state).toBe('open');
    await desk.run();
    const error = await desk.row('id-checksum', '周强');
    expect([error.text('state'), error.text('reason')]).toEqual(['待整改', '本人说没错']);
    expect(error.text('remark')).toContain('须改正');
    expect((await desk.row('phone-format', '李明')).text('remark')).toContain('理由');
  });

  it('confirms on request, in the sheet too, and takes it back', async () => {
    const desk = new Desk();
    await desk.run();
    const found = (await desk.check()).issues;
    const ids = found
      .filter(({ rule }) => rule === 'phone-format' || rule === 'id-checksum')
      .map(({ id }) => id);
    const { session } = desk;
    const blank = await session.prepare({ kind: 'confirm', issues: ids, reason: ' ' }, options);
    expect(blank.lines).toEqual(['请写明情况属实的理由。']);
    const preview = await session.prepare({ kind: 'confirm', issues: ids, reason: '村委会座机' }, options);
    expect(preview.lines).toEqual([
      '其中 2 个是错误，不能按“情况属实”处理，须改正',
      '2 个问题确认属实，理由：村委会座机',
    ]);
    await session.apply(preview.planId);
    expect((await desk.row('phone-format', '李明')).text('state')).toBe('情况属实');
    expect(issueOf(await desk.check(), 'phone-format', 2)?.state).toBe('confirmed');
    expect(issueOf(await desk.check(), 'id-checksum', 5)?.state).toBe('open');
    await desk.session.undo();
    expect((await desk.row('phone-format', '李明')).text('state')).toBe('待整改');
    expect(issueOf(await desk.check(), 'phone-format', 2)?.state).toBe('open');
    await session.apply(
      (await session.prepare({ kind: 'confirm', issues: ids, reason: '村委会座机' }, options)).planId,
    );
    await desk.run();
    expect(issueOf(await desk.check(), 'phone-format', 2)?.state).toBe('confirmed');
    await session.apply((await session.prepare({ kind: 'unconfirm', issues: ids }, options)).planId);
    expect(issueOf(await desk.check(), 'phone-format', 2)?.state).toBe('open');
    expect((await desk.row('phone-format', '李明')).text('state')).toBe('待整改');
  });

  it('confirms without a sheet, follows the record when it moves, and is not marked any more', async () => {
    const desk = new Desk();
    const { session } = desk;
    const id = issueOf(await desk.check(), 'phone-format', 2)?.id ?? '';
    await session.apply(
      (await session.prepare({ kind: 'confirm', issues: [id], reason: '已核实' }, options)).planId,
    );
    const [a, b, c, d, e, f] = rows;
    await desk.edit((snapshot) => {
      const sorted = [a, b, f, e, d, c].map((row) => ['', ...(row ?? [])]);
      const [moved] = snapshotOf({ sheets: [{ name: '改名', rows: sorted }] }).sheets;
      return { ...snapshot, sheets: snapshot.sheets.map((sheet) => moved ?? sheet) };
    });
    const issue = (await desk.check()).issues.find((each) => each.id === id);
    expect(issue).toMatchObject({ state: 'confirmed', row: 5, sheet: '改名' });
    await desk.run();
    const marks = (await desk.read()).sheets[0]?.marks.flatMap(({ areas }) => areas) ?? [];
    expect(
      marks.some((area) => area.top <= 5 && area.bottom >= 5 && area.left <= 10 && area.right >= 10),
    ).toBe(false);
  });

  it('goes back with the run, to what people had written', async () => {
    const desk = new Desk();
    await desk.run();
    await desk.write('phone-format', '李明', { state: '已整改待核', responsible: '张老师' });
    const before = await desk.list();
    await desk.run(later);
    expect((await desk.row('phone-format', '李明')).text('state')).toBe('待整改');
    await desk.session.undo();
    const after = await desk.list();
    const texts = (sheet: Sheet): CellValue[][] =>
      Array.from({ length: sheet.grid.rowCount }, (_, row) =>
        Array.from({ length: sheet.grid.columnCount }, (_, column) => sheet.grid.value(row, column)),
      );
    expect(texts(after)).toEqual(texts(before));
    await desk.run(later);
    expect((await desk.row('phone-format', '李明')).text('responsible')).toBe('张老师');
  });

  it('keeps entries over a clearing, and the record when its ID number is corrected', async () => {
    const desk = new Desk();
    await desk.run();
    await desk.write('id-checksum', '周强', { responsible: '李老师' });
    await desk.type('sheet1', [[5, 9, '1381']]);
    await desk.run();
    await desk.write('phone-format', '周强', { responsible: '王老师' });
    const { session } = desk;
    await session.apply((await session.prepare({ kind: 'clear' }, options)).planId);
    expect((await desk.read()).sheets.length).toBe(1);
    // The right number gives the record another name; its other issue stays the same one.
    await desk.type('sheet1', [[5, 3, '532623201405120056']]);
    const view = await desk.check(later);
    expect(view.fixed?.map(({ rule }) => rule)).toEqual(['id-checksum']);
    expect(issueOf(view, 'phone-format', 5)).toMatchObject({
      state: 'open',
      history: { responsible: '王老师' },
    });
    await desk.run(later);
    expect((await desk.row('phone-format', '周强')).text('responsible')).toBe('王老师');
    expect((await desk.row('id-checksum', '周强')).text('responsible')).toBe('李老师');
  });

  it('closes nothing that nobody could look for', async () => {
    const desk = new Desk();
    await desk.run();
    // The column is gone, so the rule did not run.
    await desk.type(
      'sheet1',
      Array.from({ length: 5 }, (_, at) => [at + 1, 9, null] as const),
    );
    expect((await desk.check(later)).fixed).toEqual([]);
    await desk.run(later);
    const row = await desk.row('phone-format', '李明');
    expect(row.text('state')).toBe('待整改');
    expect(row.text('remark')).toContain('没能核对');
  });

  it('reads a copy when the sheet itself is gone, never beside it, and takes no copy for a ledger', async () => {
    const desk = new Desk();
    await desk.run();
    await desk.write('phone-format', '李明', { responsible: '张老师' });
    const copy = async (): Promise<void> => {
      const list = await desk.list();
      await desk.edit((snapshot) => ({
        ...snapshot,
        sheets: [...snapshot.sheets, { ...list, id: 'copy', name: '问题清单 (2)' }],
      }));
    };
    await copy();
    expect((await desk.session.overview(options)).ledgers.map(({ sheet }) => sheet)).toEqual(['台账']);
    expect((await desk.run()).join('\n')).toContain('“问题清单 (2)”是问题清单的副本：不读取');
    const own = await desk.list();
    await desk.edit((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.filter(({ id }) => id !== own.id),
      settings: new Map(),
    }));
    expect((await desk.run()).join('\n')).toContain('已并入新表');
    expect((await desk.row('phone-format', '李明')).text('responsible')).toBe('张老师');
  });

  it.each([
    ['受保护', (sheet: Sheet): Sheet => ({ ...sheet, protected: true })],
    [
      '表头',
      (sheet: Sheet): Sheet => {
        const builder = new GridBuilder(sheet.grid);
        for (let column = 0; column < sheet.grid.columnCount; column++) builder.set(2, column, 'x');
        return { ...sheet, grid: builder.build() };
      },
    ],
  ])('leaves a sheet alone that cannot be brought up to date, and says so (%s)', async (word, spoil) => {
    const desk = new Desk();
    await desk.run();
    const list = await desk.list();
    await desk.edit((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => (sheet.id === list.id ? spoil(sheet) : sheet)),
    }));
    const before = await desk.list();
    expect((await desk.run(later)).join('\n')).toContain(word);
    expect(await desk.list()).toBe(before);
  });
});
