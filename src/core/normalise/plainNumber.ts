/**
 * The number in plain digits, at Excel's 15 significant ones: never `1.1E+17`, and `0.3` for 0.1 + 0.2.
 * Not-a-number and infinities come as JavaScript writes them.
 */
export function plainNumber(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  const shortest = String(number);
  if (!Number.isFinite(number)) return shortest;
  if (!Number.isInteger(number) && shortest.length <= 16 && !shortest.includes('e')) return shortest;
  const [mantissa = '', exponent = '0'] = number.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  let digits = mantissa.replace(/[-.]/g, '');
  while (digits.endsWith('0')) digits = digits.slice(0, -1);
  const point = Number(exponent) + 1;
  let text: string;
  if (point <= 0) text = `0.${'0'.repeat(-point)}${digits}`;
  else if (point >= digits.length) text = digits + '0'.repeat(point - digits.length);
  else text = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}
