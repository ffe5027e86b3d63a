import { decimal, formatMoney, formatPlain, zero, type Decimal } from '../money/decimal';
import type { Language } from '../text/text';
import { speaker, type Answer, type Speak } from './answer';
import { conditionAnswers, type PupilFacts } from './conditions';
import { amountsIn } from './datedAmount';
import { primaryCategory, readHardship } from './hardship';
import type { DecidingField, PupilInputs } from './pupilInputs';
import { inputNames, reasons } from './reasons';
import { atSchool, readStage } from './schooling';
import type { DatedAmount, Stage, Standard, StandardsPack } from './standard';
import { compareTerms, termTitle } from './term';
import { termAmount } from './termAmount';

/** One programme a pupil is due. */
export interface Due {
  readonly programme: string;
  readonly standard: string;
  readonly value: Decimal;
  /** 元, two decimals. */
  readonly amount: string;
  readonly derivation: string;
}

/** What the deciding cells of a row come to; the same for every row with the same cells. */
export type Decision = { readonly stage: Stage | undefined; readonly category: string } & (
  | { readonly kind: 'entitled'; readonly dues: readonly Due[] }
  | {
      readonly kind: 'refused';
      readonly programme: string;
      readonly reason: string;
      readonly fields: readonly DecidingField[];
    }
  | { readonly kind: 'notEntitled' | 'notInPack'; readonly reason: string }
);

type Unknown = Extract<Answer, { is: 'unknown' }>;

/** A standard beside what the row says to each of its conditions. */
interface Candidate {
  readonly standard: Standard;
  readonly amounts: readonly DatedAmount[];
  readonly denied: readonly string[];
  readonly open: readonly Unknown[];
}

function inputWords(facts: PupilFacts, standard: Standard, speak: Speak): string {
  const { inputs, hardship } = facts;
  const { boarding, grades, tiers } = standard.conditions;
  const used: (readonly [keyof typeof inputNames, string])[] = [
    ['stage', inputs.text('stage') || facts.stage],
    ...(grades || !inputs.has('stage') ? [['grade', inputs.text('grade')] as const] : []),
    ...(boarding === undefined ? [] : [['boarding', inputs.text('boarding')] as const]),
    ['hardshipCategory', hardship.found],
    ...(tiers ? [['hardshipTier', inputs.text('hardshipTier')] as const] : []),
  ];
  const zh = speak({ 'zh-CN': 'zh', en: '' }) === 'zh';
  return used
    .map(([name, text]) =>
      zh ? `${speak(inputNames[name])}“${text}”` : `${speak(inputNames[name])} "${text}"`,
    )
    .join(zh ? '，' : ', ');
}

function dueOf(facts: PupilFacts, standard: Standard, amount: DatedAmount, speak: Speak): Due {
  const term = facts.inputs.term;
  const found = term && termAmount(standard, amount, term);
  const value = found?.is === 'amount' ? found.value : zero;
  const written = formatMoney(value);
  const data = { value: formatPlain(decimal(amount.value ?? '0')), amount: written };
  const arithmetic = speak(standard.period === 'year' ? reasons.perYear : reasons.perTerm, data);
  const derivation = speak(reasons.derivation, {
    term: facts.termTitle,
    clause: speak(standard.clause),
    reference: amount.reference,
    inputs: inputWords(facts, standard, speak),
    arithmetic,
  });
  return { programme: standard.programme, standard: standard.id, value, amount: written, derivation };
}

