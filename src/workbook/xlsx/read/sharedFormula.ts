import { columnIndex, columnName, maxColumns, maxRows } from '../../../core/snapshot/address';

/** One coordinate of a reference: its letters or digits move unless it is anchored by `$`. */
interface Coordinate {
  readonly kind: 'column' | 'row';
  /** Zero-based, as in the group's first cell. */
  readonly index: number;
}

/** A formula cut into fixed text and the coordinates that move with the cell. */
export type FormulaTemplate = readonly (string | Coordinate)[];

const cellReference = /(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(![])/uy;
const columnRange = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(![$])/uy;
const rowRange = /(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(![])/uy;
/** A name, function or unquoted sheet; the characters a reference can never follow directly. */
const word = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const number = /[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?/uy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Past the quoted text that starts at `at`; a doubled quote stands for one. */
function pastQuotes(text: string, at: number): number {
  const quote = text[at];
  let stop = at + 1;
  for (; stop < text.length; stop++) {
    if (text[stop] !== quote) continue;
    if (text[stop + 1] !== quote) return stop + 1;
    stop++;
  }
  return stop;
}

/** Past the brackets that start at `at` (`[1]` of another workbook, `[[#This Row],[姓名]]` of a table). */
function pastBrackets(text: string, at: number): number {
  let depth = 0;
  for (let stop = at; stop < text.length; stop++) {
    // An apostrophe escapes the character after it.
    if (text[stop] === "'") stop++;
    else if (text[stop] === '[') depth++;
    else if (text[stop] === ']' && --depth === 0) return stop + 1;
  }
  return text.length;
}

function references(text: string, at: number): { pieces: (string | Coordinate)[]; end: number } | undefined {
  const pieces: (string | Coordinate)[] = [];
  const add = (dollar: string | undefined, value: string | undefined, kind: Coordinate['kind']): boolean => {
    const index = kind === 'column' ? columnIndex(value ?? '') : Number(value) - 1;
    if (!(index >= 0 && index < (kind === 'column' ? maxColumns : maxRows))) return false;
    pieces.push(...(dollar ? [`$${value ?? ''}`] : [{ kind, index }]));
    return true;
  };
  const cell = match(cellReference, text, at);
  if (cell)
    return add(cell[1], cell[2], 'column') && add(cell[3], cell[4], 'row')
      ? { pieces, end: at + cell[0].length }
      : undefined;
  const kind = match(columnRange, text, at) ? 'column' : 'row';
  const range = match(kind === 'column' ? columnRange : rowRange, text, at);
  if (!range || !add(range[1], range[2], kind)) return undefined;
  pieces.push(':');
  return add(range[3], range[4], kind) ? { pieces, end: at + range[0].length } : undefined;
}

/** Cuts a formula's text; what looks like a reference but is a function, name, sheet or string stays text. */
export function formulaTemplate(text: string): FormulaTemplate {
  const pieces: (string | Coordinate)[] = [];
  let fixed = '';
  let at = 0;
  const keep = (end: number): void => {
    fixed += text.slice(at, end);
    at = end;
  };
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '"' || character === "'") keep(pastQuotes(text, at));
    else if (character === '[') keep(pastBrackets(text, at));
    else {
      const found = references(text, at);
      if (found) {
        if (fixed) pieces.push(fixed);
        fixed = '';
        pieces.push(...found.pieces);
        at = found.end;
      } else keep(at + ((match(word, text, at) ?? match(number, text, at))?.[0].length ?? 1));
    }
  }
  if (fixed) pieces.push(fixed);
  return pieces;
}

/** The formula as it reads `rows` below and `columns` right of the group's first cell; wraps round as Excel does. */
export function shiftFormula(template: FormulaTemplate, rows: number, columns: number): string {
  let text = '';
  for (const piece of template) {
    if (typeof piece === 'string') text += piece;
    else if (piece.kind === 'column')
      text += columnName((((piece.index + columns) % maxColumns) + maxColumns) % maxColumns);
    else text += String(((((piece.index + rows) % maxRows) + maxRows) % maxRows) + 1);
  }
  return text;
}
