import { expose, proxy, wrap } from 'comlink';
import { emptyGrid } from '../../core/snapshot/grid';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { WorkbookError } from '../../workbook/port';
import type { WorkbookPort } from '../../workbook/port';
import { keepRefusals } from './wireErrors';
import { portFromWire, portToWire } from './wirePort';
import type { WirePort } from './wirePort';

const snapshot: Snapshot = {
  name: 'a.xlsx',
  dateSystem: 1900,
  structureProtected: false,
  sheets: [
    {
      id: 's',
      name: '一',
      visibility: 'visible',
      grid: emptyGrid(),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      filter: null,
      protected: false,
      tables: [],
      columnWidths: [],
      frozen: { rows: 0, columns: 0 },
      marks: [],
    },
  ],
  names: [],
  styles: [{ numberFormat: 'General' }],
  settings: new Map([['k', 'v']]),
};

/** The port as seen from the other side of a real message channel. */
function across(port: WorkbookPort): { readonly port: WorkbookPort; readonly close: () => void } {
  const channel = new MessageChannel();
  expose(proxy(portToWire(port)), channel.port1);
  const remote = wrap<WirePort>(channel.port2);
  return {
    port: portFromWire(remote),
    close: () => {
      channel.port1.close();
      channel.port2.close();
    },
  };
}

describe('the wire between page and worker', () => {
  beforeAll(() => keepRefusals());

  it('carries a snapshot whole, with a grid that works', async () => {
    const { port, close } = across({ read: () => Promise.resolve(snapshot), apply: () => Promise.resolve() });
    const read = await port.read();
    expect(read.sheets[0]?.grid.text(0, 0)).toBe('');
    expect(read.settings.get('k')).toBe('v');
    close();
  });

  it('keeps the code and details of a refusal, and the message of a defect', async () => {
    const refusal = across({
      read: () => Promise.reject(new WorkbookError('sheet-protected', { sheet: '一' })),
      apply: () => Promise.reject(new TypeError('oh')),
    });
    await expect(refusal.port.read()).rejects.toMatchObject({
      name: 'WorkbookError',
      code: 'sheet-protected',
      details: { sheet: '一' },
    });
    await expect(refusal.port.apply({ id: 'x', action: 'fix', changes: [] })).rejects.toMatchObject({
      message: 'oh',
    });
    refusal.close();
  });

  it('carries progress back and a stop forward', async () => {
    const { port, close } = across({
      read: (control) =>
        new Promise((_resolve, reject) => {
          control?.progress?.(1, 4);
          control?.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
        }),
      apply: () => Promise.resolve(),
    });
    const seen: number[] = [];
    const stopper = new AbortController();
    const reading = port.read({ signal: stopper.signal, progress: (done) => seen.push(done) });
    await new Promise((resolve) => setTimeout(resolve, 30));
    stopper.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([1]);
    close();
  });
});
