import type { MatchRecord } from '../../../core/match/matchRecord';
import { placeBlock, type BlockColumn, type SampleRow } from '../../samples/block';
import { officeMembers } from '../../samples/households';
import { officeList, paymentRoll, schoolTwoRows, villageCounty } from '../../samples/layouts';
import { population, type Pupil } from '../../samples/people';
import { pupilRow, termName } from '../../samples/pupilRow';
import { Random } from '../../samples/random';
import { anotherNumber, oneDigitOff } from '../../samples/recipes/townshipSlips';
import { newSheet, plainText, type SampleSheet } from '../../samples/sheetModel';
import { dueOf } from '../../samples/truth';
import { slips } from '../match/matchSlips';

export const plantedTerm = '2024-autumn';

/** What a comparison is to find out about a pupil. */
type PlantedResult = 'missedAid' | 'wrongAid' | 'paidTwice' | 'elsewhere' | 'review';

/** What the comparison never sees: who stands where, and what is to be found. */
interface TownshipAnswers {
  /** Pupil by sheet name and zero-based row; a pupil goes by the ID number he was born with. */
  readonly personAt: ReadonlyMap<string, ReadonlyMap<number, string>>;
  readonly results: ReadonlyMap<string, PlantedResult>;
  /** Pupils with a slip in any of the lists: a person may be asked about them. */
  readonly slipped: ReadonlyMap<string, readonly string[]>;
  /** What stands behind a planted result, for the table. */
  readonly roles: ReadonlyMap<string, Role>;
}

export interface PlantedTownships {
  readonly sheets: readonly SampleSheet[];
  readonly answers: TownshipAnswers;
}

type Role =
  /** 脱贫户 by the list, nothing by the ledgers, no aid. */
  | 'leftOut'
  /** In hardship by the ledgers' own word, no aid. */
  | 'unpaid'
  /** Paid as 脱贫户, not on the list. */
  | 'unlisted'
  | 'paidAgain'
  /** Paid again, a digit of the number wrong. */
  | 'paidAgainSlip'
  /** Paid again under another number that is valid. */
  | 'paidAgainNumber'
  | 'notInSchool'
  | 'notInVillage'
  | 'paidOnly'
  | 'outside'
  | 'namesake';

const resultOf: Readonly<Record<Role, PlantedResult | undefined>> = {
  leftOut: 'missedAid',
  unpaid: 'missedAid',
  unlisted: 'wrongAid',
  paidAgain: 'paidTwice',
  paidAgainSlip: 'paidTwice',
  paidAgainNumber: 'paidTwice',
  notInSchool: 'review',
  notInVillage: 'review',
  paidOnly: 'review',
  outside: 'elsewhere',
  namesake: undefined,
};

const compulsory = ({ stage }: Pupil): boolean => stage === '小学' || stage === '初中';
const isDue = (pupil: Pupil): boolean => dueOf(pupil, plantedTerm).length > 0;
const listed = (category: string): boolean => category.includes('脱贫户');

/** Of the pupils who fit, how many in a hundred have the role. */
const shares: readonly (readonly [Role, number, (pupil: Pupil) => boolean])[] = [
  ['leftOut', 10, (pupil) => pupil.category === '脱贫户' && compulsory(pupil) && isDue(pupil)],
  ['unpaid', 7, isDue],
  ['unlisted', 1.5, (pupil) => pupil.category === '无' && compulsory(pupil)],
  ['paidAgain', 3, isDue],
  ['paidAgainSlip', 3, isDue],
  ['paidAgainNumber', 3, isDue],
  ['notInSchool', 1, (pupil) => pupil.category === '无'],
  ['notInVillage', 1, (pupil) => pupil.category === '无'],
  ['paidOnly', 1, (pupil) => isDue(pupil) && !listed(pupil.household.category)],
  ['outside', 3, () => true],
  ['namesake', 2, (pupil) => !pupil.name.includes('·')],
];

