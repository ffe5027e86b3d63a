import type { TotalRow } from './ledger';

export type TotalFound = Omit<TotalRow, 'covers'>;

/** How many records stand above the row. */
function recordsAbove(records: readonly number[], row: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isGrand(label: string): boolean {
  return /总计|总合计|累计|^全|^总/.test(label);
}

/**
 * Which records each total row claims to sum. A 小计 above its group covers the group below it; otherwise a row covers
 * what came since the last one of its level. A total at the top, a 总计, and a 合计 right after another one cover all.
 */
export function coverTotals(records: readonly number[], totals: readonly TotalFound[]): TotalRow[] {
  const above = totals.map(({ row }) => recordsAbove(records, row));
  const subtotals = totals.flatMap(({ level }, at) => (level === 'subtotal' ? [at] : []));
  const leading =
    subtotals.length > 0 &&
    (above[subtotals[0] ?? 0] ?? 0) === 0 &&
    (above[subtotals.at(-1) ?? 0] ?? 0) < records.length;
  const since = { page: 0, subtotal: 0, section: 0, total: 0 };
  return totals.map((found, at): TotalRow => {
    const here = above[at] ?? 0;
    if (found.level === 'page') {
      const covers = records.slice(since.page, here);
      since.page = here;
      return { ...found, covers };
    }
    if (found.level === 'subtotal') {
      if (leading) {
        const next = totals.findIndex(
          ({ level, row }, other) => other > at && level !== 'page' && row > found.row,
        );
        return { ...found, covers: records.slice(here, next < 0 ? records.length : above[next]) };
      }
      // A 小计 right below another one sums the smaller ones.
      const outer = here === since.subtotal && here > since.section;
      const covers = records.slice(outer ? since.section : since.subtotal, here);
      if (outer) since.section = here;
      since.subtotal = here;
      return { ...found, covers };
    }
    if (here === 0) return { ...found, covers: [...records] };
    const grand = isGrand(found.label) || here === since.total;
    const covers = records.slice(grand ? 0 : since.total, here);
    if (!grand) since.total = here;
    since.subtotal = here;
    since.section = here;
    return { ...found, covers };
  });
}
