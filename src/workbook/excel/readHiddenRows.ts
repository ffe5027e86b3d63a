import type { Area } from '../../core/snapshot/address';
import type { Span } from '../../core/snapshot/snapshot';
import type { ExcelContext } from './excelLibrary';
import { pagesOf } from './pages';
import { spansOf } from './spans';

/** Rows whose state fits into one answer: about 25 bytes each. */
const rowsAtOnce = 100_000;

/** The hidden rows of a sheet. Asks row by row (in pages) only when some are hidden and some are not. */
export async function readHiddenRows(
  context: ExcelContext,
  sheet: Excel.Worksheet,
  rows: Excel.Range | undefined,
  full: Area | null,
): Promise<Span[]> {
  // office.js types the property as boolean; it is null when the rows differ.
  const state = rows?.rowHidden as boolean | null | undefined;
  if (!full || state === false || state === undefined) return [];
  if (state === true) return [{ first: 0, last: full.bottom }];
  const hidden: number[] = [];
  for (const page of pagesOf({ ...full, top: 0, left: 0, right: 0 }, rowsAtOnce)) {
    for (const row of await hiddenInPage(context, sheet, page)) hidden.push(row);
  }
  return spansOf(hidden);
}

async function hiddenInPage(context: ExcelContext, sheet: Excel.Worksheet, page: Area): Promise<number[]> {
  const properties = sheet
    .getRangeByIndexes(page.top, 0, page.bottom - page.top + 1, 1)
    .getRowProperties({ rowHidden: true });
  await context.sync();
  return properties.value.flatMap((row, index) => (row.rowHidden === true ? [page.top + index] : []));
}
