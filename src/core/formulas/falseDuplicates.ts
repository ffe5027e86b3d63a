import { cellText } from '../rules/cellText';
import type { Grid } from '../snapshot/grid';

/** How Excel's own 重复值 compares: digits as a number, so that only the first 15 count; other texts as they are. */
function excelKey(text: string): string {
  return /^\d{16,}$/.test(text) ? `${text.slice(0, 15)} ${String(text.length)}` : text.toLowerCase();
}

/** The rows of a column that Excel paints as duplicates although no other cell has the same characters. */
export function falseDuplicates(grid: Grid, rows: readonly number[], column: number): readonly number[] {
  const texts = rows.map((row) => cellText(grid, row, column));
  const count = (key: (text: string) => string): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const text of texts) if (text !== '') counts.set(key(text), (counts.get(key(text)) ?? 0) + 1);
    return counts;
  };
  const [painted, exact] = [count(excelKey), count((text) => text.toLowerCase())];
  return rows.filter((_row, at) => {
    const text = texts[at] ?? '';
    return (painted.get(excelKey(text)) ?? 0) > 1 && exact.get(text.toLowerCase()) === 1;
  });
}
