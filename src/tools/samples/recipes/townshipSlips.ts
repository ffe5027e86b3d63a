import type { Planted, Subject } from '../faults';
import { bankCard, idNumber } from '../identity';
import type { Pupil } from '../people';
import { plainText } from '../sheetModel';
import { dueOf, type SampleTerm } from '../truth';

/** Who stands for what in the four lists of the township; every pupil carries one thing at most. */
export interface TownshipCast {
  /** Listed as 脱贫户; both ledgers say none, no aid. */
  readonly leftOut: Pupil;
  /** 低保 by the ledgers' own word, no aid. */
  readonly unpaid: Pupil;
  /** Paid as 脱贫户; the list has the village and not the pupil. */
  readonly unlisted: Pupil;
  /** Boards at school, day pupil in the village. */
  readonly boards: Pupil;
  /** The village writes the name with another character of the same sound. */
  readonly homophone: Pupil;
  /** The village has one wrong digit in the number. */
  readonly slip: Pupil;
  /** The village has another valid number. */
  readonly otherNumber: Pupil;
  /** The roll has another valid number. */
  readonly otherOnRoll: Pupil;
  /** Has the name of another pupil, in another village and household: nothing is wrong. */
  readonly namesake: Pupil;
  /** The school's ledger lacks the pupil. */
  readonly absent: Pupil;
  /** On the roll twice, the second time with a wrong digit. */
  readonly twice: Pupil;
}

const homophones: readonly (readonly [string, string])[] = [
  ['明', '铭'],
  ['伟', '玮'],
  ['红', '洪'],
  ['文', '雯'],
  ['志', '智'],
  ['国', '帼'],
  ['英', '瑛'],
  ['玉', '钰'],
  ['华', '桦'],
  ['涛', '滔'],
  ['丽', '莉'],
  ['燕', '雁'],
];

/** The name with one character written otherwise; undefined where no character has a double. */
export function soundsAlike(name: string): string | undefined {
  for (const [one, other] of homophones)
    if (name.slice(1).includes(one)) return name.charAt(0) + name.slice(1).replace(one, other);
  return undefined;
}

/** Picks the cast among the pupils at the township's schools, the first that fit. */
export function castOf(
  pupils: readonly Pupil[],
  everybody: readonly Pupil[],
  villages: ReadonlySet<string>,
  term: SampleTerm,
): TownshipCast {
  const taken = new Set<Pupil>();
  const take = (fits: (pupil: Pupil) => boolean): Pupil => {
    const alone = (pupil: Pupil): boolean =>
      everybody.filter(({ household }) => household === pupil.household).length === 1;
    const found = pupils.find(
      (pupil) =>
        !taken.has(pupil) &&
        pupil.disability === '' &&
        !pupil.name.includes('·') &&
        alone(pupil) &&
        fits(pupil),
    );
    if (!found) throw new Error('nobody fits');
    taken.add(found);
    return found;
  };
  const compulsory = ({ stage }: Pupil): boolean => stage === '小学' || stage === '初中';
  const none = (pupil: Pupil): boolean => pupil.category === '无' && compulsory(pupil);
  const due = (pupil: Pupil): boolean => dueOf(pupil, term).length > 0;
  return {
    leftOut: take((pupil) => pupil.category === '脱贫户' && due(pupil)),
    unpaid: take((pupil) => pupil.category === '低保' && due(pupil)),
    unlisted: take((pupil) => none(pupil) && villages.has(pupil.household.village)),
    boards: take((pupil) => none(pupil) && pupil.boarding),
    homophone: take((pupil) => none(pupil) && soundsAlike(pupil.name) !== undefined),
    slip: take(none),
    otherNumber: take(none),
    otherOnRoll: take((pupil) => due(pupil) && pupil.category !== '脱贫户'),
    namesake: take(none),
    absent: take((pupil) => none(pupil) && pupil.stage === '初中'),
    twice: take((pupil) => due(pupil) && pupil.category !== '脱贫户'),
  };
}

/** The pupil as somebody in hardship of this kind, or of none. */
export function asCategory(pupil: Pupil, category: string, tier: string): Pupil {
  return { ...pupil, category, tier, household: { ...pupil.household, category } };
}

/** The number with its last digit but two raised by one: the check character no longer holds. */
export function oneDigitOff(id: string): string {
  return id.slice(0, 15) + String((Number(id.charAt(15)) + 1) % 10) + id.slice(16);
}

/** Another valid number of the same region, birth and sex. */
export function anotherNumber(id: string, birth: string): string {
  return idNumber(id.slice(0, 6), birth, (Number(id.slice(14, 17)) + 120) % 900);
}

/** What differs in the village's rows. */
export function spoilVillage(subjects: readonly Subject[], cast: TownshipCast): void {
  const row = (pupil: Pupil): Subject['row'] => {
    const subject = subjects.find((each) => each.pupil.id === pupil.id);
    if (!subject) throw new Error('not in the village ledger');
    return subject.row;
  };
  row(cast.boards).set('boarding', '走读');
  row(cast.homophone).set('name', soundsAlike(cast.homophone.name) ?? '');
  row(cast.slip).set('idNumber', oneDigitOff(cast.slip.id));
  const number = anotherNumber(cast.otherNumber.id, cast.otherNumber.birth);
  row(cast.otherNumber).set('idNumber', number).set('studentNumber', `G${number}`);
}

/** The roll's second row for a pupil who stands there already. */
export function paidAgain(subject: Subject): Subject {
  const row = new Map(subject.row);
  row.set('idNumber', oneDigitOff(plainText(row.get('idNumber')))).set('bankCard', bankCard(990_001));
  return { pupil: subject.pupil, row };
}

/** A fault in one cell of a ledger. */
export function planted(rule: string, severity: Planted['severity'], record: number, field: string): Planted {
  if (record < 0) throw new Error(`no record for ${rule}`);
  return { rule, severity, scope: 'cell', record, field };
}
