import { shortHash } from '../engine/shortHash';
import { idForm, type IdForm } from './idForms';
import type { MatchRecord } from './matchRecord';
import type { NameEvidence } from './nameEvidence';
import { NameForms, type NameForm } from './nameForms';
import { cardKey, phoneKey, schoolKey, villageKey } from './placeKeys';

/** Where the number a record is known by was found. */
export type IdSource = 'id' | 'disability' | 'studentNumber';

/** All records of a list of which some are compared. */
export interface Population {
  readonly names: readonly string[];
  /** `YYYYMMDD`, 0 = unknown; for as many records as there are names. */
  readonly births: Int32Array;
}

/** One list in columns. Numbers stand for texts, alike on both sides; 0 = nothing there. */
export interface Side {
  readonly records: readonly MatchRecord[];
  /** Records of the whole list, of which these may be a part. */
  readonly size: number;
  readonly id: readonly IdForm[];
  readonly idSource: readonly IdSource[];
  /** The number in full, as a number. */
  readonly idCode: Int32Array;
  /** The ID inside a 残疾人证 number or formal 学籍号, when it is not the number above. */
  readonly inner: Int32Array;
  readonly innerForms: readonly IdForm[];
  readonly studentNumber: Int32Array;
  readonly name: Int32Array;
  readonly forms: readonly NameForm[];
  /** `YYYYMMDD`. */
  readonly birth: Int32Array;
  /** 1 male, 2 female. */
  readonly sex: Int32Array;
  readonly guardian: Int32Array;
  readonly guardianForms: readonly NameForm[];
  readonly head: Int32Array;
  readonly headForms: readonly NameForm[];
  readonly headId: Int32Array;
  readonly headIdForms: readonly IdForm[];
  readonly household: Int32Array;
  readonly village: Int32Array;
  readonly school: Int32Array;
  readonly phone: Int32Array;
  readonly card: Int32Array;
  /** Hash of all that is compared: an order that does not depend on the rows' order. */
  readonly content: Int32Array;
}

/** Both lists, and how often each value occurs in them together. */
export interface Prepared {
  readonly left: Side;
  readonly right: Side;
  readonly frequency: Readonly<Record<Counted, Int32Array>>;
  /** How often a date of birth occurs, by `YYYYMMDD`. */
  readonly births: ReadonlyMap<number, number>;
  /** Records of both whole lists. */
  readonly total: number;
  /** How many records each compared one stands for in the counts that were not taken over the whole lists. */
  readonly scale: number;
}

export type Counted = 'name' | 'parent' | 'village' | 'school' | 'phone' | 'card';

/** Gives every text a number, the same for the same text. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    if (text === '') return 0;
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size + 1));
    return number;
  }

  /** The number of a text that has one. */
  known(text: string): number | undefined {
    return this.numbers.get(text);
  }

  get size(): number {
    return this.numbers.size;
  }
}

/** One number in more rows of a list than this is nobody's: 111…, or the example from the form. */
const mostRows = 40;

/** The 18 characters inside a 残疾人证 number or a formal 学籍号; '' when there are none. */
function innerId(text: string): string {
  if (/^\d{17}[\dX][1-7][1-4](?:B\d)?$/.test(text)) return text.slice(0, 18);
  return /^G\d{17}[\dX]$/.test(text) ? text.slice(1) : '';
}

