import type { Term } from '../ledger/ledger';
import { parseTerms } from '../ledger/parseTerms';
import { compactText } from '../normalise/cleanText';
import { parseTerm } from './term';

/**
 * The one term a cell names: `2024-autumn`, 2024年秋季学期, 2024秋, 2024—2025学年第一学期, 2024-2025学年度下学期.
 * undefined when it names none, several, or a school year only.
 */
export function readTermText(text: string): Term | undefined {
  const plain = parseTerm(compactText(text).toLowerCase());
  if (plain) return plain;
  const terms = parseTerms(text);
  const [term] = terms;
  return terms.size === 1 ? term : undefined;
}
