import { ageOn, calendarDay, dayNumber } from '../id/calendarDay';
import { cleanId } from '../id/cleanId';
import { readId } from '../id/readId';
import { cellText } from '../rules/cellText';
import { areaColumn, isOneCell, type FormulaCell, type Trap, type TrapFault } from './formulaCell';
import { nodesOf, type FormulaNode } from './formulaTree';

/** Where MID may start in an ID number, and how long a piece is: birth date, year, month, day; 15-digit numbers too. */
const pieces: ReadonlySet<string> = new Set([
  '7 8',
  '7 4',
  '7 6',
  '7 2',
  '9 2',
  '11 2',
  '11 4',
  '13 2',
  // Whether the number has 15 or 18 digits, or is a boy's.
  '15 3',
  '17 1',
  '15 1',
]);

type Call = FormulaNode & { readonly kind: 'call' };

const today = (node: FormulaNode): boolean =>
  node.kind === 'call' && (node.name === 'TODAY' || node.name === 'NOW');

/** DATEDIF(…,…,"Y"), or a difference that begins with YEAR(TODAY()). */
function isAge(root: FormulaNode): 'datedif' | 'years' | undefined {
  let years = false;
  for (const node of nodesOf(root)) {
    if (node.kind === 'call' && node.name === 'DATEDIF') {
      const unit = node.args[2];
      return unit?.kind === 'text' && unit.value.toUpperCase() === 'Y' ? 'datedif' : undefined;
    }
    if (node.kind === 'operator' && node.sign === '-' && node.args.length === 2) {
      const [first] = node.args;
      const inner = first?.kind === 'call' && first.name === 'YEAR' ? first.args[0] : undefined;
      years ||= inner !== undefined && today(inner);
    }
  }
  return years ? 'years' : undefined;
}

function cutsWrongly({ name, args }: Call): boolean {
  const [, start, length] = args;
  if (name !== 'MID' || start?.kind !== 'number' || length?.kind !== 'number') return false;
  return !pieces.has(`${String(start.value)} ${String(length.value)}`);
}

/** A formula that works out the age from the ID number or the birth date, against the age on the day judged. */
export function ageTrap(cell: FormulaCell, root: FormulaNode): Trap | undefined {
  const kind = isAge(root);
  if (!kind) return undefined;
  let about: { readonly column: number; readonly birth: number | undefined } | undefined;
  let fault: TrapFault = kind === 'years' ? 'ageYears' : 'ageDay';
  for (const node of nodesOf(root)) {
    if (node.kind === 'call' && cutsWrongly(node)) fault = 'agePosition';
    const place = areaColumn(cell, node);
    // Another row's pupil is somebody else: the formula was shifted, and what it means is not ours to guess.
    if (!place || !isOneCell(place.area) || place.area.top !== cell.row) continue;
    const { left } = place.area;
    if (place.field === 'idNumber') {
      const reading = readId(cleanId(cellText(place.grid, cell.row, left)));
      if (reading.checkHolds || !about)
        about = { column: left, birth: reading.checkHolds ? reading.birth : undefined };
    } else if (place.field === 'birthDate' && about?.birth === undefined) {
      const date = cell.view.date(cell.row, 'birthDate');
      const digits = date.kind === 'day' ? date.date.replaceAll('-', '') : '';
      about = { column: left, birth: calendarDay(digits) };
    }
  }
  if (!about) return undefined;
  const day = dayNumber(cell.asOf);
  const known = about.birth !== undefined && about.birth <= day;
  return { fault, expected: known ? ageOn(about.birth ?? day, day) : undefined, about: about.column };
}
