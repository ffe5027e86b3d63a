import type { Term } from '../ledger/ledger';
import type { Speak } from './answer';
import type { PupilFacts } from './conditions';
import { inputNames } from './inputNames';
import type { DecidingField } from './pupilInputs';
import { reasons } from './reasons';
import type { DatedAmount, Standard } from './standard';
import type { Arithmetic } from './termAmount';

/** One input of a derivation: which cells, and what they say. */
export interface DerivationInput {
  readonly name: string;
  readonly fields: readonly DecidingField[];
  readonly text: string;
}

/** How an amount came about, as data: what the words of 计算依据 say, to be shown or re-evaluated. */
export interface Derivation {
  readonly standard: string;
  readonly term: Term;
  readonly clause: string;
  /** The dated amount that holds: its first term, last term (absent = still in force), document and check. */
  readonly from: Term;
  readonly to?: Term;
  readonly reference: string;
  readonly checked: string;
  readonly note?: string;
  readonly inputs: readonly DerivationInput[];
  /** Absent where the place sets the amount and the pack does not know it. */
  readonly arithmetic?: Arithmetic;
}

/** The inputs a standard looked at, in the order of the words. */
function inputsOf(facts: PupilFacts, standard: Standard, speak: Speak): readonly DerivationInput[] {
  const { inputs, hardship } = facts;
  const given = standard.conditions;
  const used: DerivationInput[] = [];
  const add = (
    field: keyof typeof inputNames,
    text: string,
    fields: readonly DecidingField[] = [field],
  ): void => {
    used.push({
      name: speak(inputNames[field]),
      fields: fields.filter((each) => inputs.has(each)),
      text,
    });
  };
  const cell = (field: keyof typeof inputNames): void => add(field, inputs.text(field));
  add('stage', inputs.text('stage') || facts.stage, inputs.has('stage') ? ['stage'] : ['grade']);
  if (given.grades || !inputs.has('stage')) cell('grade');
  if (given.boarding !== undefined) cell('boarding');
  const asksHardship = given.categories !== 'everyone' || given.anyOf?.some((way) => way.categories) === true;
  if (asksHardship && hardship.found !== '') add('hardshipCategory', hardship.found, hardship.fields);
  if (given.tiers) cell('hardshipTier');
  if (given.schoolNatures) cell('schoolNature');
  if (given.schoolKinds) cell('schoolKind');
  if (given.registration || given.anyOf?.some((way) => way.registration)) cell('registrationType');
  if (given.anyOf?.some((way) => way.agriculturalMajor)) cell('major');
  if (given.studyPlaces) {
    const fields = (
      ['studyPlace', 'studyPlaceTown', 'studyPlaceCounty', 'studyPlaceProvince'] as const
    ).filter((field) => inputs.text(field) !== '');
    add('studyPlace', fields.map((field) => inputs.text(field)).join('、'), fields);
  }
  if (given.entered || given.firstTerm) cell('enrolledFrom');
  if (given.leftBehind) cell('isLeftBehind');
  if (standard.award && inputs.text('programme') !== '') cell('programme');
  return used.filter(({ text }) => text !== '');
}

export function derivationOf(
  facts: PupilFacts,
  standard: Standard,
  amount: DatedAmount,
  term: Term,
  arithmetic: Arithmetic | undefined,
  speak: Speak,
): Derivation {
  return {
    standard: standard.id,
    term,
    clause: speak(standard.clause),
    from: amount.from,
    ...(amount.to ? { to: amount.to } : {}),
    reference: amount.reference,
    checked: amount.checked,
    ...(amount.note ? { note: speak(amount.note) } : {}),
    inputs: inputsOf(facts, standard, speak),
    ...(arithmetic ? { arithmetic } : {}),
  };
}

/** 全年1250元÷2=625.00元: the arithmetic as a clerk would write it. */
export function arithmeticWords(standard: Standard, arithmetic: Arithmetic, speak: Speak): string {
  const { value, by, cap, result } = arithmetic;
  const words = {
    day: reasons.perDay,
    month: reasons.perMonth,
    term: reasons.perTerm,
    year: arithmetic.operation === 'halve' ? reasons.halved : reasons.wholeYear,
    once: reasons.onceOnly,
  }[standard.period];
  const whole = speak(words, { value, by: by ?? 1, amount: result });
  if (cap === undefined) return whole;
  // Before the ceiling there is no result to show, only the way to it.
  const way = whole.slice(0, whole.lastIndexOf('=')).trimEnd();
  return `${way}${speak(reasons.capped, { cap, amount: result })}`;
}

/** The derivation in one or two sentences. */
export function derivationWords(
  facts: PupilFacts,
  standard: Standard,
  derivation: Derivation,
  arithmetic: string,
  speak: Speak,
): string {
  const zh = speak({ 'zh-CN': 'zh', en: '' }) === 'zh';
  const inputs = derivation.inputs
    .map(({ name, text }) => (zh ? `${name}“${text}”` : `${name} "${text}"`))
    .join(zh ? '，' : ', ');
  return speak(reasons.derivation, {
    term: facts.termTitle,
    clause: speak(standard.clause),
    reference: derivation.reference,
    inputs,
    arithmetic,
  });
}
