import { ethnicityList } from '../codes/ethnicity';
import { gradeOf } from '../codes/grade';
import { hardshipTierList } from '../codes/hardshipTier';
import { sexList } from '../codes/sex';
import { stageOf } from '../codes/stage';

/** The system's dictionaries that a cell must be a word of. */
export type PortalListId = 'sex' | 'ethnicity' | 'stage' | 'grade' | 'tier';

export interface PortalList {
  /** Words shown to whoever must choose another one; [] = too many to show. */
  readonly shown: readonly string[];
  /** The list's word for a cell; undefined = none of them. `stage`: the row's 学段 cell. */
  readonly wordOf: (text: string, stage: string) => string | undefined;
  /** A word that was probably meant. */
  readonly near?: (text: string) => string | undefined;
  /** Whether the words are known to be the system's own; false = 待核. */
  readonly sure: boolean;
}

/** 家庭经济困难认定 has these four; 一档 and the like are grants' tiers and no words of this list. */
const tiers = ['特别困难', '困难', '一般困难', '不困难'];
const stages = ['小学', '初中', '特教'];

/** The one place where the dictionaries are kept. */
export const portalLists: Readonly<Record<PortalListId, PortalList>> = {
  sex: {
    shown: sexList.values,
    wordOf: (text) => sexList.canonical(text),
    near: (text) => sexList.nearest(text),
    sure: false,
  },
  ethnicity: {
    shown: [],
    wordOf: (text) => ethnicityList.canonical(text),
    near: (text) => ethnicityList.nearest(text),
    sure: false,
  },
  stage: {
    shown: stages,
    wordOf: (text) => stages.find((stage) => stage === stageOf(text)),
    sure: false,
  },
  grade: {
    shown: [],
    wordOf: (text, stage) => gradeOf(text, stageOf(stage, text))?.grade,
    sure: false,
  },
  tier: {
    shown: tiers,
    wordOf: (text) => tiers.find((tier) => tier === hardshipTierList.canonical(text)),
    near: (text) => tiers.find((tier) => tier === hardshipTierList.nearest(text)),
    sure: true,
  },
};
