import { emptyGrid } from '../core/snapshot/grid';
import type { Snapshot } from '../core/snapshot/snapshot';
import type { Plan } from '../core/plan/plan';
import { madeSheets } from '../core/plan/anchors';
import type { WorkbookPort, WorkControl } from '../workbook/port';
import { Refusal } from './refusal';
import { words } from './words';

/**
 * `--ledger SHEET`: the workbook with every other sheet of the person's taken for empty. Sheets keep their
 * names and ids, so plans made on it hold for the whole workbook.
 */
export class OnlySheet implements WorkbookPort {
  private last: { readonly from: Snapshot; readonly shown: Snapshot } | undefined;

  constructor(
    private readonly port: WorkbookPort,
    private readonly sheet: string,
  ) {}

  async read(control?: WorkControl): Promise<Snapshot> {
    const from = await this.port.read(control);
    if (this.last?.from !== from) this.last = { from, shown: this.show(from) };
    return this.last.shown;
  }

  private show(from: Snapshot): Snapshot {
    if (!from.sheets.some(({ name }) => name === this.sheet)) {
      throw new Refusal(words.noSheet, {
        sheet: this.sheet,
        sheets: from.sheets.map(({ name }) => name).join('、'),
      });
    }
    const own = new Set([...madeSheets(from).values()].map(({ id }) => id));
    const sheets = from.sheets.map((sheet) =>
      sheet.name === this.sheet || own.has(sheet.id) ? sheet : { ...sheet, grid: emptyGrid() },
    );
    return { ...from, sheets };
  }

  apply(plan: Plan, control?: WorkControl): Promise<void> {
    return this.port.apply(plan, control);
  }
}
