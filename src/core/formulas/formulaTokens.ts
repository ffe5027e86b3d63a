/** A piece of a formula. `text` is as written, without quotes round strings and sheet names. */
export interface FormulaToken {
  readonly kind: 'text' | 'number' | 'word' | 'sheet' | 'sign';
  readonly text: string;
}

/** Longest formula Excel takes; anything longer was made by hand in the file. */
const longestFormula = 8192;

const space = /[ \t\r\n\u00a0]+/y;
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?(?![\w.$:])/iy;
/** Names, functions, references (`$F$2`, `F:F`), `TRUE`; also with a sheet before them, up to the `!`. */
const word = /[\p{L}\p{N}_$.\\#?]+/uy;
const sign = /<=|>=|<>|[-+*/^&=<>%:,;(){}@]/y;

function quoted(formula: string, start: number, quote: string): { text: string; end: number } | undefined {
  let text = '';
  for (let at = start + 1; ;) {
    const close = formula.indexOf(quote, at);
    if (close < 0) return undefined;
    text += formula.slice(at, close);
    if (formula.charAt(close + 1) !== quote) return { text, end: close + 1 };
    text += quote;
    at = close + 2;
  }
}

/**
 * Cuts a formula (without its leading `=`) into tokens, in one pass. undefined for what is not a formula as Excel
 * writes them: too long, an unclosed quote, references into other files or tables.
 */
export function formulaTokens(formula: string): readonly FormulaToken[] | undefined {
  if (formula.length > longestFormula) return undefined;
  const tokens: FormulaToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0] ?? '';
  };
  while (at < formula.length) {
    const blank = take(space);
    if (blank !== '') {
      at += blank.length;
      continue;
    }
    const start = formula.charAt(at);
    if (start === '"' || start === "'") {
      const found = quoted(formula, at, start);
      if (!found) return undefined;
      at = found.end;
      if (start === '"') tokens.push({ kind: 'text', text: found.text });
      else if (formula.charAt(at) === '!') {
        tokens.push({ kind: 'sheet', text: found.text });
        at++;
      } else return undefined;
      continue;
    }
    const digits = take(number);
    const name = digits === '' ? take(word) : '';
    const mark = digits === '' && name === '' ? take(sign) : '';
    const text = digits || name || mark;
    if (text === '') return undefined;
    at += text.length;
    if (name !== '' && formula.charAt(at) === '!') {
      tokens.push({ kind: 'sheet', text });
      at++;
    } else tokens.push({ kind: digits ? 'number' : name ? 'word' : 'sign', text });
  }
  return tokens;
}
