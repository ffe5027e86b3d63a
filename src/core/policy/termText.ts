import type { Term } from '../ledger/ledger';
import { compactText } from '../normalise/cleanText';
import { parseTerm } from './term';

const season = (word: string): 'spring' | 'autumn' => (/[秋一1上]/.test(word) ? 'autumn' : 'spring');

/**
 * The term a cell names: `2024-autumn`, 2024年秋季学期, 2024秋, 2024—2025学年第一学期, 2024-2025学年度下学期.
 * undefined when it names none, or a school year only.
 */
export function readTermText(text: string): Term | undefined {
  const key = compactText(text);
  const plain = parseTerm(key.toLowerCase());
  if (plain) return plain;
  const calendar = /^(\d{4})年?([春秋])季?(?:学期|期)?$/.exec(key);
  if (calendar) return parseTerm(`${calendar[1] ?? ''}-${season(calendar[2] ?? '')}`);
  const year = /^(\d{4})(?:年?[-—–―~至/](\d{4}|\d{2})年?)?学年度?第?([春秋一二12上下])季?(?:半?学期|期)?$/.exec(key);
  if (!year) return undefined;
  const first = Number(year[1]);
  const second = year[2] === undefined ? first + 1 : Number(year[2]) + (year[2].length === 2 ? Math.floor(first / 100) * 100 : 0);
  if (second !== first + 1) return undefined;
  return season(year[3] ?? '') === 'autumn' ? parseTerm(`${String(first)}-autumn`) : parseTerm(`${String(second)}-spring`);
}
