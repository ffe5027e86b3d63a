import { snapshotOf } from '../../test/support/sheetOf';
import { nationalPack } from '../core/policy/nationalPack';
import type { CellValue } from '../core/snapshot/grid';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import type { Overview } from './service';
import { Session } from './session';

const options = { language: 'zh-CN', asOf: '2024-10-15' } as const;
const header = ['编码', '娃娃叫啥', '户口本号码', '在哪读', '备用一', '备用二'];
const rows: CellValue[][] = [
  ['云溪县某某表'],
  header,
  ['A', '李明', '532623201405120013', '青山小学', null, null],
  ['B', '王芳', '532623201405120021', '青山小学', null, null],
];
const columns = [
  { column: 1, field: 'name' },
  { column: 2, field: 'idNumber' },
  { column: 3, field: 'schoolName' },
] as const;

function open(sheetRows: CellValue[][], merges: string[] = []) {
  const book = new MemoryWorkbook(snapshotOf({ sheets: [{ name: '表一', rows: sheetRows, merges }] }));
  return new Session(book, { pack: nationalPack, now: () => '2024-10-15T08:00:00.000Z' });
}

/** Names the header in `row` and tells what the workbook then holds. */
async function nameHeader(work: Session, row: number): Promise<Overview> {
  const sheetId = (await work.overview(options)).sheets[0]?.id ?? '';
  const preview = await work.prepare({ kind: 'header', sheetId, row, columns }, options);
  expect(preview.lines).toEqual([`表一：第 ${String(row + 1)} 行是表头，指定了 3 列的含义`]);
  expect(preview.cellCount).toBe(0);
  await work.apply(preview.planId);
  return work.overview(options);
}

describe('a header named by hand', () => {
  it('offers the first rows of texts where no ledger was found, and none where one was', async () => {
    const [sheet] = (await open(rows).overview(options)).sheets;
    expect(sheet?.reason?.['zh-CN']).toBe('没有找到表头');
    expect(sheet?.head?.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(sheet?.head?.[0]?.cells.map(({ text }) => text)).toEqual(header);
    const [half] = (await open([['编号甲', '性别', '记事'], ...rows.slice(2)]).overview(options)).sheets;
    expect(half?.head?.[0]?.cells.map(({ field }) => field)).toEqual([undefined, 'sex', undefined]);
    const known = [['姓名', '身份证号', '学校'], ...rows.slice(2).map((row) => row.slice(1, 4))];
    expect((await open(known).overview(options)).sheets[0]?.head).toBeUndefined();
  });

  it('makes the sheet a ledger that is checked, and can be taken back', async () => {
    const work = open(rows);
    const [ledger] = (await nameHeader(work, 1)).ledgers;
    expect(ledger).toMatchObject({ headerRows: [1, 1], firstRow: 2, records: 2 });
    expect(ledger?.columns.map(({ field }) => field)).toEqual(['name', 'idNumber', 'schoolName']);
    const checked = await work.check(options);
    expect(checked.coverage.find(({ rule }) => rule === 'id-checksum')?.state).toMatch(/passed|found/);
    await work.undo();
    expect((await work.overview(options)).ledgers).toEqual([]);
  });

  it('knows the row below a group, and with blanks in its texts', async () => {
    const work = open(rows);
    await nameHeader(work, 1);
    const moved = open(
      [
        ['通知'],
        [],
        ['云溪县某某表'],
        ['', '孩 子 的', '', '', '', ''],
        ['编码', '娃娃 叫啥', ...header.slice(2)],
        ...rows.slice(2),
      ],
      ['B4:C4'],
    );
    const [ledger] = (await nameHeader(moved, 4)).ledgers;
    expect(ledger?.columns.map(({ field }) => field)).toEqual(['name', 'idNumber', 'schoolName']);
    expect(ledger?.records).toBe(2);
  });

  it('changes nothing for cells that hold no text, and for a row that is not offered', async () => {
    const work = open(rows);
    const sheetId = (await work.overview(options)).sheets[0]?.id ?? '';
    const preview = await work.prepare({ kind: 'header', sheetId, row: 40, columns }, options);
    expect(preview.lines).toEqual([]);
  });
});
