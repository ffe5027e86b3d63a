import { compareIds, type IdForm, type IdLevel } from './idForms';
import { joinKeys, KeyList } from './joinKeys';
import type { Side } from './prepare';

/** Two texts or numbers as one key; the salt keeps kinds of keys apart. */
function mix(salt: number, a: number, b = 1): number {
  if (a === 0 || b === 0) return 0;
  let hash = Math.imul(a ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  return hash | 0 || 1;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0 || 1;
}

interface KeyKind {
  /** Pairs a key may give before it is left to finer keys; infinite where no pair may be lost. */
  readonly most: number;
  readonly keysOf: (side: Side, at: number) => readonly number[] | number;
  /** A quick look whether a pair with a common key is worth weighing. */
  readonly worth?: (one: IdForm, other: IdForm) => boolean;
}

/** Characters of a number from one place up to another, and then from a third to a fourth, as one key. */
function stretch(salt: number, key: string, from: number, to: number, again = 0, end = 0): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  for (let at = again; at < end; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return mix(salt, hash | 0);
}

/**
 * Numbers one slip apart agree on all but a few places: each key leaves out one stretch. The first 14 characters
 * find …000 numbers, beginning and end masked ones.
 */
function idParts(side: Side, at: number): readonly number[] {
  const form = side.id[at];
  if (!form || form.kind === 'none') return [];
  const { key, kind } = form;
  const { length } = key;
  const keys = [stretch(20, key, 0, 14)];
  if (length === 18) keys.push(stretch(21, key, 0, 6, 14, 18));
  if (kind === 'part') return key.lastIndexOf('?') < 14 ? keys.slice(1) : keys.slice(0, 1);
  keys.push(stretch(22, key, length - 12, length - 1));
  if (length !== 18) return keys;
  // The year, the month and day, and the pairs of neighbours across these borders left out.
  keys.push(stretch(23, key, 0, 6, 10, 17), stretch(24, key, 0, 10, 14, 17));
  keys.push(stretch(25, key, 0, 5, 7, 17), stretch(26, key, 0, 9, 11, 17), stretch(27, key, 0, 13, 15, 17));
  return keys;
}

const slipLevels: ReadonlySet<IdLevel> = new Set(['slip', 'endsAgree', 'partAgrees']);

/** Two sound numbers one place apart are two persons' unless other keys bring them together. */
function slipWorth(one: IdForm, other: IdForm): boolean {
  return !(one.sound && other.sound) && slipLevels.has(compareIds(one, other));
}

function soundKeys(side: Side, at: number): readonly number[] {
  return (side.forms[at]?.nearSounds ?? []).slice(0, 4).map(hashText);
}

/** Each piece of a name with dots, and the beginning of a long one. */
function pieceKeys(side: Side, at: number): readonly number[] {
  const form = side.forms[at];
  if (!form || form.characters.length < 3 || form.masked) return [];
  const pieces = form.parts.filter((part) => part.length >= 2 && part.length < form.text.length);
  return [...new Set([...pieces, form.characters.slice(0, 3).join('')])].map(hashText);
}

function surnameKey(side: Side, at: number): number {
  const first = side.forms[at]?.characters[0] ?? '';
  return first === '' || first === '?' ? 0 : hashText(first);
}

function givenKey(side: Side, at: number): number {
  const form = side.forms[at];
  return !form || form.characters.length < 3 || form.masked ? 0 : hashText(form.characters.slice(1).join(''));
}

const column =
  (
    field:
      | 'idCode'
      | 'studentNumber'
      | 'name'
      | 'birth'
      | 'guardian'
      | 'head'
      | 'headId'
      | 'household'
      | 'village'
      | 'school'
      | 'phone'
      | 'card',
  ) =>
  (side: Side, at: number): number =>
    side[field][at] ?? 0;

type NumberOf = (side: Side, at: number) => number;

function both(salt: number, one: NumberOf, other: NumberOf): KeyKind['keysOf'] {
  return (side, at) => mix(salt, one(side, at), other(side, at));
}

/** Guardian or head, whichever the other list calls it. */
function withParent(salt: number, one: NumberOf): KeyKind['keysOf'] {
  return (side, at) => {
    const [key, guardian, head] = [one(side, at), side.guardian[at] ?? 0, side.head[at] ?? 0];
    return guardian === head ? mix(salt, key, guardian) : [mix(salt, key, guardian), mix(salt, key, head)];
  };
}

const everyOne: NumberOf = (side, at) => side.idCode[at] ?? 0;
const few = 3000;
const some = 600;
/** Births of one day in one region come together under one key, and are looked at quickly. */
const manyParts = 100_000;

/** Kinds of keys; records that share one are compared. The first few are exact and lose nothing. */
const kinds: readonly KeyKind[] = [
  { most: Number.POSITIVE_INFINITY, keysOf: (side, at) => mix(1, everyOne(side, at)) },
  { most: few, keysOf: (side, at) => [mix(1, everyOne(side, at)), mix(1, side.inner[at] ?? 0)] },
  { most: few, keysOf: column('studentNumber') },
  { most: manyParts, keysOf: idParts, worth: slipWorth },
  { most: some, keysOf: column('name') },
  { most: few, keysOf: both(2, column('name'), column('birth')) },
  { most: few, keysOf: both(3, column('name'), column('village')) },
  { most: few, keysOf: both(4, column('name'), column('school')) },
  { most: few, keysOf: both(5, column('name'), column('phone')) },
  { most: few, keysOf: withParent(6, column('name')) },
  { most: some, keysOf: soundKeys },
  { most: some, keysOf: pieceKeys },
  { most: few, keysOf: both(7, surnameKey, column('birth')) },
  { most: few, keysOf: both(8, givenKey, column('birth')) },
  { most: few, keysOf: withParent(9, column('birth')) },
  { most: few, keysOf: withParent(10, surnameKey) },
  { most: few, keysOf: both(11, column('birth'), column('village')) },
  { most: some, keysOf: column('headId') },
  { most: some, keysOf: column('household') },
  { most: some, keysOf: column('phone') },
  { most: some, keysOf: column('card') },
];

function keyList(side: Side, { keysOf }: KeyKind): KeyList {
  const list = new KeyList(side.records.length);
  for (let at = 0; at < side.records.length; at++) {
    const keys = keysOf(side, at);
    if (typeof keys === 'number') list.add(at, keys);
    else for (const key of keys) list.add(at, key);
  }
  return list;
}

/**
 * Visits pairs worth comparing, some more than once. `openLeft`, `openRight`: 1 for records not settled yet; pairs of
 * two settled ones are left out. Two records with one ID number are always visited.
 */
export function eachCandidate(
  left: Side,
  right: Side,
  openLeft: Uint8Array,
  openRight: Uint8Array,
  visit: (l: number, r: number) => void,
): void {
  for (const kind of kinds) {
    const { worth } = kind;
    const visitWorth = (l: number, r: number): void => {
      const [one, other] = [left.id[l], right.id[r]];
      if (!worth || (one && other && worth(one, other))) visit(l, r);
    };
    joinKeys(keyList(left, kind), keyList(right, kind), { openLeft, openRight, most: kind.most }, visitWorth);
  }
}
