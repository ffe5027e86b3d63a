import { civilFromDays, isoDate } from './calendar';

/** Days from 1970-01-01 back to serial 0 of each date system (1900: as counted after the false leap day). */
const epoch = { 1900: -25_569, 1904: -24_107 } as const;
const lastSerial = { 1900: 2_958_465, 1904: 2_957_003 } as const;

/**
 * The day of an Excel serial number as `YYYY-MM-DD`; the time of day is dropped. undefined for what is no day:
 * before the first, after 9999, and serial 60 of 1900 (the 29 February that never was).
 */
export function serialToDate(serial: number, dateSystem: 1900 | 1904 = 1900): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= (dateSystem === 1900 ? 1 : 0) && day <= lastSerial[dateSystem])) return undefined;
  if (dateSystem === 1900 && day === 60) return undefined;
  const before = dateSystem === 1900 && day < 60 ? 1 : 0;
  const civil = civilFromDays(day + before + epoch[dateSystem]);
  return isoDate(civil.year, civil.month, civil.day);
}
