import { ownSheetAnchor } from '../../core/plan/anchors';
import type { Plan } from '../../core/plan/plan';
import type { Frame } from './frame';

/** Position of the closing `mark` of what begins at `start`; doubled ones belong to it. */
function closing(formula: string, start: number, mark: string): number {
  let at = start + 1;
  while (at < formula.length && (formula[at] !== mark || formula[at + 1] === mark))
    at += formula[at] === mark ? 2 : 1;
  return at;
}

const wordCharacter = /[\p{L}\p{N}_.]/u;

/** Sheet names in references such as `'学校 台账'!A1` or `Sheet1!A1`, in lower case; texts in the formula are passed over. */
function sheetsIn(formula: string, found: Set<string>): void {
  if (!formula.includes('!')) return;
  let word = '';
  for (let at = 0; at < formula.length; at++) {
    const character = formula[at] ?? '';
    if (character === '"') at = closing(formula, at, '"');
    else if (character === "'") {
      const end = closing(formula, at, "'");
      word = formula.slice(at + 1, end).replaceAll("''", "'");
      at = end;
      continue;
    } else if (character === '!' && word !== '') found.add(word.toLowerCase());
    word = wordCharacter.test(character) ? word + character : '';
  }
}

/**
 * A sheet the plan's formulas refer to that neither exists nor is made by the plan: it was renamed or deleted
 * since the plan was made, and Excel would ask the person for a file.
 * @returns its name in lower case; undefined when there is none
 */
export function missingSheet(plan: Plan, frame: Frame): string | undefined {
  const wanted = new Set<string>();
  const known = new Set(frame.sheets.map(({ sheet }) => sheet.name.toLowerCase()));
  for (const change of plan.changes) {
    if (change.type === 'cells')
      for (const column of change.after)
        column.formulas?.forEach((formula) => formula !== null && sheetsIn(formula, wanted));
    if (change.type !== 'sheet' || !change.after) continue;
    const name = change.after.name.toLowerCase();
    const own = frame.names.find((candidate) => candidate.name === ownSheetAnchor(change.owned))?.sheet;
    // Somebody's own sheet took the name meanwhile: ours must not be mistaken for it.
    if (frame.sheets.some(({ sheet }) => sheet.name.toLowerCase() === name && sheet.id !== own))
      known.delete(name);
    else known.add(name);
    for (const row of change.after.rows)
      for (const cell of row) if (cell?.formula !== undefined) sheetsIn(cell.formula, wanted);
  }
  return [...wanted].find((name) => !known.has(name));
}
