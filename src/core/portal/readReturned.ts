import { cellText } from '../rules/cellText';
import type { LedgerView } from '../rules/rule';
import { CellKind } from '../snapshot/grid';
import { isReasonHeader, refusalsIn } from './returnedReason';

/** A line of a returned sheet. */
export interface ReturnedLine {
  readonly view: LedgerView;
  readonly row: number;
  /** As the system wrote it; '' = none. */
  readonly reason: string;
}

/** The column with a header that says it holds reasons; the rightmost of several. */
export function reasonColumn({ ledger }: LedgerView): number | undefined {
  const found = [...ledger.columns, ...ledger.unmapped]
    .filter(({ header }) => isReasonHeader(header))
    .map(({ column }) => column);
  return found.length === 0 ? undefined : found.reduce((last, column) => (column > last ? column : last));
}

/**
 * The last column that has anything in the records, where it is none of the pupil's own and its header is blank or one of
 * its texts is a refusal we know: reasons under another header, or under none.
 */
function lastColumn({ ledger }: LedgerView): number | undefined {
  const { grid } = ledger.sheet;
  const known = new Map(ledger.columns.map(({ column, field }) => [column, field]));
  const headers = new Map(ledger.unmapped.map(({ column, header }) => [column, header]));
  for (let column = grid.columnCount - 1; column >= 0; column--) {
    const used = ledger.rows.some((row) => grid.kind(row, column) !== CellKind.blank);
    const field = known.get(column);
    if (!used && field === undefined && !headers.has(column)) continue;
    if (field !== undefined && field !== 'remarks') return undefined;
    const blank = field === undefined && (headers.get(column) ?? '').trim() === '';
    const told = ledger.rows.some((row) => refusalsIn(cellText(grid, row, column)).length > 0);
    return (blank && used) || told ? column : undefined;
  }
  return undefined;
}

/**
 * The lines of a returned sheet: the ledger's records with the reason in the last column. undefined when no column holds
 * reasons. `chosen`: a person said that this is a returned sheet, so its last column counts under any header, if what stands in it are reasons.
 */
export function readReturned(view: LedgerView, chosen: boolean): readonly ReturnedLine[] | undefined {
  const column = reasonColumn(view) ?? (chosen ? lastColumn(view) : undefined);
  if (column === undefined) return undefined;
  const { grid } = view.ledger.sheet;
  return view.ledger.rows.map((row) => ({ view, row, reason: cellText(grid, row, column).trim() }));
}
