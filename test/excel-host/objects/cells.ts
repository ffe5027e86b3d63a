import type { Area } from '../../../src/core/snapshot/address';
import { contains } from '../../../src/core/snapshot/address';
import { CellKind } from '../../../src/core/snapshot/grid';
import { invalidArgument } from '../hostError';
import type { HostSheet } from '../model/hostSheet';
import { typedInput } from '../model/typedInput';
import type { HostContext } from './context';

/** Above this Excel answers null instead of values. */
const mostCells = 5_000_000;

function table<T>(area: Area, cell: (row: number, column: number) => T): T[][] | null {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows * columns > mostCells) return null;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => cell(area.top + row, area.left + column)),
  );
}

function rawValue(sheet: HostSheet, row: number, column: number): unknown {
  const value = sheet.grid.value(row, column);
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function readValues(sheet: HostSheet, area: Area): unknown {
  return table(area, (row, column) => rawValue(sheet, row, column));
}

export function readFormulas(sheet: HostSheet, area: Area): unknown {
  return table(area, (row, column) => {
    const formula = sheet.grid.formula(row, column);
    return formula === undefined ? rawValue(sheet, row, column) : `=${formula}`;
  });
}

const typeNames = {
  [CellKind.blank]: 'Empty',
  [CellKind.text]: 'String',
  [CellKind.number]: 'Double',
  [CellKind.boolean]: 'Boolean',
  [CellKind.error]: 'Error',
};

export function readValueTypes(sheet: HostSheet, area: Area): unknown {
  return table(area, (row, column) => typeNames[sheet.grid.kind(row, column)]);
}

export function readNumberFormats(context: HostContext, sheet: HostSheet, area: Area): unknown {
  const { list } = context.workbook.styles;
  return table(area, (row, column) => list[sheet.grid.style(row, column)]?.numberFormat ?? 'General');
}

/** The given values as a table of the area's shape; one value stands for all cells. */
export function shaped(area: Area, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const fits = given.length === rows && given.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw invalidArgument(`${String(rows)} × ${String(columns)} values expected`);
  return (row, column) => (given as unknown[][])[row - area.top]?.[column - area.left];
}

export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) visit(row, column);
}

/** Puts values or formulas into cells as if they were typed. */
export function typeInto(context: HostContext, sheet: HostSheet, area: Area, given: unknown): void {
  const at = shaped(area, given);
  const { styles } = context.workbook;
  const merges = sheet.merges.filter((merge) => merge.top <= area.bottom && merge.bottom >= area.top);
  forEachCell(area, (row, column) => {
    // Only the first cell of a merged area holds anything.
    const merge = merges.find((candidate) => contains(candidate, row, column));
    if (merge && (merge.top !== row || merge.left !== column)) return;
    const style = sheet.grid.style(row, column);
    const numberFormat = styles.list[style]?.numberFormat ?? 'General';
    const typed = typedInput(at(row, column), numberFormat);
    if (!typed) return;
    if (typed.numberFormat !== undefined && numberFormat === 'General') {
      sheet.builder.setStyle(row, column, styles.over(style, { numberFormat: typed.numberFormat }));
    }
    if (typed.formula !== undefined) context.workbook.checkReferences(typed.formula);
    sheet.builder.setFormula(row, column, typed.formula);
    const value =
      typed.formula === undefined
        ? typed.value
        : context.workbook.calculate(sheet, row, column, typed.formula);
    sheet.builder.set(row, column, value);
  });
  sheet.settle();
}
