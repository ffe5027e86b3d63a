import type { LedgerView } from '../rules/rule';
import { CellKind } from '../snapshot/grid';
import { ageTrap } from './ageTrap';
import { checkDigitTrap } from './checkDigitTrap';
import { ColumnIndexes } from './columnIndexes';
import { countTrap } from './countTrap';
import { valueText, type Result } from './evaluate';
import type { FormulaCell, Trap } from './formulaCell';
import { formulaTree, type FormulaNode } from './formulaTree';
import { lookupTrap } from './lookupTrap';

/** A formula that was recognised, where it stands. */
export interface FoundTrap extends Trap {
  readonly view: LedgerView;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Its result differs from the right one; false also where either is not known. */
  readonly wrong: boolean;
}

/** Formulas without any of these need not be read. */
const interesting = /COUNTIF|SUMIF|AVERAGEIF|LOOKUP|MATCH|MOD\(|DATEDIF|YEAR\(/i;
const traps: readonly ((cell: FormulaCell, root: FormulaNode) => Trap | undefined)[] = [
  countTrap,
  lookupTrap,
  checkDigitTrap,
  ageTrap,
];

/** Whether two results are the same to the person who reads them: `3` and the text `3` are. */
function same(found: Result, expected: Result): boolean {
  return valueText(found ?? null).toLowerCase() === valueText(expected ?? null).toLowerCase();
}

/** The ledger a row of the sheet belongs to: the one round it, else the sheet's first. */
function viewAt(views: readonly LedgerView[], row: number): LedgerView | undefined {
  const round = views.find(({ ledger }) => row >= ledger.firstRow && row <= ledger.lastRow);
  return round ?? views[0];
}

/** Every formula on the ledgers' sheets that falls into a known trap, in the order of the sheets' columns. */
export function findTraps(views: readonly LedgerView[], asOf: string): readonly FoundTrap[] {
  const sheets = new Map<string, LedgerView[]>();
  for (const view of views) {
    const name = view.ledger.sheet.name.toLowerCase();
    const known = sheets.get(name);
    if (known) known.push(view);
    else sheets.set(name, [view]);
  }
  const indexes = new ColumnIndexes();
  const found: FoundTrap[] = [];
  for (const onSheet of sheets.values()) {
    const grid = onSheet[0]?.ledger.sheet.grid;
    grid?.data.formulas.forEach((formulas, column) => {
      for (const [row, formula] of formulas ?? []) {
        if (!interesting.test(formula)) continue;
        const view = viewAt(onSheet, row);
        const root = view && formulaTree(formula);
        if (!root) continue;
        const cell: FormulaCell = { view, row, column, sheets, indexes, asOf };
        for (const trap of traps) {
          const hit = trap(cell, root);
          if (!hit) continue;
          // A formula without a stored result has not been calculated yet.
          const known = hit.expected !== undefined && grid.kind(row, column) !== CellKind.blank;
          const wrong = known && !same(grid.value(row, column), hit.expected);
          found.push({ ...hit, view, row, column, formula, wrong });
          break;
        }
      }
    });
  }
  return found;
}
