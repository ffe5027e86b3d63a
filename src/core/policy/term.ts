import type { Term } from '../ledger/ledger';
import type { Language } from '../text/text';

/** The term of `"2024-autumn"` (a year from 1949 to 2199); undefined for any other text. */
export function parseTerm(text: string): Term | undefined {
  const match = /^(\d{4})-(?:spring|autumn)$/.exec(text);
  const year = Number(match?.[1]);
  return match && year >= 1949 && year < 2200 ? (text as Term) : undefined;
}

function makeTerm(year: number, season: 'spring' | 'autumn'): Term {
  return `${year}-${season}`;
}

function termYear(term: Term): number {
  return Number(term.slice(0, 4));
}

function isAutumn(term: Term): boolean {
  return term.endsWith('autumn');
}

/** Terms on one line: two per calendar year, spring before autumn. */
function termOrdinal(term: Term): number {
  return termYear(term) * 2 + (isAutumn(term) ? 1 : 0);
}

/** Negative, 0 or positive as `left` is before, the same as or after `right`. */
export function compareTerms(left: Term, right: Term): number {
  return termOrdinal(left) - termOrdinal(right);
}

/** `2024-spring → 2024-autumn → 2025-spring`. */
export function nextTerm(term: Term): Term {
  return isAutumn(term) ? makeTerm(termYear(term) + 1, 'spring') : makeTerm(termYear(term), 'autumn');
}

/** `2024-autumn → 2024-spring → 2023-autumn`. */
export function previousTerm(term: Term): Term {
  return isAutumn(term) ? makeTerm(termYear(term), 'spring') : makeTerm(termYear(term) - 1, 'autumn');
}

/** Calendar year in which the school year of the term began: 2023 for 2023-autumn and 2024-spring. */
export function schoolYear(term: Term): number {
  return isAutumn(term) ? termYear(term) : termYear(term) - 1;
}

/** `2024年秋季学期`, `autumn term 2024`. */
export function termTitle(term: Term, language: Language): string {
  const year = String(termYear(term));
  if (language === 'en') return `${isAutumn(term) ? 'autumn' : 'spring'} term ${year}`;
  return `${year}年${isAutumn(term) ? '秋' : '春'}季学期`;
}

/** `2023—2024学年`, `school year 2023–24`. */
export function schoolYearTitle(term: Term, language: Language): string {
  const first = schoolYear(term);
  if (language === 'en') return `school year ${String(first)}–${String((first + 1) % 100).padStart(2, '0')}`;
  return `${String(first)}—${String(first + 1)}学年`;
}
