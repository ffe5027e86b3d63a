const powers = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);
const decoder = new TextDecoder();

/** Whole numbers such as attribute values: NaN when anything but digits (and space around) is there. */
export function byteInteger(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9 || at - start > 14) return byteNumber(bytes, start, end);
    value = value * 10 + digit;
  }
  return end > start ? value : Number.NaN;
}

/** What the slow, exact way says: XML's space is allowed around it, JavaScript's own forms (0x10, '') are not. */
function exactNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = decoder.decode(bytes.subarray(start, end)).trim();
  const value =
    text.length < 400 && /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(text)
      ? Number(text)
      : Number.NaN;
  return Number.isFinite(value) ? value + 0 : Number.NaN;
}

/** The decimal number at `start`–`end`, correctly rounded; NaN when it is none, or infinite. */
export function byteNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + byte - 48;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 46 && decimals < 0) decimals = 0;
    else return exactNumber(bytes, start, end);
  }
  // Up to 15 digits and 22 decimals both parts are exact, and so one division rounds once.
  if (digits === 0 || digits > 15) return exactNumber(bytes, start, end);
  const value = decimals > 0 ? mantissa / (powers[decimals] ?? 1) : mantissa;
  // Not -value: a spreadsheet knows no negative zero.
  return negative ? 0 - value : value;
}
