import { compareIds, type IdLevel } from './idForms';
import { compareNames, type NameLevel } from './compareNames';
import { compareBirths } from './compareBirths';
import type { Counted, Prepared, Side } from './prepare';
import {
  birthWeights,
  equalWeights,
  householdLeast,
  householdMost,
  idWeights,
  nameWeights,
  linked,
  type BirthLevel,
} from './weights';

export type EqualLevel = 'same' | 'different' | 'blank';
export type ParentLevel = 'same' | 'alike' | 'different' | 'otherPerson' | 'blank';

/** What one pair agrees on, with the weight of each; filled anew for every pair. */
export interface PairScore {
  /** Odds in bits that the two are one pupil, all evidence and the size of the lists counted. */
  total: number;
  id: IdLevel;
  idWeight: number;
  name: NameLevel;
  nameWeight: number;
  birth: BirthLevel;
  birthWeight: number;
  sex: EqualLevel;
  sexWeight: number;
  /** The ID inside a 残疾人证 number or formal 学籍号, where the cell itself does not settle it. */
  inner: EqualLevel;
  innerWeight: number;
  studentNumber: EqualLevel;
  studentNumberWeight: number;
  school: EqualLevel;
  schoolWeight: number;
  parent: ParentLevel;
  parentWeight: number;
  headId: EqualLevel | 'slip';
  headIdWeight: number;
  household: EqualLevel;
  householdWeight: number;
  village: EqualLevel;
  villageWeight: number;
  phone: EqualLevel;
  phoneWeight: number;
  card: EqualLevel;
  cardWeight: number;
  /** What was taken off because it says the same of the whole household. */
  sharedWeight: number;
}

export function emptyScore(): PairScore {
  return {
    total: 0,
    id: 'none',
    idWeight: 0,
    name: 'blank',
    nameWeight: 0,
    birth: 'blank',
    birthWeight: 0,
    sex: 'blank',
    sexWeight: 0,
    inner: 'blank',
    innerWeight: 0,
    studentNumber: 'blank',
    studentNumberWeight: 0,
    school: 'blank',
    schoolWeight: 0,
    parent: 'blank',
    parentWeight: 0,
    headId: 'blank',
    headIdWeight: 0,
    household: 'blank',
    householdWeight: 0,
    village: 'blank',
    villageWeight: 0,
    phone: 'blank',
    phoneWeight: 0,
    card: 'blank',
    cardWeight: 0,
    sharedWeight: 0,
  };
}

/** How common a name of so many characters is where the lists do not tell: they are samples of it. */
const usual = [1, 1e-2, 6e-4, 1.5e-4];
const pseudo = 20_000;

function between(least: number, value: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}

function equality(a: number, b: number): EqualLevel {
  if (a === 0 || b === 0) return 'blank';
  return a === b ? 'same' : 'different';
}

/** Names that may be one pupil's without an ID saying so. */
const believable: ReadonlySet<NameLevel> = new Set([
  'same',
  'sound',
  'masked',
  'shortened',
  'reordered',
  'nearSound',
  'similar',
]);
const nearNames: ReadonlySet<NameLevel> = new Set(['oneCharacter', 'surnameChanged']);
const nearBirths: ReadonlySet<BirthLevel> = new Set(['same', 'swapped', 'oneDigit', 'twoParts']);
const idSupports: ReadonlySet<IdLevel> = new Set(['same', 'slip', 'endsAgree']);
const contradicting: ReadonlySet<IdLevel> = new Set([
  'bothSoundSlip',
  'fewSlips',
  'elder',
  'differ',
  'bothSoundDiffer',
]);

function sharesHousehold({ parent, headId, household, phone }: PairScore): boolean {
  return parent === 'same' || parent === 'alike' || [headId, household, phone].includes('same');
}

/** Weighs pairs of records. Symmetric in the two sides. */
export class PairScorer {
  private readonly prior: number;

  /** `a` and `b`: the sides compared, which for duplicates are one side twice. */
  constructor(
    private readonly prepared: Prepared,
    private readonly a: Side,
    private readonly b: Side,
  ) {
    this.prior = -Math.log2(Math.max(a.size, b.size, 100));
  }

