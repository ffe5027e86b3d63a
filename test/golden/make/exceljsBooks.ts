/**
 * Workbooks made by exceljs, whole and streamed: `npx tsx test/golden/make/exceljsBooks.ts`, then
 * `python3 test/golden/make/openpyxlBooks.py` for what is expected of them.
 */
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const folder = join(import.meta.dirname, '..');
const day = new Date(Date.UTC(2024, 8, 1));

const book = new ExcelJS.Workbook();
book.created = book.modified = day;
book.properties.date1904 = true;
const sheet = book.addWorksheet('发放名册', { views: [{ state: 'frozen', xSplit: 2, ySplit: 3 }] });
sheet.mergeCells('A1:E1');
sheet.getCell('A1').value = { richText: [{ text: '2024年', font: { bold: true } }, { text: '秋季发放名册 ' }] };
sheet.mergeCells('A2:A3');
sheet.getCell('A2').value = '序号';
sheet.mergeCells('B2:C2');
sheet.getCell('B2').value = '其中';
sheet.getCell('B3').value = '姓名';
sheet.getCell('C3').value = '日期';
for (let row = 4; row <= 9; row++) {
  sheet.getCell(row, 1).value = row - 3;
  sheet.getCell(row, 2).value = `学生${String(row)}`;
  sheet.getCell(row, 3).value = new Date(Date.UTC(2010, 0, row));
  sheet.getCell(row, 3).numFmt = 'yyyy-mm-dd';
}
sheet.fillFormula('D4:D9', 'A4*1250/2+LOG10(A4)', [1, 2, 3, 4, 5, 6]);
sheet.getCell('E4').value = { error: '#REF!' };
sheet.getCell('E5').value = false;
sheet.getCell('E6').value = { text: '链接', hyperlink: 'https://example.org/' };
sheet.getCell('E7').value = '第一行\n第二行';
sheet.getRow(6).hidden = true;
sheet.getColumn(4).hidden = true;
sheet.getColumn(2).width = 15;
sheet.autoFilter = 'A3:E9';
book.addWorksheet('空表', { state: 'hidden' });
const table = book.addWorksheet('表');
table.addTable({ name: '汇总表', ref: 'B2', headerRow: true, columns: [{ name: '项目' }, { name: '人数' }], rows: [['寄宿', 3], ['非寄宿', 4]] });
await book.xlsx.writeFile(join(folder, 'exceljs.xlsx'));

const stream = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: join(folder, 'exceljsStream.xlsx'), useStyles: true, useSharedStrings: false });
stream.created = stream.modified = day;
const rows = stream.addWorksheet('流');
for (let row = 1; row <= 30; row++) rows.addRow([row, `内联 ${String(row)}`, row / 7, { formula: `A${String(row)}*2`, result: row * 2 }]).commit();
rows.commit();
await stream.commit();