function innerForm({ disabilityNumber, studentNumber }: MatchRecord): IdForm {
  const disability = idForm(innerId(disabilityNumber));
  return disability.sound ? disability : idForm(innerId(studentNumber));
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

class Preparation {
  private readonly ids = new Numbering();
  private readonly students = new Numbering();
  readonly names = new Numbering();
  readonly parents = new Numbering();
  private readonly households = new Numbering();
  readonly villages = new Numbering();
  readonly schools = new Numbering();
  readonly phones = new Numbering();
  readonly cards = new Numbering();
  private readonly forms: NameForms;

  constructor(evidence: NameEvidence) {
    this.forms = new NameForms(evidence);
  }

  /** How often each name occurs in whole lists; names nobody has who is compared do not count. */
  namesAmong(populations: readonly Population[]): Int32Array {
    const counts = new Int32Array(this.names.size + 1);
    for (const { names } of populations)
      for (const name of names) {
        const number = this.names.known(this.forms.textOf(name));
        if (number !== undefined) counts[number] = (counts[number] ?? 0) + 1;
      }
    return counts;
  }

  side(records: readonly MatchRecord[], size: number): Side {
    const numbers = (numbering: Numbering, textOf: (record: MatchRecord) => string): Int32Array =>
      Int32Array.from(records, (record) => numbering.of(textOf(record)));
    const found = withoutOverused(records.map((record) => this.identity(record)));
    const id = found.map(([form]) => form);
    const innerForms = records.map(innerForm);
    const forms = records.map(({ name }) => this.forms.of(name));
    const guardianForms = records.map(({ guardian }) => this.forms.of(guardian));
    const headForms = records.map(({ head }) => this.forms.of(head));
    const headIdForms = records.map(({ headId }) => idForm(headId));
    const parent = ({ text, masked }: NameForm): number => (masked ? 0 : this.parents.of(text));
    return {
      records,
      size,
      id,
      idSource: found.map(([, source]) => source),
      idCode: Int32Array.from(id, ({ kind, key }) => (kind === 'whole' ? this.ids.of(key) : 0)),
      inner: Int32Array.from(innerForms, (form, at) =>
        form.kind === 'whole' && form.key !== id[at]?.key ? this.ids.of(form.key) : 0,
      ),
      innerForms,
      studentNumber: numbers(this.students, ({ studentNumber }) =>
        studentNumber.length >= 8 && !/^\d{15}0{3,4}$/.test(studentNumber) ? studentNumber : '',
      ),
      name: Int32Array.from(forms, ({ text, masked }) => (masked ? 0 : this.names.of(text))),
      forms,
      birth: Int32Array.from(records, ({ birthDate }) => Number(compact(birthDate)) || 0),
      sex: Int32Array.from(records, ({ sex }) => (sex === '男' ? 1 : sex === '女' ? 2 : 0)),
      guardian: Int32Array.from(guardianForms, parent),
      guardianForms,
      head: Int32Array.from(headForms, parent),
      headForms,
      headId: Int32Array.from(headIdForms, ({ kind, key }) => (kind === 'whole' ? this.ids.of(key) : 0)),
      headIdForms,
      household: numbers(this.households, ({ householdNumber }) =>
        householdNumber.length < 2 ? '' : householdNumber,
      ),
      village: numbers(this.villages, ({ village }) => villageKey(village)),
      school: numbers(this.schools, ({ school }) => schoolKey(school)),
      phone: numbers(this.phones, ({ phone }) => phoneKey(phone)),
      card: numbers(this.cards, ({ card }) => cardKey(card)),
      content: Int32Array.from(records, contentOf),
    };
  }

  /** The number a record is known by: its ID, else the one inside its other numbers. */
  private identity(record: MatchRecord): Identity {
    const own = idForm(record.id);
    // The head's or guardian's number in the pupil's cell says nothing about the pupil.
    const borrowed = own.kind === 'whole' && own.key === idForm(record.headId).key;
    if (own.kind === 'whole' && !borrowed) return [own, own.disability ? 'disability' : 'id'];
    const disability = idForm(innerId(record.disabilityNumber));
    if (disability.sound) return [disability, 'disability'];
    const student = idForm(innerId(record.studentNumber));
    if (student.sound && own.kind === 'none') return [student, 'studentNumber'];
    return [borrowed ? idForm('') : own, 'id'];
  }
}

type Identity = readonly [IdForm, IdSource];

function withoutOverused(found: readonly Identity[]): readonly Identity[] {
  const rows = new Map<string, number>();
  for (const [{ key }] of found) rows.set(key, (rows.get(key) ?? 0) + 1);
  return found.map((identity) =>
    (rows.get(identity[0].key) ?? 0) > mostRows ? [idForm(''), identity[1]] : identity,
  );
}

/** All that is compared; not where it stands. */
const compared = [
  'id',
  'disabilityNumber',
  'studentNumber',
  'name',
  'birthDate',
  'sex',
  'guardian',
  'head',
  'headId',
  'householdNumber',
  'village',
  'school',
  'phone',
  'card',
] as const satisfies readonly (keyof MatchRecord)[];

function contentOf(record: MatchRecord): number {
  return parseInt(shortHash(compared.map((field) => record[field]).join('\u001f')).slice(-6), 36) | 0;
}

function count(size: number, ...columns: readonly Int32Array[]): Int32Array {
  const counts = new Int32Array(size + 1);
  for (const column of columns) for (const code of column) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** Reads both lists into columns; each distinct name is looked at once. */
export function prepare(
  left: readonly MatchRecord[],
  right: readonly MatchRecord[],
  evidence: NameEvidence,
  among?: { readonly left: Population; readonly right: Population },
): Prepared {
  const preparation = new Preparation(evidence);
  const a = preparation.side(left, among?.left.names.length ?? left.length);
  const b = preparation.side(right, among?.right.names.length ?? right.length);
  const births = new Map<number, number>();
  for (const days of among ? [among.left.births, among.right.births] : [a.birth, b.birth])
    for (const day of days) births.set(day, (births.get(day) ?? 0) + 1);
  const total = a.size + b.size;
  const { names, parents, villages, schools, phones, cards } = preparation;
  return {
    left: a,
    right: b,
    frequency: {
      name: among ? preparation.namesAmong([among.left, among.right]) : count(names.size, a.name, b.name),
      parent: count(parents.size, a.guardian, a.head, b.guardian, b.head),
      village: count(villages.size, a.village, b.village),
      school: count(schools.size, a.school, b.school),
      phone: count(phones.size, a.phone, b.phone),
      card: count(cards.size, a.card, b.card),
    },
    births,
    total,
    scale: total / Math.max(1, left.length + right.length),
  };
}
