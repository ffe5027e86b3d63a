/** Excel's bound for sheet names. */
const longest = 31;

function isEdge(character: string | undefined): boolean {
  return character === "'" || character?.trim() === '';
}

/** Without the blanks and apostrophes at its ends, which Excel refuses there. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text[start])) start += 1;
  while (end > start && isEdge(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** The first `length` characters, never half a surrogate pair. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, text.length > length && last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

/** A name Excel takes, as near to the wish as its rules allow, and free among `taken` (case does not count). */
export function safeSheetName(wish: string, taken: readonly string[]): string {
  const cleaned = trimmed(cut(trimmed(wish.replace(/[:\\/?*[\]]/g, ' ')), longest));
  const base = cleaned === '' ? 'Sheet' : cleaned;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number++) {
    const tail = ` (${String(number)})`;
    name = cut(base, longest - tail.length) + tail;
  }
  return name;
}
