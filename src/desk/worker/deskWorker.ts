import { sheetSummaries } from '../../app/describe';
import { expose, transfer } from 'comlink';
import type { CellWindow, SheetFrame, SheetSummary } from '../../app/service';
import type { Area } from '../../core/snapshot/address';
import type { Sheet, Snapshot } from '../../core/snapshot/snapshot';
import type { TextFile } from '../../taskpane/host';
import { closeNetwork } from '../../taskpane/worker/closeNetwork';
import { newSession } from '../../taskpane/worker/newSession';
import { keepRefusals } from '../../taskpane/worker/wireErrors';
import { serviceToWire } from '../../taskpane/worker/wireService';
import type { WireService } from '../../taskpane/worker/wireService';
import { WorkbookError } from '../../workbook/port';
import { codecWeb } from '../../workbook/xlsx/package/codecWeb';
import { XlsxWorkbook } from '../../workbook/xlsx/xlsxWorkbook';
import { cellWindow, sheetFrame } from './cellWindow';
import { zipFiles } from './zipFiles';

/** The worker behind the browser page: the file, the core and the cells to show. */
export interface DeskWorker extends WireService {
  /** Opens a file in place of the one now open, which stays when this one is refused. */
  open(bytes: Uint8Array, fileName: string): Promise<void>;
  sheets(): Promise<readonly SheetSummary[]>;
  frame(sheetId: string): Promise<SheetFrame>;
  window(sheetId: string, area: Area): Promise<CellWindow>;
  /** The whole file as it now is. */
  save(): Promise<Uint8Array>;
  zip(files: readonly TextFile[]): Uint8Array<ArrayBuffer>;
}

interface Open {
  readonly workbook: XlsxWorkbook;
  readonly session: ReturnType<typeof newSession>;
}

let open: Open | undefined;

function current(): Open {
  if (!open) throw new Error('The desk worker was used before open().');
  return open;
}

async function find(sheetId: string): Promise<{ snapshot: Snapshot; sheet: Sheet }> {
  const snapshot = await current().workbook.read();
  const sheet = snapshot.sheets.find((candidate) => candidate.id === sheetId);
  if (!sheet) throw new WorkbookError('sheet-missing', { sheet: sheetId });
  return { snapshot, sheet };
}

closeNetwork(globalThis);
keepRefusals();
const worker: DeskWorker = {
  ...serviceToWire(() => current().session),
  open: async (bytes, fileName) => {
    const workbook = await XlsxWorkbook.open(bytes, fileName, codecWeb);
    // Reading is what finds damage inside; the old file must not be given up before.
    await workbook.read();
    open = { workbook, session: newSession(workbook) };
  },
  sheets: async () => sheetSummaries(await current().workbook.read()),
  frame: async (sheetId) => {
    const { snapshot, sheet } = await find(sheetId);
    return sheetFrame(snapshot, sheet);
  },
  window: async (sheetId, area) => {
    const { snapshot, sheet } = await find(sheetId);
    return cellWindow(snapshot, sheet, area);
  },
  save: async () => {
    const bytes = await current().workbook.save();
    return transfer(bytes, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);
  },
  zip: (files) => {
    const bytes = zipFiles(files);
    return transfer(bytes, [bytes.buffer]);
  },
};
expose(worker);
