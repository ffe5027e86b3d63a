import { snapshotOf } from '../../test/support/sheetOf';
import { certificateSheetId } from '../core/certificate/certificateSheet';
import { ownSheets } from '../core/plan/anchors';
import { packs } from '../core/policy/packs';
import { cellText } from '../core/rules/cellText';
import type { Sheet, Snapshot } from '../core/snapshot/snapshot';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import { WorkbookError } from '../workbook/port';
import type { CertificateView } from './service';
import { Session } from './session';

const options = { language: 'zh-CN', asOf: '2024-10-15' } as const;
const head = ['序号', '姓名', '性别', '身份证号', '学校', '学段', '年级', '是否寄宿', '困难类型', '校车线路'];
const pupils = [
  [1, '李明', '男', '532623201405120013', '青山小学', '小学', '四年级', '是', '脱贫户', '3号线'],
  [2, '王芳', '女', '532623201405120021', '青山小学', '小学', '四年级', '否', '低保', '3号线'],
];
const rowsOf = (records: readonly (readonly (string | number | null)[])[]) => [
  ['2024年秋季学期学生资助台账'],
  ['填报单位：青山小学'],
  head,
  ...records,
];

function open(snapshot: Snapshot = snapshotOf({ sheets: [{ name: '台账', rows: rowsOf(pupils) }] })) {
  const pack = packs.get('national');
  if (!pack) throw new Error('no national pack');
  const book = new MemoryWorkbook(snapshot);
  const work = new Session(book, { pack, now: () => '2024-10-15T08:00:00.000Z' });
  return {
    work,
    read: () => book.read(),
    do: async (kind: 'run' | 'certify' | 'clear' | 'mark') =>
      work.apply((await work.prepare({ kind }, options)).planId),
    edit: async (row: number, column: number, text: string) => {
      const sheetId = (await book.read()).sheets[0]?.id ?? '';
      const request = { kind: 'edit', sheetId, row, column, text } as const;
      await work.apply((await work.prepare(request, options)).planId);
    },
  };
}

async function certificateOf(read: () => Promise<Snapshot>): Promise<Sheet> {
  const sheet = ownSheets(await read()).get(certificateSheetId);
  if (!sheet) throw new Error('no certificate');
  return sheet;
}

function texts({ grid }: Sheet): string[] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    [cellText(grid, row, 0), cellText(grid, row, 1)].join('|'),
  );
}

/** The same workbook with some things about it changed. */
function changed(snapshot: Snapshot, changes: Partial<Snapshot>): Snapshot {
  return { ...snapshot, ...changes };
}

/** The certificate's sheet with one text replaced by hand. */
function tampered(snapshot: Snapshot, from: string, to: string): Snapshot {
  const id = ownSheets(snapshot).get(certificateSheetId)?.id;
  let hits = 0;
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.id !== id) return sheet;
    const rows = texts(sheet).map((line) =>
      line.split('|').map((text) => {
        if (!text.includes(from)) return text === '' ? null : text;
        hits++;
        return text.replace(from, to);
      }),
    );
    const [copy] = snapshotOf({ sheets: [{ name: sheet.name, id: sheet.id, rows }] }).sheets;
    return copy ?? sheet;
  });
  expect(hits).toBeGreaterThan(0);
  return changed(snapshot, { sheets });
}

const verify = (snapshot: Snapshot): Promise<CertificateView> => open(snapshot).work.verify(options);

