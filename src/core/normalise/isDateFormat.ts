/** Quoted words, escaped characters, padding, colours and locales: parts of a format that are no codes. */
const literals = /"[^"]*(?:"|$)|\\.|_.|\*.|\[[^\]]*(?:\]|$)/g;

/** Whether an Excel number format shows a day or month (a bare time of day is not a date). */
export function isDateFormat(numberFormat: string): boolean {
  if (numberFormat === 'General' || numberFormat === '@' || numberFormat === 'Standard') return false;
  const [first = ''] = numberFormat
    .replace(/\[[hms]{1,2}\]/gi, 'h')
    .replace(literals, '')
    .split(';');
  const codes = first.toLowerCase().replace(/general|am\/pm|a\/p|e[+-]/g, '');
  if (/[yd]/.test(codes)) return true;
  const month = codes.includes('m');
  // In Chinese formats `e` is the year.
  if (month && codes.includes('e')) return true;
  return month && !/[hs]/.test(codes);
}
