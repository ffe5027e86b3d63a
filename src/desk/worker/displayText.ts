import type { CellValue } from '../../core/snapshot/grid';

/**
 * A cell's value as a spreadsheet shows it under its number format. Covers General, text, decimals, grouping,
 * percent, scientific, dates and times, sections, literals; anything else falls back to General.
 */
export function displayText(value: CellValue, format: string, dateSystem: 1900 | 1904): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const sections = splitSections(format);
  const section = sectionFor(sections, value);
  if (section === '@' || /^general$/i.test(section.trim()) || section.trim() === '')
    return generalText(value);
  const tokens = tokenise(section);
  // A section of its own for negatives carries its own sign.
  const shown = sections.length > 1 && value < 0 ? -value : value;
  if (tokens.some((token) => token.kind === 'date')) return dateText(value, tokens, dateSystem);
  if (!tokens.some((token) => token.kind === 'digits')) return tokens.map((token) => token.text).join('');
  return numberText(shown, tokens);
}

/** Up to 11 characters of a number, as Excel's General shows it; larger ones in scientific form. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    return `${String(Number(mantissa))}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  if (Number.isInteger(value)) return String(value);
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

/** Whether a number format shows numbers as dates or times. */
export function isDateFormat(format: string): boolean {
  if (/^general$/i.test(format.trim())) return false;
  return tokenise(splitSections(format)[0] ?? '').some((token) => token.kind === 'date');
}

interface Token {
  readonly kind: 'digits' | 'literal' | 'date' | 'percent' | 'exponent';
  readonly text: string;
}

function splitSections(format: string): readonly string[] {
  const sections: string[] = [];
  let section = '';
  let quoted = false;
  for (let at = 0; at < format.length; at++) {
    const char = format.charAt(at);
    if (char === '"') quoted = !quoted;
    if (char === ';' && !quoted) {
      sections.push(section);
      section = '';
    } else if (char === '\\' && !quoted) section += char + format.charAt(++at);
    else section += char;
  }
  return [...sections, section];
}

function sectionFor(sections: readonly string[], value: number): string {
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return negative;
  if (value === 0 && zero !== undefined) return zero;
  return positive;
}

function tokenise(section: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(section);
    if (match) at += match[0].length;
    return match?.[0];
  };
  while (at < section.length) {
    let text = take(/"[^"]*"?/y);
    if (text !== undefined) {
      tokens.push({ kind: 'literal', text: text.replaceAll('"', '') });
      continue;
    }
    text = take(/\\./y);
    if (text !== undefined) {
      tokens.push({ kind: 'literal', text: text.slice(1) });
      continue;
    }
    text = take(/\[[^\]]*\]/y);
    if (text !== undefined) {
      const elapsed = /^\[(?:h+|m+|s+)\]$/i.exec(text);
      const currency = /^\[\$([^-\]]*)/.exec(text);
      if (elapsed) tokens.push({ kind: 'date', text: text.toLowerCase() });
      else if (currency?.[1]) tokens.push({ kind: 'literal', text: currency[1] });
      continue;
    }
    if (take(/[_*]./y) !== undefined) continue;
    text = take(/am\/pm|a\/p|上午\/下午|y+|m+|d+|h+|s+/iy);
    if (text !== undefined) {
      tokens.push({ kind: 'date', text: text.toLowerCase() });
      continue;
    }
    text = take(/E[+-]0+/iy);
    if (text !== undefined) {
      tokens.push({ kind: 'exponent', text });
      continue;
    }
    text = take(/[0#?][0#?,.]*|\.[0#?]+/y);
    if (text !== undefined) {
      tokens.push({ kind: 'digits', text });
      continue;
    }
    const char = section.charAt(at++);
    tokens.push({ kind: char === '%' ? 'percent' : 'literal', text: char });
  }
  return tokens;
}