describe('certificate', () => {
  it('is made by a run on a ready ledger and says what was and was not checked', async () => {
    const book = open();
    expect((await book.work.check(options)).blocking).toEqual([]);
    expect((await book.work.verify(options)).state).toBe('absent');
    await book.do('run');
    const lines = texts(await certificateOf(book.read));
    expect(lines).toEqual(
      expect.arrayContaining([
        '校验证书|',
        '台账|台账（学校台账，2 行）',
        '填报单位|青山小学',
        '学期|2024年秋季学期',
        '学生行数|2',
        '校验日期|2024-10-15',
        '未纳入的列|校车线路',
      ]),
    );
    expect(lines.filter((line) => line.includes('没有检查的内容'))).toHaveLength(1);
    const coverage = (await book.work.check(options)).coverage;
    const unrun = new Set(
      coverage.filter(({ state }) => state === 'skipped' || state === 'external').map(({ rule }) => rule),
    );
    expect(unrun.size).toBeGreaterThan(0);
    const view = await book.work.verify(options);
    expect([view.state, view.records, view.certificate?.date]).toEqual(['valid', 2, '2024-10-15']);
  });

  it('holds after our own work, a rename, a sort and another language', async () => {
    const book = open();
    await book.do('certify');
    await book.do('run');
    await book.do('mark');
    const done = await book.read();
    const renamed = changed(done, {
      sheets: done.sheets.map((sheet, at) => ({ ...sheet, name: `第${String(at + 1)}张` })),
    });
    expect((await verify(renamed)).state).toBe('valid');
    const [sorted] = snapshotOf({ sheets: [{ name: '台账', rows: rowsOf([...pupils].reverse()) }] }).sheets;
    const [first, ...others] = done.sheets;
    const reordered = { ...sorted, id: first?.id } as Sheet;
    expect((await verify(changed(done, { sheets: [reordered, ...others] }))).state).toBe('valid');
    expect(await open(done).work.verify({ ...options, language: 'en' })).toMatchObject({
      state: 'valid',
      sentence: expect.stringMatching(/^The certificate holds/) as string,
    });
  });

  it('tells which record differs, and only the whole once the kept part is lost', async () => {
    const book = open();
    await book.do('run');
    await book.edit(3, 6, '五年级');
    const view = await book.work.verify(options);
    expect(view.state).toBe('changed');
    expect(view.differences?.changed).toMatchObject([{ sheet: '台账', row: 3, name: '李明' }]);
    const bare = await verify(changed(await book.read(), { settings: new Map() }));
    expect([bare.state, bare.differences]).toEqual(['changed', undefined]);
    expect(bare.notes.join()).toMatch(/只能比较整体/);
    await book.work.undo();
    expect((await book.work.verify(options)).state).toBe('valid');
  });

  it.each([
    ['the record count', '2 行', '9 行'],
    ['the fingerprint', '0', '1'],
    ['the date', '2024-10-15', '2024-10-16'],
    ['the title', '校验证书', '证书'],
    ['what was not checked', '）：', '）。'],
  ])('is worth nothing once somebody changed %s', async (_, from, to) => {
    const book = open();
    await book.do('run');
    expect((await verify(tampered(await book.read(), from, to))).state).toBe('altered');
  });

  it('is declared void when a later run finds the ledger not ready, and made again when it is', async () => {
    const book = open();
    await book.do('run');
    await book.edit(3, 3, '532623201405120014');
    for (const kind of ['run', 'mark'] as const) {
      await book.do(kind);
      const lines = texts(await certificateOf(book.read));
      expect(lines[0]).toBe('校验证书（已失效）|');
      expect(lines.join()).not.toMatch(/[0-9a-f]{64}/);
      expect((await book.work.verify(options)).state).toBe('revoked');
    }
    await book.edit(3, 3, '532623201405120013');
    await book.do('run');
    expect((await book.work.verify(options)).state).toBe('valid');
    await book.do('clear');
    expect((await book.work.verify(options)).state).toBe('absent');
  });

  it('is refused with what blocks', async () => {
    const book = open(
      snapshotOf({
        sheets: [
          {
            name: '台账',
            rows: rowsOf([
              [1, '李明', '男', '53262320140512001X', '青山小学', '小学', '四年级', '是', '脱贫户', ''],
            ]),
          },
        ],
      }),
    );
    const refusal = await book.do('certify').then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(WorkbookError);
    expect(refusal).toMatchObject({
      code: 'not-ready',
      details: { reason: expect.stringMatching(/还有 1 处/) as string },
    });
    await book.do('run');
    expect((await book.work.verify(options)).state).toBe('absent');
  });

  it('leaves the pages for schools without whole numbers', async () => {
    const book = open();
    await book.edit(3, 3, '532623201405120014');
    const pages = await book.work.pages(options);
    expect(pages.map(({ school }) => school)).toEqual([null, '青山小学', '']);
    expect(pages[1]?.html).toContain('李明');
    for (const { html } of pages) expect(html).not.toMatch(/\d{15}/);
  });

  it('notices another term', async () => {
    const book = open();
    await book.do('run');
    const done = await book.read();
    const rows = rowsOf(pupils).map((row, at) => (at === 0 ? ['2025年春季学期学生资助台账'] : row));
    const [later] = snapshotOf({ sheets: [{ name: '台账', rows }] }).sheets;
    const sheets = done.sheets.map((sheet, at) => (at === 0 && later ? { ...later, id: sheet.id } : sheet));
    const view = await verify(changed(done, { sheets }));
    expect([view.state, view.otherTerm]).toEqual(['changed', '2025年春季学期']);
  });
});
