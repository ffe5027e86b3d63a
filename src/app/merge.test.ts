import { snapshotOf, type CellLike } from '../../test/support/sheetOf';
import { nationalPack } from '../core/policy/nationalPack';
import type { Snapshot } from '../core/snapshot/snapshot';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import { WorkbookError } from '../workbook/port';
import { Session } from './session';

const options = { language: 'zh-CN', asOf: '2024-10-15' } as const;
const file = (name: string) => ({ name, bytes: new Uint8Array() });
const ledger = (name: string): Snapshot =>
  snapshotOf({
    sheets: [
      {
        name: '台账',
        rows: [
          ['2024年秋季学期学生资助台账'],
          ['姓名', '身份证号', '学校名称', '年级', '困难类型'],
          [name, '11010519491231002X', '东城小学', '三年级', '低保'],
        ],
      },
    ],
  });
const books = new Map<string, Snapshot>([
  ['东城.xlsx', ledger('王芳')],
  ['名单.xlsx', snapshotOf({ sheets: [{ name: '名单', rows: [['学校名称'], ['东城小学'], ['西城小学']] }] })],
  ['空.xlsx', snapshotOf({ sheets: [{ name: '空', rows: [['备注']] }] })],
]);

function open(rows: readonly (readonly CellLike[])[] = [['说明']]): { work: Session; book: MemoryWorkbook } {
  const book = new MemoryWorkbook(snapshotOf({ sheets: [{ name: '说明', rows }] }));
  const work = new Session(book, {
    pack: nationalPack,
    now: () => '2024-10-15T08:00:00.000Z',
    open: ({ name }) => {
      const found = books.get(name);
      return found ? Promise.resolve(found) : Promise.reject(new WorkbookError('damaged-package'));
    },
  });
  return { work, book };
}

describe('merging into the open workbook', () => {
  it('previews what is taken, left out and missing, writes it, and takes it back', async () => {
    const { work, book } = open();
    const before = await book.read();
    const files = [file('东城.xlsx'), file('坏.xlsx')];
    const preview = await work.prepare({ kind: 'merge', files, schools: file('名单.xlsx') }, options);
    expect(preview.lines).toEqual([
      '合并 2 个文件，共 1 条记录，1 个没有并入',
      '没有并入：坏.xlsx：这个文件已损坏或不完整。',
      '还没有报的学校 1 所：西城小学',
      '新建工作表“学校台账合并”',
      '新建工作表“合并情况”',
    ]);
    expect(preview.merged).toMatchObject({ records: 1, missingSchools: ['西城小学'] });
    await work.apply(preview.planId);
    expect((await work.overview(options)).ledgers.map(({ sheet, records }) => [sheet, records])).toEqual([
      ['学校台账合并', 1],
    ]);
    await work.undo();
    expect((await book.read()).sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  });

  it('says before merging anew that edits of the merged sheet are replaced', async () => {
    const { work } = open();
    const request = { kind: 'merge', files: [file('东城.xlsx')] } as const;
    await work.apply((await work.prepare(request, options)).planId);
    const again = await work.prepare(request, options);
    expect(again.lines).toContain('“学校台账合并”按所选文件重新合并：在这张表上改过的内容会被替换，可以撤销');
  });

  it('refuses a list of schools that lists none, instead of telling that all have handed in', async () => {
    const { work } = open();
    const request = { kind: 'merge', files: [file('东城.xlsx')], schools: file('空.xlsx') } as const;
    await expect(work.prepare(request, options)).rejects.toMatchObject({ code: 'no-schools' });
  });
});
