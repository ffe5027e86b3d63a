import { assignBest, type Edge } from './assignment';
import { eachCandidate } from './candidates';
import { clusterSide, duplicateFrom } from './clusters';
import { Components } from './components';
import type { Match, ScoredPair, Verdict } from './match';
import { basisOf, pairVerdict, soundExact } from './pairVerdict';
import type { Prepared, Side } from './prepare';
import { emptyScore, PairScorer, type PairScore } from './scorePair';
import { tellsAnybody, undecidedNames } from './undecidedNames';
import { linked, tie } from './weights';

/** Larger groups are not solved again for every alternative; their prices say which ones are near. */
const solvedAgain = 60;

/** The state of one comparison. */
class Decision {
  private readonly scorer: PairScorer;
  private readonly withinLeft: PairScorer;
  private readonly withinRight: PairScorer;
  /** Partner of each record, -1 for none. */
  private readonly partnerOfLeft: Int32Array;
  private readonly partnerOfRight: Int32Array;
  private readonly openLeft: Uint8Array;
  private readonly openRight: Uint8Array;
  /** Record of the same list that a record repeats, -1 for none. */
  private readonly repeatsLeft: Int32Array;
  private readonly repeatsRight: Int32Array;
  private readonly alternativesLeft = new Map<number, ScoredPair[]>();
  private readonly alternativesRight = new Map<number, ScoredPair[]>();
  private readonly scratch: PairScore = emptyScore();

  constructor(private readonly prepared: Prepared) {
    const { left, right } = prepared;
    this.scorer = new PairScorer(prepared, left, right);
    this.withinLeft = new PairScorer(prepared, left, left);
    this.withinRight = new PairScorer(prepared, right, right);
    this.partnerOfLeft = new Int32Array(left.records.length).fill(-1);
    this.partnerOfRight = new Int32Array(right.records.length).fill(-1);
    this.repeatsLeft = clusterSide(left, this.withinLeft);
    this.repeatsRight = clusterSide(right, this.withinRight);
    this.openLeft = Uint8Array.from(this.repeatsLeft, (first) => (first < 0 ? 1 : 0));
    this.openRight = Uint8Array.from(this.repeatsRight, (first) => (first < 0 ? 1 : 0));
  }

  run(): readonly Match[] {
    this.settleExact();
    const pairs = this.candidates();
    this.assign(pairs);
    return this.tell();
  }

  /** A number that one record of each list has, whose persons do not contradict, settles the pair. */
  private settleExact(): void {
    const { left, right } = this.prepared;
    const once = (side: Side, open: Uint8Array): Map<number, number> => {
      const found = new Map<number, number>();
      for (let at = 0; at < open.length; at++) {
        const code = side.idCode[at] ?? 0;
        if (open[at] === 1 && code !== 0) found.set(code, found.has(code) ? -1 : at);
      }
      return found;
    };
    const rights = once(right, this.openRight);
    for (const [code, l] of once(left, this.openLeft)) {
      const r = rights.get(code);
      if (l < 0 || r === undefined || r < 0) continue;
      this.scorer.score(l, r, this.scratch);
      if (!soundExact(this.scratch)) continue;
      this.pair(l, r);
      this.openLeft[l] = 0;
      this.openRight[r] = 0;
    }
  }

  private pair(l: number, r: number): void {
    this.partnerOfLeft[l] = r;
    this.partnerOfRight[r] = l;
  }

  /** Pairs with an open record that may be one pupil, each once. */
  private candidates(): readonly ScoredPair[] {
    const { left, right } = this.prepared;
    const width = right.records.length;
    const found = new Map<number, number>();
    const { scratch, scorer, repeatsLeft, repeatsRight } = this;
    eachCandidate(left, right, this.openLeft, this.openRight, (l, r) => {
      if (repeatsLeft[l] !== -1 || repeatsRight[r] !== -1) return;
      const score = scorer.score(l, r, scratch);
      if (score >= linked - tie && scorer.believable(scratch)) found.set(l * width + r, score);
    });
    return Array.from(found, ([key, score]) => ({
      left: Math.floor(key / width),
      right: key % width,
      score,
    }));
  }

  private assign(pairs: readonly ScoredPair[]): void {
    const { left } = this.prepared;
    const between = pairs.filter(
      (pair) => this.openLeft[pair.left] === 1 && this.openRight[pair.right] === 1,
    );
    const components = new Components(left.records.length + this.prepared.right.records.length);
    for (const pair of between) components.join(pair.left, left.records.length + pair.right);
    const groups = new Map<number, ScoredPair[]>();
    for (const pair of between) {
      const root = components.find(pair.left);
      const group = groups.get(root);
      if (group) group.push(pair);
      else groups.set(root, [pair]);
    }
    for (const group of groups.values()) this.assignGroup(group);
    this.findRepeats(pairs);
    for (const group of groups.values()) if (group.length > 1) this.findTies(group);
    this.keepSharedNumbers(pairs);
    this.keepSharedNames();
  }

