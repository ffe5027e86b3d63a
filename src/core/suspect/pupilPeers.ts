import { nameKey } from '../normalise/nameKey';
import { recordNumbers } from '../rules/recordNumbers';
import type { LedgerView, RuleEnvironment } from '../rules/rule';
import { samePerson } from '../rules/samePerson';
import type { Member } from '../rules/sharedRecords';

/** Namesakes beyond this many are not compared one by one. */
const namesakesCompared = 50;

/**
 * Finds the same pupil's records in other ledgers: one name, and one household or one school with something else
 * alike. The names are gathered when the first doubtful row asks.
 */
export function peerFinder(
  views: readonly LedgerView[],
  environment: RuleEnvironment,
): (view: LedgerView, at: number) => readonly Member[] {
  const nameOf = recordNumbers(environment, 'name');
  let byName: Map<number, Member[]> | undefined;
  const gather = (): Map<number, Member[]> => {
    const found = new Map<number, Member[]>();
    for (const view of views) {
      view.ledger.rows.forEach((row, at) => {
        const name = nameOf(view, at);
        if (name === 0) return;
        const known = found.get(name);
        if (known) known.push({ view, row, at });
        else found.set(name, [{ view, row, at }]);
      });
    }
    return found;
  };
  return (view, at) => {
    const row = view.ledger.rows[at];
    if (views.length < 2 || row === undefined || nameKey(view.text(row, 'name')) === '') return [];
    byName ??= gather();
    const self = { view, row, at };
    const namesakes = byName.get(nameOf(view, at)) ?? [];
    return namesakes
      .filter((other) => other.view !== view)
      .slice(0, namesakesCompared)
      .filter((other) => samePerson(self, other));
  };
}
