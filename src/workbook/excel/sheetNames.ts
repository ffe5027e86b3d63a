/** Excel's bound for sheet names. */
const longest = 31;

/** A name Excel takes, as near to the wish as its rules allow, and free among `taken` (case does not count). */
export function safeSheetName(wish: string, taken: readonly string[]): string {
  const cleaned = wish.replace(/[:\\/?*[\]]/g, ' ').slice(0, longest).replace(/^[\s']+/, '').replace(/[\s']+$/, '');
  const base = cleaned === '' ? 'Sheet' : cleaned;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number++) {
    const tail = ` (${String(number)})`;
    name = base.slice(0, longest - tail.length) + tail;
  }
  return name;
}
