import fc from 'fast-check';
import { charactersOf, digitPixels, pointsOf } from './columnWidths';

describe('column widths', () => {
  it('survive the way to points and back to within a pixel', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 200, noNaN: true }),
        fc.integer({ min: 5, max: 12 }),
        (characters, digit) => {
          expect(Math.abs(charactersOf(pointsOf(characters, digit), digit) - characters)).toBeLessThan(
            1.2 / digit,
          );
        },
      ),
    );
  });

  it('learn the digit from a standard column: 8.43 characters are 64 pixels at 7', () => {
    expect(digitPixels(8.43, 48)).toBe(7);
    expect(digitPixels(8.38, 54)).toBe(8);
    expect(digitPixels(8.43, null)).toBe(7);
  });
});
