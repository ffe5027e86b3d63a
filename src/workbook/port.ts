import type { Plan } from '../core/plan/plan';
import type { Snapshot } from '../core/snapshot/snapshot';

/** Lets long work report how far it is and be stopped. */
export interface WorkControl {
  /** `done` of `total` in any unit; total 0 = unknown. */
  progress?(done: number, total: number): void;
  /** When aborted the work stops at the next safe point and throws `WorkbookError('cancelled')`. */
  readonly signal?: AbortSignal;
}

/**
 * The one door to a workbook. Adapters: `memory` (tests), `xlsx` (a file), `excel` (Office.js).
 * Both calls throw {@link WorkbookError} and nothing else on purpose.
 */
export interface WorkbookPort {
  /** The workbook as it is now. */
  read(control?: WorkControl): Promise<Snapshot>;
  /**
   * Does the plan's changes in order, all or none. Every `before` is compared with the workbook first;
   * when one differs, nothing is written and `changed-since-read` is thrown.
   */
  apply(plan: Plan, control?: WorkControl): Promise<void>;
}

/** Why an adapter refused; `docs/errors.md` has a section for each. */
export type WorkbookErrorCode =
  | 'not-a-workbook'
  | 'legacy-xls'
  | 'encrypted'
  | 'damaged-package'
  | 'too-large'
  | 'forbidden-entity'
  | 'unsupported-part'
  | 'changed-since-read'
  | 'sheet-missing'
  | 'sheet-protected'
  | 'sheet-filtered'
  | 'structure-protected'
  | 'cell-occupied'
  | 'sheet-full'
  /** The cells belong to an array formula or data table, which can only be changed as a whole. */
  | 'array-formula'
  /** A check of our own found that the file to be saved would be wrong; nothing was written. */
  | 'write-defect'
  | 'busy'
  | 'api-missing'
  | 'host-error'
  | 'nothing-to-undo'
  /** A certificate was asked for while something still blocks; `reason` says what. */
  | 'not-ready'
  /** The sheet of standards has faults; `problems` names the first ones with their cells, `count` how many. */
  | 'standards-unreadable'
  /** The agreed secret for match codes is too short to protect anything. */
  | 'secret-short'
  /** The other office's file of match codes cannot be used; `reason` says why. */
  | 'codes-unreadable'
  /** The workbook that should list the schools lists none. */
  | 'no-schools'
  /** What was to be compared, exported or read back is not there; `reason` says what is missing. */
  | 'cannot-compare'
  | 'cancelled';

/** A refusal of the workbook side. `details` name what it was about (sheet, part, …) for the sentence shown. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(
    readonly code: WorkbookErrorCode,
    readonly details: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
  }
}
