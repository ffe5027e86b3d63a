/**
 * exceljs doing what `run` does to a workbook: load it, mark the cells of every issue with conditional
 * formats, write the subsidy columns and our sheets, save. Nothing is computed: the report of our own run
 * says what to write. `node exceljsChild.mjs BOOK.xlsx REPORT.json COPY.xlsx`
 */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

const [input, reportFile, output] = process.argv.slice(2);
const report = JSON.parse(readFileSync(reportFile, 'utf8'));
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(input);

const colours = { error: 'FFFFC7CE', warning: 'FFFFEB9C', notice: 'FFDDEBF7' };
const marks = new Map();
const push = (map, key, value) => (map.has(key) ? map.get(key).push(value) : map.set(key, [value]));
for (const { sheet, severity, cell } of report.issues) push(marks, `${sheet}\n${severity}`, cell);
for (const [key, cells] of marks) {
  const [sheet, severity] = key.split('\n');
  const fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: colours[severity] } };
  book.getWorksheet(sheet).addConditionalFormatting({
    ref: cells.join(' '),
    rules: [{ type: 'expression', formulae: [`LEN("${severity}")>0`], priority: 1, style: { fill } }],
  });
}

const bySheet = new Map();
for (const row of [...report.subsidy.rows, ...report.subsidy.refused]) push(bySheet, row.sheet, row);
for (const ledger of report.ledgers) {
  const rows = bySheet.get(ledger.sheet);
  if (!rows) continue;
  const sheet = book.getWorksheet(ledger.sheet);
  const first = sheet.columnCount + 1;
  const border = {
    top: { style: 'thin' },
    left: { style: 'thin' },
    bottom: { style: 'thin' },
    right: { style: 'thin' },
  };
  for (let row = ledger.firstRow; row <= ledger.lastRow; row += 1) {
    for (let offset = 0; offset < 3; offset += 1)
      sheet.getRow(row).getCell(first + offset).style = { border };
  }
  for (const { row, programme, amount, derivation, reason } of rows) {
    const target = sheet.getRow(row);
    target.getCell(first).value = programme;
    target.getCell(first + 1).value = amount === undefined ? null : Number(amount);
    target.getCell(first + 2).value = derivation ?? reason;
  }
}

const list = book.addWorksheet('问题清单');
for (const issue of report.issues) {
  list.addRow([
    issue.id,
    issue.rule,
    issue.severity,
    issue.sheet,
    issue.cell,
    issue.found,
    issue.expected ?? '',
    issue.message,
    issue.reference ?? '',
    issue.state,
  ]);
}
for (const { sheet } of report.summaries) {
  const summary = book.addWorksheet(sheet);
  for (const total of report.subsidy.totals)
    summary.addRow([total.programme, total.stage, total.persons, total.entries, Number(total.amount)]);
}
await book.xlsx.writeFile(output);
