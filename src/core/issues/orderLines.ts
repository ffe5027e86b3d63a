import type { LedgerLine } from '../rectification/rectify';

/**
 * Lines as the 问题清单 shows them: what is to be corrected, as a person reads the workbook; then what is settled,
 * first the confirmed, then the closed, the latest closed first.
 */
export function orderLines(lines: readonly LedgerLine[]): {
  readonly open: readonly LedgerLine[];
  readonly settled: readonly LedgerLine[];
} {
  const of = (...states: string[]): LedgerLine[] => lines.filter(({ line }) => states.includes(line.state));
  const closed = of('closed').sort((a, b) =>
    a.line.closedOn < b.line.closedOn ? 1 : a.line.closedOn > b.line.closedOn ? -1 : 0,
  );
  return { open: of('open', 'awaiting'), settled: [...of('confirmed'), ...closed] };
}
