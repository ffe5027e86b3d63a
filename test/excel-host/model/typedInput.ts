import type { CellValue } from '../../../src/core/snapshot/grid';
import { invalidArgument } from '../hostError';

/** What Excel makes of something put into a cell. */
export interface Typed {
  readonly value: CellValue;
  readonly formula?: string;
  /** Excel gives the cell this format by itself (dates, percent). */
  readonly numberFormat?: string;
}

const errors = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
];
const longest = 32_767;

/** Excel keeps 15 digits. */
function fifteen(value: number): number {
  return Number(value.toPrecision(15));
}

function serial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round(time / 86_400_000) + 25_569;
}

function typedNumber(text: string): Typed | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 320) return undefined;
  const percent = /^([+-]?[0-9]{1,15}(?:\.[0-9]{0,15})?)%$/.exec(trimmed);
  if (percent) return { value: fifteen(Number(percent[1]) / 100), numberFormat: '0.00%' };
  const plain = trimmed.replace(/^[¥￥$]/u, '').replaceAll(',', '');
  if (/^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?$/.test(plain))
    return { value: fifteen(Number(plain)) };
  if (/^\([0-9]+\)$/.test(plain)) return { value: -fifteen(Number(plain.slice(1, -1))) };
  const date = /^([0-9]{4})[-/年]([0-9]{1,2})(?:[-/月]([0-9]{1,2})日?|月)?$/.exec(trimmed);
  if (date) {
    const day = serial(Number(date[1]), Number(date[2]), Number(date[3] ?? '1'));
    if (day !== undefined) return { value: day, numberFormat: 'yyyy/m/d' };
  }
  const monthDay = /^([0-9]{1,2})[-/月]([0-9]{1,2})日?$/.exec(trimmed);
  if (monthDay) {
    const day = serial(2026, Number(monthDay[1]), Number(monthDay[2]));
    if (day !== undefined) return { value: day, numberFormat: 'm"月"d"日"' };
  }
  const time = /^([0-9]{1,2}):([0-9]{2})$/.exec(trimmed);
  if (time) return { value: (Number(time[1]) * 60 + Number(time[2])) / 1440, numberFormat: 'h:mm' };
  return undefined;
}

/**
 * A value put into a cell of the given format through `values` or `formulas`.
 * @returns undefined for null, which leaves the cell as it is
 */
export function typedInput(input: unknown, numberFormat: string): Typed | undefined {
  if (input === null || input === undefined) return undefined;
  const asText = numberFormat === '@';
  if (typeof input === 'number') {
    const value = fifteen(input);
    return { value: asText ? String(value) : value };
  }
  if (typeof input === 'boolean') return { value: asText ? String(input).toUpperCase() : input };
  if (typeof input !== 'string') throw invalidArgument(`cell value ${JSON.stringify(input)}`);
  if (input === '') return { value: null };
  // The apostrophe only says "text"; it is not part of it.
  const text = input.startsWith("'") ? input.slice(1) : input;
  if (text.length > longest) throw invalidArgument('more than 32,767 characters');
  if (asText || input.startsWith("'")) return { value: text };
  if (/^=./s.test(text)) return { value: null, formula: text.slice(1) };
  const number = typedNumber(text);
  if (number) return number;
  if (/^[+\-@]./s.test(text)) return { value: null, formula: text };
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (errors.includes(upper)) return { value: { error: upper } };
  return { value: text };
}
