const day = 86_400_000;

/**
 * The serial number of an ISO 8601 date, date and time, or time of day (`2024-09-01`, `2024-09-01T08:00:00Z`,
 * `T08:00`), in a workbook of that date system; NaN when the text is none of them.
 */
export function isoSerial(text: string, dateSystem: 1900 | 1904): number {
  const match =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?(?:Z|[+-]\d{2}:\d{2})?$/.exec(
      text.trim(),
    );
  if (!match || (match[1] === undefined && match[4] === undefined)) return Number.NaN;
  const time = (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
  if (match[1] === undefined) return time;
  const date = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (new Date(date).getUTCDate() !== Number(match[3])) return Number.NaN;
  if (dateSystem === 1904) return (date - Date.UTC(1904, 0, 1)) / day + time;
  const serial = (date - Date.UTC(1899, 11, 30)) / day;
  // Excel counts a 29 February 1900 that never was.
  return (serial < 61 ? serial - 1 : serial) + time;
}
