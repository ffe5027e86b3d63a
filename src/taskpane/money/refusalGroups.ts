import type { Refusal } from '../../core/policy/standard';

/** Refusals for one reason: put right once, or each at its cells. */
export interface RefusalGroup {
  readonly programme: string;
  readonly reason: string;
  readonly refusals: readonly Refusal[];
}

/** Refusals by programme and reason, the reason of most rows first. */
export function refusalGroups(refusals: readonly Refusal[]): readonly RefusalGroup[] {
  const groups = new Map<string, { programme: string; reason: string; refusals: Refusal[] }>();
  for (const refusal of refusals) {
    const { programme, reason } = refusal;
    const key = `${programme}\u0000${reason}`;
    const group = groups.get(key);
    if (group) group.refusals.push(refusal);
    else groups.set(key, { programme, reason, refusals: [refusal] });
  }
  return [...groups.values()].sort((a, b) => b.refusals.length - a.refusals.length);
}
