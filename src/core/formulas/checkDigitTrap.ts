import { cleanId } from '../id/cleanId';
import { checkCharacter, extendLegacy } from '../id/checkCharacter';
import { cellText } from '../rules/cellText';
import type { CellValue } from '../snapshot/grid';
import { areaColumn, isOneCell, type FormulaCell, type Trap, type TrapFault } from './formulaCell';
import { nodesOf, type FormulaNode } from './formulaTree';

/** GB 11643: the weights are powers of two modulo 11, from 2^17 down to 2^1. */
const weights = Array.from({ length: 17 }, (_, at) => 2 ** (17 - at) % 11);
/** GB 11643: check characters by remainder. */
const order = Array.from({ length: 11 }, (_, remainder) =>
  String((12 - remainder) % 11).replace('10', 'X'),
).join('');

/** The list a CHOOSE picks from, as one text. */
function choices({ args }: FormulaNode & { readonly kind: 'call' }): string {
  return args
    .slice(1)
    .map((arg) => (arg.kind === 'text' || arg.kind === 'number' ? String(arg.value) : '?'))
    .join('');
}

/** 1, 2, 3, … or backwards. */
function isCount(values: readonly (string | number)[]): boolean {
  const step = Number(values[1]) - Number(values[0]);
  return (
    Math.abs(step) === 1 &&
    values.every((value, at) => at === 0 || Number(value) - Number(values[at - 1]) === step)
  );
}

/** What can be seen to be wrong in the formula itself. */
function faultOf(root: FormulaNode): TrapFault {
  let fault: TrapFault = 'checkOther';
  const note = (found: TrapFault, rank: readonly TrapFault[] = ['checkOther']): void => {
    if (rank.includes(fault)) fault = found;
  };
  for (const node of nodesOf(root)) {
    // {1,2,…,17} are the places the digits are taken from.
    if (node.kind === 'array' && node.values.length >= 17 && !isCount(node.values)) {
      const right = weights.every((weight, at) => {
        const value = node.values[at];
        return typeof value === 'number' && (value - weight) % 11 === 0;
      });
      if (!right) note('checkWeights');
    }
    const list =
      node.kind === 'text' ? node.value : node.kind === 'call' && node.name === 'CHOOSE' ? choices(node) : '';
    if (/^[\dX]{11}$/i.test(list) && list.toUpperCase() !== order)
      note('checkOrder', ['checkOther', 'checkWeights']);
    const divisor = node.kind === 'call' && node.name === 'MOD' ? node.args[1] : undefined;
    if (divisor?.kind === 'number' && divisor.value !== 11)
      note('checkModulus', ['checkOther', 'checkWeights', 'checkOrder']);
  }
  return fault;
}

/** What the right formula gives where the clerk's gives `found`: a check character, or the whole number. */
function rightResult(found: CellValue, id: string): CellValue | undefined {
  const digits = id.length === 15 ? extendLegacy(id) : id.slice(0, 17) + checkCharacter(id);
  if (digits.length !== 18) return undefined;
  const text = typeof found === 'number' ? String(found) : found;
  if (typeof text !== 'string') return undefined;
  const last = digits.charAt(17);
  if (/^[\dX]$/i.test(text)) return typeof found === 'number' && last !== 'X' ? Number(last) : last;
  return /^\d{17}[\dX]$/i.test(text) ? digits : undefined;
}

/** A formula that works out the check character of an ID number: a remainder of its digits. */
export function checkDigitTrap(cell: FormulaCell, root: FormulaNode): Trap | undefined {
  const ids = new Set(['idNumber', 'headIdNumber', 'guardianIdNumber']);
  let cuts = false;
  let remainder = false;
  let about: ReturnType<typeof areaColumn>;
  for (const node of nodesOf(root)) {
    if (node.kind === 'call' && node.name === 'MOD') remainder = true;
    if (node.kind === 'call' && node.name === 'MID') cuts = true;
    const place = areaColumn(cell, node);
    if (place && isOneCell(place.area) && ids.has(place.field ?? '')) about ??= place;
  }
  // Sex is a remainder of one digit by 2; only sums of digits are meant.
  if (!cuts || !remainder || !about || !sumsDigits(root)) return undefined;
  const id = cleanId(cellText(about.grid, about.area.top, about.area.left));
  const found = cell.view.ledger.sheet.grid.value(cell.row, cell.column);
  return { fault: faultOf(root), expected: rightResult(found, id), about: about.area.left };
}

function sumsDigits(root: FormulaNode): boolean {
  let cuts = 0;
  for (const node of nodesOf(root)) {
    if (node.kind === 'call' && (node.name === 'SUMPRODUCT' || node.name === 'SUM')) return true;
    if (node.kind === 'call' && node.name === 'MID' && ++cuts >= 15) return true;
  }
  return false;
}