function roleOf(random: Random, pupil: Pupil): Role | undefined {
  // A certificate is a ground of its own, which no list here could bear out.
  if (pupil.disability !== '') return undefined;
  return shares.find(([, share, fits]) => fits(pupil) && random.chance(share / 100))?.[0];
}

/** The pupil as the ledgers have him. */
function said(pupil: Pupil, category: string, tier: string): Pupil {
  return { ...pupil, category, tier, household: { ...pupil.household, category } };
}

interface Line {
  readonly person: string;
  readonly row: SampleRow;
}

/** Fields a slip changes, and the part of a record they are in. */
const slipFields = [
  ['idNumber', 'id'],
  ['name', 'name'],
  ['village', 'village'],
  ['householdHead', 'head'],
  ['guardianName', 'guardian'],
  ['phone', 'phone'],
  ['sex', 'sex'],
] as const;

class Slipper {
  readonly slipped = new Map<string, string[]>();

  constructor(private readonly random: Random) {}

  /** One of the slips of the lists of `accuracy -- match`, in `share` of the rows. */
  spoil(lines: readonly Line[], pupils: ReadonlyMap<string, Pupil>, share: number): void {
    const { random } = this;
    const total = slips.reduce((sum, { share: each }) => sum + each, 0);
    for (const { person, row } of lines) {
      const pupil = pupils.get(person);
      if (!pupil || !random.chance(share)) continue;
      let at = random.next() * total;
      const slip = slips.find(({ share: each }) => (at -= each) < 0);
      const part = (field: string): string => plainText(row.get(field));
      const record = {
        ledger: '',
        row: 0,
        id: part('idNumber'),
        disabilityNumber: '',
        studentNumber: '',
        name: part('name'),
        birthDate: '',
        sex: pupil.sex,
        guardian: part('guardianName'),
        head: part('householdHead'),
        headId: '',
        householdNumber: '',
        village: part('village'),
        school: '',
        phone: part('phone'),
        card: '',
      } satisfies MatchRecord;
      const { household } = pupil;
      const truth = {
        person: 0,
        name: pupil.name,
        sex: pupil.sex,
        birth: pupil.birth,
        id: pupil.id,
        studentNumber: pupil.studentNumber,
        guardian: household.guardian.name,
        head: household.head.name,
        headId: household.head.id,
        householdNumber: household.number,
        village: household.village,
        school: pupil.school.name,
        phone: household.phone,
        card: pupil.card,
        disability: '',
      };
      if (!slip?.make(record, truth, random)) continue;
      for (const [field, key] of slipFields) if (row.has(field)) row.set(field, record[key]);
      this.slipped.set(person, [...(this.slipped.get(person) ?? []), slip.name]);
    }
  }
}

/**
 * Schools' and villages' ledgers, the list of 脱贫户, that of 低保 and the payment roll of a county of about `count`
 * pupils; what is wrong is known by the answers only.
 * @param stated whether the ledgers have the column 本学期是否享受资助; without it the roll alone tells
 */
