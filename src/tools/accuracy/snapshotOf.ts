import { GridBuilder } from '../../core/snapshot/gridBuilder';
import { parseArea } from '../../core/snapshot/address';
import { defaultStyle, type Sheet, type Snapshot } from '../../core/snapshot/snapshot';
import type { SampleSheet, SampleValue } from '../samples/sheetModel';

const day = 86_400_000;

function put(builder: GridBuilder, row: number, column: number, value: SampleValue): void {
  if (value === null || typeof value !== 'object') builder.set(row, column, value);
  else if ('date' in value) builder.set(row, column, Date.parse(value.date) / day + 25_569);
  else if ('formula' in value) {
    builder.set(row, column, value.result);
    builder.setFormula(row, column, value.formula);
  } else if ('rich' in value) builder.set(row, column, value.rich.join(''));
  else builder.setError(row, column, value.error);
}

function sheetOf(sample: SampleSheet, at: number): Sheet {
  const builder = new GridBuilder();
  for (const [row, cells] of sample.rows)
    for (const [column, cell] of cells) put(builder, row, column, cell.value);
  return {
    id: `s${String(at + 1)}`,
    name: sample.name,
    visibility: 'visible',
    grid: builder.build(),
    merges: sample.merges.flatMap((area) => parseArea(area) ?? []),
    hiddenRows: sample.hiddenRows.map((row) => ({ first: row, last: row })),
    hiddenColumns: [],
    filter: null,
    protected: false,
    tables: [],
    columnWidths: [],
    frozen: { rows: 0, columns: 0 },
    marks: [],
  };
}

/** Sample sheets as the core reads a workbook, without writing a file in between. */
export function snapshotOf(sheets: readonly SampleSheet[]): Snapshot {
  return {
    name: 'accuracy.xlsx',
    dateSystem: 1900,
    structureProtected: false,
    sheets: sheets.map(sheetOf),
    names: [],
    styles: [defaultStyle],
    settings: new Map(),
  };
}
