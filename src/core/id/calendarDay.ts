/** A day as eight digits `YYYYMMDD` in a number, which sorts like the calendar. */
export type DayNumber = number;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The day of `YYYYMMDD`; undefined when the calendar has no such day. */
export function calendarDay(digits: string): DayNumber | undefined {
  const whole = Number(digits.length > 8 ? digits.slice(0, 8) : digits);
  const year = Math.floor(whole / 10_000);
  const month = Math.floor(whole / 100) % 100;
  const day = whole % 100;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  const length = (monthLengths[month - 1] ?? 0) + leap;
  return day >= 1 && day <= length ? whole : undefined;
}

/** `2012-03-04` → 20120304. */
export function dayNumber(iso: string): DayNumber {
  return Number(iso.replaceAll('-', ''));
}

/** 20120304 → `2012-03-04`. */
export function isoDay(day: DayNumber): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Completed years of age (周岁) on a day. */
export function ageOn(birth: DayNumber, day: DayNumber): number {
  return Math.floor((day - birth) / 10_000);
}
