import { WorkbookError, type WorkControl } from '../port';
import { excelCode, stopIfCancelled } from './excelErrors';
import type { ExcelContext } from './excelLibrary';
import { pageBytes } from './pages';

/** A cell that no longer held what it should when it was written over, and what it held, as in `Range.formulas`. */
export interface Clash {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly held: unknown;
  /** Which of our own sheets it is on. */
  readonly owned?: string;
}

/** A piece of writing that must be in one request. */
export interface WriteStep {
  /** Rough size of its request. */
  readonly bytes: number;
  /** How much of the work it is, in cells. */
  readonly weight: number;
  /**
   * Asks, in the same request and just before the writing, what is about to be written over: nobody can come between.
   * @returns what tells, once the request is done, the cells somebody had changed
   */
  readonly look?: (context: ExcelContext) => () => Clash[];
  do(context: ExcelContext): void;
  /** The same work in two smaller steps; absent when it cannot be divided. */
  readonly halves?: () => readonly [WriteStep, WriteStep];
}

export type WriteSteps = Iterable<WriteStep> | AsyncIterable<WriteStep>;

/** A request this small is never the cause of a payload error by its size alone. */
export const actionBytes = 400;

/** Somebody changed the workbook between our last look and our write. */
export class ClashError extends WorkbookError {
  constructor(
    readonly clashes: readonly Clash[],
    where: string,
  ) {
    super('changed-since-read', { where });
  }
}

/** What must still hold whenever something is written. */
export interface Guard {
  /** Sheets that formulas and steps rely on, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Does the steps in order, as many in one request as fit. A request that Excel finds too large was not begun,
 * so it is divided and tried again.
 */
export class StepRunner {
  constructor(
    private readonly context: ExcelContext,
    private readonly control: WorkControl,
    /** Told the weight done after each request. */
    private readonly onDone: (weight: number) => void = () => undefined,
    private readonly guard?: Guard,
  ) {}

  async run(steps: WriteSteps): Promise<void> {
    let batch: WriteStep[] = [];
    let bytes = 0;
    for await (const step of steps) {
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
    const { worksheets, application } = this.context.workbook;
    // Both hold until the next sync only, so that Excel is never left frozen.
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    if (this.guard) worksheets.load('items/id,items/name');
    const looks = batch.map((step) => {
      const look = step.look?.(this.context);
      step.do(this.context);
      return look;
    });
    try {
      await this.context.sync();
    } catch (error) {
      // A refused answer is another matter: that request was done.
      const smaller = excelCode(error) === 'RequestPayloadSizeLimitExceeded' ? divided(batch) : undefined;
      if (!smaller) throw error;
      for (const half of smaller) await this.send(half);
      return;
    }
    const clashes = looks.flatMap((look) => look?.() ?? []);
    const [first] = clashes;
    if (first) throw new ClashError(clashes, `${String(first.row + 1)}:${String(first.column + 1)}`);
    if (this.guard) checkNames(this.guard, worksheets.items);
    this.onDone(batch.reduce((sum, step) => sum + step.weight, 0));
  }
}

function checkNames(guard: Guard, items: readonly Excel.Worksheet[]): void {
  const now = new Map(items.map((item) => [item.id, item.name]));
  for (const [id, name] of guard.names) if (now.get(id) !== name) throw new ClashError([], name);
}

function divided(batch: readonly WriteStep[]): WriteStep[][] | undefined {
  if (batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const halves = batch[0]?.halves?.();
  return halves && [[halves[0]], [halves[1]]];
}
