/** `12345.50` → `12,345.50`; a text that is not a plain decimal stays as it is. */
export function groupDigits(amount: string): string {
  const match = /^(-?)([0-9]+)(\.[0-9]+)?$/.exec(amount);
  if (!match) return amount;
  const [, sign = '', whole = '', fraction = ''] = match;
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${sign}${groups.join(',')}${fraction}`;
}

/** Exact sum of amounts with at most two decimals, in 元: `312.50` + `375.00` → `687.50`. */
export function sumAmounts(amounts: readonly string[]): string {
  let fen = 0n;
  for (const amount of amounts) {
    const match = /^(-?)([0-9]+)(?:\.([0-9]{1,2}))?$/.exec(amount);
    if (!match) throw new Error(`Not an amount: ${amount}`);
    const value = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
    fen += match[1] === '-' ? -value : value;
  }
  const size = fen < 0n ? -fen : fen;
  return `${fen < 0n ? '-' : ''}${String(size / 100n)}.${String(size % 100n).padStart(2, '0')}`;
}