  /** Fills `into` and gives the odds in bits. */
  score(l: number, r: number, into: PairScore): number {
    this.identity(l, r, into);
    this.person(l, r, into);
    this.household(l, r, into);
    const shared =
      into.parentWeight +
      into.headIdWeight +
      into.householdWeight +
      into.villageWeight +
      into.phoneWeight +
      into.cardWeight;
    const counted = between(householdLeast, shared, householdMost);
    into.sharedWeight = counted - shared;
    into.total =
      this.prior +
      into.idWeight +
      into.innerWeight +
      into.studentNumberWeight +
      into.nameWeight +
      into.birthWeight +
      into.sexWeight +
      into.schoolWeight +
      counted;
    // One number in both lists is never passed over in silence, whatever else differs.
    if (into.id === 'same') into.total = Math.max(into.total, linked + 1);
    return into.total;
  }

  /** Whether what agrees may be one pupil at all, however much a household agrees on. */
  believable(score: PairScore): boolean {
    const { id, name, birth, sex, studentNumber, inner } = score;
    if (idSupports.has(id) || inner === 'same') return true;
    if (studentNumber === 'same' && id !== 'bothSoundDiffer') return true;
    if (believable.has(name)) return id !== 'elder' || sharesHousehold(score);
    if (contradicting.has(id) || sex === 'different') return false;
    const near = nearBirths.has(birth) || id === 'partAgrees';
    if (name === 'oneCharacter') return near;
    // Brothers and sisters share the surname, hardly ever the rest.
    if (name === 'surnameChanged') return near || sharesHousehold(score);
    // A new name: likelier than a twin of whom each list knows only one.
    return name === 'surnameOnly' && birth === 'same' && score.parent === 'same';
  }

  /** Within one list: whether two rows, alike enough, are one pupil twice rather than two pupils. */
  isOnePerson(score: PairScore): boolean {
    const { id, name, sex, birth } = score;
    if (id === 'bothSoundDiffer' || id === 'bothSoundSlip' || id === 'elder' || sex === 'different')
      return false;
    if (id === 'same') return believable.has(name) || nearNames.has(name) || name === 'blank';
    if (!believable.has(name) || name === 'masked' || birth === 'different') return false;
    // A name and a village are not enough: two pupils of a village may share both.
    return (
      idSupports.has(id) ||
      score.inner === 'same' ||
      id === 'partAgrees' ||
      birth === 'same' ||
      [score.studentNumber, score.phone, score.card, score.parent, score.household].includes('same')
    );
  }

  private identity(l: number, r: number, into: PairScore): void {
    const { a, b } = this;
    const [idA, idB] = [a.idCode[l] ?? 0, b.idCode[r] ?? 0];
    const [one, other] = [a.id[l], b.id[r]];
    let level: IdLevel = 'none';
    if (idA !== 0 && idA === idB) level = 'same';
    else if (one && other) level = compareIds(one, other);
    // One list has the head's number in the pupil's cell.
    if (idA !== 0 && level !== 'same' && idA === b.headId[r]) level = 'none';
    if (idB !== 0 && level !== 'same' && idB === a.headId[l]) level = 'none';
    into.id = level;
    into.idWeight = idWeights[level];
    this.innerNumbers(l, r, into);
    const numbers = equality(a.studentNumber[l] ?? 0, b.studentNumber[r] ?? 0);
    into.studentNumber = numbers;
    into.studentNumberWeight = this.plain(numbers, equalWeights.studentNumber);
    if (level === 'same' && numbers === 'same') into.studentNumberWeight = 1;
  }

