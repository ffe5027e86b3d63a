import { stopIfCancelled } from './excelErrors';

/** Milliseconds of work after which waiting events (a press on 取消, a repaint) get their turn. */
const longestSlice = 40;

/** One turn of the event loop; a timer would wait longer, and a second in a hidden page. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Cuts long work into slices so that the pane never freezes and a cancel is heard at once. */
export class Slices {
  private since = performance.now();

  /** @param signal stops the work at the end of a slice */
  constructor(private readonly signal?: AbortSignal) {}

  /** Whether it is time to `rest`; asked once per row or so. */
  get due(): boolean {
    return performance.now() - this.since > longestSlice;
  }

  /** Lets events happen. @throws WorkbookError `cancelled` */
  async rest(): Promise<void> {
    await turn();
    stopIfCancelled(this.signal);
    this.since = performance.now();
  }
}
