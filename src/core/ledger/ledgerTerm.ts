import type { LedgerColumn, Term } from './ledger';
import { parseTerms } from './parseTerms';
import type { SheetText } from './sheetText';

/** The terms that the 学期 column names; rows without any are left out. */
function fromColumn(cells: SheetText, rows: readonly number[], column: number): Set<Term> {
  const terms = new Set<Term>();
  const seen = new Set<string>();
  for (const row of rows) {
    const text = cells.raw(row, column);
    if (seen.has(text)) continue;
    seen.add(text);
    for (const term of parseTerms(text)) terms.add(term);
    // A column of other things: it will not settle the term.
    if (seen.size > 500) break;
  }
  return terms;
}

/** The one term that title, 填报 line, sheet name and 学期 column agree on; undefined when none or several. */
export function ledgerTerm(
  cells: SheetText,
  texts: readonly string[],
  columns: readonly LedgerColumn[],
  rows: readonly number[],
): Term | undefined {
  const terms = new Set<Term>();
  for (const text of texts) for (const term of parseTerms(text)) terms.add(term);
  const column = columns.find(({ field }) => field === 'term');
  if (column) for (const term of fromColumn(cells, rows, column.column)) terms.add(term);
  const [term] = terms;
  return terms.size === 1 ? term : undefined;
}
