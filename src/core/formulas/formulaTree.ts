import { columnIndex, maxColumns, maxRows, type Area } from '../snapshot/address';
import { formulaTokens, type FormulaToken } from './formulaTokens';

/** A formula as a tree; what we have no use for is `other`. Whole columns and rows reach to the sheet's end. */
export type FormulaNode =
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'area'; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: 'operator'; readonly sign: string; readonly args: readonly FormulaNode[] }
  | { readonly kind: 'array'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'other' };

/** As deep as Excel lets functions be nested; brackets deeper than that come from no person. */
const deepest = 64;
/** Loosest first. */
const signs: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const corner = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/i;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function cornerOf(text: string): Corner | undefined {
  const match = corner.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const column = match[1] === undefined ? undefined : columnIndex(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  return (row ?? 0) < maxRows && (column ?? 0) < maxColumns ? { row, column } : undefined;
}

function areaOf(first: Corner, last: Corner): Area | undefined {
  const whole = (a: number | undefined, b: number | undefined, end: number): [number, number] | undefined => {
    if (a === undefined && b === undefined) return [0, end - 1];
    return a === undefined || b === undefined ? undefined : [Math.min(a, b), Math.max(a, b)];
  };
  const rows = whole(first.row, last.row, maxRows);
  const columns = whole(first.column, last.column, maxColumns);
  return rows && columns ? { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] } : undefined;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  whole(): FormulaNode | undefined {
    const node = this.operation(0);
    return node && this.at === this.tokens.length ? node : undefined;
  }

  private peek(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && token.text === sign;
  }

  private take(sign: string): boolean {
    if (!this.peek(sign)) return false;
    this.at++;
    return true;
  }

  private operation(level: number): FormulaNode | undefined {
    const here = signs[level];
    if (!here) return this.operand();
    let left = this.operation(level + 1);
    for (;;) {
      const token = this.tokens[this.at];
      if (!left || token?.kind !== 'sign' || !here.includes(token.text)) return left;
      this.at++;
      const right = this.operation(level + 1);
      left = right && { kind: 'operator', sign: token.text, args: [left, right] };
    }
  }

  private operand(): FormulaNode | undefined {
    const prefixes: string[] = [];
    for (const sign of ['-', '+', '@']) while (this.take(sign)) prefixes.push(sign);
    // `--` in any mixture of the two.
    while (this.take('-')) prefixes.push('-');
    let node = this.primary();
    while (node && this.take('%')) node = { kind: 'operator', sign: '%', args: [node] };
    if (!node || prefixes.length === 0) return node;
    const negative = prefixes.filter((sign) => sign === '-').length % 2 === 1;
    if (negative) return { kind: 'operator', sign: '-', args: [node] };
    return prefixes.includes('-') ? { kind: 'operator', sign: '+', args: [node] } : node;
  }

  private primary(): FormulaNode | undefined {
    const token = this.tokens[this.at++];
    if (!token) return undefined;
    switch (token.kind) {
      case 'text':
        return { kind: 'text', value: token.text };
      case 'number':
        return this.peek(':')
          ? this.reference(token.text, undefined)
          : { kind: 'number', value: Number(token.text) };
      case 'sheet': {
        const next = this.tokens[this.at++];
        return next?.kind === 'word' || next?.kind === 'number'
          ? this.reference(next.text, token.text)
          : undefined;
      }
      case 'word':
        return this.word(token.text);
      case 'sign':
        if (token.text === '(') return this.bracketed();
        return token.text === '{' ? this.array() : undefined;
    }
  }

  private bracketed(): FormulaNode | undefined {
    if (++this.depth > deepest) return undefined;
    const node = this.operation(0);
    this.depth--;
    return this.take(')') ? node : undefined;
  }

  private word(text: string): FormulaNode | undefined {
    if (this.take('(')) return this.call(text);
    const upper = text.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
    return this.reference(text, undefined);
  }

  private call(name: string): FormulaNode | undefined {
    if (++this.depth > deepest) return undefined;
    const args: FormulaNode[] = [];
    if (!this.take(')')) {
      for (;;) {
        const arg: FormulaNode | undefined =
          this.peek(',') || this.peek(')') ? { kind: 'missing' } : this.operation(0);
        if (!arg) return undefined;
        args.push(arg);
        if (this.take(')')) break;
        if (!this.take(',')) return undefined;
      }
    }
    this.depth--;
    return { kind: 'call', name: name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, ''), args };
  }

  private reference(text: string, sheet: string | undefined): FormulaNode {
    const first = cornerOf(text);
    let last = first;
    if (this.take(':')) {
      const next = this.tokens[this.at++];
      last = next ? cornerOf(next.text) : undefined;
    } else if (first?.row === undefined || first.column === undefined) return { kind: 'other' };
    const area = first && last && areaOf(first, last);
    return area ? { kind: 'area', sheet, area } : { kind: 'other' };
  }

  private array(): FormulaNode | undefined {
    const values: (string | number)[] = [];
    let sign = 1;
    for (;;) {
      const token = this.tokens[this.at++];
      if (!token) return undefined;
      if (token.kind === 'number') values.push(sign * Number(token.text));
      else if (token.kind === 'sign' && token.text === '}') return { kind: 'array', values };
      else if (token.kind !== 'sign') values.push(token.text);
      sign = token.kind === 'sign' && token.text === '-' ? -1 : 1;
    }
  }
}

/** Reads a formula (without its leading `=`); undefined when it is not one, or not one that a person made. */
export function formulaTree(formula: string): FormulaNode | undefined {
  const tokens = formulaTokens(formula);
  return tokens && new Parser(tokens).whole();
}

/** Every node of a tree, the whole first. */
export function* nodesOf(node: FormulaNode): Generator<FormulaNode, void> {
  const waiting: FormulaNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (next.kind === 'call' || next.kind === 'operator') for (const arg of next.args) waiting.push(arg);
  }
}
