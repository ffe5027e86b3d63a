import { calendarDay } from '../id/calendarDay';
import { readId } from '../id/readId';
import { oneSlip } from '../rules/id-near-miss/id-near-miss';

/**
 * What an ID cell tells:
 * - `whole`: a number in full, right or with a slip;
 * - `part`: some of its characters are lost (…000, 5.32725E+17, 532725********0013, cut to 15 digits);
 * - `odd`: a character too many or too few, or others than digits;
 * - `none`: nothing that tells one person from another.
 */
export interface IdForm {
  readonly kind: 'whole' | 'part' | 'odd' | 'none';
  /** One text for one number in all its forms; `part`: `?` for each lost character; `odd`: as written. */
  readonly key: string;
  /** It was written with 15 digits. */
  readonly legacy: boolean;
  /** It was a 残疾人证 number. */
  readonly disability: boolean;
  /** The check character and the date hold: no slip of one character is in it. */
  readonly sound: boolean;
  /** `YYYYMMDD` as written in a whole number; '' when the calendar has no such day. */
  readonly birth: string;
}

/** How two ID numbers agree, best first. */
export type IdLevel =
  | 'same'
  | 'slip'
  | 'endsAgree'
  | 'partAgrees'
  | 'bothSoundSlip'
  | 'fewSlips'
  | 'elder'
  | 'differ'
  | 'bothSoundDiffer'
  | 'none';

const none: IdForm = { kind: 'none', key: '', legacy: false, disability: false, sound: false, birth: '' };
const scientific = /^(\d)(?:\.(\d{1,16}))?E\+?17$/;
const lostTail = /^\d{15}0{3}$/;
/** Years between a parent and a child: one of two numbers so far apart may be the parent’s, in the child’s row. */
const generation = 16;
/** Too few characters left to tell anybody by. */
const leastKnown = 9;

function part(key: string): IdForm {
  const known = key.replaceAll('?', '').length;
  return known < leastKnown ? none : { ...none, kind: 'part', key };
}

/** 15 digits of which the 7th to 14th are a full date are an 18-digit number cut short, not an old one. */
function cutShort(text: string): boolean {
  const year = Number(text.slice(6, 10));
  return year >= 1980 && year <= 2100 && calendarDay(text.slice(6, 14)) !== undefined;
}

/** Reads an ID cell (see `MatchRecord.id`) for comparison. */
export function idForm(text: string): IdForm {
  if (text.length < 8) return none;
  const reading = readId(text);
  if (reading.form === 'legacy' && cutShort(text)) return part(`${text}???`);
  if (lostTail.test(text) && !reading.checkHolds) return part(`${text.slice(0, 15)}???`);
  if (reading.form === 'permit' || reading.key !== '')
    return {
      kind: 'whole',
      key: reading.key,
      legacy: reading.form === 'legacy',
      disability: reading.form === 'disability',
      sound: reading.checkHolds && (reading.birth !== undefined || reading.form === 'permit'),
      birth: reading.birth === undefined ? '' : reading.key.slice(6, 14),
    };
  const short = scientific.exec(text);
  if (short) return part(((short[1] ?? '') + (short[2] ?? '')).padEnd(18, '?').slice(0, 18));
  if (/^[\dX]*[*?]+[\dX]*$/.test(text) && text.length === 18) return part(text.replaceAll('*', '?'));
  if (/^\d{16,19}X?$/.test(text)) return { ...none, kind: 'odd', key: text };
  return /^\d{17}[A-WYZ]$/.test(text) ? { ...none, kind: 'odd', key: text } : none;
}

function partAgrees(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let agreeing = 0;
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one === 63 || other === 63) continue;
    if (one !== other) return false;
    agreeing++;
  }
  return agreeing >= leastKnown;
}

/** `long` is `short` with one character more. */
function oneMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && long.charCodeAt(at) === short.charCodeAt(at)) at++;
  return long.slice(at + 1) === short.slice(at);
}

function differences(a: string, b: string): number {
  let count = a.length === b.length ? 0 : 18;
  for (let at = 0; at < 17 && count < 4; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) count++;
  return count;
}

/** The best level two ID cells agree on. Symmetric. */
export function compareIds(a: IdForm, b: IdForm): IdLevel {
  if (a.kind === 'none' || b.kind === 'none') return 'none';
  if (a.kind === 'part' || b.kind === 'part') {
    if (a.kind === 'odd' || b.kind === 'odd') return 'none';
    if (!partAgrees(a.key, b.key)) return 'differ';
    return /\?.{0,3}$/.test(a.key) || /\?.{0,3}$/.test(b.key) ? 'partAgrees' : 'endsAgree';
  }
  if (a.key === b.key) return a.kind === 'whole' ? 'same' : 'slip';
  if (a.kind === 'odd' || b.kind === 'odd')
    return oneMore(a.key, b.key) || oneMore(b.key, a.key) || a.key.slice(0, 17) === b.key.slice(0, 17)
      ? 'slip'
      : 'differ';
  const bothSound = a.sound && b.sound;
  if (a.key.length === 18 && b.key.length === 18) {
    if (oneSlip(a.key, b.key)) return bothSound ? 'bothSoundSlip' : 'slip';
    if (!bothSound && differences(a.key, b.key) <= 2) return 'fewSlips';
  }
  if (!bothSound) return 'differ';
  const years = Number(a.birth.slice(0, 4)) - Number(b.birth.slice(0, 4));
  return Math.abs(years) >= generation ? 'elder' : 'bothSoundDiffer';
}
