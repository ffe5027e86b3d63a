import { expose } from 'comlink';
import type { Remote } from 'comlink';
import type { AidService } from '../../app/service';
import { newSession } from './newSession';
import { closeNetwork } from './closeNetwork';
import { keepRefusals } from './wireErrors';
import { portFromWire } from './wirePort';
import type { WirePort } from './wirePort';
import { serviceToWire } from './wireService';
import type { WireService } from './wireService';

/** The worker behind the pane in Excel: the core runs here, the workbook is asked for through the page. */
export interface SessionWorker extends WireService {
  /** Must be the first call. */
  connect(port: WirePort): void;
}

let session: AidService | undefined;

function connected(): AidService {
  if (!session) throw new Error('The session worker was used before connect().');
  return session;
}

closeNetwork(globalThis);
keepRefusals();
const worker: SessionWorker = {
  ...serviceToWire(connected),
  connect: (port) => {
    session = newSession(portFromWire(port as unknown as Remote<WirePort>));
  },
};
expose(worker);
