/** A fault that changes nothing anybody could see: no test can catch it, so it is not tried. */
interface Equivalent {
  readonly rule: string;
  /** What it does, as printed, without the line. */
  readonly change: string;
  readonly why: string;
}

const equivalents: readonly Equivalent[] = [
  {
    rule: 'id-sex-mismatch',
    change: '!cell || !isSound(cell) → !isSound(cell)',
    why: 'every record of a ledger that has the column has a judged cell; the guard is for the compiler',
  },
  {
    rule: 'paid-twice',
    change: '!at || !first → !first',
    why: 'a group has two members at least, and as many cells; the guard is for the compiler',
  },
  {
    rule: 'paid-twice',
    change: '!at || !first → !at',
    why: 'a group has two members at least; the guard is for the compiler',
  },
  {
    rule: 'not-entitled',
    change: '!entry || !paid → !entry',
    why: 'an amount that cannot be read is of another class than notEntitled',
  },
  {
    rule: 'not-entitled',
    change: '!entry || !paid → !paid',
    why: 'a line of class notEntitled has an entry',
  },
  {
    rule: 'not-entitled',
    change: '!entry || !paid || !outcome → !outcome',
    why: 'a line of class notEntitled has an entry with an amount',
  },
  {
    rule: 'unit-suspect',
    change: 'value === undefined || row === undefined → row === undefined',
    why: 'a missing value becomes NaN, which is near nothing',
  },
  {
    rule: 'id-near-miss',
    change: '!slip || told.has(keys) → told.has(keys)',
    why: 'pairs share a number with one place left out or two neighbours in order: that is one slip',
  },
];

/** Whether the fault is one of those; `what` begins with the line. */
export function isEquivalent(rule: string, what: string): boolean {
  const change = what.replace(/^line \d+: /, '');
  return equivalents.some((each) => each.rule === rule && each.change === change);
}
