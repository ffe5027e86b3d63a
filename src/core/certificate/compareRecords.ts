import type { RuleEnvironment } from '../rules/rule';
import type { Fingerprint } from './fingerprint';
import { markRecords, readKept, type KeptRecords, type MarkedRecord } from './keptRecords';

/** A record as it stands now. */
export interface RecordNow {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly name: string;
  /** Its stable key, as in issues. */
  readonly record: string;
}

/** Which records differ from the certified ones. */
export interface RecordDifferences {
  readonly changed: readonly RecordNow[];
  readonly added: readonly RecordNow[];
  /** No longer there: only their names are known. */
  readonly removed: readonly { readonly name: string }[];
}

function pile<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const piles = new Map<string, T[]>();
  for (const item of items) {
    const known = piles.get(key(item));
    if (known) known.push(item);
    else piles.set(key(item), [item]);
  }
  return piles;
}

/** Takes away what both sides have, one for one; gives what is left of each. */
function withoutPairs<A, B>(
  left: readonly A[],
  right: readonly B[],
  keyA: (a: A) => string,
  keyB: (b: B) => string,
  paired: (a: A, b: B) => void = () => undefined,
): { readonly left: readonly A[]; readonly right: readonly B[] } {
  const waiting = pile(left, keyA);
  const rest: B[] = [];
  for (const b of right) {
    const a = waiting.get(keyB(b))?.pop();
    if (a === undefined) rest.push(b);
    else paired(a, b);
  }
  return { left: [...waiting.values()].flat(), right: rest };
}

/**
 * Compares the records of now with those a certificate was given for. Equal content cancels first, wherever it
 * stands; then who the record is (ID number, 学籍号, …) pairs the changed ones; then a name that only one record on
 * either side bears: an ID number that was corrected. undefined when what was kept is not whole.
 */
export function compareRecords(
  kept: KeptRecords,
  now: Fingerprint,
  environment: RuleEnvironment,
): RecordDifferences | undefined {
  const before = readKept(kept);
  if (!before) return undefined;
  const marked = markRecords(now, environment);
  type Marked = (typeof marked)[number];
  const content = ({ content }: MarkedRecord): string => content;
  const identity = ({ identity }: MarkedRecord): string => identity;
  const changed = new Set<Marked>();
  const pair = (_old: MarkedRecord, record: Marked): void => void changed.add(record);
  const other = withoutPairs(before, marked, content, content);
  const strange = withoutPairs(other.left, other.right, identity, identity, pair);
  const once = (records: readonly MarkedRecord[]): ReadonlySet<string> =>
    new Set(
      [...pile(records, ({ name }) => name)]
        .filter(([name, { length }]) => name !== '' && length === 1)
        .map(([name]) => name),
    );
  const [left, right] = [once(strange.left), once(strange.right)];
  // A key that nothing else has keeps records without such a name apart.
  const byName =
    (side: string, names: ReadonlySet<string>) =>
    ({ name, identity }: MarkedRecord): string =>
      names.has(name) ? `name ${name}` : `${side} ${identity}`;
  const rest = withoutPairs(strange.left, strange.right, byName('old', left), byName('new', right), pair);
  const place = ({ print, name, key }: Marked): RecordNow => ({
    sheet: print.view.ledger.sheet.name,
    row: print.row,
    name,
    record: key,
  });
  return {
    changed: marked.filter((record) => changed.has(record)).map(place),
    added: rest.right.map(place),
    removed: rest.left.map(({ name }) => ({ name })),
  };
}
