import { boardingOf } from '../codes/boarding';
import { hardshipTierList } from '../codes/hardshipTier';
import { yes, type Answer, type Speak } from './answer';
import { amountsIn } from './datedAmount';
import { hardshipFits, type Hardship } from './hardship';
import type { PupilInputs } from './pupilInputs';
import { reasons } from './reasons';
import type { Stage, Standard } from './standard';

/** What a row says, read once and asked by every standard of its stage. */
export interface PupilFacts {
  readonly inputs: PupilInputs;
  readonly stage: Stage;
  /** Year within the stage; undefined when the grade does not tell. */
  readonly year: number | undefined;
  readonly hardship: Hardship;
  readonly termTitle: string;
}

const years = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'];

function boardingFits({ inputs }: PupilFacts, wanted: boolean, speak: Speak): Answer {
  const found = inputs.text('boarding');
  if (!inputs.has('boarding')) return { is: 'unknown', reason: speak(reasons.boardingMissing), fields: [] };
  if (found === '') return { is: 'unknown', reason: speak(reasons.boardingBlank), fields: ['boarding'] };
  const boards = boardingOf(found, inputs.header('boarding'));
  if (boards === undefined)
    return { is: 'unknown', reason: speak(reasons.boardingUnread, { found }), fields: ['boarding'] };
  return boards === wanted
    ? yes
    : { is: 'no', reason: speak(wanted ? reasons.notBoarding : reasons.notDay, { found }) };
}

function gradeFits({ inputs, year, termTitle }: PupilFacts, wanted: readonly string[], speak: Speak): Answer {
  const found = inputs.text('grade');
  if (found === '')
    return { is: 'unknown', reason: speak(reasons.gradeBlank), fields: inputs.has('grade') ? ['grade'] : [] };
  if (year === undefined)
    return { is: 'unknown', reason: speak(reasons.gradeUnread, { found }), fields: ['grade'] };
  if (wanted.includes(years[year - 1] ?? '')) return yes;
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
  if (found === '') return { is: 'unknown', reason: speak(reasons.tierBlank), fields: ['hardshipTier'] };
  const tier = hardshipTierList.canonical(found);
  if (tier === undefined)
    return { is: 'unknown', reason: speak(reasons.tierUnread, { found }), fields: ['hardshipTier'] };
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
  return { is: 'unknown', reason, fields: ['hardshipTier'] };
}

/** Every condition of the standard (its stage apart) on this row. `candidates`: the standards in force for the stage. */
export function conditionAnswers(
  facts: PupilFacts,
  standard: Standard,
  candidates: readonly Standard[],
  speak: Speak,
): readonly Answer[] {
  const { categories, boarding, grades } = standard.conditions;
  return [
    ...(categories === 'everyone' ? [] : [hardshipFits(facts.hardship, categories, speak)]),
    ...(boarding === undefined ? [] : [boardingFits(facts, boarding, speak)]),
    ...(grades ? [gradeFits(facts, grades, speak)] : []),
    tierFits(facts, standard, candidates, speak),
  ];
}
