import { chineseDigits } from '../normalise/chineseDigits';
import { compactText } from '../normalise/cleanText';
import type { Term } from './ledger';

const dash = /[\u2010-\u2015\u2212~～至/_]/g;
const firstHalf = /^度?[,(]?(?:第?1学?期|上学期|上半学年|上期|秋季?(?:学期|期)?)/;
const secondHalf = /^度?[,(]?(?:第?2学?期|下学期|下半学年|下期|春季?(?:学期|期)?)/;
/** `2024-2025学年…`, `2024-25学年…`: first and second year, and what follows. */
const twoYears = /((?:19|20)\d{2})年?-((?:19|20)?\d{2})(?:学年|年度|年)(.{0,12})/g;
/** `2024学年第一学期`: one year stands for the school year that begins in it. */
const oneYear = /(?:^|[^\d-])((?:19|20)\d{2})学年(.{0,12})/g;
/** `2024-2025-1`: school year and number of the term. */
const coded = /((?:19|20)\d{2})-((?:19|20)\d{2})-?\(?([12])(?!\d)/g;
/** `2024年秋季`, `2024秋`, `2024年(春季)`. */
const season = /((?:19|20)\d{2})年?度?\(?(秋|春)/g;
const halfYear = /((?:19|20)\d{2})年?度?(上|下)半年/g;

function half(first: number, rest: string): Term[] {
  if (firstHalf.test(rest)) return [`${first}-autumn`];
  return secondHalf.test(rest) ? [`${first + 1}-spring`] : [];
}

function secondYear(first: number, text: string): boolean {
  return Number(text) === (text.length === 2 ? (first + 1) % 100 : first + 1);
}

/** Every term a text names: 2024年秋季学期, 2024—2025学年度第二学期 (2025-spring), 2024秋, 2024年上半年 (spring). */
export function parseTerms(text: string): ReadonlySet<Term> {
  const terms = new Set<Term>();
  if (text.length > 500 || !/[\d〇○零一二三四五六七八九]{2}/.test(text.normalize('NFKC'))) return terms;
  const plain = chineseDigits(compactText(text)).replace(dash, '-').replace(/-{2,}/g, '-');
  for (const [, year = '', next = '', rest = ''] of plain.matchAll(twoYears)) {
    const first = Number(year);
    if (secondYear(first, next)) for (const term of half(first, rest)) terms.add(term);
  }
  for (const [, year = '', next = '', number] of plain.matchAll(coded)) {
    const first = Number(year);
    if (secondYear(first, next)) terms.add(number === '1' ? `${first}-autumn` : `${first + 1}-spring`);
  }
  for (const [, year = '', rest = ''] of plain.matchAll(oneYear)) {
    for (const term of half(Number(year), rest)) terms.add(term);
  }
  const rest = plain.replace(twoYears, ' ').replace(oneYear, ' ');
  for (const [, year = '', name] of rest.matchAll(season))
    terms.add(`${Number(year)}-${name === '秋' ? 'autumn' : 'spring'}`);
  for (const [, year = '', name] of rest.matchAll(halfYear))
    terms.add(`${Number(year)}-${name === '上' ? 'spring' : 'autumn'}`);
  return terms;
}