  /** The numbers inside other numbers, which stand up where the ID cell is faulty or blank. */
  private innerNumbers(l: number, r: number, into: PairScore): void {
    const { a, b } = this;
    into.inner = 'blank';
    into.innerWeight = 0;
    if (into.id === 'same') return;
    const [innerA, innerB] = [a.inner[l] ?? 0, b.inner[r] ?? 0];
    if (innerA === 0 && innerB === 0) return;
    const [idA, idB] = [a.idCode[l] ?? 0, b.idCode[r] ?? 0];
    if (
      innerA === 0 ? innerB === idA : innerA === idB || innerA === innerB || (innerB !== 0 && innerB === idA)
    ) {
      into.inner = 'same';
      into.innerWeight = equalWeights.inner[0];
      return;
    }
    // A faulty number cannot contradict; the sound one inside the other number can.
    const one = a.id[l]?.sound ? a.id[l] : a.innerForms[l];
    const other = b.id[r]?.sound ? b.id[r] : b.innerForms[r];
    if (one?.sound && other?.sound && into.id !== 'slip' && compareIds(one, other) === 'bothSoundDiffer') {
      into.id = 'bothSoundDiffer';
      into.idWeight = idWeights.bothSoundDiffer;
    }
  }

  private person(l: number, r: number, into: PairScore): void {
    const { a, b, prepared } = this;
    const [nameA, nameB] = [a.name[l] ?? 0, b.name[r] ?? 0];
    const [formA, formB] = [a.forms[l], b.forms[r]];
    const level =
      nameA !== 0 && nameA === nameB ? 'same' : formA && formB ? compareNames(formA, formB) : 'blank';
    const { share, plus } = nameWeights[level];
    into.name = level;
    into.nameWeight =
      plus +
      (share === 0
        ? 0
        : Math.min(
            this.nameBits(nameA, formA?.characters.length),
            this.nameBits(nameB, formB?.characters.length),
          ));

    const [dayA, dayB] = [a.birth[l] ?? 0, b.birth[r] ?? 0];
    into.birth = dayA === 0 || dayB === 0 ? 'blank' : dayA === dayB ? 'same' : compareBirths(dayA, dayB);
    into.birthWeight = birthWeights[into.birth];
    if (into.birth === 'same') {
      const often = prepared.births.get(dayA) ?? 2;
      into.birthWeight = between(4, Math.log2(prepared.total / Math.max(1, often - 1)), birthWeights.same);
    }
    into.sex = equality(a.sex[l] ?? 0, b.sex[r] ?? 0);
    into.sexWeight = this.plain(into.sex, equalWeights.sex);
    if (into.id !== 'none') this.withoutRepeating(l, r, into);
    into.school = equality(a.school[l] ?? 0, b.school[r] ?? 0);
    into.schoolWeight = this.counted(into.school, 'school', a.school[l] ?? 0);
  }

  /** Birth and sex stand in the ID, too: what it says already is not counted again. */
  private withoutRepeating(l: number, r: number, into: PairScore): void {
    const { id } = into;
    if (id === 'differ' || id === 'bothSoundDiffer' || id === 'fewSlips') return;
    if (id === 'elder') {
      this.withoutElder(l, r, into);
      return;
    }
    if (into.birthWeight > 0) into.birthWeight = id === 'bothSoundSlip' ? into.birthWeight / 2 : 0;
    if (into.sexWeight > 0) into.sexWeight = 0;
    if (id === 'same') return;
    // A slip in the number's own date or sex is one slip, not two.
    const own = (side: Side, at: number): boolean => Number(side.id[at]?.birth ?? 0) === side.birth[at];
    if (into.birthWeight < 0 && (own(this.a, l) || own(this.b, r))) into.birthWeight = 0;
    into.sexWeight = Math.max(into.sexWeight, -1);
  }

  /** Birth and sex read from a number that may be a parent's say nothing. */
  private withoutElder(l: number, r: number, into: PairScore): void {
    const derived = (side: Side, at: number): boolean =>
      Number(side.id[at]?.birth ?? 0) === (side.birth[at] ?? 0);
    if (!derived(this.a, l) && !derived(this.b, r)) return;
    into.birthWeight = Math.max(0, into.birthWeight);
    into.sexWeight = Math.max(0, into.sexWeight);
    into.birth = into.birth === 'different' ? 'blank' : into.birth;
    into.sex = into.sex === 'different' ? 'blank' : into.sex;
  }