  /** The pairs of a group as edges between numbers from 0. */
  private edgesOf(group: readonly ScoredPair[]): Group {
    const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()];
    const numberIn = (numbers: Map<number, number>, record: number): number => {
      let number = numbers.get(record);
      if (number === undefined) numbers.set(record, (number = numbers.size));
      return number;
    };
    const { content: contentLeft } = this.prepared.left;
    const { content: contentRight } = this.prepared.right;
    const edges = group.map((pair) => ({
      left: numberIn(lefts, pair.left),
      right: numberIn(rights, pair.right),
      // What is equally likely is told apart by what stands in the records, never by where they stand.
      weight:
        pair.score -
        linked +
        (((contentLeft[pair.left] ?? 0) ^ (contentRight[pair.right] ?? 0)) >>> 0) / 2 ** 53,
    }));
    return { edges, lefts: [...lefts.keys()], rights: [...rights.keys()] };
  }

  private assignGroup(group: readonly ScoredPair[]): void {
    const [only] = group;
    if (group.length === 1 && only) {
      if (only.score > linked) this.pair(only.left, only.right);
      return;
    }
    const { edges, lefts, rights } = this.edgesOf(group);
    const { right } = assignBest(lefts.length, rights.length, edges);
    lefts.forEach((l, at) => {
      const r = rights[right[at] ?? -1];
      if (r !== undefined) this.pair(l, r);
    });
  }

  /** Whoever is left over and could be a pupil who has his pair may be a second row of the same pupil. */
  private findRepeats(pairs: readonly ScoredPair[]): void {
    const { left, right } = this.prepared;
    const best = [...pairs].sort(
      (a, b) =>
        b.score - a.score ||
        (left.content[a.left] ?? 0) - (left.content[b.left] ?? 0) ||
        (right.content[a.right] ?? 0) - (right.content[b.right] ?? 0),
    );
    for (const { left: l, right: r, score } of best) {
      if (score < linked) break;
      const [ownerOfRight, partnerOfLeft] = [this.partnerOfRight[r] ?? -1, this.partnerOfLeft[l] ?? -1];
      if (partnerOfLeft < 0 && ownerOfRight >= 0 && this.repeatsLeft[l] === -1) {
        if (this.isRepeat(this.withinLeft, l, ownerOfRight)) this.repeatsLeft[l] = ownerOfRight;
      } else if (ownerOfRight < 0 && partnerOfLeft >= 0 && this.repeatsRight[r] === -1) {
        if (this.isRepeat(this.withinRight, r, partnerOfLeft)) this.repeatsRight[r] = partnerOfLeft;
      }
    }
  }

  /** Whoever is left over and has the number of somebody in the other list is not simply missing there. */
  private keepSharedNumbers(pairs: readonly ScoredPair[]): void {
    const { left, right } = this.prepared;
    for (const pair of pairs) {
      const code = left.idCode[pair.left] ?? 0;
      if (code === 0 || code !== right.idCode[pair.right]) continue;
      const [aloneLeft, aloneRight] = [
        (this.partnerOfLeft[pair.left] ?? -1) < 0 && this.repeatsLeft[pair.left] === -1,
        (this.partnerOfRight[pair.right] ?? -1) < 0 && this.repeatsRight[pair.right] === -1,
      ];
      if (aloneLeft) this.addAlternative(this.alternativesLeft, pair.left, pair);
      if (aloneRight) this.addAlternative(this.alternativesRight, pair.right, pair);
    }
  }

  /** Nor is whoever has too little in his row to be told from a namesake. */
  private keepSharedNames(): void {
    const alone = (partners: Int32Array, repeats: Int32Array, told: ReadonlyMap<number, unknown>): number[] =>
      Array.from(partners.keys()).filter(
        (at) => (partners[at] ?? -1) < 0 && repeats[at] === -1 && !told.has(at),
      );
    const pairs = undecidedNames(
      this.prepared,
      this.scorer,
      alone(this.partnerOfLeft, this.repeatsLeft, this.alternativesLeft),
      alone(this.partnerOfRight, this.repeatsRight, this.alternativesRight),
    );
    for (const pair of pairs) {
      this.addAlternative(this.alternativesLeft, pair.left, pair);
      this.addAlternative(this.alternativesRight, pair.right, pair);
    }
  }

  private isRepeat(within: PairScorer, one: number, other: number): boolean {
    const total = within.score(one, other, this.scratch);
    return total >= duplicateFrom && within.isOnePerson(this.scratch);
  }

  /** Finds every pair that could as well be another. */
  private findTies(group: readonly ScoredPair[]): void {
    const kept = group.filter(
      (pair) => this.repeatsLeft[pair.left] === -1 && this.repeatsRight[pair.right] === -1,
    );
    if (kept.length < 2) return;
    const { edges, lefts, rights } = this.edgesOf(kept);
    const best = assignBest(lefts.length, rights.length, edges);
    kept.forEach((pair, at) => {
      const edge = edges[at];
      if (!edge || this.partnerOfLeft[pair.left] === pair.right || best.slack(edge) >= tie) return;
      if (lefts.length <= solvedAgain) {
        const others = edges.filter(({ left, right }) => left !== edge.left && right !== edge.right);
        const without = assignBest(lefts.length, rights.length, others);
        if (best.total - edge.weight - without.total >= tie) return;
      }
      this.addAlternative(this.alternativesLeft, pair.left, pair);
      this.addAlternative(this.alternativesRight, pair.right, pair);
    });
  }

  private addAlternative(alternatives: Map<number, ScoredPair[]>, record: number, pair: ScoredPair): void {
    const known = alternatives.get(record);
    if (known) known.push(pair);
    else alternatives.set(record, [pair]);
  }

  /** For pupils who stand more than once in both lists: which further rows are told together. */
  private secondRows(): ReadonlyMap<number, number> {
    const rowsOf = (side: Side, repeats: Int32Array): Map<number, number[]> => {
      const found = new Map<number, number[]>();
      const rows = Array.from(repeats.keys()).filter((at) => (repeats[at] ?? -1) >= 0);
      rows.sort((a, b) => (side.content[a] ?? 0) - (side.content[b] ?? 0) || a - b);
      for (const at of rows) {
        const first = repeats[at] ?? -1;
        const known = found.get(first);
        if (known) known.push(at);
        else found.set(first, [at]);
      }
      return found;
    };
    const { left, right } = this.prepared;
    const rights = rowsOf(right, this.repeatsRight);
    const seconds = new Map<number, number>();
    for (const [first, lefts] of rowsOf(left, this.repeatsLeft)) {
      const others = rights.get(this.partnerOfLeft[first] ?? -1) ?? [];
      lefts.forEach((l, at) => {
        const r = others[at];
        if (r !== undefined) seconds.set(l, r);
      });
    }
    return seconds;
  }

  private tell(): readonly Match[] {
    const { left, right } = this.prepared;
    const matches: Match[] = [];
    const toldRight = new Uint8Array(right.records.length);
    const seconds = this.secondRows();
    for (let l = 0; l < left.records.length; l++) {
      const first = this.repeatsLeft[l] ?? -1;
      const main = this.partnerOfLeft[first < 0 ? l : first] ?? -1;
      const second = first < 0 ? -1 : (seconds.get(l) ?? -1);
      const r = second < 0 ? main : second;
      if (r >= 0) toldRight[r] = 1;
      const repeated = first < 0 ? null : { left: first, right: second < 0 ? null : main };
      matches.push(this.matchOf(l, r, repeated));
    }
    for (let r = 0; r < right.records.length; r++) {
      if (toldRight[r] === 1) continue;
      const first = this.repeatsRight[r] ?? -1;
      const l = first < 0 ? -1 : (this.partnerOfRight[first] ?? -1);
      matches.push(this.matchOf(l, r, first < 0 ? null : { left: null, right: first }));
    }
    return matches;
  }

  private matchOf(l: number, r: number, duplicateOf: Match['duplicateOf'] | null): Match {
    const alternatives = this.alternativesOf(l, r);
    const repeated = duplicateOf ? { duplicateOf } : {};
    if (l < 0 || r < 0) {
      const { left, right } = this.prepared;
      const told = l < 0 ? tellsAnybody(right, r) : tellsAnybody(left, l);
      const only: Verdict = l < 0 ? 'rightOnly' : 'leftOnly';
      return {
        left: l < 0 ? null : l,
        right: r < 0 ? null : r,
        verdict: alternatives.length > 0 || !told ? 'ambiguous' : only,
        score: 0,
        alternatives,
        basis: 'none',
        ...repeated,
      };
    }
    const score = this.scorer.score(l, r, this.scratch);
    return {
      left: l,
      right: r,
      verdict: alternatives.length > 0 ? 'ambiguous' : pairVerdict(this.scratch),
      score,
      alternatives,
      basis: basisOf(this.prepared, l, r, this.scratch),
      ...repeated,
    };
  }

  private alternativesOf(l: number, r: number): readonly ScoredPair[] {
    const found = new Map<string, ScoredPair>();
    for (const pair of [...(this.alternativesLeft.get(l) ?? []), ...(this.alternativesRight.get(r) ?? [])])
      if (pair.left !== l || pair.right !== r) found.set(`${pair.left} ${pair.right}`, pair);
    return [...found.values()].sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  }
}

interface Group {
  readonly edges: readonly Edge[];
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
}

/** Decides about every record of both lists. */
export function decideMatches(prepared: Prepared): readonly Match[] {
  return new Decision(prepared).run();
}
