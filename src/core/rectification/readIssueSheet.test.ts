import { snapshotOf, type CellLike } from '../../../test/support/sheetOf';
import type { SheetColumnId } from './sheetColumns';
import { readIssueSheet, type SheetReading } from './readIssueSheet';
import { readState } from './readState';

const header = ['序号', '严重程度', '问题类型', '问题说明', '整改期限', '状态', '问题编号'];

function read(rows: readonly (readonly (CellLike | undefined)[])[]): SheetReading | undefined {
  const snapshot = snapshotOf({ sheets: [{ name: '清单', rows }] });
  const [sheet] = snapshot.sheets;
  return sheet && readIssueSheet(snapshot, sheet);
}

const deadlines = (values: readonly CellLike[]): (string | undefined)[] =>
  read([
    header,
    ...values.map((value, at) => [at + 1, '存疑', '', 'x', value, '', `id${String(at)}`]),
  ])?.rows.map(({ texts }) => texts.get('deadline')) ?? [];

describe('readIssueSheet', () => {
  it('reads days kept as text and as dates', () => {
    expect(
      deadlines([
        '2024-10-31',
        '10月底前',
        { value: 45_596, format: 'yyyy/m/d' },
        { value: 45_596, format: 'm"月"d"日"' },
        45_596,
      ]),
    ).toEqual(['2024-10-31', '10月底前', '2024-10-31', '2024-10-31', '2024-10-31']);
  });

  it('finds columns in any order and either language, below whatever stands above', () => {
    const moved = read([
      ['请尽快整改'],
      [],
      [
        'State',
        'ISSUE ID',
        '备注',
        ' 整改 期限 ',
        'Severity',
        'What is wrong and what to do',
        '序号',
        '备注',
      ],
      ['待整改', 'abc', '一', '2024-11-01', '错误', 'x', 1, '二'],
    ]);
    const [row] = moved?.rows ?? [];
    expect(row?.texts.get('deadline')).toBe('2024-11-01');
    expect(row?.texts.get('id')).toBe('abc');
    expect([...(row?.extra.values() ?? [])].map(({ value }) => value)).toEqual(['一', '二']);
    expect(moved?.notes).toEqual([[{ value: '请尽快整改' }]]);
  });

  it('passes over blank rows and headers copied down', () => {
    const rows = read([header, [], header, [1, '存疑', '', 'x', '', '', 'a'], [2]])?.rows;
    expect(rows?.map(({ row }) => row)).toEqual([3]);
  });

  it.each([
    ['without a header', [['a', 'b']]],
    ['of a ledger', [['序号', '姓名', '学校', '身份证号', '状态', '单元格']]],
  ])('reads no sheet %s', (_, rows) => {
    expect(read(rows)).toBeUndefined();
  });

  it('leaves out columns that are gone, so that memory counts for them', () => {
    const [row] =
      read([header.filter((title) => title !== '状态'), [1, '存疑', '', 'x', '', 'a']])?.rows ?? [];
    const gone: SheetColumnId[] = ['state', 'measure'];
    expect(gone.map((id) => row?.texts.has(id))).toEqual([false, false]);
  });
});

describe('readState', () => {
  it.each([
    ['待整改', 'open'],
    ['已整改待核', 'awaiting'],
    [' 已 销号', 'closed'],
    ['情况属实', 'confirmed'],
    ['Closed', 'closed'],
    ['属实', 'confirmed'],
    ['已改正', 'awaiting'],
    ['未整改', 'open'],
    ['没整改完', 'open'],
    ['', 'blank'],
    ['情况不属实', 'unknown'],
    ['未销号', 'open'],
    ['不能销号', 'unknown'],
    ['OK', 'unknown'],
  ])('reads %s as %s', (text, state) => {
    expect(readState(text)).toBe(state);
  });
});