  private household(l: number, r: number, into: PairScore): void {
    const { a, b } = this;
    this.parents(l, r, into);
    into.headId = equality(a.headId[l] ?? 0, b.headId[r] ?? 0);
    into.headIdWeight = this.plain(into.headId, equalWeights.headId);
    if (into.headId !== 'same') {
      const [one, other] = [a.headIdForms[l], b.headIdForms[r]];
      const level = one && other ? compareIds(one, other) : 'none';
      if (level === 'slip' || level === 'partAgrees') {
        into.headId = 'slip';
        into.headIdWeight = equalWeights.headIdSlip[0];
      }
    }
    into.household = equality(a.household[l] ?? 0, b.household[r] ?? 0);
    into.householdWeight = this.plain(into.household, equalWeights.householdNumber);
    into.village = equality(a.village[l] ?? 0, b.village[r] ?? 0);
    into.villageWeight = this.counted(into.village, 'village', a.village[l] ?? 0);
    into.phone = equality(a.phone[l] ?? 0, b.phone[r] ?? 0);
    into.phoneWeight = this.counted(into.phone, 'phone', a.phone[l] ?? 0);
    into.card = equality(a.card[l] ?? 0, b.card[r] ?? 0);
    into.cardWeight = this.counted(into.card, 'card', a.card[l] ?? 0);
  }

  /** Guardian and head: one list's guardian is often the other's head. */
  private parents(l: number, r: number, into: PairScore): void {
    const { a, b } = this;
    const [guardianA, headA] = [a.guardian[l] ?? 0, a.head[l] ?? 0];
    const [guardianB, headB] = [b.guardian[r] ?? 0, b.head[r] ?? 0];
    into.parent = 'blank';
    into.parentWeight = 0;
    if ((guardianA === 0 && headA === 0) || (guardianB === 0 && headB === 0)) return;
    let best = -1;
    const [least, most] = equalWeights.parent;
    const same = (one: number, other: number): void => {
      if (one !== 0 && one === other)
        best = Math.max(best, between(least, this.bits('parent', one, usual[3] ?? 0), most));
    };
    same(guardianA, guardianB);
    same(headA, headB);
    same(guardianA, headB);
    same(headA, guardianB);
    if (best >= 0) {
      into.parent = 'same';
      into.parentWeight = best;
      return;
    }
    if (
      this.alike(a.guardianForms[l], b.guardianForms[r]) ||
      this.alike(a.headForms[l], b.headForms[r]) ||
      this.alike(a.guardianForms[l], b.headForms[r]) ||
      this.alike(a.headForms[l], b.guardianForms[r])
    ) {
      into.parent = 'alike';
      into.parentWeight = 5;
      return;
    }
    const comparable = (guardianA !== 0 && guardianB !== 0) || (headA !== 0 && headB !== 0);
    into.parent = comparable ? 'different' : 'otherPerson';
    into.parentWeight = comparable ? equalWeights.parent[2] : -0.5;
  }

  private alike(one: Side['forms'][number] | undefined, other: Side['forms'][number] | undefined): boolean {
    if (!one || !other || one.text === '' || other.text === '') return false;
    const level = compareNames(one, other);
    return believable.has(level);
  }

  /** Bits of a name: the rarer, the more. */
  private nameBits(code: number, length: number | undefined): number {
    return between(3, this.bits('name', code, usual[Math.min(length ?? 3, 3)] ?? 0), 15);
  }

  private bits(what: Counted, code: number, expected: number): number {
    return -Math.log2((this.others(what, code) + pseudo * expected) / (this.prepared.total + pseudo));
  }

  /** How many records besides these two have the value. */
  private others(what: Counted, code: number): number {
    const others = code === 0 ? 0 : Math.max(0, (this.prepared.frequency[what][code] ?? 0) - 2);
    // Names are counted over the whole lists.
    return what === 'name' ? others : others * this.prepared.scale;
  }

  private plain(level: EqualLevel, [, most, different]: readonly [number, number, number]): number {
    if (level === 'blank') return 0;
    return level === 'same' ? most : different;
  }

  /** A place or phone that many share says less. */
  private counted(level: EqualLevel, what: 'village' | 'school' | 'phone' | 'card', code: number): number {
    if (level === 'blank') return 0;
    const [least, most, different] = equalWeights[what];
    if (level === 'different') return different;
    return between(least, Math.log2(this.prepared.total / (1 + this.others(what, code))), most);
  }
}
