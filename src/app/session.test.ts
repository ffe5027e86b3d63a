import { snapshotOf } from '../../test/support/sheetOf';
import { packs } from '../core/policy/packs';
import { rules } from '../core/rules/registry';
import type { Snapshot } from '../core/snapshot/snapshot';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import { WorkbookError } from '../workbook/port';
import { Session } from './session';

const options = { language: 'zh-CN', asOf: '2024-10-15' } as const;
const pupils = [
  ['2024年秋季学期学生资助台账'],
  ['序号', '姓名', '性别', '身份证号', '学校', '学段', '年级', '是否寄宿', '困难类型', '校车线路'],
  [1, '李明', '男', '532623201405120013', '青山小学', '小学', '四年级', '是', '脱贫户', '3号线'],
  [2, '王芳', '女', ' 532623201405120021', '青山小学', '小学', '四年级', '否', '低保', '3号线'],
  [3, '赵敏', '女', '532623201405120049', '青山小学', '小学', '四年级', null, '孤儿', '1号线'],
];

function open(sheets: Parameters<typeof snapshotOf>[0]['sheets'] = [{ name: '台账', rows: pupils }]): {
  work: Session;
  read: () => Promise<Snapshot>;
} {
  const pack = packs.get('national');
  if (!pack) throw new Error('no national pack');
  const book = new MemoryWorkbook(snapshotOf({ sheets }));
  return {
    work: new Session(book, { pack, now: () => '2024-10-15T08:00:00.000Z' }),
    read: () => book.read(),
  };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof WorkbookError ? error.code : String(error)),
  );
}

