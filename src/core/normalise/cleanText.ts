/** Anything that is neither printable ASCII, a plain Chinese character nor the middle dot needs the slow way. */
const needsCare = /[^\x20-\x7e\u4e00-\u9fff\u00b7]/;

/** Zero-width, joiners, direction marks, byte order mark, soft hyphen, fillers, controls (not tab and line breaks). */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g;

/**
 * The text as everybody means it: NFKC (full-width to half-width), without characters nobody can see,
 * every kind of space an ordinary one, line breaks as `\n`, trimmed.
 */
export function cleanText(text: string): string {
  if (!needsCare.test(text)) return text.trim();
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[^\S\n]/g, ' ')
    .trim();
}

/** {@link cleanText} with no white space at all: for short words, headers and codes. */
export function compactText(text: string): string {
  const clean = cleanText(text);
  return /\s/.test(clean) ? clean.replace(/\s/g, '') : clean;
}
