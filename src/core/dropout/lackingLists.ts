import type { Dropout } from './dropout';
import type { DropoutLists, ListRole } from './dropoutLists';
import { dropoutStates, type StateGroup, type StateId } from './dropoutStates';

/** Lists without which nobody can be found in a state. */
function neededFor(state: StateId): readonly ListRole[] {
  if (state === 'unregistered') return ['inSchool', 'enrolment'];
  const { group, evidence } = dropoutStates[state];
  if (group === 'atSchool') return ['inSchool'];
  if (group === 'dropout' || group === 'suspected') return ['enrolment', 'inSchool'];
  return evidence ? ['dropout'] : [];
}

function isThere(lists: DropoutLists, role: ListRole): boolean {
  // A village ledger tells why a child is away as well.
  return lists[role].length > 0 || (role === 'dropout' && lists.village.length > 0);
}

/** The list that is missing where a state counts nobody: "none" would be a guess. Undefined when none is missing. */
export function lackingFor({ lists }: Dropout, state: StateId): ListRole | undefined {
  return neededFor(state).find((role) => !isThere(lists, role));
}

export function lackingForGroup(dropout: Dropout, group: StateGroup): ListRole | undefined {
  if (group === 'notDropout' || group === 'unsettled') return undefined;
  return lackingFor(
    dropout,
    group === 'atSchool' ? 'atSchool' : group === 'dropout' ? 'dropout' : 'suspected',
  );
}
