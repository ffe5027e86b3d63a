const two32 = 2 ** 32;

/**
 * The last place of each key. Whole numbers stand in two arrays with open addressing, which costs a fraction of a
 * Map with as many numbers; texts in a Map.
 */
export class LastPlaces {
  private readonly mask: number;
  private readonly keys: Float64Array;
  /** Place + 1; 0 where nothing stands. */
  private readonly places: Int32Array;
  private readonly texts = new Map<string, number>();

  /** @param count how many keys there are at most */
  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, count * 2)));
    this.mask = size - 1;
    this.keys = new Float64Array(size);
    this.places = new Int32Array(size);
  }

  /** Puts the key's place; returns the one before it, −1 when there was none. */
  put(key: string | number, place: number): number {
    if (typeof key === 'string') {
      const before = this.texts.get(key) ?? -1;
      this.texts.set(key, place);
      return before;
    }
    const slot = this.slot(key);
    const before = (this.places[slot] ?? 0) - 1;
    this.keys[slot] = key;
    this.places[slot] = place + 1;
    return before;
  }

  /** The last place put for the key; −1 when there is none. */
  get(key: string | number): number {
    return typeof key === 'string' ? (this.texts.get(key) ?? -1) : (this.places[this.slot(key)] ?? 0) - 1;
  }

  /** Where the number stands or would stand. */
  private slot(key: number): number {
    let hash = Math.imul((key >>> 0) ^ Math.imul(Math.floor(key / two32), 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask)
      if (this.places[slot] === 0 || this.keys[slot] === key) return slot;
  }
}
