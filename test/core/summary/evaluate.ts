import { parseArea } from '../../../src/core/snapshot/address';
import type { CellValue } from '../../../src/core/snapshot/grid';
import type { Sheet, Snapshot } from '../../../src/core/snapshot/snapshot';

/**
 * A second opinion on our formulas: a small evaluator of exactly the functions the summaries use, written from
 * Excel's documentation and sharing nothing with the code that writes them.
 */
type Value = CellValue | readonly CellValue[];

function textOf(value: Value): string {
  const [cell] = Array.isArray(value) ? value : [value];
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

class Parser {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly snapshot: Snapshot,
    private readonly home: Sheet,
  ) {}

  parse(): Value {
    const value = this.comparison();
    if (this.at !== this.text.length) throw new Error(`rest ${this.text.slice(this.at)}`);
    return value;
  }

  private take(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at += found[0].length;
    return found[0];
  }

  private comparison(): Value {
    const left = this.joined();
    if (!this.take('=')) return left;
    const right = this.joined();
    const same = (a: CellValue, b: CellValue): boolean =>
      typeof a === 'string' && typeof b === 'string'
        ? a.toLowerCase() === b.toLowerCase()
        : (a ?? 0) === (b ?? 0);
    return Array.isArray(left)
      ? left.map((each: CellValue) => same(each, right as CellValue))
      : same(left as CellValue, right as CellValue);
  }

  private joined(): Value {
    let left = this.sum();
    while (this.take('&')) left = textOf(left) + textOf(this.sum());
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = Number(left) + Number(this.product());
      else if (this.take('-')) left = Number(left) - Number(this.product());
      else return left;
    }
  }

  private product(): Value {
    let left = this.unary();
    for (;;) {
      if (this.take('/')) left = Number(left) / Number(this.unary());
      else if (this.take('*')) left = Number(left) * Number(this.unary());
      else return left;
    }
  }

  private unary(): Value {
    if (!this.take('-')) return this.primary();
    const value = this.unary();
    return Array.isArray(value) ? value.map((each: CellValue) => -Number(each)) : -Number(value);
  }

  private primary(): Value {
    if (this.take('(')) {
      const inner = this.comparison();
      this.take(')');
      return inner;
    }
    const text = this.match(/"(?:[^"]|"")*"/y);
    if (text !== undefined) return text.slice(1, -1).replaceAll('""', '"');
    const number = this.match(/\d+(?:\.\d+)?/y);
    if (number !== undefined) return Number(number);
    const name = this.match(/[A-Z]+(?=\()/y);
    if (name !== undefined) return this.call(name);
    return this.reference();
  }

  private reference(): Value {
    const quoted = this.match(/'(?:[^']|'')*'!/y);
    const plain = quoted === undefined ? this.match(/[\p{L}_][\p{L}\p{N}_]*!/uy) : undefined;
    const name = quoted?.slice(1, -2).replaceAll("''", "'") ?? plain?.slice(0, -1);
    const sheet = name === undefined ? this.home : this.snapshot.sheets.find((each) => each.name === name);
    const text = this.match(/\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/y) ?? '';
    const area = parseArea(text);
    if (!sheet || !area) throw new Error(`reference at ${this.text.slice(this.at - 20, this.at + 20)}`);
    if (!text.includes(':')) return sheet.grid.value(area.top, area.left);
    const cells: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row++) cells.push(sheet.grid.value(row, area.left));
    return cells;
  }

  private call(name: string): Value {
    this.take('(');
    const args: Value[] = [];
    while (!this.take(')')) {
      args.push(this.comparison());
      this.take(',');
    }
    const list = (index: number): readonly CellValue[] => {
      const value = args[index] ?? null;
      return Array.isArray(value) ? value : [value as CellValue];
    };
    const numbers = (cells: readonly CellValue[]): number[] =>
      cells.filter((cell) => typeof cell === 'number');
    switch (name) {
      case 'SUM':
        return numbers(list(0)).reduce((a, b) => a + b, 0);
      case 'COUNT':
        return numbers(list(0)).length;
      case 'SUMIFS':
        return list(0).reduce<number>(
          (sum, cell, at) => (typeof cell === 'number' && this.meets(args.slice(1), at) ? sum + cell : sum),
          0,
        );
      case 'COUNTIFS':
        return list(0).filter((_, at) => this.meets(args, at)).length;
      case 'SUMPRODUCT':
        return list(0).reduce<number>((sum, _, at) => {
          return (
            sum +
            args.reduce<number>(
              (product, __, each) =>
                product * (typeof list(each)[at] === 'number' ? Number(list(each)[at]) : 0),
              1,
            )
          );
        }, 0);
      case 'ISNUMBER':
        return list(0).map((cell) => typeof cell === 'number');
      case 'FIND':
        return list(1).map((cell) =>
          typeof cell === 'string' && cell.includes(textOf(list(0)))
            ? cell.indexOf(textOf(list(0))) + 1
            : { error: '#VALUE!' },
        );
      case 'ROUND': {
        const scale = 10 ** Number(list(1)[0]);
        return Math.round(Number((Number(list(0)[0]) * scale).toPrecision(15))) / scale;
      }
      case 'IF':
        return list(0)[0] === true ? (list(1)[0] ?? null) : (list(2)[0] ?? null);
      default:
        throw new Error(`unknown function ${name}`);
    }
  }

  private meets(pairs: readonly Value[], at: number): boolean {
    for (let index = 0; index < pairs.length; index += 2) {
      const cell = (pairs[index] as readonly CellValue[])[at] ?? null;
      if (!criterion(textOf(pairs[index + 1] ?? null))(cell)) return false;
    }
    return true;
  }
}

/** A criterion of SUMIFS and COUNTIFS as Excel reads it: operator first, numbers as numbers, `*` and `?` wild, `~` escapes. */
function criterion(text: string): (cell: CellValue) => boolean {
  const [, operator = '', rest = ''] = /^(<>|<=|>=|[=<>])?([\s\S]*)$/.exec(text) ?? [];
  if (operator === '>') return (cell) => typeof cell === 'number' && cell > Number(rest);
  if (operator !== '' && operator !== '=') throw new Error(`criterion ${text}`);
  if (/^-?\d+(?:\.\d+)?$/.test(rest)) return (cell) => cell !== null && Number(cell) === Number(rest);
  const source = rest.replace(
    /~([~*?])|([*?])|([.+^${}()|[\]\\])/g,
    (_, escaped?: string, wild?: string, plain?: string) =>
      wild === undefined ? `\\${escaped ?? plain ?? ''}` : wild === '*' ? '[\\s\\S]*' : '[\\s\\S]',
  );
  const pattern = new RegExp(`^${source}$`, 'i');
  return (cell) => typeof cell === 'string' && pattern.test(cell);
}

/** The formula's value, from the values that stand in the cells it refers to. */
export function evaluate(formula: string, snapshot: Snapshot, home: Sheet): Value {
  return new Parser(formula, snapshot, home).parse();
}
