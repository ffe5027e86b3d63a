import type { Ledger } from '../ledger/ledger';
import { CellKind } from '../snapshot/grid';
import type { Place } from './rule';

/** The cell a column's header stands in: the lowest header row with something in it. Merged headers stand at the top. */
export function headerPlace(ledger: Ledger, column: number): Place {
  const [first, last] = ledger.headerRows;
  for (let row = last; row >= first; row--)
    if (ledger.sheet.grid.kind(row, column) !== CellKind.blank) return { ledger, row, column };
  return { ledger, row: last, column };
}