export function plantTownships(count: number, seed: number, stated: boolean): PlantedTownships {
  const random = new Random(seed);
  const made = population(random, { count, schoolYear: 2024, stages: ['小学', '初中', '普高'] });
  const roles = new Map<string, Role>();
  const reached = new Set(
    made.filter(({ household }) => listed(household.category)).map(({ household }) => household.village),
  );
  for (const pupil of made) {
    const role = roleOf(random, pupil);
    if (role && (role !== 'unlisted' || reached.has(pupil.household.village))) roles.set(pupil.id, role);
  }
  const born = made.map((pupil) =>
    roles.get(pupil.id) === 'namesake' ? { ...pupil, name: random.pick(made).name } : pupil,
  );
  const pupils = new Map(born.map((pupil) => [pupil.id, pupil]));
  const school: Line[] = [];
  const village: Line[] = [];
  const roll: Line[] = [];
  const again: Line[] = [];
  for (const pupil of born) {
    const role = roles.get(pupil.id);
    const ledger =
      role === 'leftOut'
        ? said(pupil, '无', '不困难')
        : role === 'unlisted'
          ? said(pupil, '脱贫户', '特别困难')
          : pupil;
    const line = (dates: 'digits' | 'date'): Line => {
      const row = pupilRow(ledger, { term: plantedTerm, boarding: 'kind', dates });
      if (role === 'unpaid') row.set('receivedAid', '否');
      if (role === 'outside') {
        row.set('schoolName', '邻县实验学校').set('studyPlaceTown', '镇外').set('studyPlaceCounty', '县外');
        row.set('receivedAid', '否');
      }
      return { person: pupil.id, row };
    };
    if (role !== 'notInSchool' && role !== 'outside' && role !== 'paidOnly') school.push(line('digits'));
    if (role !== 'notInVillage' && role !== 'paidOnly') village.push(line('date'));
    const paid = role !== 'unpaid' && role !== 'outside' && role !== 'notInSchool' && isDue(ledger);
    if (!paid) continue;
    roll.push(line('date'));
    if (role === 'paidAgain') again.push(line('date'));
    if (role === 'paidAgainSlip' || role === 'paidAgainNumber') {
      const twice = line('date');
      twice.row.set(
        'idNumber',
        role === 'paidAgainSlip' ? oneDigitOff(pupil.id) : anotherNumber(pupil.id, pupil.birth),
      );
      again.push(twice);
    }
  }
  const slipper = new Slipper(random);
  slipper.spoil(village, pupils, 0.04);
  slipper.spoil(roll, pupils, 0.04);
  const households = [...new Set(born.map(({ household }) => household))];
  const office = (fits: (category: string) => boolean): Line[] =>
    households
      .filter(({ category }) => fits(category))
      .flatMap((household) => officeMembers(household, born))
      .map(({ row }) => ({ person: plainText(row.get('idNumber')), row }));
  const poverty = office(listed);
  const civil = office((category) => category.includes('低保'));
  slipper.spoil(poverty, pupils, 0.04);
  const without = (columns: readonly BlockColumn[], field: string): readonly BlockColumn[] =>
    columns.filter((column) => column.field !== field);
  const ledgerColumns = (columns: readonly BlockColumn[]): readonly BlockColumn[] =>
    stated ? columns : without(columns, 'receivedAid');
  const personAt = new Map<string, Map<number, string>>();
  const sheet = (
    name: string,
    title: string,
    columns: readonly BlockColumn[],
    lines: readonly Line[],
  ): SampleSheet => {
    const made = newSheet(name);
    const order = [...lines];
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = random.int(0, at);
      const [one, two] = [order[at], order[other]];
      if (one && two) [order[at], order[other]] = [two, one];
    }
    const { rowOf } = placeBlock(made, 0, { columns, title, rows: order.map(({ row }) => row) });
    personAt.set(name, new Map(order.map(({ person }, at) => [rowOf[at] ?? -1, person])));
    return made;
  };
  const term = termName(plantedTerm);
  const sheets = [
    sheet('学校台账', `${term}学校学生资助台账`, ledgerColumns(schoolTwoRows), school),
    sheet('村级台账', `${term}村级资助台账`, ledgerColumns(villageCounty), village),
    sheet('脱贫户名单', '云溪县脱贫户名单', officeList, poverty),
    sheet('低保名单', '云溪县民政局低保名单', without(officeList, 'householdType'), civil),
    sheet('发放名册', `${term}资助发放名册`, paymentRoll, [...roll, ...again]),
  ];
  const results = new Map<string, PlantedResult>();
  for (const [person, role] of roles) {
    const result = resultOf[role];
    if (result) results.set(person, result);
  }
  return { sheets, answers: { personAt, results, slipped: slipper.slipped, roles } };
}
