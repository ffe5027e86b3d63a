import { placeBlock, type BlockColumn, type PlacedBlock } from '../samples/block';
import type { Subject } from '../samples/faults';
import { officeMembers } from '../samples/households';
import { officeList, schoolTwoRows, villageCounty } from '../samples/layouts';
import { population, type Pupil } from '../samples/people';
import { pupilRow } from '../samples/pupilRow';
import { Random } from '../samples/random';
import { newSheet, type SampleSheet } from '../samples/sheetModel';
import { dueOf } from '../samples/truth';
import type { Special } from './specials';

const term = '2024-autumn';
/** How often each fault is planted. */
const times = 4;

function lay(
  sheet: SampleSheet,
  columns: readonly BlockColumn[],
  subjects: readonly Subject[],
  title: string,
): PlacedBlock {
  const rows = subjects.map(({ row }) => row);
  return placeBlock(sheet, 0, { columns, rows, title });
}

/** Pupils by what they can carry, each given out once. */
class Cast {
  private readonly taken = new Set<Pupil['household']>();

  constructor(private readonly pupils: readonly Pupil[]) {}

  /** Places of the next few only children that fit: what is done to one disagrees with no brother or sister. */
  take(fits: (pupil: Pupil) => boolean): readonly number[] {
    const found: number[] = [];
    for (const [at, pupil] of this.pupils.entries()) {
      if (found.length === times) break;
      const alone = this.pupils.filter(({ household }) => household === pupil.household).length === 1;
      if (this.taken.has(pupil.household) || !alone || !fits(pupil)) continue;
      this.taken.add(pupil.household);
      found.push(at);
    }
    return found;
  }
}

/** A school's ledger, the village's and the office's list of 脱贫户, which agree but for what is planted. */
export function comparedLists(seed: number, faulty: boolean): Special {
  const random = new Random(seed);
  const pupils = population(random, { count: 300, schoolYear: 2024, stages: ['小学', '初中'] }).filter(
    ({ disability }) => disability === '',
  );
  const rowsOf = (boarding: 'yesNo' | 'kind'): Subject[] =>
    pupils.map((pupil) => ({ pupil, row: pupilRow(pupil, { term, boarding, dates: 'date' }) }));
  const [school, village] = [rowsOf('yesNo'), rowsOf('kind')];
  const cast = new Cast(pupils);
  const set = (at: number, field: string, value: string): void => {
    school[at]?.row.set(field, value);
    village[at]?.row.set(field, value);
  };
  const listed = (pupil: Pupil): boolean => pupil.category === '脱贫户' && dueOf(pupil, term).length > 0;
  const plain = (pupil: Pupil): boolean => pupil.category === '无' && pupil.boarding;
  const [leftOut = [], unlisted = [], boards = [], absent = []] = [listed, plain, plain, plain].map((fits) =>
    cast.take(fits),
  );
  if (faulty) {
    for (const at of leftOut) {
      for (const field of ['hardshipCategory', 'householdType']) set(at, field, '无');
      for (const field of ['receivedAid', 'isPovertyAlleviated']) set(at, field, '否');
      set(at, 'hardshipTier', '不困难');
      village[at]?.row.set('householdType', '一般农户');
    }
    for (const at of unlisted) {
      for (const field of ['hardshipCategory', 'householdType']) set(at, field, '脱贫户');
      for (const field of ['receivedAid', 'isPovertyAlleviated']) set(at, field, '是');
      set(at, 'hardshipTier', '特别困难');
    }
    for (const at of boards) village[at]?.row.set('boarding', '走读');
  }
  const gone = new Set(faulty ? absent : []);
  const inSchool = school.filter((_, at) => !gone.has(at));
  const sheets = ['学校台账', '村级台账', '脱贫户名单'].map(newSheet);
  const [first, second, third] = sheets;
  const poor = [...new Set(pupils.map(({ household }) => household))].filter(
    ({ category }) => category === '脱贫户' || category.startsWith('脱贫户、'),
  );
  const members = poor.flatMap((household) => officeMembers(household, pupils));
  const placed = first && lay(first, schoolTwoRows, inSchool, '清水河镇2024年秋季学期学校资助台账');
  const other = second && lay(second, villageCounty, village, '清水河镇2024年秋季学期村级台账');
  if (third) lay(third, officeList, members, '云溪县脱贫户名单');
  const truths = (rule: string, places: readonly number[], field: string): Special['truths'] =>
    places.flatMap((at) => {
      const subject = school[at];
      const cell = subject && placed?.cell(inSchool.indexOf(subject), field);
      return cell === undefined ? [] : [{ rule, cell: `学校台账!${cell}` }];
    });
  return {
    name: 'three lists compared',
    sheets,
    truths: faulty
      ? [
          ...truths('missed-aid', leftOut, 'receivedAid'),
          ...truths('wrong-aid', unlisted, 'hardshipCategory'),
          ...truths('ledgers-disagree', boards, 'boarding'),
          // The village says that they are at this school.
          ...absent.map((at) => ({
            rule: 'match-review',
            cell: `村级台账!${other?.cell(at, 'idNumber') ?? ''}`,
          })),
        ]
      : [],
  };
}
