import fc from 'fast-check';
import { typedInput } from '../../../test/excel-host/model/typedInput';
import type { CellValue } from '../../core/snapshot/grid';
import { cellInput, isPlainWord, needsGeneral, textInput } from './cellCoding';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '=1+1',
    '+A1',
    '-5',
    '@SUM(A1)',
    '0012',
    '11010519491231002X',
    '110105194912310021',
    '1-2',
    '2024/3/1',
    '五月',
    '5%',
    'TRUE',
    "'abc",
    "''",
    '#N/A',
    '1e5',
    '￥5',
    '12:00',
    '(3)',
    '上午9点',
  ),
);

describe('values on their way into a cell', () => {
  it('text stays the text it is, in text-formatted and in other cells', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('@', 'General', '0.00'), (text, format) => {
        expect(typedInput(textInput(text, format === '@'), format)).toEqual({ value: text });
      }),
      { numRuns: 500 },
    );
  });

  it('numbers, booleans, errors and formulas arrive where the cell is not text-formatted', () => {
    const values: [CellValue, string | null, unknown][] = [
      [312.5, null, { value: 312.5 }],
      [true, null, { value: true }],
      [{ error: '#N/A' }, null, { value: { error: '#N/A' } }],
      [937.5, 'SUM(A1)', { value: null, formula: 'SUM(A1)' }],
      [null, null, { value: null }],
    ];
    for (const [value, formula, typed] of values)
      expect(typedInput(cellInput(value, formula, false), 'General')).toEqual(typed);
    expect(values.map(([value, formula]) => needsGeneral(value, formula))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('only plain Chinese words go without the apostrophe', () => {
    expect(['张三', '某县实验小学', '是'].map(isPlainWord)).toEqual([true, true, true]);
    expect(['第1小学', '五月', '上午', 'abc', '=1', '二〇二四年'].map(isPlainWord)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
