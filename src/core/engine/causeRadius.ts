import { isRecord } from '../rules/recordRows';
import type { Ledger } from '../ledger/ledger';
import type { CauseRadius, CellPlace, Issue } from './result';

function cellKey({ sheetId, row, column }: CellPlace): string {
  return `${sheetId} ${String(row)} ${String(column)}`;
}

/** Counts how far causes reach; made once for all issues of a check. */
export function radiusCounter(
  issues: readonly Issue[],
  ledgers: readonly Ledger[],
): (group: readonly Issue[]) => CauseRadius {
  const inCell = new Map<string, number>();
  for (const issue of issues) inCell.set(cellKey(issue), (inCell.get(cellKey(issue)) ?? 0) + 1);
  const bySheet = new Map<string, Ledger[]>();
  for (const ledger of ledgers) {
    const known = bySheet.get(ledger.sheet.id);
    if (known) known.push(ledger);
    else bySheet.set(ledger.sheet.id, [ledger]);
  }
  return (group) => {
    const cells = new Set<string>();
    const rows = new Set<string>();
    const own = new Map<string, number>();
    let explained = 0;
    for (const issue of group) {
      explained += issue.explains ?? 0;
      own.set(cellKey(issue), (own.get(cellKey(issue)) ?? 0) + 1);
      for (const place of issue.places) {
        cells.add(cellKey(place));
        if (bySheet.get(place.sheetId)?.some((ledger) => isRecord(ledger, place.row)))
          rows.add(`${place.sheetId} ${String(place.row)}`);
      }
    }
    let also = 0;
    for (const [cell, count] of own) also += (inCell.get(cell) ?? count) - count;
    return { issues: group.length, cells: cells.size, pupils: rows.size, explained, also };
  };
}
