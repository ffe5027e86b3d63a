import type { Change, SheetCell } from '../../core/plan/plan';
import { quoteSheet } from '../../core/snapshot/address';

/** What sheets are called now, by what they were called; null = they are gone. */
export type SheetMoves = ReadonlyMap<string, string | null>;

/** A formula (without `=`) as Excel would have changed it when sheets were renamed or deleted. */
export function followSheets(formula: string, moves: SheetMoves): string {
  if (moves.size === 0 || !formula.includes('!')) return formula;
  // Every second part is the inside of a text.
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 0 ? follow(part, moves) : part))
    .join('"');
}

function follow(part: string, moves: SheetMoves): string {
  let text = part;
  for (const [from, to] of moves)
    text = text.replaceAll(`${quoteSheet(from)}!`, to === null ? '#REF!' : `${quoteSheet(to)}!`);
  return text;
}

/** The change with every formula of the sheet it brings back following the moves, and without links that lead nowhere. */
export function changeFollowing<T extends Change>(
  change: T,
  moves: SheetMoves,
  isThere: (sheet: string) => boolean,
): T {
  if (change.type !== 'sheet' || !change.after || moves.size === 0) return change;
  const cellNow = (cell: SheetCell | null): SheetCell | null => {
    if (!cell) return cell;
    const { link, ...rest } = cell;
    const now = rest.formula === undefined ? rest : { ...rest, formula: followSheets(rest.formula, moves) };
    return link && isThere(link.sheet) ? { ...now, link } : now;
  };
  const rows = change.after.rows.map((cells) => cells.map(cellNow));
  return { ...change, after: { ...change.after, rows } };
}
