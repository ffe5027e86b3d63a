import fc from 'fast-check';
import { areaAddress, cellAddress, columnIndex, columnName, parseArea, parseCell } from './address';
import type { Grid } from './grid';
import type { CellValue } from './grid';
import { GridBuilder } from './gridBuilder';

describe('addresses', () => {
  it('every column name parses back', () => {
    for (let column = 0; column < 16384; column++) expect(columnIndex(columnName(column))).toBe(column);
  });
  it('round-trips cells and areas', () => {
    fc.assert(
      fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
        expect(parseCell(cellAddress(row, column))).toEqual({ row, column });
        const area = { top: row, left: column, bottom: row, right: column };
        expect(parseArea(areaAddress(area))).toEqual(area);
      }),
    );
  });
  it.each(['A0', 'A1048577', 'XFE1', '1A', '', 'A1:B2:C3', '$A'])('refuses %s', (text) => {
    expect(parseArea(text)).toBeUndefined();
  });
});

const value = fc.oneof<fc.Arbitrary<CellValue>[]>(
  fc.constant(null),
  fc.string(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant({ error: '#N/A' }),
);
const cell = fc.tuple(fc.nat(9000), fc.nat(5), value);

describe('GridBuilder', () => {
  it('holds what was last set, and copies on write', () => {
    fc.assert(
      fc.property(fc.array(cell), fc.array(cell), (first, second) => {
        const build = (base: Grid | undefined, cells: typeof first): Grid => {
          const builder = new GridBuilder(base);
          for (const [row, column, content] of cells) builder.set(row, column, content);
          return builder.build();
        };
        const expected = (cells: typeof first): Map<string, CellValue> =>
          new Map(cells.map(([row, column, content]) => [cellAddress(row, column), content]));
        const base = build(undefined, first);
        const next = build(base, second);
        const check = (grid: Grid, cells: typeof first): void => {
          for (const [row, column] of [...first, ...second]) {
            expect(grid.value(row, column)).toEqual(expected(cells).get(cellAddress(row, column)) ?? null);
          }
          const filled = cells.filter(([row, column]) => grid.value(row, column) !== null);
          expect(grid.rowCount).toBe(Math.max(0, ...filled.map(([row]) => row + 1)));
          expect(grid.columnCount).toBe(Math.max(0, ...filled.map(([, column]) => column + 1)));
        };
        check(base, first);
        check(next, [...first, ...second]);
      }),
    );
  });
});
