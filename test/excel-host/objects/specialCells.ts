import type { Area } from '../../../src/core/snapshot/address';
import { mergeAreas } from '../../../src/core/snapshot/areas';
import type { Grid } from '../../../src/core/snapshot/grid';

/** The cells of the area that hold formulas, as rectangles. */
export function runsOf(grid: Grid, area: Area): Area[] {
  const cells: Area[] = [];
  for (let column = area.left; column <= Math.min(area.right, grid.data.formulas.length - 1); column++) {
    for (const row of grid.data.formulas[column]?.keys() ?? []) {
      if (row >= area.top && row <= area.bottom)
        cells.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return mergeAreas(cells);
}
