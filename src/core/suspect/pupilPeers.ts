import { nameKey } from '../normalise/nameKey';
import { LastPlaces } from '../rules/lastPlaces';
import { recordNumbers } from '../rules/recordNumbers';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import { samePerson } from '../rules/samePerson';
import type { Member } from '../rules/sharedRecords';

/** Namesakes beyond this many are not compared one by one. */
const namesakesCompared = 50;

/** The records of a ledger by name: the last of each name, and before each record the one of its name before it. */
interface NameChain {
  readonly view: LedgerView;
  readonly last: LastPlaces;
  readonly previous: Int32Array;
}

function chainOf(view: LedgerView, nameOf: (view: LedgerView, at: number) => number): NameChain {
  const { length } = view.ledger.rows;
  const last = new LastPlaces(length);
  const previous = new Int32Array(length).fill(-1);
  for (let at = 0; at < length; at++) {
    const name = nameOf(view, at);
    if (name !== 0) previous[at] = last.put(name, at);
  }
  return { view, last, previous };
}

/** Adds the ledger's namesakes, as far as there is room. */
function follow({ view, last, previous }: NameChain, name: number, into: Member[]): void {
  const found: Member[] = [];
  const room = namesakesCompared - into.length;
  for (let at = last.get(name); at >= 0 && found.length < room; at = previous[at] ?? -1) {
    const row = view.ledger.rows[at];
    if (row !== undefined) found.push({ view, row, at });
  }
  into.push(...found.reverse());
}

/**
 * Finds the same pupil's records in other ledgers: one name, and one household or one school with something else
 * alike. The names are gathered when the first doubtful row asks.
 */
export function peerFinder(
  views: readonly LedgerView[],
  environment: RuleEnvironment,
): (view: LedgerView, at: number) => readonly Member[] {
  const nameOf = recordNumbers(environment, 'name');
  let chains: readonly NameChain[] | undefined;
  return (view, at) => {
    const row = view.ledger.rows[at];
    if (views.length < 2 || row === undefined || nameKey(view.text(row, 'name')) === '') return [];
    chains ??= views.map((each) => chainOf(each, nameOf));
    const self = { view, row, at };
    const name = nameOf(view, at);
    const namesakes: Member[] = [];
    for (const chain of chains) if (chain.view !== view) follow(chain, name, namesakes);
    return namesakes.filter((other) => samePerson(self, other));
  };
}
