import type { IdLevel } from './idForms';
import type { NameLevel } from './compareNames';

/**
 * What each level of agreement is worth, in bits: log2 of how much likelier it is for one pupil than for two. They are
 * estimates from how ledgers are filled in, not law; where a value's own frequency counts (a name, a village), the
 * weight is worked out from the lists and only kept inside limits here.
 */
export const idWeights: Readonly<Record<IdLevel, number>> = {
  same: 30,
  slip: 14,
  endsAgree: 13,
  partAgrees: 11,
  bothSoundSlip: 2,
  fewSlips: 4,
  elder: -3,
  differ: -4,
  bothSoundDiffer: -9,
  none: 0,
};

/** How much of a name's own weight remains, and what it costs, level by level. */
export const nameWeights: Readonly<Record<NameLevel, { readonly share: number; readonly plus: number }>> = {
  same: { share: 1, plus: 0 },
  sound: { share: 1, plus: -4 },
  masked: { share: 1, plus: -4 },
  shortened: { share: 1, plus: -4 },
  reordered: { share: 1, plus: -5 },
  nearSound: { share: 1, plus: -6 },
  similar: { share: 0, plus: 5 },
  oneCharacter: { share: 0, plus: 1 },
  surnameChanged: { share: 0, plus: 1 },
  surnameOnly: { share: 0, plus: -4 },
  different: { share: 0, plus: -8 },
  blank: { share: 0, plus: 0 },
};

/** How dates of birth agree, best first. */
export type BirthLevel = 'same' | 'swapped' | 'oneDigit' | 'twoParts' | 'lunar' | 'different' | 'blank';
export const birthWeights: Readonly<Record<BirthLevel, number>> = {
  // From the date's frequency; this is the most it counts.
  same: 12,
  swapped: 6,
  oneDigit: 5,
  twoParts: 2,
  lunar: -1,
  different: -6,
  blank: 0,
};

/** [when equal: least, most; when different] for whatever is only equal or not. */
export const equalWeights = {
  sex: [1, 1, -4],
  studentNumber: [16, 16, -1],
  inner: [16, 16, 0],
  school: [0.5, 6, -1],
  village: [0.5, 6, -1.5],
  parent: [2, 10, -2],
  parentSound: [1, 7, 0],
  headId: [10, 12, -1.5],
  headIdSlip: [7, 8, 0],
  householdNumber: [8, 12, -1.5],
  phone: [1, 11, -0.5],
  card: [4, 13, -0.5],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number, different: number]>>;

/** What a household shares is said once: brothers and sisters agree on all of it. */
export const householdMost = 18;
export const householdLeast = -5;

/** Odds, in bits above even, from which two records are taken for one pupil. */
export const linked = 2;
/** From here on, without contradiction, nobody needs to look. */
export const certain = 11;
/** Two ways to pair records whose odds differ by less than this cannot be told apart. */
export const tie = 3;
