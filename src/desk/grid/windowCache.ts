import type { CellWindow, ShownCell } from '../../app/service';
import type { Area } from '../../core/snapshot/address';

const blockRows = 64;
const blockColumns = 32;
/** 2,048 cells each: enough for several screens of the widest sheets. */
const blocksKept = 300;

/** The cell; null = blank; undefined = not here yet. A new function whenever other cells can be had. */
export type CellReader = (row: number, column: number) => ShownCell | null | undefined;

interface Block {
  readonly cells: CellWindow['cells'];
  readonly edition: number;
}

/**
 * The cells of one sheet that are or were in view, fetched block by block. After a change the old cells stay
 * until the new ones arrive, so that nothing flickers.
 */
export class WindowCache {
  private readonly blocks = new Map<string, Block>();
  private readonly underway = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private edition = 0;
  private reading: CellReader = this.newReader();

  constructor(
    private readonly fetch: (area: Area) => Promise<CellWindow>,
    private readonly failed: (error: unknown) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly reader = (): CellReader => this.reading;

  /** Sees to it that the cells of the area arrive. */
  want(area: Area): void {
    for (let row = Math.floor(area.top / blockRows); row <= Math.floor(area.bottom / blockRows); row++) {
      for (
        let column = Math.floor(area.left / blockColumns);
        column <= Math.floor(area.right / blockColumns);
        column++
      ) {
        void this.load(row, column);
      }
    }
  }

  /** The sheet changed: what is here is old and is fetched anew when wanted. */
  expire(): void {
    this.edition += 1;
    this.arrived();
  }

  private async load(row: number, column: number): Promise<void> {
    const key = keyOf(row, column);
    const { edition } = this;
    if (this.blocks.get(key)?.edition === edition || this.underway.has(`${key}@${String(edition)}`)) return;
    this.underway.add(`${key}@${String(edition)}`);
    try {
      const { cells } = await this.fetch({
        top: row * blockRows,
        left: column * blockColumns,
        bottom: row * blockRows + blockRows - 1,
        right: column * blockColumns + blockColumns - 1,
      });
      const old = this.blocks.get(key);
      if (old && old.edition > edition) return;
      this.blocks.delete(key);
      this.blocks.set(key, { cells, edition });
      if (this.blocks.size > blocksKept) {
        const [oldest] = this.blocks.keys();
        if (oldest !== undefined) this.blocks.delete(oldest);
      }
      this.arrived();
    } catch (error) {
      this.failed(error);
    } finally {
      this.underway.delete(`${key}@${String(edition)}`);
    }
  }

  private newReader(): CellReader {
    return (row, column) => {
      const block = this.blocks.get(keyOf(Math.floor(row / blockRows), Math.floor(column / blockColumns)));
      return block?.cells[row % blockRows]?.[column % blockColumns];
    };
  }

  private arrived(): void {
    this.reading = this.newReader();
    for (const listener of [...this.listeners]) listener();
  }
}

function keyOf(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
