import { defaultStyle, type CellStyle } from '../snapshot/snapshot';

/** A growing list of distinct cell styles; indexes already given stay valid. */
export class StyleTable {
  private readonly indexes = new Map<string, number>();
  /** By overlay object and base: a block lays the same overlay over thousands of cells. */
  private readonly overlays = new WeakMap<object, Map<number, number>>();
  readonly list: CellStyle[];

  constructor(styles: readonly CellStyle[]) {
    this.list = styles.length > 0 ? [...styles] : [defaultStyle];
    this.list.forEach((style, index) => {
      const key = styleKey(style);
      if (!this.indexes.has(key)) this.indexes.set(key, index);
    });
  }

  /** Index of the style `base` with `overlay` laid over it. */
  over(base: number, overlay: Partial<CellStyle>): number {
    let known = this.overlays.get(overlay);
    if (!known) this.overlays.set(overlay, (known = new Map<number, number>()));
    let index = known.get(base);
    if (index !== undefined) return index;
    const style: CellStyle = { ...(this.list[base] ?? defaultStyle), ...overlay };
    const key = styleKey(style);
    index = this.indexes.get(key);
    if (index === undefined) {
      index = this.list.push(style) - 1;
      this.indexes.set(key, index);
    }
    known.set(base, index);
    return index;
  }
}

function styleKey(style: Partial<CellStyle>): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}
