import type { MatchRecord } from '../../../core/match/matchRecord';
import { checkCharacter } from '../../samples/identity';
import type { Random } from '../../samples/random';
import { homophone, inTraditional, randomName, randomSurname, syllables, wrongCharacter } from './matchNames';
import type { TruePupil } from './matchPupils';

type Draft = { -readonly [Field in keyof MatchRecord]: MatchRecord[Field] };

/** One thing that goes wrong when a list is filled in. */
export interface Slip {
  readonly name: string;
  /** How many of a thousand pupils of a list. */
  readonly share: number;
  /** Changes the record; false when the slip cannot happen to it. */
  readonly make: (record: Draft, pupil: TruePupil, random: Random) => boolean;
}

function setId(record: Draft, id: string): boolean {
  if (record.id === '' || record.id === id) return false;
  record.id = id;
  return true;
}

function setName(record: Draft, name: string | undefined): boolean {
  if (name === undefined || name === record.name || name === '') return false;
  record.name = name;
  return true;
}

function digit(random: Random, id: string, at: number): string {
  const other = (Number(id.charAt(at)) + random.int(1, 9)) % 10;
  return id.slice(0, at) + String(other) + id.slice(at + 1);
}

function swapped(random: Random, id: string): string {
  const places = Array.from({ length: 16 }, (_, at) => at).filter(
    (at) => id.charAt(at) !== id.charAt(at + 1),
  );
  const at = random.pick(places);
  return id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
}

/** The birth cell when the list has one: the ID's own date otherwise. */
function dated(record: Draft, date: string): boolean {
  if (record.birthDate === '' || record.birthDate === date) return false;
  record.birthDate = date;
  return true;
}

function shifted(date: string, days: number): string {
  if (date === '') return '';
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function swappedDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return Number(day) <= 12 ? `${year}-${day}-${month}` : date;
}

const dotless = (name: string): boolean => !name.includes('·');
const placeholders = ['?', '□', '*', '\ue123', '??'];

