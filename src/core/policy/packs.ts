import {
  localCollegePack,
  localCompulsoryPack,
  localPreschoolPack,
  localTopUpPack,
  localVocationalCollegePack,
} from './localPacks';
import { averageOnlyPack, nationalPack, threeTierPack } from './nationalPack';
import type { StandardsPack } from './standard';

/** The packs that ship, by the name `--standards` takes. `national` is the default, `local-…` are examples. */
export const packs: ReadonlyMap<string, StandardsPack> = new Map([
  ['national', nationalPack],
  ['national-three-tiers', threeTierPack],
  ['national-average-only', averageOnlyPack],
  ['local-compulsory', localCompulsoryPack],
  ['local-top-up', localTopUpPack],
  ['local-preschool', localPreschoolPack],
  ['local-college', localCollegePack],
  ['local-vocational-college', localVocationalCollegePack],
]);
