/**
 * A day written as another date is: `2014/5/21` and 2014-06-02 → `2014/6/2`; ISO where the cell's own way of writing
 * cannot hold a day, or is not one of year, month, day in digits (a number cell among them).
 * @param written the cell's characters
 * @param day `YYYY-MM-DD`
 */
export function dateInShapeOf(written: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (/^\d{8}$/.test(written)) return year + month + date;
  const match = /^\d{4}(\D{1,3})(\d{1,2})(\D{1,3})(\d{1,2})(\D{0,3})$/.exec(written);
  if (!match) return day;
  const [, first = '', monthAs = '', second = '', dateAs = '', last = ''] = match;
  // One digit somewhere shows that zeros are not written.
  const short = monthAs.length === 1 || dateAs.length === 1;
  const part = (text: string): string => (short ? String(Number(text)) : text);
  return year + first + part(month) + second + part(date) + last;
}
