/** Excel's limit for a sheet's name, in UTF-16 units. */
export const maxSheetName = 31;

/** Cut to `length` UTF-16 units without splitting a surrogate pair. */
function cut(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}

/** Without white space and apostrophes at either end. */
function trimmed(text: string): string {
  const stray = (at: number): boolean => /[\s']/.test(text.charAt(at));
  let first = 0;
  let last = text.length;
  while (first < last && stray(first)) first++;
  while (last > first && stray(last - 1)) last--;
  return text.slice(first, last);
}

/**
 * A sheet name Excel accepts, as near to `name` as possible: at most 31 characters, none of `: \ / ? * [ ]` or
 * control characters, no apostrophe at either end, not the reserved `History`, and unlike every name in
 * `taken`, ignoring case; ` (2)`, ` (3)`, … is added when needed.
 */
export function safeSheetName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((each) => each.toLowerCase()));
  used.add('history');
  const lawful = name.replace(/[:\\/?*[\]：＼／？＊［］\p{Cc}]/gu, ' ');
  const clean = trimmed(cut(trimmed(lawful), maxSheetName)) || 'Sheet';
  if (!used.has(clean.toLowerCase())) return clean;
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const next = trimmed(cut(clean, maxSheetName - suffix.length)) + suffix;
    if (!used.has(next.toLowerCase())) return next;
  }
}
