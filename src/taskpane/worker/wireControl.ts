import { proxy, releaseProxy } from 'comlink';
import type { ProxyMarked, Remote } from 'comlink';
import type { WorkControl } from '../../workbook/port';

/** A {@link WorkControl} as it crosses a worker boundary: an AbortSignal cannot be cloned, callbacks can be proxied. */
export interface WireControl {
  progress(done: number, total: number): void;
  /** Calls `stop` once when the work is to end early. */
  onStop(stop: () => void): void;
}

/** Messages closer together than this tell a person nothing. */
const progressEvery = 50;

/** The control as an argument for a call into another thread; undefined stays undefined. */
export function controlToWire(control: WorkControl | undefined): (WireControl & ProxyMarked) | undefined {
  if (!control) return undefined;
  return proxy({
    progress: (done: number, total: number) => control.progress?.(done, total),
    onStop: (stop: () => void) => {
      if (control.signal?.aborted) stop();
      // Called without the event, which cannot be cloned to the other thread.
      else control.signal?.addEventListener('abort', () => stop(), { once: true });
    },
  });
}

/** Does `work` with the control that came over the wire, and closes its channel afterwards. */
export async function withWireControl<Result>(
  wire: Remote<WireControl> | undefined,
  work: (control: WorkControl | undefined) => Promise<Result>,
): Promise<Result> {
  if (!wire) return work(undefined);
  const stopper = new AbortController();
  let last = -Infinity;
  const control: WorkControl = {
    signal: stopper.signal,
    progress: (done, total) => {
      const now = performance.now();
      if (now - last < progressEvery && done !== total) return;
      last = now;
      void wire.progress(done, total);
    },
  };
  await wire.onStop(proxy(() => stopper.abort()));
  try {
    return await work(control);
  } finally {
    wire[releaseProxy]();
  }
}
