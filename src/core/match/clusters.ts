import type { Side } from './prepare';
import { emptyScore, type PairScorer } from './scorePair';

/** Different pupils with one name and birth date, or one number, to compare a further row with. */
const mostCompared = 20;

/** Rows of one list that are one pupil by number and person. */
export class Clusters {
  /** First row of the same pupil; -1 for first rows and for pupils who stand there once. */
  readonly first: Int32Array;
  private readonly members = new Map<number, number[]>();

  constructor(count: number) {
    this.first = new Int32Array(count).fill(-1);
  }

  add(first: number, row: number): void {
    this.first[row] = first;
    const members = this.members.get(first);
    if (members) members.push(row);
    else this.members.set(first, [row]);
  }

  /** The next further row of the pupil whose first row this is that is not told yet; -1 when there is none. */
  next(first: number, told: Uint8Array): number {
    return this.members.get(first)?.find((row) => told[row] !== 1) ?? -1;
  }
}

/** Odds within one list from which a second row is taken for the same pupil again. */
export const duplicateFrom = 6;

/**
 * Puts rows of one pupil together: one ID number, or one name and birth date and more in common. A row with a sound
 * number stands for the others.
 */
export function clusterSide(side: Side, within: PairScorer): Clusters {
  const clusters = new Clusters(side.records.length);
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
    if (first !== undefined) clusters.add(first, at);
    else
      for (const key of keys) {
        const rows = known.get(key);
        if (rows && rows.length < mostCompared) rows.push(at);
        else if (!rows && key !== '') known.set(key, [at]);
      }
  };
  side.id.forEach(({ sound }, at) => {
    if (sound) place(at);
  });
  side.id.forEach(({ sound }, at) => {
    if (!sound) place(at);
  });
  return clusters;
}
