import type { Change, Plan } from '../../src/core/plan/plan';
import type { Sheet } from '../../src/core/snapshot/snapshot';
import { parseCell } from '../../src/core/snapshot/address';
import type { CellValue } from '../../src/core/snapshot/grid';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';

export async function open(bytes: Uint8Array): Promise<XlsxWorkbook> {
  return XlsxWorkbook.open(bytes, 'test.xlsx', codecNode);
}

export function planOf(...changes: Change[]): Plan {
  return { id: 'test', action: 'edit', changes };
}

/** A change of one cell from what it holds now to `value`. */
export function edit(sheet: Sheet, address: string, value: CellValue, formula?: string): Change {
  const cell = parseCell(address);
  if (!cell) throw new Error(address);
  const { row, column } = cell;
  const own = sheet.grid.formula(row, column) ?? null;
  return {
    type: 'cells',
    sheet: sheet.id,
    top: row,
    left: column,
    rows: 1,
    before: [{ values: [sheet.grid.value(row, column)], formulas: [own] }],
    after: [{ values: [value], formulas: [formula ?? null] }],
  };
}

export async function firstSheet(workbook: XlsxWorkbook): Promise<Sheet> {
  const sheet = (await workbook.read()).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** Applies edits of single cells on the first sheet and saves. */
export async function saveEdits(
  bytes: Uint8Array,
  ...edits: [address: string, value: CellValue, formula?: string][]
): Promise<Uint8Array> {
  const workbook = await open(bytes);
  const sheet = await firstSheet(workbook);
  await workbook.apply(
    planOf(...edits.map(([address, value, formula]) => edit(sheet, address, value, formula))),
  );
  return workbook.save();
}
