import fc from 'fast-check';
import { Axis } from './axis';

describe('Axis', () => {
  it('places a million rows with two of them hidden', () => {
    const axis = new Axis(1_048_576, 24, [{ first: 10, last: 11, size: 0 }]);
    expect(axis.total).toBe((1_048_576 - 2) * 24);
    expect(axis.offsetOf(12)).toBe(240);
    expect(axis.indexAt(240)).toBe(12);
    expect(axis.step(9, 1)).toBe(12);
    expect(axis.step(12, -1)).toBe(9);
    expect(axis.indexAt(1e12)).toBe(1_048_575);
  });

  it('stays where it is when there is no visible row further on', () => {
    const axis = new Axis(5, 20, [{ first: 3, last: 4, size: 0 }]);
    expect(axis.step(2, 1)).toBe(2);
    expect(axis.step(0, -1)).toBe(0);
  });

  it('agrees with adding up the sizes one by one', () => {
    const span = fc.record({ first: fc.nat(60), length: fc.nat(10), size: fc.constantFrom(0, 5, 31) });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const sizes = Array.from({ length: 60 }, () => 20);
        for (const { first, length, size } of spans) {
          for (let at = first; at <= Math.min(59, first + length); at++) sizes[at] = size;
        }
        const axis = new Axis(
          60,
          20,
          spans.map(({ first, length, size }) => ({ first, last: first + length, size })),
        );
        let offset = 0;
        sizes.forEach((size, index) => {
          expect(axis.offsetOf(index)).toBe(offset);
          expect(axis.sizeOf(index)).toBe(size);
          if (size > 0) {
            expect(axis.indexAt(offset)).toBe(index);
            expect(axis.indexAt(offset + size - 1)).toBe(index);
          }
          offset += size;
        });
        expect(axis.total).toBe(offset);
      }),
    );
  });
});
