import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import type { BlockColumn } from './block';
import { cellFaults, plantCell, type Planted, type Subject } from './faults';
import type { AnswerKey, KeyIssue } from './key';
import { officeList, schoolTwoRows } from './layouts';
import { officeMembers } from './households';
import { population, type Household, type Pupil } from './people';
import { pupilRow, termName } from './pupilRow';
import { Random } from './random';
import { letters, plainText } from './sheetModel';
import { dueTotals } from './truth';
import { excelValue } from './writeBook';

export interface LargeOptions {
  readonly pupils: number;
  readonly seed: number;
  /** Share of rows that carry one fault. */
  readonly faults: number;
  readonly out: string;
}

const term = '2024-autumn';
const dataTop = 4;

/** 30 columns: the school's 27, bank card, paid amount, and one of formulas. */
const columns: readonly BlockColumn[] = [
  ...schoolTwoRows,
  { field: 'bankCard', header: ['社保卡号'], width: 22 },
  { field: 'paidAmount', header: ['资助金额'], width: 10 },
  { field: 'lookup', header: ['查询编码'], width: 18 },
];

/**
 * A whole county in one workbook: merged title, two header rows, text IDs, dates, a formula column, and a
 * list sheet of half as many rows. Streamed, so that memory stays small at any size.
 */
export async function writeLarge(options: LargeOptions): Promise<void> {
  const random = new Random(options.seed);
  const pupils = population(random, { count: options.pupils, schoolYear: 2024, stages: ['小学', '初中'] });
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: options.out,
    useStyles: true,
    useSharedStrings: true,
  });
  const planted = writeLedger(book, pupils, random, options.faults);
  const listRows = writeList(book, pupils, Math.floor(options.pupils / 2));
  await book.commit();
  const issues = planted.map((fault): KeyIssue => ({
    rule: fault.rule,
    severity: fault.severity,
    sheet: '学生资助台账',
    scope: fault.scope,
    cell:
      letters(columns.findIndex(({ field }) => field === fault.field)) + String(dataTop + 1 + fault.record),
  }));
  const key: AnswerKey = {
    file: basename(options.out),
    seed: options.seed,
    term,
    standards: 'national',
    ready: !issues.some((issue) => issue.severity === 'error'),
    ledgers: [
      {
        sheet: '学生资助台账',
        kind: 'schoolLedger',
        headerRows: [3, 4],
        firstRow: 5,
        lastRow: dataTop + pupils.length,
        records: pupils.length,
      },
      {
        sheet: '部门名单',
        kind: 'officeList',
        headerRows: [2, 2],
        firstRow: 3,
        lastRow: 2 + listRows,
        records: listRows,
      },
    ],
    issues,
    subsidy: dueTotals(pupils, term),
  };
  writeFileSync(options.out.replace(/\.xlsx$/, '.key.json'), `${JSON.stringify(key, null, 2)}\n`);
}

function writeLedger(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  pupils: readonly Pupil[],
  random: Random,
  share: number,
): Planted[] {
  const sheet = book.addWorksheet('学生资助台账', {
    views: [{ state: 'frozen', ySplit: dataTop, xSplit: 2 }],
  });
  sheet.columns = columns.map(({ width, field }) => ({
    width: width ?? 10,
    style:
      field === 'birthDate'
        ? { numFmt: 'yyyy-mm-dd' }
        : ['idNumber', 'studentNumber', 'guardianIdNumber', 'bankCard', 'householdNumber'].includes(field)
          ? { numFmt: '@' }
          : {},
  }));
  const last = letters(columns.length - 1);
  sheet.addRow([`云溪县${termName(term)}学生资助台账`]);
  sheet.mergeCells(`A1:${last}1`);
  sheet.addRow(['填报单位（盖章）：云溪县学生资助管理中心          单位：元']);
  sheet.addRow(
    columns.map(({ header }, index) =>
      header.length > 1 && columns[index - 1]?.header[0] === header[0] ? null : header[0],
    ),
  );
  sheet.addRow(columns.map(({ header }) => (header.length > 1 ? header[1] : null)));
  columns.forEach(({ header }, index) => {
    if (header.length === 1) sheet.mergeCells(`${letters(index)}3:${letters(index)}4`);
    else if (columns[index - 1]?.header[0] !== header[0]) {
      const group = columns.filter((column) => column.header[0] === header[0]).length;
      sheet.mergeCells(`${letters(index)}3:${letters(index + group - 1)}3`);
    }
  });
  for (let row = 1; row <= dataTop; row += 1) sheet.getRow(row).commit();
  const planted: Planted[] = [];
  const spoilt = new Set<string>();
  pupils.forEach((pupil, record) => {
    const subject: Subject = { pupil, row: pupilRow(pupil, { term, boarding: 'yesNo', dates: 'date' }) };
    const fault = random.chance(share) ? random.pick(cellFaults) : undefined;
    if (fault?.fits(subject) === true) {
      // Two IDs spoilt into the same number would be a duplicate nobody planted.
      const value = plainText(fault.spoil(subject));
      if (!spoilt.has(value) || value.length < 17)
        planted.push({ ...plantCell([subject], 0, fault, record), record });
      spoilt.add(value);
    }
    const row = dataTop + 1 + record;
    sheet
      .addRow(
        columns.map(({ field }): ExcelJS.CellValue => {
          if (field === 'sequence') return record + 1;
          if (field === 'lookup')
            return {
              formula: `K${String(row)}&"-"&B${String(row)}`,
              result: `${pupil.className}-${plainText(subject.row.get('name'))}`,
            };
          return excelValue(subject.row.get(field) ?? null);
        }),
      )
      .commit();
  });
  sheet.commit();
  return planted;
}

function writeList(book: ExcelJS.stream.xlsx.WorkbookWriter, pupils: readonly Pupil[], rows: number): number {
  const sheet = book.addWorksheet('部门名单');
  sheet.addRow(['云溪县脱贫户和监测对象名单']);
  sheet.mergeCells(`A1:${letters(officeList.length - 1)}1`);
  sheet.addRow(officeList.map(({ header }) => header.join(''))).commit();
  let written = 0;
  let start = 0;
  while (start < pupils.length && written < rows) {
    const household: Household | undefined = pupils[start]?.household;
    let end = start;
    while (pupils[end]?.household === household && end < pupils.length) end += 1;
    if (household) {
      for (const { row } of officeMembers(household, pupils.slice(start, end))) {
        if (written >= rows) break;
        written += 1;
        sheet
          .addRow(
            officeList.map(({ field }): ExcelJS.CellValue =>
              excelValue(field === 'sequence' ? written : (row.get(field) ?? null)),
            ),
          )
          .commit();
      }
    }
    start = end;
  }
  sheet.commit();
  return written;
}