describe('Session', () => {
  it('fixes what is certain after a preview, and the problem is gone', async () => {
    const { work, read } = open();
    const found = (await work.check(options)).issues.find((issue) => issue.rule === 'id-hidden-characters');
    const preview = await work.prepare({ kind: 'fix', issues: [found?.id ?? ''] }, options);
    expect(preview.cells).toEqual([
      { sheet: '台账', cell: 'D4', before: ' 532623201405120021', after: '532623201405120021' },
    ]);
    await work.apply(preview.planId);
    expect((await read()).sheets[0]?.grid.value(3, 3)).toBe('532623201405120021');
    const rest = (await work.check(options)).issues.map((issue) => issue.rule);
    expect(rest).not.toContain('id-hidden-characters');
    await work.undo();
    expect((await read()).sheets[0]?.grid.value(3, 3)).toBe(' 532623201405120021');
  });

  it('takes one fix of several back, and the rest of the run later', async () => {
    const rows = [
      ...pupils,
      [4, '周强', '男', '532623201405120073 ', '青山小学', '小学', '四年级', '否', '无', null],
    ];
    const { work, read } = open([{ name: '台账', rows }]);
    const found = (await work.check(options)).issues.filter(({ rule }) => rule === 'id-hidden-characters');
    const [first, second] = found.map(({ id }) => id);
    const ids = async (): Promise<unknown[]> => {
      const grid = (await read()).sheets[0]?.grid;
      return [grid?.value(3, 3), grid?.value(5, 3)];
    };
    const preview = await work.prepare({ kind: 'fix', issues: found.map(({ id }) => id) }, options);
    await work.apply(preview.planId);
    expect(await ids()).toEqual(['532623201405120021', '532623201405120073']);
    await work.undoFix(first ?? '');
    expect(await ids()).toEqual([' 532623201405120021', '532623201405120073']);
    expect(await codeOf(work.undoFix(first ?? ''))).toBe('nothing-to-undo');
    expect((await work.overview(options)).undo).toHaveLength(1);
    await work.undo();
    expect(await ids()).toEqual([' 532623201405120021', '532623201405120073 ']);
    expect(await codeOf(work.undoFix(second ?? ''))).toBe('nothing-to-undo');
    expect((await work.overview(options)).undo).toEqual([]);
  });

  it('never applies a fix that is only proposed', async () => {
    const { work } = open([
      {
        name: '台账',
        rows: [
          ...pupils,
          [4, '周强', '男', '532623201405120014', '青山小学', '小学', '四年级', '否', '无', '1号线'],
        ],
      },
    ]);
    const wrong = (await work.check(options)).issues.find((issue) => issue.rule === 'id-checksum');
    expect(wrong).toBeDefined();
    const preview = await work.prepare({ kind: 'fix', issues: [wrong?.id ?? ''] }, options);
    expect(preview.cells).toEqual([]);
  });

  it('applies one proposed fix that the person has chosen, in the cell it is for, and never two', async () => {
    const header = ['姓名', '性别', '身份证号', '出生日期', '学校', '学段', '年级'];
    const { work, read } = open([
      {
        name: '台账',
        rows: [
          header,
          ['李明', '男', '532623201405210013', '2014-05-12', '青山小学', '小学', '四年级'],
          // The number passes and the sex agrees: the date is to blame.
          ['王芳', '女', '532623201405120021', '2014/5/21', '青山小学', '小学', '四年级'],
        ],
      },
    ]);
    const { issues } = await work.check(options);
    const wrong = issues.find((issue) => issue.rule === 'id-checksum');
    const other = issues.find((issue) => issue.rule === 'id-birth-mismatch');
    expect(wrong).toMatchObject({ suspect: 'C2', fix: { kind: 'proposed', value: '532623201405120013' } });
    expect(other).toMatchObject({ suspect: 'D3', fix: { kind: 'proposed', value: '2014/5/12' } });
    const both = [wrong?.id ?? '', other?.id ?? ''] as unknown as [string];
    expect((await work.prepare({ kind: 'fix', issues: both, proposed: true }, options)).cells).toEqual([]);
    const preview = await work.prepare({ kind: 'fix', issues: [wrong?.id ?? ''], proposed: true }, options);
    expect(preview.cells).toEqual([
      { sheet: '台账', cell: 'C2', before: '532623201405210013', after: '532623201405120013' },
    ]);
    await work.apply(preview.planId);
    expect((await read()).sheets[0]?.grid.value(1, 2)).toBe('532623201405120013');
    expect((await work.check(options)).issues.map((issue) => issue.rule)).not.toContain('id-checksum');
  });

  it('shows the records of one issue beside each other', async () => {
    const { work } = open([
      {
        name: '台账',
        rows: [
          ...pupils,
          [4, '李明', '男', '532623201405120013', '河口小学', '小学', '四年级', '是', '脱贫户', ''],
        ],
      },
    ]);
    const twice = (await work.check(options)).issues.find((issue) => issue.rule === 'id-duplicate');
    const shown = await work.compareRecords(twice?.id ?? '', options);
    expect(shown?.classes).toEqual(['一人两校']);
    expect(shown?.records.map(({ row }) => row)).toEqual([2, 5]);
    expect(await work.compareRecords('no such issue', options)).toBeUndefined();
  });

  it('remembers in the workbook what a column means', async () => {
    const { work, read } = open();
    const unknown = (await work.overview(options)).ledgers[0]?.unmapped;
    expect(unknown?.map((column) => column.header)).toEqual(['校车线路']);
    const ledger = (await work.overview(options)).ledgers[0]?.id ?? '';
    const preview = await work.prepare(
      { kind: 'map', ledger, column: unknown?.[0]?.column ?? -1, field: 'remarks' },
      options,
    );
    await work.apply(preview.planId);
    const pack = packs.get('national');
    if (!pack) throw new Error('no national pack');
    const later = new Session(new MemoryWorkbook(await read()), { pack, now: () => '' });
    expect((await later.overview(options)).ledgers[0]?.unmapped).toEqual([]);
  });

  it.each([
    ['110105194912310021', '110105194912310021'],
    ['007', '007'],
    ['=1+1', '=1+1'],
    ['12', '12'],
  ])('keeps %s typed into a text column as it was typed', async (typed, stored) => {
    const { work, read } = open();
    const sheetId = (await read()).sheets[0]?.id ?? '';
    const preview = await work.prepare({ kind: 'edit', sheetId, row: 2, column: 3, text: typed }, options);
    await work.apply(preview.planId);
    const after = await read();
    expect(after.sheets[0]?.grid.value(2, 3)).toBe(stored);
    expect(after.styles[after.sheets[0]?.grid.style(2, 3) ?? 0]?.numberFormat).toBe('@');
  });

  it.each([
    ['18', 18],
    ['312.5', 312.5],
    ['110105194912310021', '110105194912310021'],
    ['0012', '0012'],
    ['', null],
  ])('stores %j typed into a number cell as %j', async (typed, stored) => {
    const { work, read } = open();
    const sheetId = (await read()).sheets[0]?.id ?? '';
    await work.apply(
      (await work.prepare({ kind: 'edit', sheetId, row: 2, column: 0, text: typed }, options)).planId,
    );
    expect((await read()).sheets[0]?.grid.value(2, 0)).toBe(stored);
  });

  it('leaves the workbook as it was after run and clear', async () => {
    const { work, read } = open();
    await work.apply((await work.prepare({ kind: 'run' }, options)).planId);
    expect((await read()).sheets.length).toBeGreaterThan(1);
    await work.apply((await work.prepare({ kind: 'mark', resultColumn: true }, options)).planId);
    await work.apply((await work.prepare({ kind: 'clear' }, options)).planId);
    const after = await read();
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(['台账']);
    expect(after.names).toEqual([]);
    const [sheet] = after.sheets;
    expect([sheet?.grid.rowCount, sheet?.grid.columnCount, sheet?.marks]).toEqual([5, 10, []]);
  });

  it('tells known problems from new ones after a run was written', async () => {
    const { work } = open();
    expect(new Set((await work.check(options)).issues.map((issue) => issue.state))).toEqual(new Set(['new']));
    await work.apply((await work.prepare({ kind: 'mark', issueSheet: true }, options)).planId);
    expect(new Set((await work.check(options)).issues.map((issue) => issue.state))).toEqual(
      new Set(['open']),
    );
  });

  it('says in the preview what it will not do on a protected sheet, and does the rest', async () => {
    const { work } = open([{ name: '台账', rows: pupils, protected: true }]);
    const preview = await work.prepare({ kind: 'run' }, options);
    expect(preview.lines.join('\n')).toMatch(/受保护/);
    await work.apply(preview.planId);
  });

  it('stops a check soon after it is told to', async () => {
    const { work } = open();
    const stop = new AbortController();
    let steps = 0;
    const control = {
      signal: stop.signal,
      progress: (done: number, total: number) => {
        expect(total).toBe(rules.length);
        steps = done;
      },
    };
    await work.check(options, control);
    expect(steps).toBe(rules.length);
    stop.abort();
    expect(await codeOf(work.check(options, control))).toBe('cancelled');
  });

  it.each([
    ['a blank workbook', []],
    ['an empty sheet', [{ name: 'Sheet1', rows: [] }]],
    ['sheets without a ledger', [{ name: '说明', rows: [['填表说明'], ['一、…']] }]],
  ])('is not ready, and says why, for %s', async (_, sheets) => {
    const { work } = open(sheets);
    const view = await work.check(options);
    expect(view.ready).toBe(false);
    expect(view.blocking.length).toBeGreaterThan(0);
    for (const kind of ['run', 'mark', 'compute', 'summarize', 'clear'] as const) {
      await work.apply((await work.prepare({ kind }, options)).planId);
    }
  });

  it('refuses to undo when there is nothing, or when the record is spoilt', async () => {
    const { work } = open();
    expect(await codeOf(work.undo())).toBe('nothing-to-undo');
    const pack = packs.get('national');
    if (!pack) throw new Error('no national pack');
    const journal = JSON.stringify([{ id: 'run-1', action: 'run', at: '', lines: [] }]);
    for (const record of ['', 'x', '{}', '[]', 'null', '{"changes":[{"type":"cells"}]}']) {
      const book = new MemoryWorkbook(
        snapshotOf({ sheets: [{ name: '台账', rows: pupils }], settings: { journal, 'undo:run-1': record } }),
      );
      const code = await codeOf(new Session(book, { pack, now: () => '' }).undo());
      expect(['nothing-to-undo', 'changed-since-read', 'sheet-missing']).toContain(code);
    }
  });
});
