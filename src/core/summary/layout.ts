import { columnName, quoteSheet } from '../snapshot/address';
import type { Measure } from './liveFormula';
import type { SummaryTable } from './summaryTables';

/** Title, caption, header: the lines begin below. */
export const headerRow = 2;
export const firstLine = 3;

/** Columns of the figures, the same on every summary sheet. */
export const figureColumn: Readonly<Record<'persons' | 'entries' | 'amount' | 'last', number>> = {
  persons: 2,
  entries: 3,
  amount: 4,
  last: 5,
};

/** Zero-based row of 合计. */
export function totalRow(table: SummaryTable): number {
  return firstLine + table.lines.length;
}

/** Zero-based row of the 待核实 line; only where column F does not show it. */
export function reviewRow(table: SummaryTable): number | undefined {
  return table.last === 'tenThousand' ? totalRow(table) + 1 : undefined;
}

/** Where a sheet shows the total of a figure, for formulas on any sheet. */
export function totalCell(
  table: SummaryTable,
  sheetName: string,
  measure: Exclude<Measure, 'refusedEntries'>,
): string {
  const at = (row: number, column: number): string =>
    `${quoteSheet(sheetName)}!$${columnName(column)}$${String(row + 1)}`;
  if (measure !== 'refusedPersons') return at(totalRow(table), figureColumn[measure]);
  const review = reviewRow(table);
  return review === undefined ? at(totalRow(table), figureColumn.last) : at(review, figureColumn.persons);
}
