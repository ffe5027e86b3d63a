import fc from 'fast-check';
import { HostWorkbook } from '../../../test/excel-host/model/hostWorkbook';
import { safeSheetName } from './sheetNames';

describe('names of sheets', () => {
  it('are always such as Excel takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 6 }), (wishes) => {
        const workbook = new HostWorkbook('x');
        for (const wish of wishes)
          workbook.addSheet(
            safeSheetName(
              wish,
              workbook.sheets.map((sheet) => sheet.name),
            ),
          );
        expect(workbook.sheets.length).toBe(wishes.length);
      }),
    );
  });

  it('stay as wished where they can', () => {
    expect(safeSheetName('问题清单', [])).toBe('问题清单');
    expect(safeSheetName('问题清单', ['问题清单'])).toBe('问题清单 (2)');
    expect(safeSheetName("'a/b'", [])).toBe('a b');
  });
});
