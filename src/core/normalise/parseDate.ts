import { isDay, isoDate } from './calendar';
import { chineseDigits } from './chineseDigits';
import { cleanText } from './cleanText';
import { plainNumber } from './plainNumber';
import { serialToDate } from './serialToDate';

/** What a cell says about a date. Two readings are never settled by guessing. */
export type ParsedDate =
  | { readonly kind: 'blank' }
  | { readonly kind: 'day'; /** `YYYY-MM-DD` */ readonly date: string }
  | { readonly kind: 'month'; /** `YYYY-MM` */ readonly date: string }
  | { readonly kind: 'year'; /** `YYYY` */ readonly date: string }
  | {
      readonly kind: 'ambiguous';
      /** Every reading, each as above. */ readonly candidates: readonly string[];
    }
  | { readonly kind: 'invalid' };

const invalid: ParsedDate = { kind: 'invalid' };

function plausible(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function day(year: number, month: number, date: number): ParsedDate {
  return plausible(year) && isDay(year, month, date)
    ? { kind: 'day', date: isoDate(year, month, date) }
    : invalid;
}

function month(year: number, of: number): ParsedDate {
  return plausible(year) && of >= 1 && of <= 12 ? { kind: 'month', date: isoDate(year, of) } : invalid;
}

function oneOf(readings: readonly ParsedDate[]): ParsedDate {
  const dates = new Map<string, ParsedDate>();
  for (const reading of readings) if ('date' in reading) dates.set(reading.date, reading);
  const [first] = dates.values();
  if (!first) return invalid;
  return dates.size === 1 ? first : { kind: 'ambiguous', candidates: [...dates.keys()] };
}

/** Digits without separators: 20100102, 201001, 2010; 100102 and 2010112 have more than one reading. */
function fromDigits(digits: string): ParsedDate {
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  switch (digits.length) {
    case 4:
      return plausible(part(0, 4)) ? { kind: 'year', date: digits } : invalid;
    case 5:
      return month(part(0, 4), part(4, 5));
    case 6: {
      const known = month(part(0, 4), part(4, 6));
      return known.kind === 'invalid' ? shortYear(part(0, 2), part(2, 4), part(4, 6)) : known;
    }
    case 7:
      return oneOf([day(part(0, 4), part(4, 5), part(5, 7)), day(part(0, 4), part(4, 6), part(6, 7))]);
    case 8:
      return day(part(0, 4), part(4, 6), part(6, 8));
    case 14:
      return day(part(0, 4), part(4, 6), part(6, 8));
    default:
      return invalid;
  }
}

function shortYear(year: number, of: number, date: number): ParsedDate {
  const readings = [day(2000 + year, of, date), day(1900 + year, of, date)].filter(
    (found) => 'date' in found,
  );
  const candidates = readings.map((found) => found.date);
  return candidates.length > 0 ? { kind: 'ambiguous', candidates } : invalid;
}

/** Three numbers: the one with four digits is the year; a year at the end leaves day and month open. */
function fromThree(first: string, second: string, third: string): ParsedDate {
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return day(a, b, c);
  if (third.length === 4) return oneOf([day(c, a, b), day(c, b, a)]);
  return shortYear(a, b, c);
}

/** Separators of every kind become one space; 年月日 count as separators. */
function parts(text: string): string[] {
  const withoutTime = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '');
  return withoutTime
    .replace(/[年月日号\-/.\\,、\u2010-\u2015\u2212~_]/g, ' ')
    .trim()
    .split(/\s+/);
}

function fromText(raw: string): ParsedDate {
  const text = chineseDigits(cleanText(raw));
  if (text === '') return { kind: 'blank' };
  if (text.length > 40) return invalid;
  const found = parts(text);
  if (!found.every((part) => /^\d{1,14}$/.test(part))) return invalid;
  const [first = '', second = '', third = ''] = found;
  if (found.length === 1) {
    const date = fromDigits(first);
    if (first.length !== 5) return date;
    // Five digits as text are as often a serial date that lost its format.
    const serial = serialToDate(Number(first));
    const candidates = ['date' in date ? date.date : undefined, serial].filter(
      (known) => known !== undefined,
    );
    return candidates.length > 0 ? { kind: 'ambiguous', candidates } : invalid;
  }
  if (found.length === 2) return first.length === 4 ? month(Number(first), Number(second)) : invalid;
  return found.length === 3 ? fromThree(first, second, third) : invalid;
}

function fromNumber(value: number, dateSystem: 1900 | 1904): ParsedDate {
  if (!Number.isFinite(value) || value <= 0) return invalid;
  if (Number.isInteger(value)) {
    const digits = String(value);
    if (digits.length === 8 || digits.length === 6) return fromDigits(digits);
    if (plausible(value)) return { kind: 'year', date: digits };
  } else if (plausible(Math.floor(value))) {
    // 2010.09 typed as a number; 2010.1 may have been 2010.10, whose last zero Excel drops.
    const [year = '', rest = ''] = plainNumber(value).split('.');
    if (rest.length === 2) return month(Number(year), Number(rest));
    if (rest === '1') return oneOf([month(Number(year), 1), month(Number(year), 10)]);
    return rest.length === 1 ? month(Number(year), Number(rest)) : invalid;
  }
  const serial = serialToDate(value, dateSystem);
  return serial === undefined || !plausible(Number(serial.slice(0, 4)))
    ? invalid
    : { kind: 'day', date: serial };
}

/**
 * Reads a date from a cell's text or number: 2010-01-02, 2010/1/2, 2010.1.2, 20100102, 2010年1月2日, 二〇一〇年一月,
 * 201001 and 2010年1月 (a month), serial numbers. Years from 1900 to 2100.
 */
export function parseDate(value: string | number, dateSystem: 1900 | 1904 = 1900): ParsedDate {
  return typeof value === 'number' ? fromNumber(value, dateSystem) : fromText(value);
}
