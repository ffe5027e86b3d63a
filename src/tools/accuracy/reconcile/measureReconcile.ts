import { ledgerView } from '../../../core/ledger/ledgerView';
import { recogniseLedgers } from '../../../core/ledger/recogniseLedgers';
import type { NameEvidence } from '../../../core/match/nameEvidence';
import { moneyOf } from '../../../core/payments/moneyOf';
import { threeTierPack } from '../../../core/policy/nationalPack';
import { reconciledRows, type ReconcileResult } from '../../../core/reconcile/reconciledRows';
import { noKnowledge, Reconciliation } from '../../../core/reconcile/reconciliation';
import { snapshotOf } from '../snapshotOf';
import { plantedTerm, type PlantedTownships } from './plantTownships';

/** Of one result: pupils it was planted for, told of, and rightly told of. */
interface ResultTally {
  there: number;
  told: number;
  right: number;
  /** Not told, but put before a person: rightly so, as a slip keeps the pupil from being recognised for sure. */
  asked: number;
}

interface ReconcileScore {
  readonly results: ReadonlyMap<ReconcileResult, ResultTally>;
  readonly troubles: readonly string[];
}

const kinds: readonly ReconcileResult[] = ['missedAid', 'wrongAid', 'paidTwice', 'elsewhere', 'review'];

/** Compares the planted lists as the product does and holds the results against the answers. */
export function measureReconcile(
  { sheets, answers }: PlantedTownships,
  names: NameEvidence | undefined,
): ReconcileScore {
  const views = recogniseLedgers(snapshotOf(sheets), new Map()).ledgers.map((ledger) => ledgerView(ledger));
  const environment = { asOf: '2024-11-01', term: plantedTerm, pack: threeTierPack } as const;
  const money = moneyOf(views, threeTierPack, {
    language: 'zh-CN',
    asOf: environment.asOf,
    term: plantedTerm,
  });
  const reconciliation = new Reconciliation(views, environment, noKnowledge, money);
  reconciliation.names = names;
  const told = new Map<ReconcileResult, Map<string, string>>(kinds.map((kind) => [kind, new Map()]));
  for (const row of reconciledRows(reconciliation, reconciliation.comparisons)) {
    if (!row.result) continue;
    for (const side of [row.left, row.right]) {
      if (!side) continue;
      const { view, row: at } = side.pool.at(side.place);
      const person = answers.personAt.get(view.ledger.sheet.name)?.get(at);
      const where = `${view.ledger.sheet.name} ${String(at + 1)} ${view.text(at, 'name')}`;
      if (person) told.get(row.result)?.set(person, `${where}: ${row.reasons('zh-CN').join('')}`);
    }
  }
  const asked = told.get('review') ?? new Map<string, string>();
  const results = new Map<ReconcileResult, ResultTally>();
  const troubles: string[] = [];
  const about = (person: string): string =>
    [answers.roles.get(person), ...(answers.slipped.get(person) ?? [])].join(', ');
  // A number of one of his rows is wrong, so that the row may be put before somebody as well.
  const mayBeAsked = (person: string): boolean =>
    answers.slipped.has(person) || answers.results.get(person) === 'paidTwice';
  for (const kind of kinds) {
    const tally: ResultTally = { there: 0, told: 0, right: 0, asked: 0 };
    results.set(kind, tally);
    const found = told.get(kind) ?? new Map<string, string>();
    for (const [person, result] of answers.results) {
      if (result !== kind) continue;
      tally.there += 1;
      if (found.has(person)) continue;
      if (asked.has(person) && answers.slipped.has(person)) tally.asked += 1;
      else troubles.push(`not ${kind}: ${person} (${about(person)})`);
    }
    for (const [person, why] of found) {
      if (answers.results.get(person) === kind) {
        tally.told += 1;
        tally.right += 1;
      } else if (kind !== 'review' || !mayBeAsked(person)) {
        tally.told += 1;
        troubles.push(`wrongly ${kind}: ${person} (${about(person)}) ${why}`);
      }
    }
  }
  return { results, troubles };
}
