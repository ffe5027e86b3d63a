/** Numbers of at least this many digits are taken for IDs and what contains them; phones and amounts are shorter. */
const fewestDigits = 14;

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Spaces, dashes, zero-width and other characters that stand inside a number and must not save it from being masked. */
function isFiller(character: string): boolean {
  return /[\s'\u00ad\u200b-\u200f\u2060\p{Pd}]/u.test(character);
}

/** A letter typed for a digit (O for 0), or an X in the wrong place: digits on both sides. */
function isSlip(text: string, at: number): boolean {
  return (
    /[a-z]/i.test(text.charAt(at)) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
  );
}

/** Dates keep their dashes: two of them side by side are no number. */
const date = /(?:19|20)\d\d-\d{1,2}-\d{1,2}(?!\d)/y;

function dateAt(text: string, at: number): string {
  date.lastIndex = at;
  return date.exec(text)?.[0] ?? '';
}

/**
 * Masks ID numbers and the like in any text: the first 6 and the last 4 characters stay (as exports do, docs/report.md).
 * Works on damaged numbers too: full-width digits, spaces and hidden characters inside.
 */
export function maskNumbers(text: string): string {
  let masked = '';
  let at = 0;
  while (at < text.length) {
    if (!isDigit(text.charCodeAt(at))) {
      masked += text.charAt(at);
      at += 1;
      continue;
    }
    const day = dateAt(text, at);
    if (day !== '') {
      masked += day;
      at += day.length;
      continue;
    }
    const run = numberAt(text, at);
    masked += run.digits.length >= fewestDigits ? maskDigits(run.digits) : text.slice(at, run.end);
    at = run.end;
  }
  return masked;
}

/** The run of digits from `start`, across fillers, with a final X. */
function numberAt(text: string, start: number): { readonly digits: string; readonly end: number } {
  let digits = '';
  let end = start;
  let at = start;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isDigit(text.charCodeAt(at)) || (digits.length >= 6 && isSlip(text, at))) {
      digits += character;
      end = at + 1;
    } else if (/[xXＸｘ]/u.test(character) && digits.length >= fewestDigits) {
      return { digits: digits + character, end: at + 1 };
    } else if (!isFiller(character)) break;
    at += 1;
  }
  return { digits, end };
}

function maskDigits(digits: string): string {
  return digits.slice(0, 6) + '*'.repeat(digits.length - 10) + digits.slice(-4);
}
