import { calendarDay, type DayNumber } from '../id/calendarDay';
import { checkCharacter, digitFor, swapHolds } from '../id/checkCharacter';
import { regionOf } from '../id/region';
import type { Slip } from './slip';

/** A number that may have been meant, and the slip that made what stands in the cell of it. */
export interface IdCandidate {
  readonly number: string;
  readonly slip: Slip;
}

/** Letters that look like digits. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['Q', '0'],
  ['D', '0'],
  ['I', '1'],
  ['L', '1'],
  ['|', '1'],
  ['!', '1'],
  ['Z', '2'],
  ['S', '5'],
  ['B', '8'],
  ['×', 'X'],
  ['*', 'X'],
]);
const form = /^\d{17}[\dX]$/;

/** Whether a number can be anybody's: its check, its date and its province are right. `today`: nobody is born later. */
export function isPossible(number: string, today: DayNumber): boolean {
  if (!form.test(number) || checkCharacter(number) !== number.charAt(17)) return false;
  const birth = calendarDay(number.slice(6, 14));
  if (birth === undefined || birth > today || today - birth > 120 * 10_000) return false;
  return number.startsWith('9') || regionOf(number) !== 'provinceUnknown';
}

function changed(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

/** Only the digits that make the check hold: one for each position at most. */
function* oneDigit(text: string): Generator<IdCandidate> {
  for (let at = 0; at < 17; at++) {
    const from = text.charAt(at);
    const to = digitFor(text, at);
    if (to === undefined || to === from) continue;
    yield { number: changed(text, at, to), slip: { kind: 'digit', at: at + 1, from, to } };
  }
  const [from, to] = [text.charAt(17), checkCharacter(text)];
  if (from !== to) yield { number: changed(text, 17, to), slip: { kind: 'digit', at: 18, from, to } };
}

function* oneSwap(text: string): Generator<IdCandidate> {
  for (let at = 0; at < 17; at++) {
    const [a, b] = [text.charAt(at), text.charAt(at + 1)];
    // Most swaps break the check: that is known before the number is put together.
    if (a === b || !swapHolds(text, at)) continue;
    const number = text.slice(0, at) + b + a + text.slice(at + 2);
    yield { number, slip: { kind: 'swap', at: at + 1, from: a, to: b } };
  }
}

function* oneMissing(text: string): Generator<IdCandidate> {
  for (let at = 0; at <= text.length; at++) {
    for (const to of at === text.length ? checkCharacter(text) : '0123456789')
      yield { number: text.slice(0, at) + to + text.slice(at), slip: { kind: 'missing', at: at + 1, to } };
  }
}

function* oneExtra(text: string): Generator<IdCandidate> {
  for (let at = 0; at < text.length; at++)
    yield {
      number: text.slice(0, at) + text.slice(at + 1),
      slip: { kind: 'extra', at: at + 1, from: text.charAt(at) },
    };
}

function* madeBySlip(text: string): Generator<IdCandidate> {
  const letters = Array.from(text).find((character) => lookalikes.has(character));
  if (letters !== undefined) {
    const number = Array.from(text, (character) => lookalikes.get(character) ?? character).join('');
    yield { number, slip: { kind: 'lookalike', from: letters, to: lookalikes.get(letters) ?? '' } };
  }
  if (/^\d{17}[\dX]$/.test(text)) {
    yield* oneDigit(text);
    yield* oneSwap(text);
  } else if (/^\d{16}X\d$/.test(text)) yield* oneSwap(text);
  else if (/^\d{16}[\dX]$/.test(text)) yield* oneMissing(text);
  else if (/^\d{18}[\dX]$/.test(text)) yield* oneExtra(text);
}

/** The possible numbers one slip away from what stands in a cell (clean characters), each once. */
export function idCandidates(text: string, today: DayNumber): readonly IdCandidate[] {
  const found = new Map<string, IdCandidate>();
  for (const candidate of madeBySlip(text)) {
    if (!found.has(candidate.number) && isPossible(candidate.number, today))
      found.set(candidate.number, candidate);
  }
  return [...found.values()];
}
