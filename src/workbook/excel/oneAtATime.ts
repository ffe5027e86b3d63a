/** Name of the lock all our pages share. */
const lockName = 'aid-ledger-workbook';

/**
 * Keeps the pane and the ribbon's commands, which run in pages of their own, from meeting in one workbook: a
 * start must not take a run for cut off that another page is still writing. A page that is closed lets go of its
 * lock. Old web views have no locks; there the journal alone keeps the workbook whole.
 */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const locks =
    typeof navigator === 'object' && 'locks' in navigator
      ? (navigator.locks as LockManager | undefined)
      : undefined;
  if (!locks) return work();
  return new Promise<T>((resolve, reject) => {
    let begun = false;
    const begin = async (): Promise<void> => {
      begun = true;
      await work().then(resolve, reject);
    };
    locks.request(lockName, begin).catch((error: unknown) => {
      // A browser that blocks other sites' storage refuses locks inside Excel's frame.
      if (begun) reject(error instanceof Error ? error : new Error(String(error)));
      else void begin();
    });
  });
}
