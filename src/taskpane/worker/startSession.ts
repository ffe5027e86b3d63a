import { proxy, wrap } from 'comlink';
import type { AidService } from '../../app/service';
import type { WorkbookPort } from '../../workbook/port';
import type { SessionWorker } from './sessionWorker';
import { keepRefusals } from './wireErrors';
import { portToWire } from './wirePort';
import { serviceFromWire } from './wireService';

/** Starts the worker that does the work for the pane in Excel, on the workbook behind `port`. */
export async function startSession(port: WorkbookPort): Promise<AidService> {
  keepRefusals();
  const worker = new Worker(new URL('./sessionWorker.ts', import.meta.url), { name: 'aid-session' });
  const remote = wrap<SessionWorker>(worker);
  await remote.connect(proxy(portToWire(port)));
  return serviceFromWire(remote);
}
