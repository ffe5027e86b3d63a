import type { ZipPackage } from '../package/zipPackage';
import { findWorkbook } from './findWorkbook';
import { readRelationships } from './relationships';
import { SheetScan, type CellSink } from './sheetScan';

const nothing = (): void => undefined;

/**
 * Inflates the shared strings and every worksheet and touches every cell without keeping any: the floor that reading is measured
 * against. Returns the number of cells.
 */
export async function scanOnly(source: ZipPackage): Promise<number> {
  let cells = 0;
  const count = (): void => {
    cells++;
  };
  const sink: CellSink = {
    row: nothing,
    blank: count,
    number: count,
    shared: count,
    text: count,
    boolean: count,
    error: count,
    date: count,
    formula: nothing,
  };
  const { path: workbook } = await findWorkbook(source);
  for (const { kind, path } of await readRelationships(source, workbook)) {
    if (kind === 'worksheet') {
      const scan = new SheetScan(path, sink, nothing);
      await source.stream(path, (chunk) => scan.push(chunk));
      scan.end();
    } else if (kind === 'sharedStrings') await source.stream(path, nothing);
  }
  return cells;
}
