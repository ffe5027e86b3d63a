import type { Term } from '../ledger/ledger';
import { parseDate } from '../normalise/parseDate';
import { inputNames } from './inputNames';
import { lacking, unknown, yes, type Answer, type Speak } from './answer';
import type { PupilInputs } from './pupilInputs';
import { reasons } from './reasons';
import type { StandardConditions } from './standard';
import { compareTerms, parseTerm, termTitle } from './term';
import { readTermText } from './termText';

/** The terms a 入学时间 may mean, first and last: a day or month names one, a bare year leaves both of it open. */
function entryTerms(text: string): readonly [Term, Term] | undefined {
  const named = readTermText(text);
  if (named) return [named, named];
  const date = parseDate(text);
  const at = (iso: string, season: 'spring' | 'autumn'): Term | undefined =>
    parseTerm(`${iso.slice(0, 4)}-${season}`);
  let ends: readonly (Term | undefined)[] = [];
  if (date.kind === 'year') ends = [at(date.date, 'spring'), at(date.date, 'autumn')];
  else if (date.kind === 'day' || date.kind === 'month') {
    const term = at(date.date, Number(date.date.slice(5, 7)) >= 7 ? 'autumn' : 'spring');
    ends = [term, term];
  }
  const [first, last] = ends;
  return first && last ? [first, last] : undefined;
}

/** Cohort and first term, by 入学时间. A year that leaves it open is unknown, not guessed. */
export function entryFits(
  inputs: PupilInputs,
  { entered, firstTerm }: StandardConditions,
  speak: Speak,
): Answer {
  const { term } = inputs;
  const from = firstTerm ? term : entered?.from;
  const to = firstTerm ? term : entered?.to;
  const name = speak(inputNames.enrolledFrom);
  if (!inputs.has('enrolledFrom')) return lacking(speak(reasons.columnMissing, { name }), 'enrolledFrom');
  const found = inputs.text('enrolledFrom');
  if (found === '') return unknown(speak(reasons.cellBlank, { name }), 'enrolledFrom');
  const terms = entryTerms(found);
  if (!terms) return unknown(speak(reasons.cellUnread, { name, found }), 'enrolledFrom');
  const [first, last] = terms;
  const inside = (each: Term): boolean =>
    (from === undefined || compareTerms(from, each) <= 0) &&
    (to === undefined || compareTerms(each, to) <= 0);
  const both = [inside(first), inside(last)];
  // One term of a year asked for lies between the two it may mean.
  if (both.every(Boolean)) return yes;
  if (both.some(Boolean))
    return unknown(speak(reasons.cellOpen, { name, found, listed: span(from, to, speak) }), 'enrolledFrom');
  return { is: 'no', reason: speak(reasons.notValue, { name, listed: span(from, to, speak), found }) };
}

function span(from: Term | undefined, to: Term | undefined, speak: Speak): string {
  const title = (term: Term): string =>
    speak({ 'zh-CN': termTitle(term, 'zh-CN'), en: termTitle(term, 'en') });
  if (from !== undefined && from === to) return title(from);
  return speak(reasons.span, { from: from ? title(from) : '', to: to ? title(to) : '' });
}
