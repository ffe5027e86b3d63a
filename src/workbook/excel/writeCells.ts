import type { Area } from '../../core/snapshot/address';
import { actionBytes, type WriteStep } from './writeSteps';
import { inputBytes, type CellInput } from './cellCoding';
import type { ExcelContext } from './excelLibrary';
import { pageBytes } from './pages';

/** How a step finds its sheet: by id, or by name for a sheet added in the same run. */
export type SheetKey = string;

export function rangeAt(context: ExcelContext, sheet: SheetKey, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

/** One value for all cells of a range; office.js allows it, its types do not say so. */
export function setNumberFormat(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}

function page(sheet: SheetKey, area: Area, lines: readonly (readonly CellInput[])[], bytes: number): WriteStep {
  const step: WriteStep = {
    bytes,
    do: (context) => {
      rangeAt(context, sheet, area).formulas = lines.map((line) => [...line]);
    },
  };
  if (lines.length < 2) return step;
  return {
    ...step,
    halves: () => {
      const middle = Math.ceil(lines.length / 2);
      const upper = { ...area, bottom: area.top + middle - 1 };
      const lower = { ...area, top: area.top + middle };
      return [page(sheet, upper, lines.slice(0, middle), bytes / 2), page(sheet, lower, lines.slice(middle), bytes / 2)];
    },
  };
}

/**
 * Steps that put a block of inputs into cells, in pages bounded by bytes. Number formats must stand already.
 * @param input what goes into the cell at a row and column of the block, zero-based
 */
export function blockSteps(sheet: SheetKey, area: Area, input: (row: number, column: number) => CellInput): WriteStep[] {
  const columns = area.right - area.left + 1;
  const steps: WriteStep[] = [];
  let lines: CellInput[][] = [];
  let top = area.top;
  let bytes = actionBytes;
  const close = (): void => {
    if (lines.length > 0) steps.push(page(sheet, { ...area, top, bottom: top + lines.length - 1 }, lines, bytes));
    top += lines.length;
    lines = [];
    bytes = actionBytes;
  };
  for (let row = 0; row <= area.bottom - area.top; row++) {
    const line = Array.from({ length: columns }, (_, column) => input(row, column));
    const size = line.reduce<number>((sum, cell) => sum + inputBytes(cell), 4);
    if (bytes + size > pageBytes) close();
    lines.push(line);
    bytes += size;
  }
  close();
  return steps;
}
