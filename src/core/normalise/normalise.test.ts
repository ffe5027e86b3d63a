import fc from 'fast-check';
import { cleanText, compactText } from './cleanText';
import { dateToSerial } from './dateToSerial';
import { hiddenCharacters } from './hiddenCharacters';
import { isDateFormat } from './isDateFormat';
import { nameKey } from './nameKey';
import { parseDate } from './parseDate';
import { plainNumber } from './plainNumber';
import { serialToDate } from './serialToDate';

describe('cleanText', () => {
  it.each([
    ['王芳', '王芳'],
    ['　王芳\u00a0', '王芳'],
    ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002x'],
    ['\ufeff110\u200b105', '110105'],
    ['三（2）班', '三(2)班'],
    ['低保\r\n残疾', '低保\n残疾'],
    ['', ''],
  ])('%j → %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });
  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(/\s/.test(compactText(text))).toBe(false);
      }),
    );
  });
});

describe('hiddenCharacters', () => {
  it.each<[string, string[]]>([
    ['11010519491231002X', []],
    [' 1101', ['space']],
    ["'1101\u00a0", ['apostrophe', 'noBreakSpace']],
    ['１\u200b\ufeff', ['fullWidth', 'zeroWidth', 'byteOrderMark']],
    ['王\n芳\t　', ['lineBreak', 'tab', 'fullWidthSpace']],
    ['买买提·吐尔逊', []],
  ])('%j', (raw, found) => {
    expect(hiddenCharacters(raw)).toEqual(found);
  });
});

describe('nameKey', () => {
  it.each([
    '买买提·吐尔逊',
    '买买提∙吐尔逊',
    '买买提•吐尔逊',
    '买买提・吐尔逊',
    '买买提●吐尔逊',
    '买买提．吐尔逊',
    '买买提 . 吐尔逊',
    '买买提･吐尔逊',
  ])('%s', (name) => {
    expect(nameKey(name)).toBe('买买提·吐尔逊');
  });
  it('removes spaces', () => {
    expect(nameKey('王　 芳')).toBe('王芳');
  });
});

describe('plainNumber', () => {
  it.each<[number, string]>([
    [110105194912310000, '110105194912310000'],
    [Number('110105194912310021'), '110105194912310000'],
    [1.1e17, '110000000000000000'],
    [0.1 + 0.2, '0.3'],
    [312.5, '312.5'],
    [1e-7, '0.0000001'],
    [-1234.5678, '-1234.5678'],
    [-0, '0'],
    [1e15, '1000000000000000'],
    [1e22, '10000000000000000000000'],
  ])('%d → %s', (number, text) => {
    expect(plainNumber(number)).toBe(text);
  });
  it('reads back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = plainNumber(number);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBeCloseTo(Number(number.toPrecision(15)), 10);
      }),
    );
  });
});

describe('serialToDate', () => {
  it.each<[number, 1900 | 1904, string | undefined]>([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [60, 1900, undefined],
    [61, 1900, '1900-03-01'],
    [40180.75, 1900, '2010-01-02'],
    [38718, 1904, '2010-01-02'],
    [0, 1904, '1904-01-01'],
    [0, 1900, undefined],
    [2958465, 1900, '9999-12-31'],
    [2958466, 1900, undefined],
    [Number.NaN, 1900, undefined],
  ])('%d (%d) → %s', (serial, system, date) => {
    expect(serialToDate(serial, system)).toBe(date);
  });
  it('agrees with the calendar for every day', () => {
    for (let serial = 61; serial < 80000; serial++) {
      const expected = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
      if (serialToDate(serial) !== expected) throw new Error(String(serial));
    }
  });
});

describe('dateToSerial', () => {
  it('is the inverse of serialToDate', () => {
    for (const system of [1900, 1904] as const) {
      for (let serial = 1500; serial < 60000; serial += 13) {
        const date = serialToDate(serial, system);
        if (date === undefined || dateToSerial(date, system) !== serial) throw new Error(String(serial));
      }
    }
  });
  it.each(['2014-02-30', '2014-5-1', '', '1899-12-31', '2014-05'])('%j is no day', (text) => {
    expect(dateToSerial(text)).toBeUndefined();
  });
});

describe('parseDate', () => {
  it.each<[string | number, string]>([
    ['2010-01-02', '2010-01-02'],
    ['2010/1/2', '2010-01-02'],
    ['20100102', '2010-01-02'],
    ['2010年1月2日', '2010-01-02'],
    ['2010.01.02', '2010-01-02'],
    ['2010-01-02 00:00:00', '2010-01-02'],
    ['２０１０－０１－０２', '2010-01-02'],
    ['二〇一〇年十二月二十三日', '2010-12-23'],
    [20100102, '2010-01-02'],
    [40180, '2010-01-02'],
    ['201001', '2010-01'],
    [201001, '2010-01'],
    ['2010年1月', '2010-01'],
    ['2010.1', '2010-01'],
    [2010.09, '2010-09'],
    ['2010', '2010'],
    [2010, '2010'],
    ['13/02/2010', '2010-02-13'],
    ['02/02/2010', '2010-02-02'],
    ['2012-02-29', '2012-02-29'],
  ])('%j → %s', (value, date) => {
    expect(parseDate(value)).toMatchObject({ date });
  });
  it.each<[string | number, string[]]>([
    ['01/02/2010', ['2010-01-02', '2010-02-01']],
    ['10-1-2', ['2010-01-02', '1910-01-02']],
    ['100102', ['2010-01-02', '1910-01-02']],
    ['2010112', ['2010-01-12', '2010-11-02']],
    ['40180', ['2010-01-02']],
    [2010.1, ['2010-01', '2010-10']],
  ])('%j is ambiguous', (value, candidates) => {
    expect(parseDate(value)).toEqual({ kind: 'ambiguous', candidates });
  });
  it.each<[string | number, string]>([
    ['', 'blank'],
    ['　', 'blank'],
    ['2010-02-30', 'invalid'],
    ['2010-13', 'invalid'],
    ['不详', 'invalid'],
    ['2011-02-29', 'invalid'],
    [-5, 'invalid'],
    [110105194912310000, 'invalid'],
    ['1-2', 'invalid'],
  ])('%j is %s', (value, kind) => {
    expect(parseDate(value).kind).toBe(kind);
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), (value) => void parseDate(value)),
    );
  });
});

describe('isDateFormat', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy"年"m"月"d"日"',
    'm/d/yy',
    '[$-804]yyyy年m月',
    'mmm-yy',
    'yyyy/m/d h:mm',
    'm"月"d"日"',
    'e年m月',
    'dd',
  ])('%s', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });
  it.each([
    'General',
    '@',
    '0',
    '0.00E+00',
    '#,##0.00_);[Red](#,##0.00)',
    'h:mm:ss',
    '[h]:mm',
    '"day"0',
    '0"d"',
    '0\\m',
    'Standard',
    'mm:ss',
    '',
  ])('not %s', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
