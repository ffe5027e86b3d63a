import { ownSheets } from '../../../core/plan/anchors';
import type { Plan, SheetContent } from '../../../core/plan/plan';
import { GridBuilder } from '../../../core/snapshot/gridBuilder';
import type { Sheet, Snapshot } from '../../../core/snapshot/snapshot';
import { CellLog } from './cellLog';
import { sameData } from './sameData';

/** One of our own sheets that a plan made, changed or took away. */
interface OwnRecord {
  /** As it was before the first change; null = it was not there. */
  readonly first: SheetContent | null;
  /** As it was last written; null = gone. */
  readonly content: SheetContent | null;
  readonly sheet: string;
}

/** What plans have done to a workbook since it was opened, as far as the snapshots before and after do not say. */
export class Session {
  private readonly logs = new Map<string, CellLog>();
  private readonly own = new Map<string, OwnRecord>();

  /** @param original the workbook as opened */
  constructor(private readonly original: Snapshot) {}

  log(sheet: string): CellLog {
    let log = this.logs.get(sheet);
    if (!log) this.logs.set(sheet, (log = new CellLog()));
    return log;
  }

  /** The content one of our own sheets is to be written from; undefined when its part (if any) is to be kept. */
  contentOf(sheet: string): SheetContent | undefined {
    for (const record of this.own.values()) {
      if (record.sheet === sheet && record.content && !this.isRestored(record)) return record.content;
    }
    return undefined;
  }

  private isRestored(record: OwnRecord): boolean {
    return (
      this.original.sheets.some((sheet) => sheet.id === record.sheet) &&
      sameData(record.first, record.content)
    );
  }

  /**
   * The ids that the sheets a plan creates are to have: one that was in the file gets its old id back.
   * @param fresh gives an id never used
   */
  newIds(plan: Plan, fresh: (taken: ReadonlySet<string>) => string, current: Snapshot): string[] {
    const originals = ownSheets(this.original);
    const taken = new Set(current.sheets.map((sheet) => sheet.id));
    const ids: string[] = [];
    for (const change of plan.changes) {
      if (change.type !== 'sheet' || change.before || !change.after) continue;
      const old = originals.get(change.owned)?.id;
      const id = old !== undefined && !taken.has(old) ? old : fresh(taken);
      taken.add(id);
      ids.push(id);
    }
    return ids;
  }

  /** Enters an applied plan; `before` and `after` are the workbook around it. */
  record(plan: Plan, before: Snapshot, after: Snapshot): void {
    const was = ownSheets(before);
    const is = ownSheets(after);
    for (const change of plan.changes) {
      if (change.type === 'cells') this.log(change.sheet).record(change, plan.action === 'undo');
      if (change.type !== 'sheet') continue;
      const sheet = is.get(change.owned)?.id ?? was.get(change.owned)?.id;
      if (sheet === undefined) continue;
      const first = this.own.has(change.owned) ? (this.own.get(change.owned)?.first ?? null) : change.before;
      this.own.set(change.owned, { first, content: change.after, sheet });
      this.logs.set(sheet, this.wholeSheet(sheet, after));
    }
  }

  /** A sheet that was in the file and is written anew may come back to what it was: all its cells are compared. */
  private wholeSheet(id: string, after: Snapshot): CellLog {
    const log = new CellLog();
    const sheets = [this.original, after].flatMap((snapshot) =>
      snapshot.sheets.filter((sheet) => sheet.id === id),
    );
    if (sheets.length < 2) return log;
    const rows = Math.max(...sheets.map((sheet) => sheet.grid.rowCount));
    const columns = Math.max(...sheets.map((sheet) => sheet.grid.columnCount));
    const untouched = Array.from({ length: columns }, () => ({ values: [] }));
    if (rows > 0)
      log.record({ type: 'cells', sheet: id, top: 0, left: 0, rows, before: [], after: untouched }, false);
    return log;
  }

  /** What a sheet's cells are compared with: as it was in the file, or as its content says. */
  baseline(sheet: Sheet): Pick<Sheet, 'grid' | 'columnWidths' | 'marks'> {
    const content = this.contentOf(sheet.id);
    const original = this.original.sheets.find((candidate) => candidate.id === sheet.id);
    if (!content) return original ?? sheet;
    const builder = new GridBuilder();
    content.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (!cell) return;
        builder.set(row, column, cell.value);
        if (cell.formula !== undefined) builder.setFormula(row, column, cell.formula);
      });
    });
    const columnWidths = (content.widths ?? []).map((width, column) => ({
      first: column,
      last: column,
      width,
    }));
    return { grid: builder.build(), columnWidths, marks: [] };
  }
}
