/**
 * A cell's text with what cannot be seen made visible: outer blanks, no-break and ideographic spaces, tabs as
 * `␣`, zero-width characters as `·`. Only for showing; never written back.
 */
export function visibleText(text: string): string {
  const marked = text
    .replaceAll(/[\t\u00a0\u2002-\u200a\u202f\u3000]/gu, '␣')
    .replaceAll(/[\u200b-\u200f\u2060\ufeff]/gu, '·');
  const start = marked.length - marked.trimStart().length;
  const end = marked.trimEnd().length;
  return end <= start
    ? '␣'.repeat(marked.length)
    : '␣'.repeat(start) + marked.slice(start, end) + '␣'.repeat(marked.length - end);
}
