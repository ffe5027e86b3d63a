import { idColumn, idFields, type IdField } from '../id/idColumn';
import type { IdCell } from '../id/judgeId';
import type { LedgerView, RuleContext } from './rule';

/** An ID cell with where it stands. */
export interface IdPosition {
  readonly cell: IdCell;
  readonly view: LedgerView;
  readonly field: IdField;
  readonly row: number;
}

/** Needs of a rule about any ID column. */
export const anyIdColumn = idFields.map((field) => [field] as const);

/** Doubtful cells by column: eight rules ask for the same ones. */
const doubtful = new WeakMap<readonly IdCell[], readonly number[]>();

function doubtfulIn(cells: readonly IdCell[]): readonly number[] {
  const known = doubtful.get(cells);
  if (known) return known;
  const found: number[] = [];
  cells.forEach(({ fault, hidden }, at) => {
    if (fault !== undefined || hidden) found.push(at);
  });
  doubtful.set(cells, found);
  return found;
}

/** Visits every ID cell of every ledger: pupil, head of household, guardian. */
export function eachIdCell(context: RuleContext, visit: (position: IdPosition) => void): void {
  for (const view of context.ledgers) {
    for (const field of idFields) {
      const cells = idColumn(view, field, context.environment.asOf);
      if (!cells) continue;
      const { rows } = view.ledger;
      for (const at of doubtfulIn(cells)) {
        const [cell, row] = [cells[at], rows[at]];
        if (cell && row !== undefined) visit({ cell, view, field, row });
      }
    }
  }
}
