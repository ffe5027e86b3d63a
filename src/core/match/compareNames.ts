import { editDistance } from '../codes/editDistance';
import { surnameLength, type NameForm } from './nameForms';

/** How two names agree, best first. */
export type NameLevel =
  | 'same'
  | 'sound'
  | 'masked'
  | 'shortened'
  | 'reordered'
  | 'nearSound'
  | 'similar'
  | 'oneCharacter'
  | 'surnameChanged'
  | 'surnameOnly'
  | 'different'
  | 'blank';

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((sound) => b.includes(sound));
}

/** 李?明 and 李䶮明: what can be read agrees, and each run of stand-ins has characters to stand for. */
function fits(masked: NameForm, other: NameForm): boolean {
  const { text } = masked;
  const first = text.indexOf('?');
  const last = text.lastIndexOf('?');
  const [before, after] = [text.slice(0, first), text.slice(last + 1)];
  if (before === '' && after === '') return false;
  const hidden = other.text.length - before.length - after.length;
  const places = last - first + 1;
  return (
    hidden >= 1 &&
    // A character outside the basic plane leaves two marks, or one.
    hidden >= Math.ceil(places / 2) &&
    hidden <= places * 2 &&
    other.text.startsWith(before) &&
    other.text.endsWith(after)
  );
}

/** Both have stand-ins: place by place, what can be read in both agrees, and something does. */
function bothFit(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // ?? may be one character.
  if (long.length - short.length > 1 || short[0] !== long[0] || short[0] === '?') return false;
  return (
    long.length > short.length ||
    short.every((character, at) => character === '?' || long[at] === '?' || character === long[at])
  );
}

/** 阿卜杜热合曼 for 阿卜杜热合曼·买买提: one name is whole pieces or a long beginning of the other. */
function shortened(a: NameForm, b: NameForm): boolean {
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  if (short.text.length < 2 || long.characters.length < 5) return false;
  if (long.parts.length > 1 && long.parts.includes(short.text)) return true;
  return short.characters.length >= 3 && long.text.startsWith(short.text);
}

/** The one place where two names of one length differ; -1 when there are more, or none. */
function onlyDifference(a: readonly string[], b: readonly string[]): number {
  let place = -1;
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue;
    if (place >= 0) return -1;
    place = at;
  }
  return place;
}

function sameLetters(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || !a.every((character) => b.includes(character))) return false;
  return [...a].sort().join('') === [...b].sort().join('');
}

/** The best level two names agree on. Symmetric. */
export function compareNames(a: NameForm, b: NameForm): NameLevel {
  if (a.text === '' || b.text === '') return 'blank';
  if (a.masked || b.masked) {
    if (a.masked && b.masked) return bothFit(a.characters, b.characters) ? 'masked' : 'different';
    return (a.masked ? fits(a, b) : fits(b, a)) ? 'masked' : 'different';
  }
  if (a.text === b.text) return 'same';
  if (shares(a.sounds, b.sounds)) return 'sound';
  if (shares(a.nearSounds, b.nearSounds)) return 'nearSound';
  if (shortened(a, b)) return 'shortened';
  const [one, other] = [a.characters, b.characters];
  const longest = Math.max(one.length, other.length);
  if (longest >= 3 && sameLetters(one, other)) return 'reordered';
  if (longest >= 5) {
    if (editDistance(a.text, b.text, 2) <= 2) return 'similar';
    return one[0] === other[0] ? 'surnameOnly' : 'different';
  }
  if (one.length === other.length && longest >= 3) {
    const place = onlyDifference(one, other);
    if (place >= 0) return place === 0 ? 'surnameChanged' : 'oneCharacter';
  }
  // 李䶮明 typed as 李明: a character is missing.
  if (longest >= 3 && one.length !== other.length && editDistance(a.text, b.text, 1) === 1)
    return one[0] === other[0] ? 'oneCharacter' : 'surnameOnly';
  // 孙琳 and 周琳.
  if (one.length === 2 && other.length === 2 && one[1] === other[1]) return 'surnameChanged';
  const length = surnameLength(one);
  const sameSurname =
    one[0] === other[0] && length === surnameLength(other) && (length === 1 || one[1] === other[1]);
  return sameSurname ? 'surnameOnly' : 'different';
}
