/** Keys of records, any number for each. */
export class KeyList {
  private owners: Int32Array;
  private codes: Int32Array;
  length = 0;

  constructor(expected: number) {
    this.owners = new Int32Array(Math.max(16, expected));
    this.codes = new Int32Array(Math.max(16, expected));
  }

  /** 0 is no key. */
  add(owner: number, key: number): void {
    if (key === 0) return;
    if (this.length === this.owners.length) {
      const [owners, codes] = [this.owners, this.codes];
      this.owners = new Int32Array(this.length * 2);
      this.codes = new Int32Array(this.length * 2);
      this.owners.set(owners);
      this.codes.set(codes);
    }
    this.owners[this.length] = owner;
    this.codes[this.length] = key;
    this.length++;
  }

  owner(at: number): number {
    return this.owners[at] ?? 0;
  }

  key(at: number): number {
    return this.codes[at] ?? 0;
  }
}

export interface JoinOptions {
  readonly openLeft: Uint8Array;
  readonly openRight: Uint8Array;
  /** A key that gives more pairs than this is left out. */
  readonly most: number;
}

/** Places of keys in a table of twice their number. */
class Slots {
  private readonly keys: Int32Array;
  private readonly mask: number;

  constructor(count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.keys = new Int32Array(size);
    this.mask = size - 1;
  }

  get size(): number {
    return this.keys.length;
  }

  /** The slot of a key, -1 when it has none and `make` is not asked for. */
  of(key: number, make: boolean): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask;
    for (;;) {
      const there = this.keys[slot];
      if (there === key) return slot;
      if (there === 0) {
        if (!make) return -1;
        this.keys[slot] = key;
        return slot;
      }
      slot = (slot + 1) & this.mask;
    }
  }
}

/** Visits each pair of a left and a right record with a common key, at least one of them open. */
export function joinKeys(
  left: KeyList,
  right: KeyList,
  { openLeft, openRight, most }: JoinOptions,
  visit: (l: number, r: number) => void,
): void {
  if (left.length === 0 || right.length === 0) return;
  const slots = new Slots(right.length);
  /** First open and first settled right record of a slot, as place + 1; then on by `next`. */
  const firstOpen = new Int32Array(slots.size);
  const firstSettled = new Int32Array(slots.size);
  const next = new Int32Array(right.length);
  const counts = { open: new Int32Array(slots.size), all: new Int32Array(slots.size) };
  for (let at = right.length - 1; at >= 0; at--) {
    const slot = slots.of(right.key(at), true);
    const open = openRight[right.owner(at)] === 1;
    const first = open ? firstOpen : firstSettled;
    next[at] = first[slot] ?? 0;
    first[slot] = at + 1;
    counts.all[slot] = (counts.all[slot] ?? 0) + 1;
    if (open) counts.open[slot] = (counts.open[slot] ?? 0) + 1;
  }
  const pairs = new Float64Array(slots.size);
  const slotOf = new Int32Array(left.length);
  for (let at = 0; at < left.length; at++) {
    const slot = slots.of(left.key(at), false);
    slotOf[at] = slot;
    if (slot < 0) continue;
    const open = openLeft[left.owner(at)] === 1;
    pairs[slot] = (pairs[slot] ?? 0) + ((open ? counts.all : counts.open)[slot] ?? 0);
  }
  for (let at = 0; at < left.length; at++) {
    const slot = slotOf[at] ?? -1;
    if (slot < 0 || (pairs[slot] ?? 0) > most) continue;
    const owner = left.owner(at);
    for (let place = firstOpen[slot] ?? 0; place > 0; place = next[place - 1] ?? 0)
      visit(owner, right.owner(place - 1));
    if (openLeft[owner] !== 1) continue;
    for (let place = firstSettled[slot] ?? 0; place > 0; place = next[place - 1] ?? 0)
      visit(owner, right.owner(place - 1));
  }
}
