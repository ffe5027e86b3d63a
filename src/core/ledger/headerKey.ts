import { compactText } from '../normalise/cleanText';

/** Leading numbers of headers: `1.`, `（一）`, `三、`. */
const numbering =
  /^(?:\d{1,2}[.、)]|\(\d{1,2}\)|\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}[、.])/;
const decoration = /[*★☆#◆●]|:$/g;
const bracketed = /[([【「][^()[\]【】「」]*[)\]】」]?/g;
const brackets = /[()[\]【】「」]/g;
const within = /^(?:其中|其)[:,]?/;

/** The header as everybody would type it: half-width, no spaces or line breaks, numbering or stars. */
export function headerKey(text: string): string {
  const key = compactText(text).toUpperCase().replace(decoration, '').replace(within, '');
  return numbering.test(key) ? key.replace(numbering, '') : key;
}

/** The readings of a header to look up, plainest first: as it is, without what is in brackets, with it but no brackets. */
export function headerReadings(text: string): readonly string[] {
  const key = headerKey(text);
  if (key === '') return [];
  if (!/[()[\]【】「」]/.test(key)) return [key];
  const without = key.replace(bracketed, '');
  return [...new Set([key, without, key.replace(brackets, '')])].filter((reading) => reading !== '');
}

/** 10000 when the text says 万元, 1 when it says 元 in brackets; undefined when it names no unit. */
export function unitInHeader(text: string): 1 | 10000 | undefined {
  const key = compactText(text);
  if (key.includes('万元')) return 10000;
  return key.includes('(元') ? 1 : undefined;
}
