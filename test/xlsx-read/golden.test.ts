import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaAddress, cellAddress, parseCell } from '../../src/core/snapshot/address';
import type { CellValue } from '../../src/core/snapshot/grid';
import type { CellStyle, Sheet, Span } from '../../src/core/snapshot/snapshot';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { openPackage } from '../../src/workbook/xlsx/package/zipPackage';
import { readWorkbook } from '../../src/workbook/xlsx/read/readWorkbook';
import { scanOnly } from '../../src/workbook/xlsx/read/scanOnly';

/** What `<golden>.json` says; made by openpyxl or by hand, never by our reader. Absent = not looked at. */
interface ExpectedSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, string>>;
  readonly looks?: Readonly<Record<string, CellStyle>>;
  readonly [property: string]: unknown;
}
interface Expected {
  readonly sheets: readonly ExpectedSheet[];
  readonly [property: string]: unknown;
}

const folder = join(__dirname, '../golden');
const goldens = readdirSync(folder).filter((file) => /\.(?:xlsx|xlsm|xltx)$/.test(file));

const pairs = (spans: readonly Span[]): unknown => spans.map(({ first, last }) => [first, last]);

function cellsOf(sheet: Sheet): { cells: Record<string, CellValue>; formulas: Record<string, string> } {
  const cells: Record<string, CellValue> = {};
  const formulas: Record<string, string> = {};
  for (let row = 0; row < sheet.grid.rowCount; row++) {
    for (let column = 0; column < sheet.grid.columnCount; column++) {
      const value = sheet.grid.value(row, column);
      if (value !== null) cells[cellAddress(row, column)] = value;
      const formula = sheet.grid.formula(row, column);
      if (formula !== undefined) formulas[cellAddress(row, column)] = formula;
    }
  }
  return { cells, formulas };
}

function seen(sheet: Sheet): Record<string, unknown> {
  return {
    id: sheet.id,
    visibility: sheet.visibility,
    rows: sheet.grid.rowCount,
    columns: sheet.grid.columnCount,
    merges: sheet.merges.map(areaAddress).sort(),
    hiddenRows: pairs(sheet.hiddenRows),
    hiddenColumns: pairs(sheet.hiddenColumns),
    frozen: [sheet.frozen.rows, sheet.frozen.columns],
    protected: sheet.protected,
    filter: sheet.filter && [areaAddress(sheet.filter.area), sheet.filter.active],
    tables: sheet.tables.map((table) => [table.name, areaAddress(table.area)]),
    widths: sheet.columnWidths.map(({ first, last, width }) => [first, last, width]),
    marks: sheet.marks.map((mark) => [mark.severity, mark.areas.map(areaAddress)]),
  };
}

it('has goldens of every maker', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(13);
});

describe.each(goldens)('%s', (file) => {
  const expected = JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as Expected;

  it('reads as expected', async () => {
    const { snapshot, parts } = await readWorkbook(
      await openPackage(readFileSync(join(folder, file)), codecNode),
      file,
    );
    expect(snapshot.name).toBe(file);
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(expected.sheets.map((sheet) => sheet.name));
    const sheetName = (id: string): string | undefined =>
      snapshot.sheets.find((sheet) => sheet.id === id)?.name;
    const book: Record<string, unknown> = {
      strict: parts.strict,
      dateSystem: snapshot.dateSystem,
      structureProtected: snapshot.structureProtected,
      names: snapshot.names.map((name) => [
        name.name,
        sheetName(name.sheet),
        areaAddress(name.area),
        name.hidden,
      ]),
      settings: Object.fromEntries(snapshot.settings),
    };
    for (const key of Object.keys(expected))
      if (key in book) expect({ [key]: book[key] }).toEqual({ [key]: expected[key] });
    snapshot.sheets.forEach((sheet, index) => {
      const wanted = expected.sheets[index];
      if (!wanted) throw new Error('one sheet too many');
      expect(cellsOf(sheet)).toEqual({ cells: wanted.cells, formulas: wanted.formulas });
      const found = seen(sheet);
      for (const key of Object.keys(wanted))
        if (key in found) expect({ [key]: found[key] }).toEqual({ [key]: wanted[key] });
      const style = (address: string): CellStyle | undefined => {
        const cell = parseCell(address);
        return cell && snapshot.styles[sheet.grid.style(cell.row, cell.column)];
      };
      for (const [address, format] of Object.entries(wanted.formats ?? {})) {
        expect({ [address]: style(address)?.numberFormat }).toEqual({ [address]: format });
      }
      for (const [address, look] of Object.entries(wanted.looks ?? {}))
        expect({ [address]: style(address) }).toEqual({ [address]: look });
    });
  });

  it('is scanned whole without being kept', async () => {
    const cells = expected.sheets.reduce((sum, sheet) => sum + Object.keys(sheet.cells).length, 0);
    expect(
      await scanOnly(await openPackage(readFileSync(join(folder, file)), codecNode)),
    ).toBeGreaterThanOrEqual(cells);
  });
});
