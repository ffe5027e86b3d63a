import type { ProxyMarked, Remote } from 'comlink';
import type { Plan } from '../../core/plan/plan';
import { Grid } from '../../core/snapshot/grid';
import type { GridData } from '../../core/snapshot/grid';
import type { Sheet, Snapshot } from '../../core/snapshot/snapshot';
import type { WorkbookPort } from '../../workbook/port';
import { controlToWire, withWireControl } from './wireControl';
import type { WireControl } from './wireControl';

type Control = (WireControl & ProxyMarked) | undefined;

/** A snapshot as it crosses: a clone loses the methods of {@link Grid}, so only its data travels. */
export interface WireSnapshot extends Omit<Snapshot, 'sheets'> {
  readonly sheets: readonly (Omit<Sheet, 'grid'> & { readonly grid: GridData })[];
}

/** {@link WorkbookPort} as the page offers it to the worker. */
export interface WirePort {
  read(control?: Control): Promise<WireSnapshot>;
  apply(plan: Plan, control?: Control): Promise<void>;
}

const received = (control: Control) => control as unknown as Remote<WireControl> | undefined;

/** On the page: the workbook's door, ready to be proxied into the worker. */
export function portToWire(port: WorkbookPort): WirePort {
  return {
    read: (wire) =>
      withWireControl(received(wire), async (control) => {
        const snapshot = await port.read(control);
        return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, grid: sheet.grid.data })) };
      }),
    apply: (plan, wire) => withWireControl(received(wire), (control) => port.apply(plan, control)),
  };
}

/** In the worker: the page's workbook as if it were here. */
export function portFromWire(remote: Remote<WirePort>): WorkbookPort {
  return {
    read: async (control) => {
      const snapshot = await remote.read(controlToWire(control));
      return {
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) => ({ ...sheet, grid: new Grid(sheet.grid) })),
      };
    },
    apply: (plan, control) => remote.apply(plan, controlToWire(control)),
  };
}
