import type { MatchRecord } from '../../../core/match/matchRecord';
import { checkCharacter } from '../../samples/identity';
import { Random } from '../../samples/random';
import { countyPlaces, PupilMaker, type TruePupil } from './matchPupils';
import { slips, type Slip } from './matchSlips';

/** Which columns a list has. */
export type ListKind = 'school' | 'village' | 'office' | 'noIds';

const columns: Readonly<Record<ListKind, readonly (keyof MatchRecord)[]>> = {
  school: [
    'id',
    'disabilityNumber',
    'studentNumber',
    'name',
    'birthDate',
    'sex',
    'guardian',
    'village',
    'school',
    'phone',
    'card',
  ],
  village: ['id', 'name', 'birthDate', 'sex', 'head', 'headId', 'householdNumber', 'village', 'phone'],
  office: ['id', 'name', 'head', 'householdNumber', 'village', 'phone'],
  noIds: ['name', 'birthDate', 'sex', 'head', 'village'],
};

/** Who a record really is: never handed to the matcher. */
export interface Answer {
  /** The pupil; records of one pupil in both lists belong together. */
  readonly person: number;
  /** What went wrong in this record; '' for nothing. */
  readonly slips: readonly string[];
  /** Planted so that nobody can tell from the lists: only `ambiguous` is right. */
  readonly undecidable: boolean;
}

/** One list: what the matcher sees and, apart from it, the answers. */
export interface PlantedList {
  readonly records: readonly MatchRecord[];
  readonly answers: readonly Answer[];
}

export interface PlantedLists {
  readonly left: PlantedList;
  readonly right: PlantedList;
}

type Draft = { -readonly [Field in keyof MatchRecord]: MatchRecord[Field] };

interface Entry {
  readonly record: MatchRecord;
  readonly answer: Answer;
}

const blank: MatchRecord = {
  ledger: '',
  row: 0,
  id: '',
  disabilityNumber: '',
  studentNumber: '',
  name: '',
  birthDate: '',
  sex: '',
  guardian: '',
  head: '',
  headId: '',
  householdNumber: '',
  village: '',
  school: '',
  phone: '',
  card: '',
};

function clean(pupil: TruePupil, kind: ListKind): Draft {
  const all: MatchRecord = {
    ...blank,
    ...pupil,
    birthDate: pupil.birth,
    disabilityNumber: pupil.disability === '' ? '' : pupil.id + pupil.disability,
  };
  const record: Draft = { ...blank };
  for (const column of columns[kind]) Object.assign(record, { [column]: all[column] });
  return record;
}

/** A list without the column has the date and sex of a number whose check holds. */
function derive(record: Draft, kind: ListKind): void {
  if (!columns[kind].includes('id') || !/^\d{17}[\dX]$/.test(record.id)) return;
  if (checkCharacter(record.id) !== record.id.charAt(17)) return;
  if (record.birthDate === '')
    record.birthDate = `${record.id.slice(6, 10)}-${record.id.slice(10, 12)}-${record.id.slice(12, 14)}`;
  if (record.sex === '') record.sex = Number(record.id.charAt(16)) % 2 === 1 ? '男' : '女';
}

const shareTotal = slips.reduce((sum, { share }) => sum + share, 0);

function anySlip(random: Random): Slip | undefined {
  let at = random.next() * shareTotal;
  return slips.find(({ share }) => (at -= share) < 0);
}

/** How many records of a list have a slip, and how many of those a second one. */
const slipped = 0.2;
const slippedTwice = 0.08;

class ListMaker {
  readonly entries: Entry[] = [];

  constructor(
    private readonly random: Random,
    private readonly kind: ListKind,
  ) {}

  add(pupil: TruePupil, careless = true): void {
    const { random } = this;
    const record = clean(pupil, this.kind);
    const made: string[] = [];
    const wanted = careless && random.chance(slipped) ? (random.chance(slippedTwice) ? 2 : 1) : 0;
    for (let attempt = 0; made.length < wanted && attempt < 20; attempt += 1) {
      const slip = anySlip(random);
      if (slip && !made.includes(slip.name) && slip.make(record, pupil, random)) made.push(slip.name);
    }
    this.push(record, { person: pupil.person, slips: made, undecidable: false });
  }

