import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { Plan } from '../../src/core/plan/plan';
import type { Snapshot } from '../../src/core/snapshot/snapshot';
import type { WorkbookPort } from '../../src/workbook/port';
import { loadOffice, type OfficeLibrary } from './loadOffice';
import { FormulaResults } from './model/formulaResults';
import { hostWorkbookFrom } from './model/fromSnapshot';
import type { HostWorkbook } from './model/hostWorkbook';
import { snapshotOfHost } from './model/toSnapshot';
import { workbookObject } from './objects/workbookObject';
import { HostSession } from './session';

/** A simulated Excel with one workbook open, and the real library connected to it. */
export interface ExcelHost {
  readonly workbook: HostWorkbook;
  readonly session: HostSession;
  readonly office: OfficeLibrary;
  /** The host's sheet id by the snapshot's. */
  readonly ids: ReadonlyMap<string, string>;
  /** Tells the host what the plan's formulas come to: it computes nothing itself. */
  teach(plan: Plan): void;
  /** The workbook seen from inside, past the adapter. */
  snapshot(): Snapshot;
  /** What the pane has after it was closed and opened again: a fresh library and adapter on the same workbook. */
  reopen(): ExcelWorkbook;
  /** The same with its transport, for faults. */
  reopenWith(): { readonly adapter: ExcelWorkbook; readonly session: HostSession };
}

/**
 * Opens the snapshot in a simulated Excel; `saved`: it is of such a one, and keeps the ids of its sheets.
 * @returns the adapter under test as `port` (formula results of every plan it applies are taught first), the host, and the bare adapter
 */
export function excelHost(
  snapshot: Snapshot,
  apiVersion?: string,
  saved?: boolean,
): Promise<{ port: WorkbookPort; host: ExcelHost; adapter: ExcelWorkbook }> {
  const { workbook, ids } = hostWorkbookFrom(snapshot, saved);
  const results = new FormulaResults(workbook);
  const session = new HostSession(
    workbookObject({ workbook, suspended: { screen: false, calculation: false } }),
  );
  const office = loadOffice(apiVersion);
  office.OfficeExtension.SessionBase._overrideSession = session;
  const host: ExcelHost = {
    workbook,
    session,
    office,
    ids,
    teach: (plan) => {
      results.learn(plan);
    },
    snapshot: () => snapshotOfHost(workbook),
    reopen: () => host.reopenWith().adapter,
    reopenWith: () => {
      const again = loadOffice(apiVersion);
      const wire = new HostSession(
        workbookObject({ workbook, suspended: { screen: false, calculation: false } }),
      );
      again.OfficeExtension.SessionBase._overrideSession = wire;
      return { adapter: new ExcelWorkbook(again.Excel), session: wire };
    },
  };
  const adapter = new ExcelWorkbook(office.Excel);
  const port: WorkbookPort = {
    read: (control) => adapter.read(control),
    apply: (plan, control) => {
      results.learn(plan);
      return adapter.apply(plan, control);
    },
  };
  return Promise.resolve({ port, host, adapter });
}
