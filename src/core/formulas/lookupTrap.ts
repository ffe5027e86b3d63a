import type { FieldId } from '../ledger/fields';
import type { Area } from '../snapshot/address';
import { singleValue } from './countTrap';
import { evaluate, type Result } from './evaluate';
import { areaColumn, isOneCell, type FormulaCell, type Trap } from './formulaCell';
import { nodesOf, type FormulaNode } from './formulaTree';

/** What tells one pupil, household or school from another: the next smaller one is somebody else. */
const identities: ReadonlySet<FieldId | undefined> = new Set<FieldId>([
  'name',
  'idNumber',
  'studentNumber',
  'disabilityNumber',
  'householdNumber',
  'personNumber',
  'householdHead',
  'headIdNumber',
  'guardianName',
  'guardianIdNumber',
  'schoolName',
  'schoolCode',
  'bankCard',
]);

type Call = FormulaNode & { readonly kind: 'call' };

/** Whether an argument asks for the exact match; one left blank after its comma does. */
function exact(node: FormulaNode | undefined, exactNumber: number): boolean | undefined {
  if (!node) return false;
  if (node.kind === 'missing') return true;
  if (node.kind === 'boolean') return !node.value;
  return node.kind === 'number' ? node.value === exactNumber : undefined;
}

/** Whether the call takes the nearest smaller entry when there is no equal one. */
function isApproximate({ name, args }: Call): boolean {
  if (name === 'VLOOKUP') return args.length >= 3 && exact(args[3], 0) === false;
  if (name === 'MATCH') return args.length >= 2 && exact(args[2], 0) === false;
  return name === 'LOOKUP' && args.length >= 2;
}

/** VLOOKUP without its last 0 (and MATCH, LOOKUP) for somebody's name or number. */
export function lookupTrap(cell: FormulaCell, root: FormulaNode): Trap | undefined {
  const keyOf = (node: FormulaNode): ReturnType<typeof areaColumn> => {
    if (node.kind !== 'call' || !isApproximate(node)) return undefined;
    const key = areaColumn(cell, node.args[0]);
    return key && isOneCell(key.area) && identities.has(key.field) ? key : undefined;
  };
  let about: number | undefined;
  for (const node of nodesOf(root)) about ??= keyOf(node)?.area.left;
  if (about === undefined) return undefined;
  const resolve = (node: FormulaNode): Result => {
    if (node.kind === 'area') return singleValue(cell, node);
    const key = keyOf(node);
    const table = node.kind === 'call' && key ? areaColumn(cell, node.args[1]) : undefined;
    if (!key || !table || node.kind !== 'call') return undefined;
    const row = cell.indexes.rowOf(table.grid, table.area, {
      grid: key.grid,
      row: key.area.top,
      column: key.area.left,
    });
    return row === undefined ? { error: '#N/A' } : answer(cell, node, table.area, row);
  };
  return { fault: 'lookup', expected: evaluate(root, resolve), about };
}

/** What the call gives when the equal entry stands in `row` of its table. */
function answer(cell: FormulaCell, { name, args }: Call, table: Area, row: number): Result {
  if (name === 'MATCH') return row - table.top + 1;
  const grid = areaColumn(cell, args[1])?.grid;
  if (name === 'VLOOKUP') {
    const [, , index] = args;
    const column = index?.kind === 'number' ? table.left + index.value - 1 : undefined;
    if (column === undefined || column < table.left || column > table.right) return undefined;
    return grid?.value(row, column) ?? 0;
  }
  const results = args.length > 2 ? areaColumn(cell, args[2]) : undefined;
  if (args.length > 2)
    return results && (results.grid.value(results.area.top + row - table.top, results.area.left) ?? 0);
  return grid?.value(row, table.right) ?? 0;
}
