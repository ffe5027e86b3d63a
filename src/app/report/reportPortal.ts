import type { Term } from '../../core/ledger/ledger';
import type { PortalCounts, PortalExport } from '../../core/portal/portalExport';
import type { ReturnedResult } from '../../core/portal/tieReturned';
import type { TermRow } from '../../core/termChanges/termSides';
import { cellAddress } from '../../core/snapshot/address';

/** What was exported for the national system, and what it would refuse; rows count from 1. */
export interface ReportPortal {
  readonly term: Term | null;
  /** records = the sum of all others. */
  readonly counts: PortalCounts;
  readonly holds: boolean;
  readonly faults: readonly {
    readonly refusal: string;
    readonly effect: 'held' | 'told';
    readonly sheet: string;
    readonly row: number;
    /** A1; null = the ledger has no such column. */
    readonly cell: string | null;
    readonly found: string;
    readonly remedy: string;
  }[];
  readonly review: readonly { readonly sheet: string; readonly row: number; readonly reason: string }[];
}

/** A returned sheet tied to the ledger; rows count from 1. */
export interface ReportReturned {
  readonly source: string;
  /** lines = accepted + refused. */
  readonly lines: number;
  readonly accepted: number;
  readonly refused: number;
  /** refused = the sum of these. */
  readonly counts: ReturnedResult['counts'];
  readonly tied: readonly {
    readonly line: { readonly sheet: string; readonly row: number };
    readonly reason: string;
    readonly tie: 'tied' | 'doubtful' | 'lost';
    readonly record: { readonly sheet: string; readonly row: number } | null;
    readonly refusals: readonly string[];
    /** Ids of `issues`. */
    readonly issues: readonly string[];
    readonly doubt?: string;
    readonly todo: string;
  }[];
}

function rowOf({ view, row }: TermRow): { readonly sheet: string; readonly row: number } {
  return { sheet: view.ledger.sheet.name, row: row + 1 };
}

export function reportPortal({ term, counts, holds, faults, review }: PortalExport): ReportPortal {
  return {
    term: term ?? null,
    counts,
    holds,
    faults: faults.map(({ refusal, effect, at, field, found, remedy }) => {
      const column = field === undefined ? undefined : at.view.column(field);
      const cell = column === undefined ? null : cellAddress(at.row, column);
      return { refusal, effect, ...rowOf(at), cell, found, remedy };
    }),
    review: review.map(({ at, reason }) => ({ ...rowOf(at), reason })),
  };
}

export function reportReturned(
  { lines, accepted, refused, counts }: ReturnedResult,
  source: string,
): ReportReturned {
  return {
    source,
    lines,
    accepted,
    refused: refused.length,
    counts,
    tied: refused.map(({ line, tie, record, doubt, refusals, issues, todo }) => ({
      line: rowOf(line),
      reason: line.reason,
      tie,
      record: record ? rowOf(record) : null,
      refusals,
      issues: issues.map(({ id }) => id),
      ...(doubt === '' ? {} : { doubt }),
      todo,
    })),
  };
}
