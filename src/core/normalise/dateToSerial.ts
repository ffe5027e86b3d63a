import { isDay } from './calendar';

/** Milliseconds of a day, and what lies before serial 0 of each date system, in days from 1970-01-01. */
const dayLength = 86_400_000;
const epoch = { 1900: -25_569, 1904: -24_107 } as const;

/** The Excel serial number of `YYYY-MM-DD`; undefined for what is no day, and for days before 1904. */
export function dateToSerial(iso: string, dateSystem: 1900 | 1904 = 1900): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || !isDay(year, month, day) || iso < '1904-01-01') return undefined;
  return Date.UTC(year, month - 1, day) / dayLength - epoch[dateSystem];
}
