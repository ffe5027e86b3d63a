import type { BirthLevel } from './weights';

/** Days since the year 0, near enough to tell weeks apart. */
function roughDay(date: number): number {
  return Math.floor(date / 10_000) * 365.25 + (Math.floor(date / 100) % 100) * 30.44 + (date % 100);
}

/** The lunar calendar runs three to seven weeks behind. */
const lunarLeast = 17;
const lunarMost = 52;

/** How two different days (`YYYYMMDD`) agree. Symmetric. */
export function compareBirths(a: number, b: number): BirthLevel {
  const [yearA, monthA, dayA] = [Math.floor(a / 10_000), Math.floor(a / 100) % 100, a % 100];
  const [yearB, monthB, dayB] = [Math.floor(b / 10_000), Math.floor(b / 100) % 100, b % 100];
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 'swapped';
  const [one, other] = [String(a), String(b)];
  let different = 0;
  for (let at = 0; at < 8; at++) if (one.charCodeAt(at) !== other.charCodeAt(at)) different++;
  if (different === 1) return 'oneDigit';
  const neighbours = Array.from(
    { length: 7 },
    (_, at) => one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2),
  );
  if (different === 2 && neighbours.includes(other)) return 'oneDigit';
  const parts = Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB);
  if (parts === 2) return 'twoParts';
  const apart = Math.abs(roughDay(a) - roughDay(b));
  return apart >= lunarLeast && apart <= lunarMost ? 'lunar' : 'different';
}
