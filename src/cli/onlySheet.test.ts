import { snapshotOf } from '../../test/support/sheetOf';
import { MemoryWorkbook } from '../workbook/memory/memoryWorkbook';
import { OnlySheet } from './onlySheet';

it('a merged ledger is left out like any other sheet of people’s; sheets we made stay', async () => {
  const rows = [['姓名'], ['李明']];
  const book = snapshotOf({
    sheets: [
      { name: '台账', rows },
      { name: '学校台账合并', rows },
      { name: '问题清单', rows },
    ],
    names: [
      {
        name: '_aidledger.sheet.data.merged.schoolLedger.0',
        sheet: '学校台账合并',
        area: 'A1',
        hidden: true,
      },
      { name: '_aidledger.sheet.issueList', sheet: '问题清单', area: 'A1', hidden: true },
    ],
  });
  const { sheets } = await new OnlySheet(new MemoryWorkbook(book), '台账').read();
  expect(sheets.map(({ grid }) => grid.rowCount)).toEqual([2, 0, 2]);
});
