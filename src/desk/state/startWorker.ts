import { transfer, wrap } from 'comlink';
import type { AidService, CellWindow, SheetFrame, SheetSummary } from '../../app/service';
import type { Area } from '../../core/snapshot/address';
import type { TextFile } from '../../taskpane/host';
import { keepRefusals } from '../../taskpane/worker/wireErrors';
import { serviceFromWire } from '../../taskpane/worker/wireService';
import type { DeskWorker } from '../worker/deskWorker';

/** What the page asks of its worker beside the pane's service. */
export interface DeskFile {
  readonly service: AidService;
  open(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<void>;
  sheets(): Promise<readonly SheetSummary[]>;
  frame(sheetId: string): Promise<SheetFrame>;
  window(sheetId: string, area: Area): Promise<CellWindow>;
  save(): Promise<Uint8Array>;
  /** Files as one archive. */
  zip(files: readonly TextFile[]): Promise<Uint8Array<ArrayBuffer>>;
}

/** Starts the worker that holds the file. */
export function startWorker(): DeskFile {
  keepRefusals();
  const worker = new Worker(new URL('../worker/deskWorker.ts', import.meta.url), { name: 'aid-desk' });
  const remote = wrap<DeskWorker>(worker);
  return {
    service: serviceFromWire(remote),
    open: (bytes, fileName) => remote.open(transfer(bytes, [bytes.buffer]), fileName),
    sheets: () => remote.sheets(),
    frame: (sheetId) => remote.frame(sheetId),
    window: (sheetId, area) => remote.window(sheetId, area),
    save: () => remote.save(),
    zip: (files) => remote.zip(files),
  };
}
