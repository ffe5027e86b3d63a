import { readTermText } from './termText';
import type { LedgerView } from '../rules/rule';
import type { Term } from '../ledger/ledger';

/**
 * The term of each row: its own 学期 cell first, then the ledger's, then the one asked for. A blank cell in a column
 * that names different terms stays unknown: the term asked for would be a guess.
 */
export function rowTerms(view: LedgerView, asked: Term | undefined): (row: number) => Term | undefined {
  const { ledger } = view;
  if (!view.has('term')) return () => ledger.term ?? asked;
  const read = new Map<string, Term | undefined>();
  const mixed = ledger.term === undefined && ledger.rows.some((row) => view.text(row, 'term') !== '');
  return (row) => {
    const text = view.text(row, 'term');
    if (text === '') return mixed ? undefined : (ledger.term ?? asked);
    if (!read.has(text)) read.set(text, readTermText(text));
    return read.get(text);
  };
}
