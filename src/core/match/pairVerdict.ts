import type { Basis, Verdict } from './match';
import type { Prepared, Side } from './prepare';
import type { IdLevel } from './idForms';
import type { NameLevel } from './compareNames';
import type { PairScore } from './scorePair';
import { certain } from './weights';

const clearlyOther: ReadonlySet<NameLevel> = new Set(['different', 'surnameOnly']);
const exactNames: ReadonlySet<NameLevel> = new Set(['same']);

/** Nothing in the ID cells speaks against the pair. */
const agreeing: ReadonlySet<IdLevel> = new Set(['endsAgree', 'partAgrees', 'none']);

/** One number and nothing against it: the pair needs no comparison with others. */
export function soundExact({ id, name }: PairScore): boolean {
  return id === 'same' && !clearlyOther.has(name);
}

/** Something of the household or the person agrees besides the number. */
function othersAgree({ parent, headId, household, phone, card, studentNumber }: PairScore): boolean {
  return (
    parent === 'same' ||
    parent === 'alike' ||
    [headId, household, phone, card, studentNumber].some((level) => level === 'same')
  );
}

/** What is said of a pair nobody else competes for. */
export function pairVerdict(score: PairScore): Exclude<Verdict, 'leftOnly' | 'rightOnly'> {
  const { id, name, birth, sex, total } = score;
  if (id === 'same') {
    if (!clearlyOther.has(name)) return 'same';
    // One number, two names: a new name, or somebody else's number.
    const family = othersAgree(score) || (name === 'surnameOnly' && score.village === 'same');
    return family && sex !== 'different' ? 'probable' : 'ambiguous';
  }
  const contradicts = !agreeing.has(id);
  const sure =
    !contradicts &&
    total >= certain &&
    exactNames.has(name) &&
    (birth === 'same' || score.studentNumber === 'same') &&
    sex !== 'different' &&
    (othersAgree(score) || score.village === 'same' || score.school === 'same');
  return sure ? 'same' : 'probable';
}

function disabled(side: Side, at: number): boolean {
  return (side.records[at]?.disabilityNumber ?? '') !== '';
}

/** What brought the two together. */
export function basisOf({ left, right }: Prepared, l: number, r: number, score: PairScore): Basis {
  if (score.id === 'same') {
    const sources = [left.idSource[l], right.idSource[r]];
    if (sources.includes('disability')) return 'disability';
    if (sources.includes('studentNumber')) return 'studentNumber';
    return left.id[l]?.legacy === right.id[r]?.legacy ? 'id' : 'legacy15';
  }
  if (score.inner === 'same') return disabled(left, l) || disabled(right, r) ? 'disability' : 'studentNumber';
  return score.studentNumber === 'same' ? 'studentNumber' : 'evidence';
}
