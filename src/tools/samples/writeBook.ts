import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { CellLook, SampleBook, SampleCell, SampleSheet, SampleValue } from './sheetModel';

const thin = { style: 'thin' } as const;
const looks: Readonly<Record<CellLook, Partial<ExcelJS.Style>>> = {
  plain: {},
  title: {
    font: { name: '宋体', size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle' },
  },
  header: {
    font: { name: '宋体', size: 10, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: { top: thin, left: thin, bottom: thin, right: thin },
  },
  total: { font: { name: '宋体', size: 10, bold: true }, border: { top: thin } },
  clerkFill: { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFC6EFCE' } } },
};

/** The day on which all samples were "saved". */
const savedOn = new Date(Date.UTC(2024, 9, 15));

/** The value as exceljs wants it; numbers stay numbers and texts stay texts. */
export function excelValue(value: SampleValue): ExcelJS.CellValue {
  if (value === null || typeof value !== 'object') return value;
  if ('date' in value) return new Date(`${value.date}T00:00:00Z`);
  if ('formula' in value) return { formula: value.formula, result: value.result, date1904: false };
  if ('rich' in value) {
    return { richText: value.rich.map((text, index) => ({ text, font: { bold: index % 2 === 0 } })) };
  }
  return { error: value.error };
}

function numberFormat(value: SampleValue): string | undefined {
  if (typeof value === 'string') return /^[0-9A-Za-z+.]{11,}$/.test(value) ? '@' : undefined;
  if (typeof value === 'number') return value > 1e14 ? '0' : undefined;
  return value !== null && typeof value === 'object' && 'date' in value ? 'yyyy/m/d' : undefined;
}

function writeCell(target: ExcelJS.Cell, cell: SampleCell): void {
  target.value = excelValue(cell.value);
  const format = numberFormat(cell.value);
  target.style = { ...looks[cell.look], ...(format === undefined ? {} : { numFmt: format }) };
}

function writeSheet(book: ExcelJS.Workbook, sheet: SampleSheet): Promise<void> | undefined {
  const target = book.addWorksheet(sheet.name, {
    views: sheet.frozenRows === undefined ? [] : [{ state: 'frozen', ySplit: sheet.frozenRows, xSplit: 0 }],
  });
  for (const [row, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...cells].sort(([a], [b]) => a - b))
      writeCell(target.getCell(row + 1, column + 1), cell);
  }
  for (const area of sheet.merges) target.mergeCells(area);
  for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
  for (const [column, width] of sheet.widths) target.getColumn(column + 1).width = width;
  for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  if (sheet.filter !== undefined) target.autoFilter = sheet.filter;
  // No password: a protected sheet as schools hand them out, and no random salt in the file.
  return sheet.protected === true ? target.protect('', { selectLockedCells: true }) : undefined;
}

/** The workbook as an .xlsx file; the same book always gives the same bytes. */
export async function writeBook(book: SampleBook): Promise<Uint8Array> {
  const target = new ExcelJS.Workbook();
  target.creator = 'aid-ledger samples';
  target.lastModifiedBy = 'aid-ledger samples';
  target.created = savedOn;
  target.modified = savedOn;
  target.title = book.title;
  for (const sheet of book.sheets) await writeSheet(target, sheet);
  const parts = unzipSync(new Uint8Array(await target.xlsx.writeBuffer()));
  return zipSync(parts, { level: 9, mtime: new Date(1980, 0, 1, 12) });
}
