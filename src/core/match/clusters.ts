import type { Side } from './prepare';
import { emptyScore, type PairScorer } from './scorePair';

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

/** Puts rows with one ID number together unless their persons differ. */
export function clusterSide(side: Side, within: PairScorer): Clusters {
  const clusters = new Clusters(side.records.length);
  const firsts = new Map<number, number[]>();
  const scratch = emptyScore();
  side.idCode.forEach((code, at) => {
    if (code === 0) return;
    const known = firsts.get(code);
    if (!known) {
      firsts.set(code, [at]);
      return;
    }
    const first = known.find((other) => {
      within.score(other, at, scratch);
      return within.isOnePerson(scratch);
    });
    if (first === undefined) known.push(at);
    else clusters.add(first, at);
  });
  return clusters;
}
