import { recordsBefore } from '../engine/recordsBefore';
import type { Ledger } from '../ledger/ledger';
import type { Area } from '../snapshot/address';
import type { Span } from '../snapshot/snapshot';

/** Whether the sheet row is one of the ledger's records. */
export function isRecord({ rows }: Ledger, row: number): boolean {
  return rows[recordsBefore(rows, row)] === row;
}

/** The records between two sheet rows, both included. */
export function recordsWithin({ rows }: Ledger, { first, last }: Span): readonly number[] {
  return rows.slice(recordsBefore(rows, first), recordsBefore(rows, last + 1));
}

/** The columns of the ledger (known or not) that an area covers, from left to right. */
export function columnsWithin({ columns, unmapped }: Ledger, { left, right }: Area): readonly number[] {
  return [...columns, ...unmapped]
    .map(({ column }) => column)
    .filter((column) => column >= left && column <= right)
    .sort((a, b) => a - b);
}
