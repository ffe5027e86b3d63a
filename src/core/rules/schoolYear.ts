import { dayNumber, type DayNumber } from '../id/calendarDay';
import type { Term } from '../ledger/ledger';

/**
 * 31 August before the school year of a term, the day school ages are counted on. Without a term the school
 * year that `asOf` lies in.
 */
export function schoolYearStart(term: Term | undefined, asOf: string): DayNumber {
  const [year = '', season = ''] = term
    ? term.split('-')
    : [asOf.slice(0, 4), asOf.slice(5, 7) >= '08' ? 'autumn' : 'spring'];
  return dayNumber(`${String(Number(year) - (season === 'autumn' ? 0 : 1))}-08-31`);
}
