import { plainNumber } from '../normalise/plainNumber';
import { CellKind, type CellValue, type Grid } from '../snapshot/grid';

/** Decimals kept: 万元 with four and rates with more add up without rounding. */
const decimals = 6;
const plain = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?$/;

/**
 * A cell's number as a whole number of millionths; undefined for a blank, `'text'` for what is no number.
 * Numbers typed as text (1,250.00, 625元, full-width digits) count.
 */
export function exactNumber(value: CellValue): bigint | 'text' | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return fromDigits(plainNumber(value));
  if (typeof value !== 'string') return 'text';
  const text = value
    .normalize('NFKC')
    .replace(/[,\s¥]/g, '')
    .replace(/元$/, '');
  return text === '' ? undefined : fromDigits(text);
}

function fromDigits(text: string): bigint | 'text' {
  const match = plain.exec(text);
  if (!match) return 'text';
  const [, sign = '', whole = '', part = ''] = match;
  const digits = BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'));
  return sign === '-' ? -digits : digits;
}

/** Marks that mean nothing was paid or counted. */
const nothing = new Set(['/', '-', '--', '—', '——', '无']);

/** The exact sum of a column over some rows; undefined when a cell holds words. `numbers`: cells that count. */
export function exactSum(
  grid: Grid,
  rows: readonly number[],
  column: number,
): { readonly sum: bigint | undefined; readonly numbers: number } {
  let sum = 0n;
  let numbers = 0;
  // Whole numbers and cents are added as ordinary integers while that is exact.
  let millionths = 0;
  for (const row of rows) {
    if (grid.kind(row, column) === CellKind.number) {
      const scaled = grid.number(row, column) * 1e6;
      const whole = Math.round(scaled);
      if (Math.abs(scaled - whole) < 1e-3 && Math.abs(whole) < 1e12) {
        millionths += whole;
        if (Math.abs(millionths) > 4e15) {
          sum += BigInt(millionths);
          millionths = 0;
        }
        numbers++;
        continue;
      }
    }
    const value = exactNumber(grid.value(row, column));
    if (value === undefined || (value === 'text' && nothing.has(grid.text(row, column).trim()))) continue;
    if (value === 'text') return { sum: undefined, numbers };
    sum += value;
    numbers++;
  }
  return { sum: sum + BigInt(millionths), numbers };
}

/** `687500000n` → `687.5`: plain digits without needless zeros. */
export function exactText(millionths: bigint): string {
  const sign = millionths < 0n ? '-' : '';
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(decimals + 1, '0');
  let end = digits.length;
  while (end > digits.length - decimals && digits.charAt(end - 1) === '0') end--;
  const part = digits.slice(digits.length - decimals, end);
  return `${sign}${digits.slice(0, -decimals)}${part === '' ? '' : `.${part}`}`;
}
