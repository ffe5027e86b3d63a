import { snapshotOf } from '../../../test/support/sheetOf';
import { applyPlan } from './applyPlan';
import { invertPlan } from './invert';
import { removeOwnColumns } from './removeOwnColumns';

describe('taking our columns off', () => {
  it('says the look they had, so that it comes back even where looks are not read', () => {
    const book = snapshotOf({
      sheets: [
        {
          name: '台账',
          rows: [
            ['姓名', '金额'],
            ['张三', { value: 625, format: '0.00' }],
          ],
        },
      ],
      names: [{ name: '_aidledger.column.amount.0', sheet: '台账', area: 'B1' }],
    });
    const [sheet] = book.sheets;
    if (!sheet) throw new Error('no sheet');
    const plan = { id: 'c', action: 'clear' as const, changes: removeOwnColumns(book, sheet, []) };
    const gone = applyPlan(book, plan);
    expect(gone.sheets[0]?.grid.columnCount).toBe(1);
    const back = applyPlan(gone, invertPlan(plan));
    const look = (row: number) => back.styles[back.sheets[0]?.grid.style(row, 1) ?? 0];
    expect(back.sheets[0]?.grid.value(1, 1)).toBe(625);
    expect(look(0)).toMatchObject({ bold: true, fill: 'E2EFDA' });
    expect(look(1)).toMatchObject({ numberFormat: '0.00', border: true });
  });
});
