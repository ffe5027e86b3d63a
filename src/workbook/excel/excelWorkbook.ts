import type { Plan } from '../../core/plan/plan';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { WorkbookError, type WorkbookPort, type WorkControl } from '../port';
import { applyToExcel, settledFrame } from './applyToExcel';
import { asWorkbookError, stopIfCancelled } from './excelErrors';
import { globalExcel, type ExcelContext, type ExcelLibrary } from './excelLibrary';
import { oneAtATime } from './oneAtATime';
import { readSnapshot } from './readSnapshot';

/** What a page wants to know while it works with the workbook. */
export interface ExcelEvents {
  /** A run that had been cut off was taken back: the pane was closed, or Excel ended, while it was written. */
  readonly recovered?: () => void;
  /** Excel has not answered for some time (a cell is edited, a dialog is open); then that it has. */
  readonly waiting?: (is: boolean) => void;
}

/** Milliseconds after which a person is told that Excel does not answer. */
const patience = 3_000;

/** The workbook open in Excel, through Office.js (ExcelApi 1.13). */
export class ExcelWorkbook implements WorkbookPort {
  /** @param library `Excel` of office.js; the global one when left out */
  constructor(
    private readonly library: ExcelLibrary = globalExcel(),
    private readonly events: ExcelEvents = {},
  ) {}

  read(control: WorkControl = {}): Promise<Snapshot> {
    return oneAtATime(() =>
      this.run(control, async (context) =>
        readSnapshot(context, await settledFrame(context, control, this.events.recovered), control),
      ),
    );
  }

  apply(plan: Plan, control: WorkControl = {}): Promise<void> {
    return oneAtATime(() =>
      this.run(control, (context) => applyToExcel(context, plan, control, this.events.recovered)),
    );
  }

  /** Shows and selects a cell; another workbook or an open dialog may have the focus, which is no failure. */
  async goTo(sheetId: string, row: number, column: number): Promise<boolean> {
    try {
      await this.run({}, async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.activate();
        sheet.getRangeByIndexes(row, column, 1, 1).select();
        await context.sync();
      });
      return true;
    } catch (error) {
      if (error instanceof WorkbookError) return false;
      throw error;
    }
  }

  /** The cell that is selected; the first of several. undefined while Excel has none to tell or is busy. */
  async selectedCell(): Promise<{ sheetId: string; row: number; column: number } | undefined> {
    try {
      return await this.run({}, async (context) => {
        const cell = context.workbook.getActiveCell();
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        cell.load('rowIndex,columnIndex');
        sheet.load('id');
        await context.sync();
        return { sheetId: sheet.id, row: cell.rowIndex, column: cell.columnIndex };
      });
    } catch (error) {
      if (error instanceof WorkbookError) return undefined;
      throw error;
    }
  }

  /** Tells when a sync takes unusually long, and when it has come back. */
  private watch(context: ExcelContext): void {
    const { waiting } = this.events;
    if (!waiting) return;
    // The library hands the result of a run through its last sync.
    const plain = context.sync.bind(context);
    const watched = async <T>(result: T): Promise<T> => {
      const timer = setTimeout(() => waiting(true), patience);
      const started = performance.now();
      try {
        return await plain(result);
      } finally {
        clearTimeout(timer);
        if (performance.now() - started >= patience) waiting(false);
      }
    };
    context.sync = watched as ExcelContext['sync'];
  }

  private async run<T>(control: WorkControl, work: (context: ExcelContext) => Promise<T>): Promise<T> {
    stopIfCancelled(control.signal);
    try {
      // Waits until the person has finished typing into a cell.
      return await this.library.run({ delayForCellEdit: true }, (context) => {
        this.watch(context);
        return work(context);
      });
    } catch (error) {
      throw asWorkbookError(error);
    }
  }
}
