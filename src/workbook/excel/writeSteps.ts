import type { WorkControl } from '../port';
import { isPayloadError, stopIfCancelled } from './excelErrors';
import type { ExcelContext } from './excelLibrary';
import { pageBytes } from './pages';

/** A piece of writing that must be in one request. */
export interface WriteStep {
  /** Rough size of its request. */
  readonly bytes: number;
  do(context: ExcelContext): void;
  /** The same work in two smaller steps; absent when it cannot be divided. */
  readonly halves?: () => readonly [WriteStep, WriteStep];
}

/** A request this small is never the cause of a payload error by its size alone. */
export const actionBytes = 400;

/**
 * Does the steps in order, as many in one request as fit. A request that Excel finds too large was not begun,
 * so it is divided and tried again.
 */
export class StepRunner {
  private done = 0;

  constructor(
    private readonly context: ExcelContext,
    private readonly control: WorkControl,
    private readonly total: number,
  ) {}

  async run(steps: readonly WriteStep[]): Promise<void> {
    let batch: WriteStep[] = [];
    let bytes = 0;
    for (const step of steps) {
      if (batch.length > 0 && bytes + step.bytes > pageBytes) {
        await this.send(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(step);
      bytes += step.bytes;
    }
    if (batch.length > 0) await this.send(batch);
  }

  private async send(batch: readonly WriteStep[]): Promise<void> {
    stopIfCancelled(this.control.signal);
    // Both hold until the next sync only, so that Excel is never left frozen.
    const { application } = this.context.workbook;
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    for (const step of batch) step.do(this.context);
    try {
      await this.context.sync();
    } catch (error) {
      const smaller = isPayloadError(error) ? divided(batch) : undefined;
      if (!smaller) throw error;
      for (const half of smaller) await this.send(half);
      return;
    }
    this.done += batch.reduce((sum, step) => sum + step.bytes, 0);
    this.control.progress?.(Math.min(this.done, this.total), this.total);
  }
}

function divided(batch: readonly WriteStep[]): WriteStep[][] | undefined {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const halves = batch[0]?.halves?.();
  return halves && [[halves[0]], [halves[1]]];
}
