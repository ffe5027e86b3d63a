import { gradeReadings } from '../codes/grade';
import { stageList } from '../codes/stage';
import { stageAges } from '../codes/stageAges';
import { judgeStageGrade } from '../codes/stageGrade';

/** What a row says about a pupil's schooling, as written. */
export interface Schooling {
  readonly stage: string;
  readonly grade: string;
  readonly school: string;
  /** Stages (listed values) of the same pupil in other ledgers. */
  readonly elsewhere: readonly string[];
}

/** One way the schooling may really be. */
export interface SchoolingOption {
  readonly wrong: 'stage' | 'grade' | undefined;
  /** What the wrong stage should be, where that is known. */
  readonly stage?: string;
  /** Points for the slips, and for what the school's name and other ledgers say. */
  readonly cost: number;
  /** Points for an age on 31 August before the school year. */
  readonly ageCost: (age: number) => number;
}

const wrongCell = 5;
const contradicted = 3;
/** Points for an age outside of what is possible in a stage. */
export const impossibleAge = 20;

/** Ages pupils usually have in a stage, in completed years on 31 August. */
const usualAges: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['学前', [2, 6]],
  ['小学', [6, 12]],
  ['初中', [12, 15]],
  ['普高', [15, 18]],
  ['中职', [15, 19]],
  ['高职', [17, 23]],
  ['大专', [17, 23]],
  ['本科', [17, 24]],
]);
/** Usual age in the first year of a stage whose grades are ages apart. */
const firstAges: ReadonlyMap<string, number> = new Map([
  ['学前', 3],
  ['小学', 6],
  ['初中', 12],
  ['普高', 15],
  ['中职', 15],
]);

/** The stages a school's name speaks of; [] when it says nothing. */
function stagesOfSchool(name: string): readonly string[] {
  if (/九年|一贯制|十二年|完全中学/.test(name)) return [];
  if (/幼儿园|幼教/.test(name)) return ['学前'];
  if (/小学|完小|教学点/.test(name)) return ['小学', '学前'];
  if (/职业|中专|技工|技校|职高|职中/.test(name)) return ['中职', '高职', '大专'];
  if (/高级中学|高中/.test(name)) return ['普高'];
  if (/初级中学|初中/.test(name)) return ['初中'];
  return name.includes('中学') ? ['初中', '普高'] : [];
}

function beyond(age: number, [from, to]: readonly [number, number]): number {
  return Math.max(0, from - age, age - to);
}

function ageCostOf(stage: string | undefined, grade: string): (age: number) => number {
  const readings = gradeReadings(grade).filter((reading) => stage === undefined || reading.stage === stage);
  const band = stage === undefined ? undefined : stageAges.get(stage);
  const usual = stage === undefined ? undefined : usualAges.get(stage);
  const typical = readings.flatMap((reading) => {
    const first = firstAges.get(reading.stage);
    return first === undefined ? [] : [first + reading.year - 1];
  });
  return (age) => {
    if (band && beyond(age, band) > 0) return impossibleAge;
    if (typical.length > 0) {
      const off = Math.min(...typical.map((each) => Math.abs(each - age)));
      return Math.min(3, Math.max(0, off - 1));
    }
    return usual ? Math.min(4, 2 * beyond(age, usual)) : 0;
  };
}

/** Points for a stage that the school's name or another ledger contradicts. */
function contradictions(stage: string | undefined, { school, elsewhere }: Schooling): number {
  if (stage === undefined) return 0;
  const named = stagesOfSchool(school);
  const byName = named.length > 0 && usualAges.has(stage) && !named.includes(stage) ? contradicted : 0;
  return byName + (elsewhere.some((other) => other !== stage) ? contradicted : 0);
}

/** Only for speed: a ledger's doubtful rows repeat the same few. */
const known = new Map<string, readonly SchoolingOption[]>();

/** Every way the schooling may be, the written one first where stage and grade go together. */
export function schoolingOptions(schooling: Schooling): readonly SchoolingOption[] {
  const { stage, grade, school, elsewhere } = schooling;
  const key = [stage, grade, school, ...elsewhere].join('\u0000');
  let options = known.get(key);
  if (options) return options;
  options = optionsOf(schooling);
  if (known.size > 5000) known.clear();
  known.set(key, options);
  return options;
}

function optionsOf(schooling: Schooling): readonly SchoolingOption[] {
  const { grade } = schooling;
  const stage = stageList.canonical(schooling.stage);
  const mismatch = judgeStageGrade(schooling.stage, grade);
  const graded = gradeReadings(grade).length > 0;
  const free: SchoolingOption = {
    wrong: 'stage',
    // Where the grade goes with the stage, both would be wrong.
    cost: wrongCell * (graded && stage !== undefined && !mismatch ? 2 : 1) + 1,
    ageCost: () => 0,
  };
  if (stage === undefined) return [{ wrong: undefined, cost: 0, ageCost: ageCostOf(undefined, grade) }];
  const as = (wrong: SchoolingOption['wrong'], of: string, withGrade: string): SchoolingOption => ({
    wrong,
    ...(wrong === 'stage' ? { stage: of } : {}),
    cost: (wrong === undefined ? 0 : wrongCell) + contradictions(of, schooling),
    ageCost: ageCostOf(of, withGrade),
  });
  if (!mismatch) return [as(undefined, stage, grade), free];
  return [
    as('grade', stage, ''),
    ...(mismatch.other === undefined ? [] : [as('stage', mismatch.other, grade)]),
    { ...free, cost: free.cost + 3 },
  ];
}
