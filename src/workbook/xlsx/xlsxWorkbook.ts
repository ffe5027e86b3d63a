import type { Area } from '../../core/snapshot/address';
import type { Plan } from '../../core/plan/plan';
import { StyleTable } from '../../core/plan/styleTable';
import { GridBuilder } from '../../core/snapshot/gridBuilder';
import type { Sheet, Snapshot } from '../../core/snapshot/snapshot';
import { applyChecked } from '../applyChecked';
import { WorkbookError, type WorkbookPort, type WorkControl } from '../port';
import type { Codec } from './package/codec';
import { openPackage, type ZipPackage } from './package/zipPackage';
import { readWorkbook } from './read/readWorkbook';
import type { XlsxRead } from './read/xlsxRead';
import { arrayAreas } from './write/arrayAreas';
import { saveWorkbook } from './write/saveWorkbook';
import { Session } from './write/session';
import { utf8Part } from './write/utf8Part';

/** An .xlsx file in memory: read once, changed by plans, saved by patching the opened package. */
export class XlsxWorkbook implements WorkbookPort {
  private snapshot: Snapshot;
  private readonly session: Session;
  private readonly arrays = new Map<string, readonly Area[]>();
  private lastId: number;

  private constructor(
    private readonly source: ZipPackage,
    private readonly opened: XlsxRead,
  ) {
    this.snapshot = opened.snapshot;
    this.session = new Session(opened.snapshot);
    this.lastId = Math.max(0, ...opened.parts.sheetIds.map((id) => Number.parseInt(id, 10) || 0));
  }

  /**
   * Opens and reads a file. `bytes` must not be changed afterwards.
   * @throws WorkbookError every code of `openPackage` and `readWorkbook`
   */
  static async open(
    bytes: Uint8Array,
    fileName: string,
    codec: Codec,
    control: WorkControl = {},
  ): Promise<XlsxWorkbook> {
    const source = await openPackage(bytes, codec);
    return new XlsxWorkbook(source, await readWorkbook(source, fileName, control));
  }

  read(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  /** @throws WorkbookError as the port says; `array-formula` when a cell of a multi-cell array formula would change */
  async apply(plan: Plan, control: WorkControl = {}): Promise<void> {
    if (control.signal?.aborted) throw new WorkbookError('cancelled');
    await this.refuseArrays(plan);
    const before = this.snapshot;
    const ids = this.session.newIds(plan, (taken) => this.freshId(taken), before);
    const after = applyChecked(before, plan, () => ids.shift() ?? this.freshId(new Set()));
    this.session.record(plan, before, after);
    this.snapshot = this.inFileOrder(this.withOwnLooks(plan, after));
  }

  /**
   * The workbook as a file. Can be called again after further plans; always starts from the opened bytes.
   * @throws WorkbookError `write-defect`, `too-large`, `cancelled`, `damaged-package`
   */
  save(control: WorkControl = {}): Promise<Uint8Array> {
    return saveWorkbook(this.source, this.opened, this.snapshot, this.session, control);
  }

  private freshId(taken: ReadonlySet<string>): string {
    do this.lastId++;
    while (taken.has(String(this.lastId)));
    return String(this.lastId);
  }

  private async arraysOf(sheet: Sheet): Promise<readonly Area[]> {
    const known = this.arrays.get(sheet.id);
    if (known) return known;
    const part = this.opened.parts.sheets.get(sheet.id);
    const formulas =
      this.opened.snapshot.sheets.find((other) => other.id === sheet.id)?.grid.data.formulas ?? [];
    const possible = part && formulas.some((column) => (column?.size ?? 0) > 0);
    const found = possible ? arrayAreas(utf8Part(await this.source.read(part.path)), part.prefix) : [];
    this.arrays.set(sheet.id, found);
    return found;
  }

  private async refuseArrays(plan: Plan): Promise<void> {
    for (const change of plan.changes) {
      if (change.type !== 'cells') continue;
      const sheet = this.snapshot.sheets.find((candidate) => candidate.id === change.sheet);
      if (!sheet || change.left >= sheet.grid.columnCount || change.top >= sheet.grid.rowCount) continue;
      const bottom = change.top + change.rows - 1;
      const right = change.left + change.after.length - 1;
      const hit = (await this.arraysOf(sheet)).some(
        (area) =>
          area.top <= bottom && area.bottom >= change.top && area.left <= right && area.right >= change.left,
      );
      if (hit) throw new WorkbookError('array-formula', { sheet: sheet.name });
    }
  }

  /** Undo gives cells the look they had before, which the plan cannot say but the file and our log can. */
  private withOwnLooks(plan: Plan, after: Snapshot): Snapshot {
    if (plan.action !== 'undo') return after;
    const builders = new Map<string, GridBuilder>();
    const styles = new StyleTable(after.styles);
    for (const change of plan.changes) {
      if (change.type !== 'cells') continue;
      const original = this.opened.snapshot.sheets.find((sheet) => sheet.id === change.sheet);
      const sheet = after.sheets.find((candidate) => candidate.id === change.sheet);
      if (!original || !sheet) continue;
      const log = this.session.log(change.sheet);
      const builder = builders.get(sheet.id) ?? new GridBuilder(sheet.grid);
      builders.set(sheet.id, builder);
      change.after.forEach(({ style }, offset) => {
        if (style === undefined) return;
        const column = change.left + offset;
        for (let row = change.top; row < change.top + change.rows; row++) {
          const state = log.state(row, column);
          const under = state?.cleared ? 0 : original.grid.style(row, column);
          builder.setStyle(row, column, state?.look ? styles.over(under, state.look) : under);
        }
      });
    }
    if (builders.size === 0) return after;
    const sheets = after.sheets.map((sheet) => ({
      ...sheet,
      grid: builders.get(sheet.id)?.build() ?? sheet.grid,
    }));
    return { ...after, sheets, styles: styles.list };
  }

  /** A sheet of ours that comes back stands where the file has it. */
  private inFileOrder(snapshot: Snapshot): Snapshot {
    const rank = new Map(this.opened.snapshot.sheets.map((sheet, index) => [sheet.id, index]));
    const place = (sheet: Sheet): number => rank.get(sheet.id) ?? rank.size;
    const sheets = [...snapshot.sheets].sort((a, b) => place(a) - place(b));
    return sheets.every((sheet, index) => sheet === snapshot.sheets[index])
      ? snapshot
      : { ...snapshot, sheets };
  }
}
