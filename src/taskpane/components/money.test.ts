import { groupDigits, sumAmounts } from './money';

describe('money', () => {
  it.each([
    ['312.50', '312.50'],
    ['1234567.00', '1,234,567.00'],
    ['-1000', '-1,000'],
    ['61', '61'],
    ['412.46万', '412.46万'],
  ])('groups %s', (amount, shown) => expect(groupDigits(amount)).toBe(shown));

  it('adds exactly', () => {
    expect(sumAmounts(['0.10', '0.20', '312.5', '-1'])).toBe('311.80');
    expect(sumAmounts([])).toBe('0.00');
    expect(sumAmounts(['9007199254740993.01', '0.01'])).toBe('9007199254740993.02');
    expect(() => sumAmounts(['一百'])).toThrow('Not an amount');
  });
});
