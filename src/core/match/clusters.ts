import type { Side } from './prepare';
import { emptyScore, type PairScorer } from './scorePair';

/** Different pupils with one name and birth date, or one number, to compare a further row with. */
const mostCompared = 20;

/** Odds within one list from which a second row is taken for the same pupil again. */
export const duplicateFrom = 6;

/** The rows in an order that depends on what stands in them: sound numbers first, then those with most filled in. */
function fullestFirst(side: Side): readonly number[] {
  const fullness = side.records.map(
    (record, at) =>
      (side.id[at]?.sound ? 100 : 0) + Object.values(record).filter((value) => value !== '').length,
  );
  return Array.from(side.records.keys()).sort(
    (a, b) =>
      (fullness[b] ?? 0) - (fullness[a] ?? 0) || (side.content[a] ?? 0) - (side.content[b] ?? 0) || a - b,
  );
}

/**
 * Puts rows of one pupil together: one ID number, or one name and birth date and more in common. A row with a sound
 * number, else the fullest, stands for the others.
 * @returns for each row the one that stands for it; -1 for those rows themselves
 */
export function clusterSide(side: Side, within: PairScorer): Int32Array {
  const firsts = new Int32Array(side.records.length).fill(-1);
  const known = new Map<string, number[]>();
  const scratch = emptyScore();
  const place = (at: number): void => {
    const [code, name, birth] = [side.idCode[at] ?? 0, side.name[at] ?? 0, side.birth[at] ?? 0];
    const keys = [code === 0 ? '' : `i${code}`, name === 0 || birth === 0 ? '' : `n${name} ${birth}`];
    const candidates = keys.flatMap((key) => known.get(key) ?? []);
    const first = candidates.find((other) => {
      const total = within.score(other, at, scratch);
      return total >= duplicateFrom && within.isOnePerson(scratch);
    });
    if (first !== undefined) firsts[at] = first;
    else
      for (const key of keys) {
        const rows = known.get(key);
        if (rows && rows.length < mostCompared) rows.push(at);
        else if (!rows && key !== '') known.set(key, [at]);
      }
  };
  for (const at of fullestFirst(side)) place(at);
  return firsts;
}
