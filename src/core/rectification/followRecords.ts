import type { RectificationLine } from './rectification';

/** What tells that two issues are one, whatever their records are called. */
export type Traits = Pick<RectificationLine, 'id' | 'rule' | 'messageId' | 'name' | 'school' | 'found'>;

function unique(list: readonly Traits[]): ReadonlyMap<string, Traits | null> {
  const byKey = new Map<string, Traits | null>();
  for (const traits of list) {
    const { rule, messageId, name, school, found } = traits;
    if (name === '' || messageId === '') continue;
    const key = [rule, messageId, name, school, found].join('\u001f');
    byKey.set(key, byKey.has(key) ? null : traits);
  }
  return byKey;
}

/**
 * A corrected ID number gives its record another name, and so its other issues other ids. An issue that is gone and a
 * new one with the same rule, message, pupil and content are the same issue, provided that only these two fit.
 * @returns old id → new id
 */
export function followRecords(
  gone: readonly Traits[],
  fresh: readonly Traits[],
): ReadonlyMap<string, string> {
  if (gone.length === 0 || fresh.length === 0) return new Map();
  const candidates = unique(fresh);
  const followed = new Map<string, string>();
  for (const [key, old] of unique(gone)) {
    const next = candidates.get(key);
    if (old && next) followed.set(old.id, next.id);
  }
  return followed;
}
