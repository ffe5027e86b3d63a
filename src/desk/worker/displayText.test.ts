import type { CellValue } from '../../core/snapshot/grid';
import { displayText } from './displayText';

const cases: readonly (readonly [string, CellValue, string, string])[] = [
  ['text stays as it is', '110105194912310021', 'General', '110105194912310021'],
  ['an ID typed as a number looks as in Excel', 110105194912310020, 'General', '1.10105E+17'],
  ['whole number', 312, 'General', '312'],
  ['fraction', 312.5, 'General', '312.5'],
  ['binary noise is hidden', 0.1 + 0.2, 'General', '0.3'],
  ['small number', 0.0000000001, 'General', '1E-10'],
  ['two decimals', 312.5, '0.00', '312.50'],
  ['rounds half up as on paper', 1.005, '0.00', '1.01'],
  ['grouped', 1234567.891, '#,##0.00', '1,234,567.89'],
  ['optional decimals', 71.8, '0.####', '71.8'],
  ['leading zeros', 7, '000', '007'],
  ['ID shown in full by 0', 110105194912310000, '0', '110105194912310000'],
  ['percent', 0.985, '0.0%', '98.5%'],
  ['negative section', -5, '0;(0)', '(5)'],
  ['zero section', 0, '0;-0;"—"', '—'],
  ['negative', -5.25, '0.0', '-5.3'],
  ['literal unit', 12, '0"人"', '12人'],
  ['currency', 12.5, '[$¥-804]#,##0.00', '¥12.50'],
  ['scientific', 123456, '0.00E+00', '1.23E+05'],
  ['date', 45536, 'yyyy/m/d', '2024/9/1'],
  ['Chinese date', 45536, 'yyyy"年"m"月"d"日"', '2024年9月1日'],
  ['date and time', 45536.75, 'yyyy-mm-dd hh:mm:ss', '2024-09-01 18:00:00'],
  ['afternoon', 45536.75, 'h:mm AM/PM', '6:00 PM'],
  ['elapsed hours', 1.5, '[h]:mm', '36:00'],
  ['the day before the false leap day', 59, 'yyyy-mm-dd', '1900-02-28'],
  ['truth', true, 'General', 'TRUE'],
  ['error', { error: '#N/A' }, 'General', '#N/A'],
  ['blank', null, '0.00', ''],
  ['no such day', -1, 'yyyy-mm-dd', '########'],
];

describe('displayText', () => {
  it.each(cases)('%s', (_title, value, format, expected) => {
    expect(displayText(value, format, 1900)).toBe(expected);
  });
  it('counts from 1904 when the workbook does', () => {
    expect(displayText(44074, 'yyyy-mm-dd', 1904)).toBe('2024-09-01');
  });
});