  push(record: Draft, answer: Answer): void {
    derive(record, this.kind);
    this.entries.push({ record, answer });
  }

  /** Shuffled: nothing may follow from the order. */
  list(name: string): PlantedList {
    const { entries, random } = this;
    for (let at = entries.length - 1; at > 0; at -= 1) {
      const other = random.int(0, at);
      const [one, two] = [entries[at], entries[other]];
      if (one && two) [entries[at], entries[other]] = [two, one];
    }
    return {
      records: entries.map(({ record }, row) => ({ ...record, ledger: name, row: row + 5 })),
      answers: entries.map(({ answer }) => answer),
    };
  }
}

/** Shares of special cases among all pupils. */
const special = { twice: 0.004, namesakes: 0.01, undecidable: 0.001, wrongNumber: 0.001 };

/**
 * Two lists of a county of about so many records, in `kinds` of columns. `shared` of the shorter list's pupils stand in both;
 * twins, brothers and sisters, namesakes in one village, pupils listed twice, numbers of somebody else and pairs
 * nobody can tell apart are among them.
 */
export function plantLists(
  sizes: { readonly left: number; readonly right: number; readonly shared: number },
  kinds: { readonly left: ListKind; readonly right: ListKind },
  seed: number,
): PlantedLists {
  const random = new Random(seed);
  const maker = new PupilMaker(random, countyPlaces(sizes.left + sizes.right));
  const left = new ListMaker(random, kinds.left);
  const right = new ListMaker(random, kinds.right);
  const both = Math.round(Math.min(sizes.left, sizes.right) * sizes.shared);
  const people = sizes.left + sizes.right - both;
  const shareLeft = (sizes.left - both) / people;
  const shareBoth = both / people;
  let made = 0;
  while (made < people) {
    for (const pupil of maker.household()) {
      made += 1;
      const chance = random.next();
      const inLeft = chance < shareBoth + shareLeft;
      const inRight = chance < shareBoth || !inLeft;
      if (inLeft) left.add(pupil);
      if (inRight) right.add(pupil);
      if (inLeft && random.chance(special.twice)) left.add(pupil);
      if (inRight && random.chance(special.twice)) right.add(pupil);
      if (random.chance(special.namesakes)) {
        const namesake = maker.namesake(pupil.name, pupil.village);
        if (namesake) (random.chance(0.5) ? left : right).add(namesake, false);
      }
      if (random.chance(special.undecidable)) plantUndecidable(maker, left, right);
      if (random.chance(special.wrongNumber)) plantWrongNumber(maker, left, right, kinds);
    }
  }
  return { left: left.list('left'), right: right.list('right') };
}

/** Two namesakes of one village in one list, one of the name in the other, and no more than name and village. */
function plantUndecidable(maker: PupilMaker, left: ListMaker, right: ListMaker): void {
  const [pupil] = maker.household();
  const other = pupil && maker.namesake(pupil.name, pupil.village);
  if (!pupil || !other) return;
  const bare = ({ name, village, person }: TruePupil): readonly [Draft, Answer] => [
    { ...blank, name, village },
    { person, slips: [], undecidable: true },
  ];
  left.push(...bare(pupil));
  left.push(...bare(other));
  right.push(...bare(pupil));
}

/** One number for two pupils, one in each list, whom nothing else connects. */
function plantWrongNumber(
  maker: PupilMaker,
  left: ListMaker,
  right: ListMaker,
  kinds: { readonly left: ListKind; readonly right: ListKind },
): void {
  const [[one], [other]] = [maker.household(), maker.household()];
  if (kinds.left === 'noIds' || kinds.right === 'noIds' || !one || !other) return;
  if (other.name.startsWith(one.name.charAt(0))) return;
  const entry = (pupil: TruePupil, kind: ListKind): readonly [Draft, Answer] => [
    { ...clean(pupil, kind), id: one.id, studentNumber: '', disabilityNumber: '' },
    { person: pupil.person, slips: [], undecidable: true },
  ];
  left.push(...entry(one, kinds.left));
  right.push(...entry(other, kinds.right));
}
