import { cleanId } from '../id/cleanId';
import { readId } from '../id/readId';
import type { FieldId } from '../ledger/fields';
import { cleanText } from '../normalise/cleanText';
import { nameKey } from '../normalise/nameKey';
import { listedFields } from './listedFields';

const plain = /^[\dA-Z\u4e00-\u9fff]*$/;
const idNumber = /^\d{17}[\dX]$/;
/** Numbers written in groups: cards, phones, dates. */
const grouped = /^[\d\s-]+$/;

/**
 * A cell's content as far as it means something: cells with one key differ only in what a certain fix may change
 * (spaces, hidden and full-width characters, dots, the old form of an ID number, known misspellings).
 * @param field what the column holds; undefined for a column that means nothing to us
 */
export function contentKey(text: string, field: FieldId | undefined): string {
  if (text.length === 15 || !plain.test(text)) return cleanKey(text, field);
  const verdict = field && text.length > 2 ? listedFields.get(field)?.(text, '') : undefined;
  return verdict?.certain === true ? (verdict.nearest ?? text) : text;
}

function cleanKey(raw: string, field: FieldId | undefined): string {
  const number = cleanId(raw);
  if (number.length === 15) return readId(number).key || number;
  // Whatever a certain fix takes off an ID number, however many of it there are.
  if (idNumber.test(number)) return number;
  const text = cleanText(raw);
  if (grouped.test(text)) return text.replace(/[\s-]/g, '');
  const verdict = field ? listedFields.get(field)?.(text, '') : undefined;
  const meant =
    verdict?.certain === true && verdict.nearest !== undefined
      ? text.replace(verdict.part, verdict.nearest)
      : text;
  return nameKey(meant.replace(/^['‘’`]/, '')).toUpperCase();
}
