import type { CodesFile } from './codesFile';
import type { CodedRecord, MatchCode } from './matchCodes';

/**
 * What the other office's codes tell of one of our rows:
 * - `same`: it has the ID, and no other name or birth date for it as far as both know;
 * - `differs`: the same ID with another name or birth date, or the same name and birth date with another ID;
 * - `probable`: the same name and birth date, and at least one side has no usable ID;
 * - `onlyHere`: neither code is there;
 * - `noCode`: the row holds neither a usable ID nor name and birth date, so nothing can be said.
 */
export type CodeVerdict = 'same' | 'differs' | 'probable' | 'onlyHere' | 'noCode';

export interface CodeMatch {
  readonly ledger: string;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly verdict: CodeVerdict;
}

export interface CodeComparison {
  readonly matches: readonly CodeMatch[];
  /** Codes of the other office that none of our rows has; who they are only that office can tell. */
  readonly onlyThere: number;
}

/** Where the other office has each code. */
class Index {
  readonly byId = new Map<string, Set<string>>();
  readonly byPerson = new Map<string, Set<string>>();

  constructor(codes: readonly MatchCode[]) {
    const put = (map: Map<string, Set<string>>, key: string, other: string): void => {
      if (key === '') return;
      const known = map.get(key);
      if (known) known.add(other);
      else map.set(key, new Set([other]));
    };
    for (const { id, person } of codes) {
      put(this.byId, id, person);
      put(this.byPerson, person, id);
    }
  }
}

function verdictOf({ id, person }: MatchCode, there: Index): CodeVerdict {
  if (id === '' && person === '') return 'noCode';
  const persons = id === '' ? undefined : there.byId.get(id);
  if (persons) return person === '' || persons.has('') || persons.has(person) ? 'same' : 'differs';
  const ids = person === '' ? undefined : there.byPerson.get(person);
  if (!ids) return 'onlyHere';
  return id === '' || ids.has('') ? 'probable' : 'differs';
}

/** Compares our rows with the other office's file. Neither side learns a name or number it does not have. */
export function compareCodes(ours: readonly CodedRecord[], theirs: CodesFile): CodeComparison {
  const there = new Index(theirs.codes);
  const here = new Index(ours);
  const matches = ours.map((record) => ({
    ledger: record.ledger,
    row: record.row,
    verdict: verdictOf(record, there),
  }));
  const onlyThere = theirs.codes.filter((code) => verdictOf(code, here) === 'onlyHere').length;
  return { matches, onlyThere };
}
