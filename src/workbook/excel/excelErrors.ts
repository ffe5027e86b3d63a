import { WorkbookError, type WorkbookErrorCode } from '../port';

/** Excel's error codes and what they mean to a person; every other code is `host-error` and carries the code. */
const meanings: ReadonlyMap<string, WorkbookErrorCode> = new Map([
  ['AccessDenied', 'sheet-protected'],
  ['ItemNotFound', 'changed-since-read'],
  ['InvalidReference', 'changed-since-read'],
  ['InvalidBinding', 'changed-since-read'],
  ['InvalidOperationInCellEditMode', 'busy'],
  ['HostRestartNeeded', 'busy'],
  ['Busy', 'busy'],
  ['TooManyRequests', 'busy'],
  ['ServiceNotAvailable', 'busy'],
  ['ApiNotFound', 'api-missing'],
  ['ApiNotAvailable', 'api-missing'],
  ['NotImplemented', 'api-missing'],
  ['UnsupportedFeature', 'api-missing'],
  ['UnsupportedOperation', 'api-missing'],
  ['UnsupportedSheet', 'unsupported-part'],
  ['RangeExceedsLimit', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['FilteredRangeConflict', 'sheet-filtered'],
  ['MergedRangeConflict', 'changed-since-read'],
  ['InsertDeleteConflict', 'changed-since-read'],
  ['RequestAborted', 'busy'],
  ['InactiveWorkbook', 'busy'],
  ['Conflict', 'changed-since-read'],
  ['ItemAlreadyExists', 'changed-since-read'],
]);

/** The `code` of an error of office.js; undefined for anything else. The library's classes may come from another realm. */
export function excelCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || error instanceof WorkbookError) return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a request or its answer was larger than Excel on the web moves at once. */
export function isPayloadError(error: unknown): boolean {
  const code = excelCode(error);
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** The refusal a person is told about; a defect of ours (no code) comes back as it is. */
export function asWorkbookError(error: unknown): unknown {
  const code = excelCode(error);
  if (code === undefined) return error;
  const message = error instanceof Error ? error.message : '';
  return new WorkbookError(
    meanings.get(code) ?? 'host-error',
    { code, ...(message === '' ? {} : { message }) },
    { cause: error },
  );
}

/** Stops at a safe point when the person cancelled. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError('cancelled');
}
