import { boardingOf } from '../codes/boarding';
import { gradesOfStage } from '../codes/grade';
import { hardshipTierList } from '../codes/hardshipTier';
import { lacking, unknown, yes, type Answer, type Speak, type Unknown } from './answer';
import { amountsIn } from './datedAmount';
import { entryFits } from './entryConditions';
import { hardshipFits, type Hardship } from './hardship';
import type { PupilInputs } from './pupilInputs';
import { reasons } from './reasons';
import {
  agriculturalMajor,
  leftBehindFits,
  registrationFits,
  schoolKindFits,
  schoolNatureFits,
  studyPlaceFits,
} from './schoolConditions';
import type { AlternativeConditions, Stage, Standard } from './standard';

/** What a row says, read once and asked by every standard of its stage. */
export interface PupilFacts {
  readonly inputs: PupilInputs;
  readonly stage: Stage;
  /** Year within the stage; undefined when the grade does not tell. */
  readonly year: number | undefined;
  readonly hardship: Hardship;
  readonly termTitle: string;
}

const years = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级', '七年级', '八年级', '九年级'];

function boardingFits({ inputs }: PupilFacts, wanted: boolean, speak: Speak): Answer {
  const found = inputs.text('boarding');
  if (!inputs.has('boarding')) return lacking(speak(reasons.boardingMissing), 'boarding');
  if (found === '') return unknown(speak(reasons.boardingBlank), 'boarding');
  const boards = boardingOf(found, inputs.header('boarding'));
  if (boards === undefined) return unknown(speak(reasons.boardingUnread, { found }), 'boarding');
  return boards === wanted
    ? yes
    : { is: 'no', reason: speak(wanted ? reasons.notBoarding : reasons.notDay, { found }) };
}

/** `wanted`: years of the stage (一年级) or the stage's own names of them (大班, 高一). */
function gradeFits(
  { inputs, stage, year, termTitle }: PupilFacts,
  wanted: readonly string[],
  speak: Speak,
): Answer {
  const found = inputs.text('grade');
  if (!inputs.has('grade')) return lacking(speak(reasons.gradeMissing), 'grade');
  if (found === '') return unknown(speak(reasons.gradeBlank), 'grade');
  if (year === undefined) return unknown(speak(reasons.gradeUnread, { found }), 'grade');
  const names = [years[year - 1], gradesOfStage[stage][year - 1]];
  if (names.some((name) => name !== undefined && wanted.includes(name))) return yes;
  return { is: 'no', reason: speak(reasons.notGrade, { term: termTitle, listed: wanted.join('、'), found }) };
}

/** Whether a standard of the same programme says what the tier is worth. */
function tierIsSet(standard: Standard, tier: string, candidates: readonly Standard[]): boolean {
  return candidates.some(
    (other) => other.programme === standard.programme && other.conditions.tiers?.includes(tier) === true,
  );
}

/**
 * Tiers: a tier's standard needs its tier; an average standard needs a ledger that knows no tiers. Between the two
 * lies a tier whose amount nobody has set: refused, because the national text leaves it to the place.
 */
function tierFits(
  { inputs }: PupilFacts,
  standard: Standard,
  candidates: readonly Standard[],
  speak: Speak,
): Answer {
  const { tiers, tierColumn } = standard.conditions;
  if (!tiers && tierColumn === undefined) return yes;
  const found = inputs.text('hardshipTier');
  if (!inputs.has('hardshipTier')) return tiers ? { is: 'no', reason: speak(reasons.tierBlank) } : yes;
  if (found === '') return unknown(speak(reasons.tierBlank), 'hardshipTier');
  const tier = hardshipTierList.canonical(found);
  if (tier === undefined) return unknown(speak(reasons.tierUnread, { found }), 'hardshipTier');
  if (tiers) return tiers.includes(tier) ? yes : { is: 'no', reason: speak(reasons.notTier, { found }) };
  // 不困难 is judged with the category: it says none, or contradicts it.
  if (tier === '不困难') return yes;
  if (tierIsSet(standard, tier, candidates)) return { is: 'no', reason: speak(reasons.notTier, { found }) };
  const amount = inputs.term && amountsIn(standard, inputs.term)[0];
  const reason = amount?.range
    ? speak(reasons.tierUnset, {
        found,
        average: amount.value ?? '',
        from: amount.range.from,
        to: amount.range.to,
      })
    : speak(reasons.tierUnsetPlain, { found });
  return unknown(reason, 'hardshipTier');
}

function all(answers: readonly Answer[]): Answer {
  return (
    answers.find((answer) => answer.is === 'no') ?? answers.find((answer) => answer.is === 'unknown') ?? yes
  );
}

/** One way is enough; open while none is met and some may yet be. */
function anyFits(facts: PupilFacts, ways: readonly AlternativeConditions[], speak: Speak): Answer {
  const answers = ways.map(({ categories, registration, agriculturalMajor: major }) =>
    all([
      ...(categories ? [hardshipFits(facts.hardship, categories, speak)] : []),
      ...(registration ? [registrationFits(facts.inputs, registration, speak)] : []),
      ...(major ? [agriculturalMajor(facts.inputs, speak)] : []),
    ]),
  );
  if (answers.some((answer) => answer.is === 'yes')) return yes;
  const open = answers.filter((answer): answer is Unknown => answer.is === 'unknown');
  const [blank] = open.filter((answer) => answer.lacks === undefined);
  return blank ?? open[0] ?? answers.find((answer) => answer.is === 'no') ?? yes;
}

/** Every condition of the standard (its stage apart) on this row. `candidates`: the standards in force for the stage. */
export function conditionAnswers(
  facts: PupilFacts,
  standard: Standard,
  candidates: readonly Standard[],
  speak: Speak,
): readonly Answer[] {
  const { inputs, hardship } = facts;
  const given = standard.conditions;
  const answers: Answer[] = [];
  if (given.categories !== 'everyone') answers.push(hardshipFits(hardship, given.categories, speak));
  if (given.boarding !== undefined) answers.push(boardingFits(facts, given.boarding, speak));
  if (given.grades) answers.push(gradeFits(facts, given.grades, speak));
  if (given.tiers || given.tierColumn !== undefined)
    answers.push(tierFits(facts, standard, candidates, speak));
  if (given.schoolNatures) answers.push(schoolNatureFits(inputs, given.schoolNatures, speak));
  if (given.schoolKinds) answers.push(schoolKindFits(inputs, given.schoolKinds, speak));
  if (given.registration) answers.push(registrationFits(inputs, given.registration, speak));
  if (given.studyPlaces) answers.push(studyPlaceFits(inputs, given.studyPlaces, speak));
  if (given.entered || given.firstTerm) answers.push(entryFits(inputs, given, speak));
  if (given.leftBehind) answers.push(leftBehindFits(inputs, speak));
  if (given.anyOf) answers.push(anyFits(facts, given.anyOf, speak));
  return answers;
}
