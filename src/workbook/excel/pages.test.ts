import fc from 'fast-check';
import { cutRows, intersection, jsonBytes, pagesOf, rowsPerPage } from './pages';

const areas = fc
  .tuple(fc.nat(500), fc.nat(50), fc.nat(500), fc.nat(50))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

describe('paging', () => {
  it('covers every row once, in order', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 600 }), (area, rows) => {
        const pages = pagesOf(area, rows);
        let next = area.top;
        for (const page of pages) {
          expect(page.top).toBe(next);
          expect(page.bottom - page.top + 1).toBeLessThanOrEqual(rows);
          next = page.bottom + 1;
        }
        expect(next).toBe(area.bottom + 1);
      }),
    );
  });

  it('stays within the budget unless one row alone is larger', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1_000, max: 5_000_000 }),
        (columns, bytes, budget) => {
          const rows = rowsPerPage(columns, bytes, budget);
          expect(rows).toBeGreaterThanOrEqual(1);
          if (rows > 1) expect(rows * columns * bytes).toBeLessThanOrEqual(budget);
        },
      ),
    );
  });

  it('cuts off the first rows and keeps the rest', () => {
    expect(cutRows({ top: 2, left: 0, bottom: 9, right: 3 }, 3)).toEqual([
      { top: 2, left: 0, bottom: 4, right: 3 },
      { top: 5, left: 0, bottom: 9, right: 3 },
    ]);
    expect(cutRows({ top: 2, left: 0, bottom: 4, right: 3 }, 3)[1]).toBeUndefined();
  });

  it('finds what two areas share', () => {
    fc.assert(
      fc.property(areas, areas, (a, b) => {
        const both = intersection(a, b);
        expect(both).toEqual(intersection(b, a));
        if (both) expect(intersection(both, a)).toEqual(both);
      }),
    );
  });

  it('never counts fewer bytes than JSON takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(jsonBytes(text)).toBeGreaterThanOrEqual(new TextEncoder().encode(JSON.stringify(text)).length);
      }),
    );
  });
});
