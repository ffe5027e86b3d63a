import type { BaseChild } from './dropout';

export interface VillageGroup {
  readonly township: string;
  readonly village: string;
  readonly children: readonly BaseChild[];
}

/** Children by township and village, as the base's rows first name them; the villages of a township together. */
export function byVillage(children: readonly BaseChild[]): readonly VillageGroup[] {
  const townships = new Map<string, Map<string, BaseChild[]>>();
  for (const child of children) {
    const villages = townships.get(child.township) ?? new Map<string, BaseChild[]>();
    townships.set(child.township, villages);
    const group = villages.get(child.village);
    if (group) group.push(child);
    else villages.set(child.village, [child]);
  }
  return [...townships].flatMap(([township, villages]) =>
    [...villages].map(([village, group]) => ({ township, village, children: group })),
  );
}
