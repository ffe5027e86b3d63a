import type { Term } from '../ledger/ledger';
import type { Answer, Speak, Unknown } from './answer';
import type { PupilFacts } from './conditions';
import { arithmeticWords, derivationOf, derivationWords } from './derivation';
import type { ProgrammeOutcome, RefusedPart } from './programmeOutcome';
import type { DecidingField } from './pupilInputs';
import { reasons } from './reasons';
import type { DatedAmount, Standard, StandardsPack } from './standard';
import { termAmount } from './termAmount';

/** A standard beside what the row says to each of its conditions. */
export interface Candidate {
  readonly standard: Standard;
  readonly amounts: readonly DatedAmount[];
  readonly denied: readonly string[];
  readonly open: readonly Unknown[];
}

export function candidateOf(
  standard: Standard,
  amounts: readonly DatedAmount[],
  answers: readonly Answer[],
): Candidate {
  return {
    standard,
    amounts,
    denied: answers.flatMap((answer) => (answer.is === 'no' ? [answer.reason] : [])),
    open: answers.filter((answer): answer is Unknown => answer.is === 'unknown'),
  };
}

/** Programmes of which a pupil can have only one, together; every other programme by itself. */
export function groupsOf(
  candidates: readonly Candidate[],
  pack: StandardsPack,
): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { programme } = candidate.standard;
    const key = pack.exclusive.find((group) => group.includes(programme))?.[0] ?? programme;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return [...groups.values()];
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Cells named when two standards fit: those the conditions look at. */
const telling = [
  'stage',
  'grade',
  'boarding',
  'hardshipCategory',
  'hardshipTier',
  'schoolNature',
  'schoolKind',
  'studyPlace',
  'enrolledFrom',
  'programme',
] as const satisfies readonly DecidingField[];

function refusal(
  possible: readonly Candidate[],
  causes: readonly string[],
  fields: readonly DecidingField[],
  lacks: readonly DecidingField[],
  speak: Speak,
): RefusedPart {
  return {
    is: 'refused',
    programmes: unique(possible.map(({ standard }) => standard.programme)),
    // Cash weighs most: what may be cash keeps the row's sum open.
    benefit:
      possible.map(({ standard }) => standard.benefit ?? 'cash').find((benefit) => benefit === 'cash') ??
      possible[0]?.standard.benefit ??
      'cash',
    causes: unique(causes),
    clauses: unique(possible.map(({ standard }) => speak(standard.clause))),
    fields: unique(fields),
    lacks: unique(lacks),
    priced: possible.some(({ amounts }) => amounts.some(({ value }) => value !== null)),
  };
}

/** One group: undefined when nothing of it is due. */
export function judge(
  group: readonly Candidate[],
  facts: PupilFacts,
  term: Term,
  speak: Speak,
): ProgrammeOutcome | undefined {
  const possible = group.filter((candidate) => candidate.denied.length === 0 && candidate.amounts.length > 0);
  const [first, another] = possible;
  if (!first) return undefined;
  const open = possible.flatMap((candidate) => candidate.open);
  if (open.length > 0) {
    return refusal(
      possible,
      open.map((answer) => answer.reason),
      open.flatMap((answer) => answer.fields),
      open.flatMap((answer) => answer.lacks ?? []),
      speak,
    );
  }
  const [amount, second] = first.amounts;
  if (another || !amount || second) {
    const programmes = unique(possible.map(({ standard }) => standard.programme));
    const cause =
      programmes.length > 1
        ? speak(reasons.exclusiveFit, { programmes: programmes.join('”“') })
        : speak(reasons.twoFit);
    return refusal(
      possible,
      [cause],
      telling.filter((field) => facts.inputs.text(field) !== ''),
      [],
      speak,
    );
  }
  return partOf(facts, first.standard, amount, term, speak);
}

function partOf(
  facts: PupilFacts,
  standard: Standard,
  amount: DatedAmount,
  term: Term,
  speak: Speak,
): ProgrammeOutcome | undefined {
  const found = termAmount(standard, amount, term);
  if (found.is === 'otherTerm') return undefined;
  const arithmetic = found.is === 'amount' ? found.arithmetic : undefined;
  const derivation = derivationOf(facts, standard, amount, term, arithmetic, speak);
  const told = { programme: standard.programme, benefit: standard.benefit ?? 'cash', standard: standard.id };
  if (!arithmetic) {
    const local = amount.local ? speak(amount.local) : '';
    const words = derivationWords(facts, standard, derivation, speak(reasons.unsetAmount, { local }), speak);
    return { ...told, is: 'unset', local, words, derivation };
  }
  const sum = arithmeticWords(standard, arithmetic, speak);
  return {
    ...told,
    is: 'due',
    amount: arithmetic.result,
    words: derivationWords(facts, standard, derivation, sum, speak),
    derivation,
  };
}
