import fc from 'fast-check';
import {
  add,
  compareDecimals,
  decimal,
  formatMoney,
  formatPlain,
  formatTenThousand,
  fromNumber,
  half,
  multiply,
  parseDecimal,
  roundHalfUp,
  subtract,
} from './decimal';
import { MoneySum } from './moneySum';

describe('decimal', () => {
  it.each([
    ['1250', '1250.00'],
    [' 312.5 ', '312.50'],
    ['1,250.00', '1250.00'],
    ['-3', '-3.00'],
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['123456789012345678.12', '123456789012345678.12'],
  ])('reads %s as %s', (text, money) => {
    expect(formatMoney(decimal(text))).toBe(money);
  });
  it.each(['', ' ', '1e3', '12,50', '1 250', '.5', '5.', '十', '--1', '1.2.3', 'NaN'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
      expect(() => decimal(text)).toThrow(RangeError);
    },
  );
  it('keeps half yuan and ten-thousandths of 万元', () => {
    expect(formatMoney(half(decimal('625')))).toBe('312.50');
    expect(formatTenThousand(decimal('718125'))).toBe('71.8125');
    expect(formatTenThousand(decimal('77875'))).toBe('7.7875');
    expect(formatTenThousand(decimal('0.5'))).toBe('0.0001');
    expect(formatPlain(decimal('312.50'))).toBe('312.5');
  });
  it('adds without binary fractions', () => {
    expect(formatPlain(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(formatPlain(subtract(decimal('0.3'), decimal('0.1')))).toBe('0.2');
    expect(formatPlain(multiply(decimal('0.1'), decimal('3')))).toBe('0.3');
    expect(formatPlain(roundHalfUp(decimal('2.345'), 2))).toBe('2.35');
    expect(fromNumber(Number.NaN)).toBeUndefined();
    expect(formatMoney(fromNumber(312.5) ?? decimal('0'))).toBe('312.50');
  });
  it('a sum does not depend on order and agrees with whole fen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 })), (fen) => {
        const sum = new MoneySum();
        for (const each of fen) sum.add(formatMoney(multiply(decimal(String(each)), decimal('0.01'))));
        const expected = multiply(decimal(String(fen.reduce((a, b) => a + b, 0))), decimal('0.01'));
        expect(compareDecimals(sum.total(), expected)).toBe(0);
        expect(sum.entries).toBe(fen.length);
      }),
    );
  });
});
