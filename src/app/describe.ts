import { madeSheets } from '../core/plan/anchors';
import type { Ledger } from '../core/ledger/ledger';
import { falseAlarms } from '../core/rectification/falseAlarms';
import { rules } from '../core/rules/registry';
import type { Snapshot } from '../core/snapshot/snapshot';
import type { Analysis, CheckedWorkbook } from './analysis';
import type { CheckView, LedgerSummary, Overview, SheetSummary, WorkOptions } from './service';
import { standardsView } from './standardsView';
import { readJournal } from './workbookState';

/** A ledger without its cells, fit to cross a worker boundary. */
function ledgerSummary(ledger: Ledger): LedgerSummary {
  const { id, kind, headerRows, firstRow, lastRow, columns, unmapped, term } = ledger;
  return {
    id,
    sheetId: ledger.sheet.id,
    sheet: ledger.sheet.name,
    kind,
    headerRows,
    firstRow,
    lastRow,
    records: ledger.rows.length,
    columns,
    unmapped,
    term,
  };
}

/** The workbook's sheets in tab order; `others`: sheets without a ledger, by name, and why. */
export function sheetSummaries(snapshot: Snapshot, others: Analysis['others'] = []): SheetSummary[] {
  const owned = new Map([...madeSheets(snapshot)].map(([id, sheet]) => [sheet.id, id]));
  const reasons = new Map(others.map(({ sheet, ...why }) => [sheet, why]));
  return snapshot.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'visible',
    rows: sheet.grid.rowCount,
    columns: sheet.grid.columnCount,
    protected: sheet.protected,
    owned: owned.get(sheet.id),
    ...(owned.has(sheet.id) ? {} : reasons.get(sheet.name)),
  }));
}

/** What the workbook holds. */
export function overviewOf(analysis: Analysis, options: WorkOptions): Overview {
  const { snapshot, ledgers, others } = analysis;
  return {
    name: snapshot.name,
    sheets: sheetSummaries(snapshot, others),
    ledgers: ledgers.map(ledgerSummary),
    undo: readJournal(snapshot),
    standards: standardsView(analysis, options),
    marks: snapshot.sheets.reduce(
      (sum, sheet) => sum + sheet.marks.reduce((areas, mark) => areas + mark.areas.length, 0),
      0,
    ),
  };
}

/** A check's result as faces get it. */
export function checkView(result: CheckedWorkbook): CheckView {
  const { coverage, issues, causes, ready, blocking, rectified } = result;
  return {
    ledgers: result.ledgers.map(ledgerSummary),
    coverage,
    issues,
    fixed: rectified.fixed,
    falseAlarms: falseAlarms(rectified.lines),
    causes,
    ready,
    blocking,
    rules: rules.map(({ meta: { id, title, reference } }) => ({ id, title, reference })),
  };
}
