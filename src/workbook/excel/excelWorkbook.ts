import type { Plan } from '../../core/plan/plan';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { WorkbookError, type WorkbookPort, type WorkControl } from '../port';
import { applyToExcel, settledFrame } from './applyToExcel';
import { asWorkbookError, stopIfCancelled } from './excelErrors';
import { globalExcel, type ExcelContext, type ExcelLibrary } from './excelLibrary';
import { oneAtATime } from './oneAtATime';
import { readSnapshot } from './readSnapshot';

/** The workbook open in Excel, through Office.js (ExcelApi 1.13). */
export class ExcelWorkbook implements WorkbookPort {
  /** @param library `Excel` of office.js; the global one when left out */
  constructor(private readonly library: ExcelLibrary = globalExcel()) {}

  read(control: WorkControl = {}): Promise<Snapshot> {
    return oneAtATime(() =>
      this.run(control, async (context) =>
        readSnapshot(context, await settledFrame(context, control), control),
      ),
    );
  }

  apply(plan: Plan, control: WorkControl = {}): Promise<void> {
    return oneAtATime(() => this.run(control, (context) => applyToExcel(context, plan, control)));
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

  private async run<T>(control: WorkControl, work: (context: ExcelContext) => Promise<T>): Promise<T> {
    stopIfCancelled(control.signal);
    try {
      // Waits until the person has finished typing into a cell.
      return await this.library.run({ delayForCellEdit: true }, work);
    } catch (error) {
      throw asWorkbookError(error);
    }
  }
}
