import fc from 'fast-check';
import { cellAddress } from '../../../core/snapshot/address';
import { formulaTemplate, shiftFormula } from './sharedFormula';

const shift = (text: string, rows: number, columns: number): string =>
  shiftFormula(formulaTemplate(text), rows, columns);

describe('shared formulas', () => {
  it.each([
    ['A1', 'C2'],
    ['$A1+A$1+$A$1', '$A2+C$1+$A$1'],
    ['SUM(a1:B2)', 'SUM(C2:D3)'],
    ['LOG10(A1)+ATAN2(A1,B1)', 'LOG10(C2)+ATAN2(C2,D2)'],
    ['"A1"&A1&"say ""B2"""', '"A1"&C2&"say ""B2"""'],
    ["'A1 ''B2'!A1", "'A1 ''B2'!C2"],
    ['一年级!A1:一年级!B2', '一年级!C2:一年级!D3'],
    ['Sheet1!$A:$A+B:C+1:2+$3:4', 'Sheet1!$A:$A+D:E+2:3+$3:5'],
    ['[1]Sheet1!A1+[Book1.xlsx]S!A1', '[1]Sheet1!C2+[Book1.xlsx]S!C2'],
    ['Table1[[#This Row],[A1]]*Table1[B2]', 'Table1[[#This Row],[A1]]*Table1[B2]'],
    ["T['[x]+A1", "T['[x]+C2"],
    ['1E5+A1*1.5E-3+2', '1E5+C2*1.5E-3+2'],
    ['TRUE+A1048577+XFE1+A0+ABCD1', 'TRUE+A1048577+XFE1+A0+ABCD1'],
    ['率A1+A1率+A_1+_A1+A1.b', '率A1+A1率+A_1+_A1+A1.b'],
    ['A1#+@A1+{1,2;3,4}', 'C2#+@C2+{1,2;3,4}'],
    ['#REF!+A1', '#REF!+C2'],
    ['XFD1', 'B2'],
    ['A1048576', 'C1'],
    ['_xlfn.IFS(A1>0,"x")', '_xlfn.IFS(C2>0,"x")'],
    ['IF(A1="', 'IF(C2="'],
  ])('%s one row down, two columns right is %s', (text, expected) => {
    expect(shift(text, 1, 2)).toBe(expected);
  });

  it('moved by nothing keeps the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'A1',
      '$B$2',
      ':',
      '"',
      "'",
      '[',
      ']',
      '!',
      '(',
      ')',
      'SUM',
      '学校',
      '1',
      'E',
      '.',
      ' ',
      '#REF!',
      '$',
      'A:B',
      '1:3',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        // Columns come back in capitals; nothing else changes.
        expect(shift(pieces.join(''), 0, 0)).toBe(pieces.join(''));
      }),
    );
  });

  it('moves there and back', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.nat(500),
        fc.integer({ min: -9000, max: 9000 }),
        fc.integer({ min: -900, max: 900 }),
        (row, column, down, right) => {
          const text = `IF(${cellAddress(row, column)}>0,1)`;
          expect(shift(shift(text, down, right), -down, -right)).toBe(text);
        },
      ),
    );
  });
});
