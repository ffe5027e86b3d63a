import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { snapshotOf } from '../support/sheetOf';
import { excelHost } from './excelHost';

const book = snapshotOf({ sheets: [{ name: '台账', rows: [['姓名'], ['张三']] }] });

describe('Excel that keeps us waiting', () => {
  it('is told while a cell is edited, and the work goes on after Enter', async () => {
    const { host } = await excelHost(book);
    const told: boolean[] = [];
    let enter: () => void = () => undefined;
    host.session.editing = new Promise((resolve) => (enter = resolve));
    const workbook = new ExcelWorkbook(host.office.Excel, {
      waiting: (is) => {
        told.push(is);
        host.session.editing = undefined;
        if (is) enter();
      },
    });
    expect((await workbook.read()).sheets[0]?.grid.text(1, 0)).toBe('张三');
    expect(told).toEqual([true, false]);
  });

  it('is not told when it answers at once', async () => {
    const { host } = await excelHost(book);
    const told: boolean[] = [];
    const workbook = new ExcelWorkbook(host.office.Excel, { waiting: (is) => told.push(is) });
    expect((await workbook.read()).sheets).toHaveLength(1);
    expect(told).toEqual([]);
  });
});
