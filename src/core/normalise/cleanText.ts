/** Anything that is neither printable ASCII, a plain Chinese character nor the middle dot needs the slow way. */
const needsCare = /[^\x20-\x7e\u4e00-\u9fff\u00b7]/;

/** Controls (not tab and line breaks), format characters (zero-width, direction, byte order mark), blank fillers. */
const invisible = /(?![\t\n\r\u0085])\p{Cc}|[\p{Cf}\u115f\u1160\u3164\uffa0]/gu;

/**
 * The text as everybody means it: NFKC (full-width to half-width), without characters nobody can see,
 * every kind of space an ordinary one, line breaks as `\n`, trimmed.
 */
export function cleanText(text: string): string {
  if (!needsCare.test(text)) return text.trim();
  return text
    .replace(invisible, '')
    .replaceAll('\u034f', '')
    .normalize('NFKC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .trim();
}

/** {@link cleanText} with no white space at all: for short words, headers and codes. */
export function compactText(text: string): string {
  const clean = cleanText(text);
  return /\s/.test(clean) ? clean.replace(/\s/g, '') : clean;
}
