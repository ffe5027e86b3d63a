import { identityKey, idColumn } from '../id/idColumn';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView, RuleEnvironment } from './rule';

/** '' for one character, and for a number cell that keeps 15 digits: many households would seem one. */
function householdNumber(view: LedgerView, row: number): string {
  const text = view.text(row, 'householdNumber');
  if (text.length < 2) return '';
  return text.length > 15 && typeof view.value(row, 'householdNumber') === 'number' ? '' : text;
}

/** What records are told apart by in more than one rule. */
const keys = {
  identity: (view: LedgerView, _row: number, at: number, { asOf }: RuleEnvironment) =>
    identityKey(idColumn(view, 'idNumber', asOf)?.[at]),
  name: (view: LedgerView, row: number) => nameKey(view.text(row, 'name')),
  householdNumber,
  schoolName: (view: LedgerView, row: number) => view.text(row, 'schoolName'),
} satisfies Record<
  string,
  (view: LedgerView, row: number, at: number, environment: RuleEnvironment) => string
>;

export type RecordKey = keyof typeof keys;

/** Every number is below this, so that two of them fit into one. */
export const numberLimit = 2 ** 22;

interface Numbered {
  readonly numbers: Map<string, number>;
  readonly columns: Map<LedgerView, Int32Array>;
}

/** One run has one environment: numbers mean the same in all its rules. */
const known = new WeakMap<RuleEnvironment, Map<RecordKey, Numbered>>();

function columnOf(environment: RuleEnvironment, key: RecordKey, view: LedgerView): Int32Array {
  let run = known.get(environment);
  if (!run) known.set(environment, (run = new Map<RecordKey, Numbered>()));
  let numbered = run.get(key);
  if (!numbered)
    run.set(
      key,
      (numbered = { numbers: new Map<string, number>(), columns: new Map<LedgerView, Int32Array>() }),
    );
  let column = numbered.columns.get(view);
  if (column) return column;
  const { numbers } = numbered;
  const keyOf = keys[key];
  const { rows } = view.ledger;
  column = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const text = keyOf(view, rows[at] ?? 0, at, environment);
    if (text === '') continue;
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = numbers.size + 1));
    column[at] = number;
  }
  numbered.columns.set(view, column);
  return column;
}

/**
 * Numbers that stand for texts: equal exactly where the texts are, 0 where there is none. Grouping by them
 * costs a fraction of grouping by texts, and each text is looked up once for all rules.
 * @returns number of a record by its view and place in `ledger.rows`
 */
export function recordNumbers(
  environment: RuleEnvironment,
  key: RecordKey,
): (view: LedgerView, at: number) => number {
  let last: LedgerView | undefined;
  let column: Int32Array = new Int32Array();
  return (view, at) => {
    if (view !== last) {
      column = columnOf(environment, key, view);
      last = view;
    }
    return column[at] ?? 0;
  };
}
