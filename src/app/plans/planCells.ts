import { dateToSerial } from '../../core/normalise/dateToSerial';
import { isDateFormat } from '../../core/normalise/isDateFormat';
import type { CellsChange } from '../../core/plan/plan';
import { cellAddress } from '../../core/snapshot/address';
import type { CellValue } from '../../core/snapshot/grid';
import type { Sheet, Snapshot } from '../../core/snapshot/snapshot';
import { say } from '../../core/text/text';
import { WorkbookError } from '../../workbook/port';
import type { Analysis } from '../analysis';
import type { Request, WorkOptions } from '../service';
import type { PlanDraft } from './planDraft';
import { planWords } from './planWords';

/** A value in a preview: as plain text. */
function shown(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}

function formatOf(snapshot: Snapshot, sheet: Sheet, row: number, column: number): string {
  return snapshot.styles[sheet.grid.style(row, column)]?.numberFormat ?? 'General';
}

/** One cell changed; text made of digits gets the text format first, or Excel would turn it into a number. */
export function cellChange(
  snapshot: Snapshot,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
): CellsChange {
  const format = formatOf(snapshot, sheet, row, column);
  const asText = typeof value === 'string' && /^[\d=+\-@]/.test(value) && format !== '@';
  const formula = sheet.grid.formula(row, column);
  return {
    type: 'cells',
    sheet: sheet.id,
    top: row,
    left: column,
    rows: 1,
    before: [
      {
        values: [sheet.grid.value(row, column)],
        ...(formula === undefined ? {} : { formulas: [formula] }),
        ...(asText ? { style: { numberFormat: format } } : {}),
      },
    ],
    after: [{ values: [value], ...(asText ? { style: { numberFormat: '@' } } : {}) }],
  };
}

function addCell(
  draft: PlanDraft,
  snapshot: Snapshot,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  fixes?: string,
): void {
  const change = cellChange(snapshot, sheet, row, column, value);
  draft.changes.push(fixes === undefined ? change : { ...change, fixes });
  draft.cells.push({
    sheet: sheet.name,
    cell: cellAddress(row, column),
    before: shown(sheet.grid.value(row, column)),
    after: shown(value),
  });
}

/** A day goes into a cell of Excel dates as such a date; everything else as the text it is. */
function fixValue(snapshot: Snapshot, sheet: Sheet, row: number, column: number, value: string): CellValue {
  const format = formatOf(snapshot, sheet, row, column);
  if (typeof sheet.grid.value(row, column) !== 'number' || !isDateFormat(format)) return value;
  return dateToSerial(value, snapshot.dateSystem) ?? value;
}

/**
 * The fixes of the named issues. Certain ones together; a proposed one only when it is the one issue the request
 * names and the request says so. Whatever else is named is left out.
 */
export function planFixes(
  draft: PlanDraft,
  analysis: Analysis,
  request: Request & { kind: 'fix' },
  options: WorkOptions,
): void {
  const { snapshot } = analysis;
  const wanted = new Set(request.issues);
  const allowed = request.proposed === true && wanted.size === 1 ? 'proposed' : 'certain';
  const counts = new Map<string, number>();
  const done = new Set<string>();
  for (const issue of analysis.check(options).issues) {
    const { fix } = issue;
    if (!fix || !wanted.has(issue.id) || (fix.kind !== 'certain' && fix.kind !== allowed)) continue;
    const { sheetId, row, column } = fix.place ?? issue;
    const sheet = snapshot.sheets.find((candidate) => candidate.id === sheetId);
    const key = `${sheetId} ${cellAddress(row, column)}`;
    if (!sheet || done.has(key)) continue;
    done.add(key);
    const value = fixValue(snapshot, sheet, row, column, fix.value);
    addCell(draft, snapshot, sheet, row, column, value, issue.id);
    counts.set(sheet.name, (counts.get(sheet.name) ?? 0) + 1);
  }
  for (const [sheet, count] of counts) draft.note(say(planWords.fixes, options.language, { sheet, count }));
}

/**
 * What typed text becomes in a cell: a number only where Excel would make one and nothing is lost; text
 * cells stay text, and so does whatever has more digits than Excel keeps. Formulas are not evaluated
 * here, so `=…` is plain text.
 */
function typedValue(snapshot: Snapshot, sheet: Sheet, row: number, column: number, typed: string): CellValue {
  if (typed === '') return null;
  const present = sheet.grid.value(row, column);
  if (formatOf(snapshot, sheet, row, column) === '@' || typeof present === 'string') return typed;
  return /^-?(?:0|[1-9]\d{0,10})(?:\.\d{1,6})?$/.test(typed) ? Number(typed) : typed;
}

/** One cell as the person typed it. */
export function planEdit(
  draft: PlanDraft,
  analysis: Analysis,
  request: Request & { kind: 'edit' },
  options: WorkOptions,
): void {
  const { snapshot } = analysis;
  const sheet = snapshot.sheets.find((candidate) => candidate.id === request.sheetId);
  if (!sheet) throw new WorkbookError('sheet-missing', { sheet: request.sheetId });
  const { row, column } = request;
  const after = typedValue(snapshot, sheet, row, column, request.text);
  const before = sheet.grid.value(row, column);
  if (before === after && sheet.grid.formula(row, column) === undefined) return;
  addCell(draft, snapshot, sheet, row, column, after);
  const place = {
    sheet: sheet.name,
    cell: cellAddress(row, column),
    before: shown(before),
    after: shown(after),
  };
  draft.note(say(planWords.edit, options.language, place));
}