function numberText(value: number, tokens: readonly Token[]): string {
  const exponent = tokens.find((token) => token.kind === 'exponent');
  const digits = tokens
    .filter((token) => token.kind === 'digits')
    .map((token) => token.text)
    .join('');
  const [whole = '', fraction = ''] = digits.split('.');
  const scaled = tokens.some((token) => token.kind === 'percent') ? value * 100 : value;
  const trimmed = withoutCommas(whole);
  const thousands = whole.length - trimmed.length;
  const shown = scaled / 1000 ** thousands;
  let text: string;
  if (exponent) {
    const [mantissa = '', power = '0'] = shown.toExponential(fraction.length).split('e');
    const size = String(Math.abs(Number(power))).padStart(exponent.text.length - 2, '0');
    text = `${mantissa}E${Number(power) < 0 ? '-' : '+'}${size}`;
  } else {
    const required = fraction.replaceAll(/[^0]/g, '').length;
    text = fixed(Math.abs(shown), fraction.length, required);
    const least = whole.replaceAll(/[^0]/g, '').length;
    const [integer = '0', rest] = text.split('.');
    let padded = (integer === '0' && least === 0 ? '' : integer).padStart(least, '0');
    if (trimmed.includes(',')) padded = grouped(padded);
    text = (shown < 0 && Number(text) !== 0 ? '-' : '') + padded + (rest === undefined ? '' : `.${rest}`);
  }
  let placed = false;
  let out = '';
  for (const token of tokens) {
    if (token.kind === 'digits' || token.kind === 'exponent') {
      if (!placed) out += text;
      placed = true;
    } else out += token.text;
  }
  return out;
}

/** Rounds half away from zero on the decimal text, as spreadsheets do, instead of on the binary value. */
function fixed(value: number, places: number, required: number): string {
  // Spreadsheets keep 15 digits; the binary value has more, which mean nothing.
  if (value >= 1e15) return value < 1e21 ? String(Number(value.toPrecision(15))) : value.toPrecision(15);
  const nudged = value + value * Number.EPSILON;
  let text = nudged.toFixed(places);
  while (text.includes('.') && (text.split('.')[1]?.length ?? 0) > required && text.endsWith('0'))
    text = text.slice(0, -1);
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** A serial day number as a date; undefined before the calendar starts. */
function dateOf(serial: number, dateSystem: 1900 | 1904): Date | undefined {
  if (serial < 0 || serial > 2_958_466) return undefined;
  // 1900 has a 29 February in Excel: days up to it are one further on.
  const days = dateSystem === 1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date(Math.round((days - 25_569) * 86_400) * 1000);
}

function dateText(value: number, tokens: readonly Token[], dateSystem: 1900 | 1904): string {
  const date = dateOf(value, dateSystem);
  if (!date) return '########';
  const half = tokens.some((token) => /am|a\/p|上午/.test(token.text) && token.kind === 'date');
  const two = (part: number, text: string) =>
    text.length > 1 ? String(part).padStart(2, '0') : String(part);
  const parts = tokens.filter((token) => token.kind === 'date');
  return tokens
    .map((token) => {
      if (token.kind !== 'date') return token.kind === 'digits' ? '' : token.text;
      const text = token.text;
      const hours = date.getUTCHours();
      if (text.startsWith('[h')) return String(Math.floor(value * 24 + 1e-9));
      if (text.startsWith('[m')) return String(Math.floor(value * 1440 + 1e-9));
      if (text.startsWith('[s')) return String(Math.round(value * 86_400));
      if (text.startsWith('am') || text === 'a/p') return hours < 12 ? 'AM' : 'PM';
      if (text.startsWith('上午')) return hours < 12 ? '上午' : '下午';
      if (text.startsWith('y'))
        return text.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100, 'yy');
      if (text.startsWith('d'))
        return text.length > 2 ? weekday(date, text.length) : two(date.getUTCDate(), text);
      if (text.startsWith('h')) return two(half ? hours % 12 || 12 : hours, text);
      if (text.startsWith('s')) return two(date.getUTCSeconds(), text);
      // m is minutes only between hours and seconds.
      const at = parts.indexOf(token);
      const minutes =
        parts[at - 1]?.text.includes('h') === true || parts[at + 1]?.text.includes('s') === true;
      if (minutes) return two(date.getUTCMinutes(), text);
      return text.length > 2 ? monthName(date, text.length) : two(date.getUTCMonth() + 1, text);
    })
    .join('');
}

function weekday(date: Date, length: number): string {
  return date.toLocaleDateString('en', { weekday: length > 3 ? 'long' : 'short', timeZone: 'UTC' });
}

function monthName(date: Date, length: number): string {
  return date.toLocaleDateString('en', { month: length > 3 ? 'long' : 'short', timeZone: 'UTC' });
}

/** The picture of the whole part without the commas at its end, which divide by thousands. */
function withoutCommas(whole: string): string {
  let end = whole.length;
  while (whole[end - 1] === ',') end -= 1;
  return whole.slice(0, end);
}

function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
}
