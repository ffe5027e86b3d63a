import type { Match, Verdict } from '../../../core/match/match';
import type { PlantedLists } from './plantLists';

/** Right, told, and there to be told. */
export interface Tally {
  right: number;
  told: number;
  there: number;
}

export interface MatchScore {
  /** Pupils who stand in both lists: pairs told as same or probable. */
  readonly pairs: Tally;
  readonly verdicts: ReadonlyMap<Verdict, Tally>;
  /** By slip ('' = none, or the slip's name): pairs there and found. */
  readonly slips: ReadonlyMap<string, { there: number; found: number }>;
  /** Undecidable records told without their alternatives. */
  readonly silentTies: number;
  /** Errors in words. */
  readonly troubles: readonly string[];
}

function tally(): Tally {
  return { right: 0, told: 0, there: 0 };
}

const none = new Set<number>();

/** Compares what the matcher told with the answers it never saw. */
export function measureMatch({ left, right }: PlantedLists, matches: readonly Match[]): MatchScore {
  const persons = (list: PlantedLists['left']): Map<number, Set<number>> => {
    const found = new Map<number, Set<number>>();
    list.answers.forEach(({ person }, at) => {
      const rows = found.get(person);
      if (rows) rows.add(at);
      else found.set(person, new Set([at]));
    });
    return found;
  };
  const [inLeft, inRight] = [persons(left), persons(right)];
  const pairs = tally();
  const verdicts = new Map<Verdict, Tally>();
  for (const verdict of ['same', 'probable', 'ambiguous', 'leftOnly', 'rightOnly'] as const)
    verdicts.set(verdict, tally());
  const of = (verdict: Verdict): Tally => verdicts.get(verdict) ?? tally();
  const slips = new Map<string, { there: number; found: number }>();
  const troubles: string[] = [];
  let silentTies = 0;
  const foundPersons = new Set<number>();
  const name = (l: number | null, r: number | null): string =>
    [l === null ? '' : describe(left, l), r === null ? '' : describe(right, r)].join(' × ');

  for (const match of matches) {
    const { left: l, right: r, verdict } = match;
    const a = l === null ? undefined : left.answers[l];
    const b = r === null ? undefined : right.answers[r];
    const undecidable = a?.undecidable === true || b?.undecidable === true;
    const score = of(verdict);
    // Ambiguity is told record by record: a pair tells it of two.
    const records = verdict === 'ambiguous' ? Number(l !== null) + Number(r !== null) : 1;
    score.told += records;
    if (verdict === 'ambiguous') {
      if (undecidable) score.right += records;
      else troubles.push(`needlessly ambiguous ${name(l, r)}`);
      continue;
    }
    if (undecidable) {
      silentTies += 1;
      troubles.push(`silent tie, ${verdict} ${name(l, r)}`);
      continue;
    }
    if (verdict === 'leftOnly' || verdict === 'rightOnly') {
      const person = (a ?? b)?.person ?? -1;
      const alone = ((a ? inRight : inLeft).get(person) ?? none).size === 0;
      if (alone) score.right += 1;
      else
        troubles.push(
          `missed ${name(l, r)} = ${[...((a ? inRight : inLeft).get(person) ?? none)].map((at) => describe(a ? right : left, at)).join('; ')}`,
        );
      continue;
    }
    pairs.told += 1;
    if (a && a.person === b?.person) {
      pairs.right += 1;
      score.right += 1;
      foundPersons.add(a.person);
    } else troubles.push(`wrongly ${verdict} ${name(l, r)}`);
  }

  for (const [person, rows] of inLeft) {
    const others = inRight.get(person) ?? none;
    for (const at of rows) if (left.answers[at]?.undecidable) of('ambiguous').there += 1;
    if (others.size === 0) {
      for (const at of rows) if (left.answers[at]?.undecidable === false) of('leftOnly').there += 1;
      continue;
    }
    const all = [...[...rows].map((at) => left.answers[at]), ...[...others].map((at) => right.answers[at])];
    if (all.some((answer) => answer?.undecidable)) continue;
    pairs.there += Math.max(rows.size, others.size);
    const made = [...new Set(all.flatMap((answer) => answer?.slips ?? []))];
    const kinds = made.length === 0 ? ['nothing'] : made.length === 1 ? made : [...made, 'two or more slips'];
    for (const kind of kinds) {
      const one = slips.get(kind) ?? { there: 0, found: 0 };
      slips.set(kind, one);
      one.there += 1;
      if (foundPersons.has(person)) one.found += 1;
    }
  }
  for (const [person, rows] of inRight)
    for (const at of rows) {
      if (right.answers[at]?.undecidable) of('ambiguous').there += 1;
      else if (!inLeft.has(person)) of('rightOnly').there += 1;
    }
  return { pairs, verdicts, slips, silentTies, troubles };
}

function describe(list: PlantedLists['left'], at: number): string {
  const record = list.records[at];
  const answer = list.answers[at];
  if (!record || !answer) return '';
  const texts = Object.values({ ...record, ledger: '', row: '' }).filter((text) => text !== '');
  return `[${String(record.row)}: ${texts.join(' ')}${answer.slips.length > 0 ? ` (${answer.slips.join(', ')})` : ''}]`;
}
