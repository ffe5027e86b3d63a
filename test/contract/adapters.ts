import type { Snapshot } from '../../src/core/snapshot/snapshot';
import { MemoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import { codecNode } from '../../src/workbook/xlsx/package/codecNode';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsxWorkbook';
import { excelHost } from '../excel-host/excelHost';
import type { Looks } from './seen';

/** A way to open one workbook, given as a file. */
export interface Adapter {
  readonly name: string;
  readonly looks: Looks;
  open(bytes: Uint8Array, fileName: string): Promise<WorkbookPort>;
  /** The workbook saved and opened again, where the adapter has a file. */
  reopen?(port: WorkbookPort, fileName: string): Promise<WorkbookPort>;
}

async function snapshotOfFile(bytes: Uint8Array, fileName: string): Promise<Snapshot> {
  return (await XlsxWorkbook.open(bytes, fileName, codecNode)).read();
}

/** Every adapter of the workbook port; each opens the same files. */
export const adapters: readonly Adapter[] = [
  {
    name: 'memory',
    looks: 'full',
    open: async (bytes, fileName) => new MemoryWorkbook(await snapshotOfFile(bytes, fileName)),
  },
  {
    name: 'xlsx',
    looks: 'full',
    open: (bytes, fileName) => XlsxWorkbook.open(bytes, fileName, codecNode),
    reopen: async (port, fileName) => {
      if (!(port instanceof XlsxWorkbook)) throw new Error('not an xlsx workbook');
      return XlsxWorkbook.open(await port.save(), fileName, codecNode);
    },
  },
  {
    name: 'excel',
    looks: 'dates',
    open: async (bytes, fileName) => (await excelHost(await snapshotOfFile(bytes, fileName))).port,
  },
];