/** Slips with the shares they have in ledgers; `many` below says how often two meet in one record. */
export const slips: readonly Slip[] = [
  {
    name: 'id: one digit',
    share: 30,
    make: (r, _p, random) => setId(r, digit(random, r.id, random.int(0, 16))),
  },
  {
    name: 'id: neighbours swapped',
    share: 15,
    make: (r, _p, random) => r.id.length === 18 && setId(r, swapped(random, r.id)),
  },
  {
    name: 'id: one digit, check made to fit',
    share: 3,
    make: (r, _p, random) => {
      const wrong = digit(random, r.id, random.int(14, 16)).slice(0, 17);
      return r.id.length === 18 && setId(r, wrong + checkCharacter(wrong));
    },
  },
  { name: 'id: tail 000', share: 30, make: (r) => r.id.length === 18 && setId(r, `${r.id.slice(0, 15)}000`) },
  {
    name: 'id: scientific',
    share: 10,
    make: (r) => r.id.length === 18 && setId(r, `${r.id.charAt(0)}.${r.id.slice(1, 6)}E+17`),
  },
  { name: 'id: cut to 15', share: 5, make: (r) => r.id.length === 18 && setId(r, r.id.slice(0, 15)) },
  {
    name: 'id: a digit missing',
    share: 5,
    make: (r, _p, random) => {
      const at = random.int(0, 16);
      return r.id.length === 18 && setId(r, r.id.slice(0, at) + r.id.slice(at + 1));
    },
  },
  {
    name: 'id: a digit too many',
    share: 3,
    make: (r, _p, random) => {
      const at = random.int(0, 16);
      return r.id.length === 18 && setId(r, r.id.slice(0, at) + r.id.charAt(at) + r.id.slice(at));
    },
  },
  {
    name: 'id: masked',
    share: 8,
    make: (r) => r.id.length === 18 && setId(r, `${r.id.slice(0, 6)}********${r.id.slice(-4)}`),
  },
  { name: 'id: blank', share: 30, make: (r) => setId(r, '') },
  { name: 'id: the head’s', share: 4, make: (r, p) => setId(r, p.headId) },
  {
    name: 'id: 残疾人证 in its place',
    share: 10,
    make: (r, p) => p.disability !== '' && setId(r, p.id + p.disability),
  },
  { name: 'name: traditional', share: 8, make: (r) => setName(r, inTraditional(r.name)) },
  { name: 'name: heard the same', share: 20, make: (r, _p, random) => setName(r, homophone(random, r.name)) },
  {
    name: 'name: stand-in',
    share: 8,
    make: (r, _p, random) => {
      const characters = Array.from(r.name);
      if (characters.length !== 3) return false;
      characters[random.int(1, 2)] = random.pick(placeholders);
      return setName(r, characters.join(''));
    },
  },
  {
    name: 'name: letters inside',
    share: 5,
    make: (r) => {
      const last = Array.from(r.name).at(-1) ?? '';
      const letters = syllables.get(last);
      return letters !== undefined && dotless(r.name) && setName(r, r.name.slice(0, -last.length) + letters);
    },
  },
  {
    name: 'name: another dot',
    share: 10,
    make: (r, _p, random) => setName(r, r.name.replace('·', random.pick(['•', '.', '・', '']))),
  },
  { name: 'name: shortened', share: 5, make: (r) => !dotless(r.name) && setName(r, r.name.split('·')[0]) },
  {
    name: 'name: another surname',
    share: 4,
    make: (r, _p, random) => dotless(r.name) && setName(r, randomSurname(random) + r.name.slice(1)),
  },
  {
    name: 'name: a wrong character',
    share: 5,
    make: (r, _p, random) => r.name.length === 3 && setName(r, wrongCharacter(random, r.name)),
  },
  {
    name: 'name: reordered',
    share: 2,
    make: (r) => r.name.length === 3 && setName(r, r.name.charAt(0) + r.name.charAt(2) + r.name.charAt(1)),
  },
  {
    name: 'name: spaces, brackets, letter',
    share: 8,
    make: (r, _p, random) =>
      setName(r, random.pick([r.name.split('').join(' '), `${r.name}A`, `${r.name}（转入）`])),
  },
  {
    name: 'name: another',
    share: 4,
    make: (r, p, random) => dotless(r.name) && setName(r, randomName(random, p.name.charAt(0), p.sex)),
  },
  { name: 'birth: month and day swapped', share: 5, make: (r) => dated(r, swappedDay(r.birthDate)) },
  {
    name: 'birth: lunar',
    share: 8,
    make: (r, _p, random) => dated(r, shifted(r.birthDate, -random.int(20, 48))),
  },
  {
    name: 'birth: another year',
    share: 5,
    make: (r) => dated(r, `${String(Number(r.birthDate.slice(0, 4)) + 1)}${r.birthDate.slice(4)}`),
  },
  { name: 'birth: blank', share: 20, make: (r) => dated(r, '') },
  {
    name: 'sex wrong',
    share: 5,
    make: (r) => {
      if (r.sex === '') return false;
      r.sex = r.sex === '男' ? '女' : '男';
      return true;
    },
  },
  {
    name: 'moved',
    share: 15,
    make: (r, p) => {
      if (r.village === '') return false;
      r.village = p.village === '上坝村' ? '下坝村' : '上坝村';
      return true;
    },
  },
  {
    name: 'another guardian',
    share: 25,
    make: (r, _p, random) => {
      if (r.guardian === '' && r.head === '') return false;
      const other = randomName(random, randomSurname(random), '女');
      if (r.guardian !== '') r.guardian = other;
      else r.head = other;
      return true;
    },
  },
  {
    name: 'another phone',
    share: 60,
    make: (r, _p, random) => {
      if (r.phone === '') return false;
      r.phone = `1990${String(random.int(0, 9_999_999)).padStart(7, '0')}`;
      return true;
    },
  },
];
