import type { BirthLevel } from './weights';

/** Days since the year 0, near enough to tell weeks apart. */
function roughDay(date: number): number {
  return Math.floor(date / 10_000) * 365.25 + (Math.floor(date / 100) % 100) * 30.44 + (date % 100);
}

/** The lunar calendar runs three to seven weeks behind. */
const lunarLeast = 17;
const lunarMost = 52;

/** One digit differs, or two neighbours are swapped. */
function oneSlip(a: number, b: number): boolean {
  let [one, other] = [a, b];
  while (one % 10 === other % 10) [one, other] = [Math.floor(one / 10), Math.floor(other / 10)];
  if (Math.floor(one / 10) === Math.floor(other / 10)) return true;
  const [tail, another] = [one % 100, other % 100];
  return (
    Math.floor(one / 100) === Math.floor(other / 100) && (tail % 10) * 10 + Math.floor(tail / 10) === another
  );
}

/** How two different days (`YYYYMMDD`) agree. Symmetric. */
export function compareBirths(a: number, b: number): BirthLevel {
  const [yearA, monthA, dayA] = [Math.floor(a / 10_000), Math.floor(a / 100) % 100, a % 100];
  const [yearB, monthB, dayB] = [Math.floor(b / 10_000), Math.floor(b / 100) % 100, b % 100];
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 'swapped';
  if (oneSlip(a, b)) return 'oneDigit';
  const parts = Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB);
  if (parts === 2) return 'twoParts';
  const apart = Math.abs(roughDay(a) - roughDay(b));
  return apart >= lunarLeast && apart <= lunarMost ? 'lunar' : 'different';
}
