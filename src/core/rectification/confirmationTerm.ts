import { isoDate } from '../normalise/calendar';
import type { Term } from '../ledger/ledger';

/** Terms as schools keep them: autumn from August to January, spring from February to July. */
function termOf(day: string): Term {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (month >= 8) return `${year}-autumn`;
  return month === 1 ? `${year - 1}-autumn` : `${year}-spring`;
}

function lastDay(term: Term): string {
  const [year = '', season = ''] = term.split('-');
  return season === 'autumn' ? isoDate(Number(year) + 1, 1, 31) : isoDate(Number(year), 7, 31);
}

/**
 * Last day a confirmation made on `day` (`YYYY-MM-DD`) about a ledger of `term` holds: the end of the ledger's term; of
 * the term the day lies in when the ledger states none, or is already over.
 */
export function confirmedUntil(day: string, term: Term | ''): string {
  const own = term === '' ? '' : lastDay(term);
  return own >= day ? own : lastDay(termOf(day));
}
