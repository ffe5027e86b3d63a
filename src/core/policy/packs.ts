import { averageOnlyPack, nationalPack, threeTierPack } from './nationalPack';
import type { StandardsPack } from './standard';

/** The packs that ship, by the name `--standards` takes. `national` is the default. */
export const packs: ReadonlyMap<string, StandardsPack> = new Map([
  ['national', nationalPack],
  ['national-three-tiers', threeTierPack],
  ['national-average-only', averageOnlyPack],
]);
