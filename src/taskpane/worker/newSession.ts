import { Session } from '../../app/session';
import { nationalPack } from '../../core/policy/nationalPack';
import type { WorkbookPort } from '../../workbook/port';
import { openFile } from './openFile';

/** A session with the national standards and this machine's clock. */
export function newSession(port: WorkbookPort): Session {
  return new Session(port, {
    pack: nationalPack,
    now: () => new Date().toISOString(),
    open: openFile,
  });
}
