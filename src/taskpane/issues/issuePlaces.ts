import type { CellPlace, Issue } from '../../core/engine/result';
import { parseCell } from '../../core/snapshot/address';

/** Where the cell that is most likely wrong stands; undefined when that is the issue's own, or not known. */
export function suspectPlace(issue: Issue): CellPlace | undefined {
  const { suspect, cell, cells, places, sheetId } = issue;
  if (suspect === undefined || suspect === cell) return undefined;
  const among = places[cells.indexOf(suspect)];
  if (among) return among;
  const parsed = parseCell(suspect);
  return parsed && { sheetId, ...parsed };
}

/** Whether an issue is about cells of more than one row, which can be laid beside each other. */
export function hasSeveralRows({ places }: Pick<Issue, 'places'>): boolean {
  const [first] = places;
  return (
    first !== undefined && places.some((place) => place.row !== first.row || place.sheetId !== first.sheetId)
  );
}