/** Programmes of which a pupil can have only one, together; every other programme by itself. */
function groupsOf(candidates: readonly Candidate[], pack: StandardsPack): readonly (readonly Candidate[])[] {
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

interface Refused {
  readonly programmes: readonly string[];
  readonly reasons: readonly string[];
  readonly clauses: readonly string[];
  readonly fields: readonly DecidingField[];
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

type Judged = { readonly due: Due } | { readonly refused: Refused } | undefined;

/** Cells named when two standards fit: those the conditions look at. */
const telling = [
  'stage',
  'grade',
  'boarding',
  'hardshipCategory',
  'hardshipTier',
] as const satisfies readonly DecidingField[];

/** One group: undefined when nothing of it is due. */
function judge(group: readonly Candidate[], facts: PupilFacts, speak: Speak): Judged {
  const possible = group.filter((candidate) => candidate.denied.length === 0 && candidate.amounts.length > 0);
  const open = possible.filter((candidate) => candidate.open.length > 0);
  const [first] = possible;
  if (!first) return undefined;
  const refuse = (causes: readonly string[], fields: readonly DecidingField[]): Judged => ({
    refused: {
      programmes: unique(possible.map(({ standard }) => standard.programme)),
      reasons: unique(causes),
      clauses: unique(possible.map(({ standard }) => speak(standard.clause))),
      fields: unique(fields),
    },
  });
  if (open.length > 0) {
    const answers = open.flatMap((candidate) => candidate.open);
    return refuse(
      answers.map((answer) => answer.reason),
      answers.flatMap((answer) => answer.fields),
    );
  }
  const [amount, second] = first.amounts;
  if (possible.length > 1 || !amount || second) {
    return refuse(
      [speak(reasons.twoFit)],
      telling.filter((field) => facts.inputs.has(field)),
    );
  }
  return { due: dueOf(facts, first.standard, amount, speak) };
}

/** Why nothing is due: what the standard nearest to fitting asks that the row does not have. */
function nearestReason(candidates: readonly Candidate[], facts: PupilFacts, speak: Speak): string {
  const [nearest] = [...candidates].sort(
    (a, b) => a.denied.length - b.denied.length || b.amounts.length - a.amounts.length,
  );
  if (!nearest) return '';
  const [denied] = nearest.denied;
  return (
    denied ?? speak(reasons.notInForce, { term: facts.termTitle, programme: nearest.standard.programme })
  );
}

/** What a row's deciding cells come to under the pack, in words of the language. Pure. */
export function decide(inputs: PupilInputs, pack: StandardsPack, language: Language): Decision {
  const speak = speaker(language);
  const reading = readStage(inputs, speak);
  const hardship = readHardship(inputs, speak);
  const told = { stage: reading.stage, category: primaryCategory(hardship) };
  const refused = (reason: string, fields: readonly DecidingField[]): Decision => ({
    ...told,
    kind: 'refused',
    programme: '',
    reason,
    fields,
  });
  const enrolled = atSchool(inputs, speak);
  if (enrolled.is === 'no') return { ...told, kind: 'notEntitled', reason: enrolled.reason };
  if (enrolled.is === 'unknown') return refused(enrolled.reason, enrolled.fields);
  if (reading.stage === undefined) {
    if (hardship.none)
      return { ...told, kind: 'notEntitled', reason: speak(reasons.noHardship, { found: hardship.found }) };
    return refused(reading.reason, reading.fields);
  }
  const { stage, year } = reading;
  const forStage = pack.standards.filter((standard) => standard.conditions.stages.includes(stage));
  if (forStage.length === 0)
    return { ...told, kind: 'notInPack', reason: speak(reasons.notInPack, { pack: pack.name, stage }) };
  const { term } = inputs;
  if (term === undefined) {
    const found = inputs.text('term');
    if (found !== '') return refused(speak(reasons.termUnread, { found }), ['term']);
    return refused(
      speak(inputs.has('term') ? reasons.termBlank : reasons.noTerm),
      inputs.has('term') ? ['term'] : [],
    );
  }
  if (compareTerms(term, pack.since) < 0) {
    const data = { since: termTitle(pack.since, language), term: termTitle(term, language) };
    return refused(speak(reasons.beforePack, data), inputs.has('term') ? ['term'] : []);
  }
  const facts: PupilFacts = { inputs, stage, year, hardship, termTitle: termTitle(term, language) };
  const inForce = forStage.filter((standard) => amountsIn(standard, term).length > 0);
  const candidates = forStage.map((standard): Candidate => {
    const answers = conditionAnswers(facts, standard, inForce, speak);
    return {
      standard,
      amounts: amountsIn(standard, term),
      denied: answers.flatMap((answer) => (answer.is === 'no' ? [answer.reason] : [])),
      open: answers.filter((answer): answer is Unknown => answer.is === 'unknown'),
    };
  });
  const judged = groupsOf(candidates, pack).map((group) => judge(group, facts, speak));
  const refusals = judged.flatMap((each) => (each && 'refused' in each ? [each.refused] : []));
  if (refusals.length > 0) {
    const programmes = unique(refusals.flatMap((each) => each.programmes));
    const clauses = unique(refusals.flatMap((each) => each.clauses));
    const joint = language === 'zh-CN' ? '；' : '; ';
    const causes = unique(refusals.flatMap((each) => each.reasons));
    const reason = [...causes, speak(reasons.clauses, { clauses: clauses.join(joint) })].join(joint);
    const fields = unique(refusals.flatMap((each) => each.fields));
    return {
      ...told,
      kind: 'refused',
      programme: programmes.length === 1 ? (programmes[0] ?? '') : '',
      reason,
      fields,
    };
  }
  const dues = judged.flatMap((each) => (each && 'due' in each ? [each.due] : []));
  if (dues.length > 0) return { ...told, kind: 'entitled', dues };
  return { ...told, kind: 'notEntitled', reason: nearestReason(candidates, facts, speak) };
}
