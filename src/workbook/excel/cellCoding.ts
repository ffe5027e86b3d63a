import type { CellValue } from '../../core/snapshot/grid';
import { jsonBytes } from './pages';

/** What can be put into `Range.formulas`; "" empties a cell. */
export type CellInput = string | number | boolean;

/** Chinese words Excel reads as dates or times when they stand with numerals. */
const dateWords = /[年月日时分秒点午]/u;

/**
 * Whether Excel surely keeps the text as it is when put into a cell that is not text-formatted. Only plain
 * words in Chinese characters without numerals are; everything else could become a number, date or formula.
 */
export function isPlainWord(text: string): boolean {
  return /^\p{Script=Han}/u.test(text) && !/\p{N}/u.test(text) && !dateWords.test(text);
}

/**
 * The one way text gets into a cell. The apostrophe says "this is text" and is not kept as part of it, so
 * `=…`, `+…`, `0012` and 18 digits stay what they are, and the cell's number format need not change.
 */
export function textInput(text: string, textFormatted: boolean): string {
  if (text === '') return '';
  if (text.startsWith("'")) return `'${text}`;
  return textFormatted || isPlainWord(text) ? text : `'${text}`;
}

/** What to put into `Range.formulas` so that the cell holds the value. */
export function cellInput(
  value: CellValue,
  formula: string | null | undefined,
  textFormatted: boolean,
): CellInput {
  if (formula !== null && formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (typeof value === 'string') return textInput(value, textFormatted);
  return typeof value === 'object' ? value.error : value;
}

/** Numbers, booleans, errors and formulas would become text in a text-formatted cell. */
export function needsGeneral(value: CellValue, formula: string | null | undefined): boolean {
  return (formula !== null && formula !== undefined) || (value !== null && typeof value !== 'string');
}

/** Bytes of one cell in a request. */
export function inputBytes(input: CellInput): number {
  return typeof input === 'string' ? jsonBytes(input) + 1 : 20;
}

const errorCodes = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#PYTHON!',
  '#EXTERNAL!',
]);

/** A cell with this text may be an error or text that looks like one: only its value type tells. */
export function looksLikeError(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('#') && errorCodes.has(value.toUpperCase());
}
