import type { FieldId } from '../ledger/fields';
import { cellText } from '../rules/cellText';
import { evaluate, type Result } from './evaluate';
import { areaColumn, isOneCell, isOneColumn, type FormulaCell, type Trap } from './formulaCell';
import { nodesOf, type FormulaNode } from './formulaTree';

/** Columns whose numbers are longer than the 15 digits Excel compares. */
export const longFields: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'idNumber',
  'headIdNumber',
  'guardianIdNumber',
  'disabilityNumber',
  'bankCard',
  'householdNumber',
  'personNumber',
]);

/** Where the first pair of range and criterion stands. */
const firstPair = new Map([
  ['COUNTIF', 0],
  ['COUNTIFS', 0],
  ['SUMIF', 0],
  ['AVERAGEIF', 0],
  ['SUMIFS', 1],
  ['AVERAGEIFS', 1],
]);

interface Pair {
  readonly range: NonNullable<ReturnType<typeof areaColumn>>;
  readonly criterion: FormulaNode & { readonly kind: 'area' };
}

/** The pair of long numbers that a call compares, when its criterion is a bare reference. */
function longPair(cell: FormulaCell, node: FormulaNode): Pair | undefined {
  const start = node.kind === 'call' ? firstPair.get(node.name) : undefined;
  if (node.kind !== 'call' || start === undefined) return undefined;
  for (let at = start; at + 1 < node.args.length; at += 2) {
    const criterion = node.args[at + 1];
    const range = areaColumn(cell, node.args[at]);
    if (!range || !isOneColumn(range.area) || !longFields.has(range.field)) continue;
    if (criterion?.kind === 'area') return { range, criterion };
  }
  return undefined;
}

/** `1/COUNTIF(F2:F99,F2:F99)`, summed: the count of different numbers. */
function distinctPair(cell: FormulaCell, node: FormulaNode): Pair | undefined {
  if (node.kind !== 'call' || (node.name !== 'SUMPRODUCT' && node.name !== 'SUM')) return undefined;
  const [quotient] = node.args;
  if (node.args.length !== 1 || quotient?.kind !== 'operator' || quotient.sign !== '/') return undefined;
  const [one, count] = quotient.args;
  if (one?.kind !== 'number' || one.value !== 1 || count?.kind !== 'call' || count.name !== 'COUNTIF')
    return undefined;
  const pair = longPair(cell, count);
  return pair && !isOneCell(pair.criterion.area) ? pair : undefined;
}

/** COUNTIF and its kind over a column of long numbers: Excel compares their first 15 digits only. */
export function countTrap(cell: FormulaCell, root: FormulaNode): Trap | undefined {
  let found: Pair | undefined;
  let distinct = false;
  for (const node of nodesOf(root)) {
    found ??= longPair(cell, node);
    distinct ||= distinctPair(cell, node) !== undefined;
  }
  if (!found) return undefined;
  const resolve = (node: FormulaNode): Result => {
    const whole = distinctPair(cell, node);
    if (whole) return cell.indexes.distinct(whole.range.grid, whole.range.area);
    if (node.kind === 'area') return singleValue(cell, node);
    if (node.kind !== 'call' || !node.name.startsWith('COUNTIF') || node.args.length !== 2) return undefined;
    const pair = longPair(cell, node);
    const key = pair && isOneCell(pair.criterion.area) ? areaColumn(cell, pair.criterion) : undefined;
    if (!pair || !key) return undefined;
    const text = cellText(key.grid, key.area.top, key.area.left);
    // Anything but letters and digits means something else as a criterion: wildcards, `>5`, blanks.
    if (!/^[\p{L}\d]+$/u.test(text)) return undefined;
    return cell.indexes.count(pair.range.grid, pair.range.area, text);
  };
  const expected = evaluate(root, resolve);
  return { fault: distinct ? 'distinct' : 'count', expected, about: found.range.area.left };
}

/** The value of a reference to one cell. */
export function singleValue(cell: FormulaCell, node: FormulaNode): Result {
  const place = areaColumn(cell, node);
  return place && isOneCell(place.area) ? place.grid.value(place.area.top, place.area.left) : undefined;
}
