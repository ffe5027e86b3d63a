import { WorkbookError } from '../../workbook/port';
import type { PaneHost } from '../../taskpane/host';
import { refresh, writeAtOnce } from '../../taskpane/commands/steps';
import { createStore, failureOf } from '../../taskpane/state/store';
import type { PaneStore } from '../../taskpane/state/store';
import type { Preferences } from '../../taskpane/state/state';
import type { CellPlace } from '../../core/engine/result';
import type { CellPlace as GridPlace } from '../grid/moveCell';
import { WindowCache } from '../grid/windowCache';
import { emptyDesk, reduceDesk } from './deskState';
import type { DeskEvent, DeskState } from './deskState';
import { saveCopy } from './saveCopy';
import { saveFiles } from './saveFiles';
import type { DeskFile } from './startWorker';

/** No workbook of this size can be held in a browser's memory with room to work. */
const largestFile = 500_000_000;

/** A file as the picker, a drop or the samples give it. */
export interface FileSource {
  readonly name: string;
  readonly size?: number;
  bytes(): Promise<ArrayBuffer>;
}

/** The browser page: one open file, its grid and its pane. */
export class Desk {
  private state: DeskState = emptyDesk;
  private readonly listeners = new Set<() => void>();
  private readonly caches = new Map<string, WindowCache>();
  private waiting: FileSource | undefined;
  /** The pane's store on the file now open. */
  pane: PaneStore | undefined;

  constructor(
    private readonly file: DeskFile,
    private readonly version: string,
    private readonly preferences: () => Preferences,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DeskState => this.state;

  dispatch(event: DeskEvent): void {
    this.state = reduceDesk(this.state, event);
    for (const listener of [...this.listeners]) listener();
  }

  /** Opens a file; asks first when changes would be lost. */
  async open(source: FileSource): Promise<void> {
    if (this.state.busy) return;
    if (this.state.file?.dirty) {
      this.waiting = source;
      this.dispatch({ type: 'asked', asking: true });
      return;
    }
    await this.openNow(source);
  }

  /** The answer to the question about unsaved changes. */
  async answer(discard: boolean): Promise<void> {
    const source = this.waiting;
    this.waiting = undefined;
    this.dispatch({ type: 'asked', asking: false });
    if (discard && source) await this.openNow(source);
  }

  private async openNow(source: FileSource): Promise<void> {
    this.pane?.stop();
    this.dispatch({ type: 'busy', doing: 'opening', name: source.name });
    try {
      if ((source.size ?? 0) > largestFile) throw new WorkbookError('too-large', { file: source.name });
      const bytes = new Uint8Array(await source.bytes());
      await this.file.open(bytes, source.name);
      const sheets = await this.file.sheets();
      const first = sheets.find((sheet) => sheet.visible) ?? sheets[0];
      const frame = first ? await this.file.frame(first.id) : undefined;
      this.caches.clear();
      this.pane = createStore(this.file.service, this.host(), this.preferences());
      this.dispatch({ type: 'opened', name: source.name, sheets, frame });
      await refresh(this.pane);
    } catch (error) {
      this.dispatch({ type: 'failed', failure: failureOf(error) });
    }
  }

  /** Cells of a sheet, fetched as they come into view. */
  cache(sheetId: string): WindowCache {
    let cache = this.caches.get(sheetId);
    if (!cache) {
      cache = new WindowCache(
        (area) => this.file.window(sheetId, area),
        (error) => this.gridFailed(error),
      );
      this.caches.set(sheetId, cache);
    }
    return cache;
  }

  private gridFailed(error: unknown): void {
    // A sheet of ours that was just removed may still be asked for by a frame on its way out.
    if (error instanceof WorkbookError && error.code === 'sheet-missing') return;
    this.dispatch({ type: 'failed', failure: failureOf(error) });
  }

  async showSheet(sheetId: string): Promise<void> {
    try {
      this.dispatch({ type: 'framed', frame: await this.file.frame(sheetId) });
    } catch (error) {
      this.dispatch({ type: 'failed', failure: failureOf(error) });
    }
  }

  async goTo(sheetId: string, row: number, column: number): Promise<void> {
    const { frame } = this.state;
    const shown = frame?.sheet.id === sheetId ? frame : await this.file.frame(sheetId);
    this.dispatch({ type: 'jumped', frame: shown, cell: { row, column } });
  }

  /** Writes what was typed into a cell; it is entered in 撤销 like everything else. */
  async edit(sheetId: string, cell: GridPlace, text: string): Promise<void> {
    if (this.pane)
      await writeAtOnce(this.pane, { kind: 'edit', sheetId, row: cell.row, column: cell.column, text });
  }

  /** Gives the person the file as it now is. */
  async save(suffix: string): Promise<void> {
    const { file } = this.state;
    if (!file || this.state.busy) return;
    const name =
      file.name.replace(/\.xls[xm]$/i, '') + suffix + (/\.xlsm$/i.test(file.name) ? '.xlsm' : '.xlsx');
    this.dispatch({ type: 'busy', doing: 'saving', name });
    try {
      const saved = await saveCopy(name, () => this.file.save());
      if (saved === undefined) this.dispatch({ type: 'idle' });
      else this.dispatch({ type: 'saved', name: saved });
    } catch (error) {
      this.dispatch({ type: 'failed', failure: failureOf(error) });
    }
  }

  private host(): PaneHost {
    return {
      kind: 'desk',
      facts: {
        version: this.version,
        host: navigator.userAgent.includes('Edg/') ? 'Edge' : 'Web',
        api: undefined,
      },
      goTo: (sheetId, row, column) => this.goTo(sheetId, row, column),
      selection: () => Promise.resolve(this.selected()),
      watchSelection: (listener) => this.watchSelection(listener),
      saveFiles: (files, archive) => {
        saveFiles(files, archive, (all) => this.file.zip(all)).catch((error: unknown) =>
          this.dispatch({ type: 'failed', failure: failureOf(error) }),
        );
      },
      afterWrite: () => {
        this.dispatch({ type: 'written' });
        void this.reread();
      },
    };
  }

  /** The selected cell of the sheet in view. */
  private selected(): CellPlace | undefined {
    const { frame, cells } = this.state;
    return frame && { sheetId: frame.sheet.id, ...(cells.get(frame.sheet.id) ?? { row: 0, column: 0 }) };
  }

  private watchSelection(listener: (place: CellPlace) => void): () => void {
    let last = this.selected();
    return this.subscribe(() => {
      const now = this.selected();
      const same = now?.sheetId === last?.sheetId && now?.row === last?.row && now?.column === last?.column;
      last = now;
      if (now && !same) listener(now);
    });
  }

  private async reread(): Promise<void> {
    try {
      const sheets = await this.file.sheets();
      const shown = this.state.frame?.sheet.id;
      const sheet =
        sheets.find((candidate) => candidate.id === shown) ??
        sheets.find((candidate) => candidate.visible) ??
        sheets[0];
      const frame = sheet ? await this.file.frame(sheet.id) : undefined;
      this.dispatch({ type: 'sheetsRead', sheets, frame });
      for (const cache of this.caches.values()) cache.expire();
    } catch (error) {
      this.dispatch({ type: 'failed', failure: failureOf(error) });
    }
  }
}
