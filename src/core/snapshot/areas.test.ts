import fc from 'fast-check';
import { chunkAddresses, mergeAreas } from './areas';
import type { Area } from './address';

const area = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(4), fc.nat(4))
  .map(([top, left, height, width]): Area => ({ top, left, bottom: top + height, right: left + width }));

function cells(areas: readonly Area[]): string[] {
  const found = new Set<string>();
  for (const { top, left, bottom, right } of areas)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) found.add(`${String(row)} ${String(column)}`);
  return [...found].sort();
}

describe('mergeAreas', () => {
  it('covers the same cells, each once, and tells equal cover by equal lists', () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 8 }), (areas) => {
        const merged = mergeAreas(areas);
        expect(cells(merged)).toEqual(cells(areas));
        expect(
          merged.reduce((sum, each) => sum + (each.bottom - each.top + 1) * (each.right - each.left + 1), 0),
        ).toBe(cells(areas).length);
        expect(mergeAreas([...areas].reverse())).toEqual(merged);
        expect(mergeAreas(merged)).toEqual(merged);
      }),
    );
  });
});

describe('chunkAddresses', () => {
  it('loses none and stays below the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A1', 'B2:C10', 'XFD1048576')),
        fc.integer({ min: 12, max: 60 }),
        (addresses, limit) => {
          const chunks = chunkAddresses(addresses, ',', limit);
          expect(chunks.flatMap((chunk) => chunk.split(','))).toEqual(addresses);
          for (const chunk of chunks) expect(chunk.length).toBeLessThan(limit);
        },
      ),
    );
  });
});
