import { ownSheetAnchor } from '../../../src/core/plan/anchors';
import type { Plan } from '../../../src/core/plan/plan';
import type { CellValue } from '../../../src/core/snapshot/grid';
import type { HostWorkbook } from './hostWorkbook';

/**
 * Stands in for Excel's calculation: knows a formula's result because a plan or the workbook states it.
 * Keyed by sheet of ours, place and formula first, then by place and formula, then by formula alone; an unknown formula
 * is `#NAME?`, which no test can miss.
 */
export class FormulaResults {
  private readonly known = new Map<string, CellValue>();

  constructor(workbook: HostWorkbook) {
    const anchors = ownSheetAnchor('');
    for (const sheet of workbook.sheets) {
      const anchor = workbook.names.find((name) => name.sheet === sheet && name.name.startsWith(anchors));
      sheet.grid.data.formulas.forEach((formulas, column) => {
        formulas?.forEach((formula, row) => {
          const value = sheet.grid.value(row, column);
          this.know(row, column, formula, value, anchor?.name.slice(anchors.length));
        });
      });
    }
    workbook.calculate = (sheet, row, column, given) => {
      const link = linkText(given);
      if (link !== undefined) return link;
      const anchor = workbook.names.find((name) => name.sheet === sheet && name.name.startsWith(anchors));
      const owned = anchor?.name.slice(anchors.length) ?? '';
      if (given.includes('#REF!')) return { error: '#REF!' };
      const find = (formula: string): CellValue | undefined =>
        this.known.get(`${owned},${String(row)},${String(column)},${formula}`) ??
        this.known.get(`${String(row)},${String(column)},${formula}`) ??
        this.known.get(formula);
      // Results may have been stated for the names sheets had then.
      let earlier = given;
      for (const [from, to] of [...workbook.renamed].reverse()) earlier = earlier.replaceAll(to, from);
      return find(given) ?? find(earlier) ?? { error: '#NAME?' };
    };
  }

  private know(row: number, column: number, formula: string, value: CellValue, owned?: string): void {
    // Written into a cell, a formula never leaves it blank: an empty reference counts as 0, an empty text stays text.
    if (owned !== undefined)
      this.known.set(`${owned},${String(row)},${String(column)},${formula}`, value ?? '');
    this.known.set(`${String(row)},${String(column)},${formula}`, value ?? '');
    this.known.set(formula, value ?? '');
  }

  /** Learns the results a plan states, of both its sides. */
  learn(plan: Plan): void {
    for (const change of plan.changes) {
      if (change.type === 'cells') {
        for (const side of [change.before, change.after]) {
          side.forEach((block, offset) => {
            block.formulas?.forEach((formula, index) => {
              if (formula !== null)
                this.know(change.top + index, change.left + offset, formula, block.values[index] ?? null);
            });
          });
        }
      }
      if (change.type === 'sheet') {
        for (const content of [change.before, change.after]) {
          content?.rows.forEach((cells, row) => {
            cells.forEach((cell, column) => {
              if (cell?.formula !== undefined) this.know(row, column, cell.formula, cell.value, change.owned);
            });
          });
        }
      }
    }
  }
}

/** `HYPERLINK("…","text")` and `HYPERLINK("…",5)` show their second argument. */
function linkText(formula: string): CellValue | undefined {
  if (!formula.startsWith('HYPERLINK("') || !formula.endsWith(')')) return undefined;
  const shown = afterFirstText(formula.slice('HYPERLINK('.length, -1));
  if (shown === undefined) return undefined;
  if (!shown.startsWith('"')) return Number(shown);
  let rest = `&${shown}`;
  let text = '';
  while (rest.startsWith('&"')) {
    const end = endOfText(rest.slice(1));
    text += rest.slice(2, end + 1).replaceAll('""', '"');
    rest = rest.slice(end + 2);
  }
  return rest === '' ? text : undefined;
}

/** Position of the closing quotation mark of a text that begins `"`; doubled ones belong to it. */
function endOfText(literal: string): number {
  let at = 1;
  while (at < literal.length && (literal[at] !== '"' || literal[at + 1] === '"'))
    at += literal[at] === '"' ? 2 : 1;
  return at;
}

function afterFirstText(inside: string): string | undefined {
  const end = endOfText(inside);
  return inside[end + 1] === ',' ? inside.slice(end + 2) : undefined;
}
