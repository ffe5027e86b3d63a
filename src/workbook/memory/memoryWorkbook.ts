import type { Plan } from '../../core/plan/plan';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { applyChecked } from '../applyChecked';
import type { WorkbookPort } from '../port';

/** A workbook that lives only in memory: the reference the other adapters are compared with. */
export class MemoryWorkbook implements WorkbookPort {
  constructor(private snapshot: Snapshot) {}

  read(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }

  apply(plan: Plan): Promise<void> {
    return new Promise((resolve) => {
      this.snapshot = applyChecked(this.snapshot, plan);
      resolve();
    });
  }
}
