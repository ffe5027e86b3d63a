import type { CellValue } from '../snapshot/grid';
import { calendarDay, type DayNumber } from './calendarDay';
import { cleanId } from './cleanId';
import { readId, type IdReading } from './readId';

/**
 * The one thing that is wrong with an ID number, most telling first; later ones are not looked at, because
 * they would only follow from it: a slip in the province or the date spoils the check character as well.
 */
export type IdFault =
  | 'missing'
  | 'placeholder'
  | 'damaged'
  | 'scientific'
  | 'zeroTail'
  | 'truncated'
  | 'length'
  | 'characters'
  | 'date'
  | 'future'
  | 'tooOld'
  | 'province'
  | 'checksum'
  | 'legacy'
  | 'county';

/** An ID cell, judged once for all rules. */
export interface IdCell {
  readonly reading: IdReading;
  /** The cell's characters differ from the number's own (spaces, full-width, lower-case x, …). */
  readonly hidden: boolean;
  readonly fault: IdFault | undefined;
}

/** Older than anybody on record; such a year is a slip. */
const oldestAge = 120;
/** Words written where there is no number. */
const placeholders = new Set([
  '无',
  '没有',
  '不详',
  '不明',
  '未知',
  '暂无',
  '待补',
  '未办',
  '未办理',
  '无身份证',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '0',
]);
const scientific = /^\d(?:\.\d{1,16})?E\+?\d{1,2}$/;
/** 18 to 20 digits of which only 15 are left, as Excel stores numbers. */
const lostTail = /^\d{15}0{3,5}$/;

/** Whether 15 digits are the beginning of an 18-digit number born 2001–2012 rather than a legacy number. */
function looksTruncated(text: string, today: DayNumber): boolean {
  const full = calendarDay(text.slice(6, 14));
  const year = Number(text.slice(6, 10));
  return full !== undefined && year >= 1900 && full <= today;
}

function malformedFault(text: string): IdFault {
  if (scientific.test(text)) return 'scientific';
  if (/^\d{19,20}$/.test(text) && lostTail.test(text)) return 'zeroTail';
  return /^\d+X?$/.test(text) ? 'length' : 'characters';
}

function faultOf(reading: IdReading, today: DayNumber): IdFault | undefined {
  const { form, text, birth } = reading;
  if (form === 'blank') return 'missing';
  if (form === 'permit') return undefined;
  if (form === 'malformed') return placeholders.has(text) ? 'placeholder' : malformedFault(text);
  if (form === 'citizen' && !reading.checkHolds && lostTail.test(text)) return 'zeroTail';
  if (form === 'legacy' && looksTruncated(text, today)) return 'truncated';
  if (birth === undefined) return 'date';
  if (birth > today) return 'future';
  if (today - birth > oldestAge * 10_000) return 'tooOld';
  if (reading.region === 'provinceUnknown') return 'province';
  if (!reading.checkHolds) return 'checksum';
  if (form === 'legacy') return 'legacy';
  return reading.region === 'countyUnknown' ? 'county' : undefined;
}

/**
 * Judges one ID cell. `raw`: its characters as stored, numbers as plain digits; `today`: births after it are future.
 */
export function judgeId(value: CellValue, raw: string, today: DayNumber): IdCell {
  const clean = cleanId(raw);
  const reading = readId(clean);
  if (typeof value === 'number' && Math.abs(value) >= 1e15)
    return { reading, hidden: false, fault: 'damaged' };
  const readable = reading.form !== 'blank' && reading.form !== 'malformed';
  return { reading, hidden: readable && clean !== raw, fault: faultOf(reading, today) };
}

const wellFormed: ReadonlySet<IdFault | undefined> = new Set([undefined, 'legacy', 'county']);

/** Whether the number can be believed: nothing is wrong with it, though its form may be old or its county unknown. */
export function isSound(cell: IdCell): boolean {
  return wellFormed.has(cell.fault);
}
