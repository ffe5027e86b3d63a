import type { Area } from '../../core/snapshot/address';
import { actionBytes, type Clash, type WriteStep } from './writeSteps';
import type { CellValue } from '../../core/snapshot/grid';
import { cellInput, inputBytes, type CellInput } from './cellCoding';
import type { ExcelContext } from './excelLibrary';
import { pageBytes } from './pages';
import type { Slices } from './slices';

/** How a step finds its sheet: by id, or by name for a sheet added in the same run. */
export type SheetKey = string;

/** null leaves a cell as it is. */
type Lines = readonly (readonly (CellInput | null)[])[];

export function rangeAt(context: ExcelContext, sheet: SheetKey, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
}

/** One value for all cells of a range; office.js allows it, its types do not say so. */
export function setNumberFormat(range: Excel.Range, numberFormat: string): void {
  range.numberFormat = numberFormat as unknown as string[][];
}

/** What the cells of a block must hold when they are written; rows and columns are those of the block. */
export interface Expectation {
  /** Whether a cell holds it, as `Range.formulas` tells. */
  holds(row: number, column: number, held: unknown): boolean;
  /** Bytes it takes to tell. */
  bytes(row: number, column: number): number;
}

/** Bytes of a cell in the answer that tells what stands there. */
export function heldBytes(value: CellValue, formula: string | null | undefined): number {
  return inputBytes(cellInput(value, formula, true));
}

function clashesOf(
  sheet: SheetKey,
  block: Area,
  area: Area,
  held: readonly (readonly unknown[])[],
  expected: Expectation,
): Clash[] {
  const clashes: Clash[] = [];
  held.forEach((line, offset) => {
    line.forEach((cell, column) => {
      const row = area.top + offset;
      if (!expected.holds(row - block.top, column, cell))
        clashes.push({ sheet, row, column: area.left + column, held: cell });
    });
  });
  return clashes;
}

function page(
  sheet: SheetKey,
  block: Area,
  area: Area,
  lines: Lines,
  bytes: number,
  expected: Expectation | undefined,
): WriteStep {
  const step: WriteStep = {
    bytes,
    weight: lines.length * (area.right - area.left + 1),
    do: (context) => {
      rangeAt(context, sheet, area).formulas = lines.map((line) => [...line]);
    },
    ...(expected
      ? {
          look: (context) => {
            const before = rangeAt(context, sheet, area);
            before.load('formulas');
            return () => clashesOf(sheet, block, area, before.formulas as unknown[][], expected);
          },
        }
      : {}),
  };
  if (lines.length < 2) return step;
  return {
    ...step,
    halves: () => {
      const middle = Math.ceil(lines.length / 2);
      const upper = { ...area, bottom: area.top + middle - 1 };
      const lower = { ...area, top: area.top + middle };
      return [
        page(sheet, block, upper, lines.slice(0, middle), bytes / 2, expected),
        page(sheet, block, lower, lines.slice(middle), bytes / 2, expected),
      ];
    },
  };
}

/**
 * Steps that put a block of inputs into cells, in pages bounded by bytes. Number formats must stand already.
 * @param input what goes into the cell at a row and column of the block, zero-based; null leaves the cell alone
 * @param expected what the cells must hold when they are written; left out on a sheet just made
 */
export async function* blockSteps(
  sheet: SheetKey,
  area: Area,
  input: (row: number, column: number) => CellInput | null,
  slices: Slices,
  expected?: Expectation,
): AsyncGenerator<WriteStep> {
  const columns = area.right - area.left + 1;
  let lines: (CellInput | null)[][] = [];
  let top = area.top;
  let bytes = actionBytes;
  let answer = 0;
  for (let row = 0; row <= area.bottom - area.top; row++) {
    const line: (CellInput | null)[] = [];
    let size = 4;
    let told = 4;
    for (let column = 0; column < columns; column++) {
      const cell = input(row, column);
      size += cell === null ? 5 : inputBytes(cell);
      told += expected?.bytes(row, column) ?? 0;
      line.push(cell);
    }
    // What stood there is told in the answer, which may be the larger of the two.
    if (lines.length > 0 && Math.max(bytes + size, answer + told) > pageBytes) {
      const part = { ...area, top, bottom: top + lines.length - 1 };
      yield page(sheet, area, part, lines, Math.max(bytes, answer), expected);
      top += lines.length;
      lines = [];
      bytes = actionBytes;
      answer = 0;
    }
    lines.push(line);
    bytes += size;
    answer += told;
    if (slices.due) await slices.rest();
  }
  if (lines.length > 0) {
    const part = { ...area, top, bottom: top + lines.length - 1 };
    yield page(sheet, area, part, lines, Math.max(bytes, answer), expected);
  }
}
