import { snapshotOf } from '../support/sheetOf';
import { excelHost } from './excelHost';

const book = snapshotOf({
  name: '台账.xlsx',
  sheets: [
    {
      name: '学校 台账',
      rows: [
        ['某校学生台账'],
        ['姓名', '身份证号', '金额'],
        ['张三', { value: '11010519491231002X', format: '@' }, { value: 625, format: '0.00' }],
        ['李四', 110105194912310020, { value: 1250, formula: 'C3*2' }],
        [null, { value: { error: '#N/A' } }, '#N/A'],
        ['合计', null, { value: '', formula: 'IF(1,"","")' }, true],
      ],
      merges: ['A1:C1'],
      hiddenRows: [4],
      hiddenColumns: [3],
      filter: 'A2:C6',
      frozen: { rows: 2, columns: 0 },
      tables: [{ name: '表1', area: 'A2:C6' }],
      marks: [{ severity: 'error', areas: [{ top: 3, left: 1, bottom: 3, right: 1 }] }],
      columnWidths: [{ first: 1, last: 1, width: 20 }],
    },
    { name: '空表', rows: [] },
  ],
  names: [{ name: '金额区', sheet: '学校 台账', area: 'C3:C5' }],
  settings: { journal: '{"a":"<&\\"中"}' },
});

describe('reading through the real library', () => {
  it('gives what the workbook holds', async () => {
    const { port, host } = await excelHost(book);
    const read = await port.read();
    const [sheet, blank] = read.sheets;
    const source = book.sheets[0];
    if (!sheet || !source || !blank) throw new Error('no sheet');
    for (let row = 0; row < 8; row++) {
      for (let column = 0; column < 6; column++) {
        expect([row, column, sheet.grid.value(row, column)]).toEqual([
          row,
          column,
          source.grid.value(row, column),
        ]);
        expect(sheet.grid.formula(row, column)).toBe(source.grid.formula(row, column));
      }
    }
    expect(read.styles[sheet.grid.style(2, 2)]?.numberFormat).toBe('0.00');
    expect({ ...sheet, grid: null, id: '', columnWidths: [] }).toEqual({
      ...source,
      grid: null,
      id: '',
      columnWidths: [],
    });
    expect(sheet.columnWidths[0]?.width).toBeCloseTo(20, 0);
    expect(blank.grid.rowCount).toBe(0);
    expect(read.settings).toEqual(book.settings);
    expect(read.names).toEqual([
      {
        name: '金额区',
        sheet: host.ids.get(source.id),
        area: { top: 2, left: 2, bottom: 4, right: 2 },
        hidden: book.names[0]?.hidden,
      },
    ]);
    expect(read.dateSystem).toBe(1900);
  });
});
