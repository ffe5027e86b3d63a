import type { Measure } from '../policy/tallyLine';
import { columnName, quoteSheet } from '../snapshot/address';
import type { FigureColumn, SummaryTable } from './summaryTables';

/** Below title and caption. */
export const headerTop = 2;

/** Two header rows where figures stand under a common heading. */
export function headerBottom(table: SummaryTable): number {
  return table.figures.some(({ group }) => group !== undefined) ? headerTop + 1 : headerTop;
}

/** Zero-based row of the first line. */
export function firstLine(table: SummaryTable): number {
  return headerBottom(table) + 1;
}

/** Columns before the first figure: 序号 and labels. */
export function labelColumns(table: SummaryTable): number {
  return (table.numbered ? 1 : 0) + table.labels.length;
}

/** Where a figure stands; undefined when the sheet does not show it. */
export function figureColumn(table: SummaryTable, show: FigureColumn['show']): number | undefined {
  const at = table.figures.findIndex((figure) => figure.show === show);
  return at < 0 ? undefined : labelColumns(table) + at;
}

/** Widths of all columns, in characters. */
export function widthsOf(table: SummaryTable): readonly number[] {
  return [
    ...(table.numbered ? [7] : []),
    ...table.labels.map(({ width }) => width),
    ...table.figures.map(({ width }) => width),
    9,
  ];
}

/** Zero-based row of 合计. */
export function totalRow(table: SummaryTable): number {
  return firstLine(table) + table.lines.length;
}

/** Zero-based row of the 待核实 line; only where no column shows them. */
export function reviewRow(table: SummaryTable): number | undefined {
  return figureColumn(table, 'refusedPersons') === undefined ? totalRow(table) + 1 : undefined;
}

/** Where a sheet shows the total of a figure, for formulas on any sheet; undefined when it does not. */
export function totalCell(
  table: SummaryTable,
  sheetName: string,
  measure: FigureColumn['show'],
): string | undefined {
  const review = reviewRow(table);
  const asReview: Partial<Record<FigureColumn['show'], Measure>> = {
    refusedPersons: 'persons',
    refusedEntries: 'entries',
  };
  const shown = review === undefined ? undefined : asReview[measure];
  const column = figureColumn(table, shown ?? measure);
  if (column === undefined) return undefined;
  const row = shown === undefined ? totalRow(table) : (review ?? 0);
  return `${quoteSheet(sheetName)}!$${columnName(column)}$${String(row + 1)}`;
}
