import type { CellValue } from '../snapshot/grid';
import { plainNumber } from '../normalise/plainNumber';
import type { FormulaNode } from './formulaTree';

/** Deeper chains come from no person; the value is then not known. */
const deepest = 200;

type Known = Exclude<CellValue, null>;
/** What a part of a formula gives; undefined = we cannot tell. */
export type Result = CellValue | undefined;
/** Gives the values of areas and of the functions in question; undefined = cannot tell. */
export type Resolve = (node: FormulaNode, evaluate: (node: FormulaNode) => Result) => Result;

const isError = (value: Result): value is { readonly error: string } =>
  typeof value === 'object' && value !== null;

/** A value as text, as `&` joins it. */
export function valueText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? plainNumber(value) : value;
}

function truth(value: Result): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return value === null ? false : undefined;
}

function numberOf(value: CellValue): number {
  if (value === null || value === '') return value === null ? 0 : Number.NaN;
  return typeof value === 'object' ? Number.NaN : Number(value);
}

/** Numbers stand before texts, texts before truth values, as Excel orders them. */
function compare(a: CellValue, b: CellValue): number {
  const alike = (value: CellValue, other: CellValue): Known =>
    value ?? (typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : '');
  const [left, right] = [alike(a, b), alike(b, a)];
  const rank = (value: Known): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return rank(left) - rank(right) || Number(left) - Number(right);
}

function operate(sign: string, values: readonly CellValue[]): Result {
  const [a = null, b = null] = values;
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (sign === '&') return valueText(a) + valueText(b);
  const order = compare(a, b);
  if (values.length === 2) {
    if (sign === '=') return order === 0;
    if (sign === '<>') return order !== 0;
    if (sign === '<') return order < 0;
    if (sign === '>') return order > 0;
    if (sign === '<=') return order <= 0;
    if (sign === '>=') return order >= 0;
  }
  const [x, y] = values.length === 1 ? [0, numberOf(a)] : [numberOf(a), numberOf(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return { error: '#VALUE!' };
  if (sign === '%') return y / 100;
  if (sign === '+') return x + y;
  if (sign === '-') return x - y;
  if (sign === '*') return x * y;
  if (sign === '/') return y === 0 ? { error: '#DIV/0!' } : x / y;
  return undefined;
}

/** Evaluates the few things people build round a count or a look-up; everything else is left to `resolve`. */
export function evaluate(root: FormulaNode, resolve: Resolve): Result {
  let depth = 0;
  const all = (args: readonly FormulaNode[]): readonly CellValue[] | undefined => {
    const values: CellValue[] = [];
    for (const arg of args) {
      const value = visit(arg);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
  const call = (name: string, args: readonly FormulaNode[]): Result => {
    const [first, second, third] = args;
    switch (name) {
      case 'IF': {
        const test = first && visit(first);
        if (isError(test)) return test;
        const holds = truth(test);
        if (holds === undefined) return undefined;
        const chosen = holds ? second : third;
        return chosen ? visit(chosen) : false;
      }
      case 'IFERROR':
      case 'IFNA': {
        const value = first && visit(first);
        const caught = isError(value) && (name === 'IFERROR' || value.error === '#N/A');
        return caught ? second && visit(second) : value;
      }
      case 'ISERROR':
      case 'ISNA': {
        const value = first && visit(first);
        return value === undefined ? undefined : isError(value);
      }
      case 'NOT':
      case 'AND':
      case 'OR': {
        const truths = all(args)?.map(truth);
        if (!truths || truths.includes(undefined)) return undefined;
        if (name === 'NOT') return truths[0] === false;
        return name === 'AND' ? !truths.includes(false) : truths.includes(true);
      }
      default:
        return undefined;
    }
  };
  const visit = (node: FormulaNode): Result => {
    if (depth >= deepest) return undefined;
    depth++;
    try {
      const given = resolve(node, visit);
      if (given !== undefined) return given;
      switch (node.kind) {
        case 'text':
        case 'number':
        case 'boolean':
          return node.value;
        case 'missing':
          return null;
        case 'operator': {
          const values = all(node.args);
          return values && operate(node.sign, values);
        }
        case 'call':
          return call(node.name, node.args);
        default:
          return undefined;
      }
    } finally {
      depth--;
    }
  };
  return visit(root);
}
