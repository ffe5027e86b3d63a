import { cleanText } from './cleanText';

/** The dot of minority names, U+00B7. */
export const nameDot = '\u00b7';

/** Everything that is typed for it (before NFKC, which would split some of them). */
const dots =
  /[.\u02d9\u0387\u0701\u16eb\u2022\u2024\u2027\u2218\u2219\u22c5\u25cf\u25e6\u2981\u2e31\u2e33\u30fb\uff0e\uff65\uff61]/g;
const plain = /^[\u4e00-\u9fff]*$/;

/** Key to compare names by: NFKC, one kind of dot, no spaces. The cell itself is never changed to it. */
export function nameKey(name: string): string {
  if (plain.test(name)) return name;
  return cleanText(name.replace(dots, nameDot))
    .replace(/\s/g, '')
    .replace(/\u00b7{2,}/g, nameDot);
}
