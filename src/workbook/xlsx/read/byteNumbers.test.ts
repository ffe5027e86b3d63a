import fc from 'fast-check';
import { byteInteger, byteNumber } from './byteNumbers';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(`x${text}<`);
const number = (text: string): number => byteNumber(bytes(text), 1, 1 + text.length);

describe('numbers from bytes', () => {
  it('reads back every double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
        expect(number(String(value))).toBe(value + 0),
      ),
      { numRuns: 2000 },
    );
  });
  it('rounds decimals as the language does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[0-9]{1,12}\.[0-9]{1,25}$/), (text) =>
        expect(number(text)).toBe(Number(text) + 0),
      ),
      { numRuns: 2000 },
    );
  });
  it.each(['', '-', '.', 'abc', '0x10', '1 2', 'INF', 'NaN', '1e999', '1e', '--1', '1.2.3'])(
    '%s is none',
    (text) => {
      expect(number(text)).toBeNaN();
    },
  );
  it.each([
    [' 4\n', 4],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['1E3', 1000],
    ['-0', 0],
    ['-0.0e0', 0],
    ['00012', 12],
  ])('%j is %d', (text, value) => {
    expect(number(text)).toBe(value);
  });
  it('reads whole numbers', () => {
    expect(byteInteger(bytes('1048576'), 1, 8)).toBe(1048576);
    expect(byteInteger(bytes(''), 1, 1)).toBeNaN();
    expect(byteInteger(bytes('1a'), 1, 3)).toBeNaN();
  });
});
