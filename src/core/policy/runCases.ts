import { ledgerView } from '../ledger/ledgerView';
import { exampleLedger } from '../rules/exampleLedger';
import type { Language } from '../text/text';
import { computeSubsidy } from './computeSubsidy';
import type { ProgrammeOutcome } from './programmeOutcome';
import { duesOf, type CaseDue, type StandardCase } from './standardCase';
import type { StandardsPack } from './standard';
import type { RowOutcome } from './subsidy';

/** A worked example beside what the pack makes of it. */
export interface CaseResult {
  readonly case: StandardCase;
  readonly passes: boolean;
  /** Money found due, also beside a refusal. */
  readonly found: readonly CaseDue[];
  readonly refused: boolean;
  /** 计算依据 as a ledger would show it. */
  readonly basis: string;
  readonly parts: readonly ProgrammeOutcome[];
}

const moneyOf = (parts: readonly ProgrammeOutcome[]): readonly CaseDue[] =>
  parts.flatMap((part) =>
    part.is === 'due' && part.benefit === 'cash' ? [{ programme: part.programme, amount: part.amount }] : [],
  );

/** What adds nothing to 应发, and money without a known amount. */
const besidesOf = (parts: readonly ProgrammeOutcome[]): NonNullable<StandardCase['besides']> =>
  parts.flatMap((part) => {
    if (part.is === 'refused' || (part.is === 'due' && part.benefit === 'cash')) return [];
    return [{ programme: part.programme, amount: part.is === 'due' ? part.amount : null }];
  });

const same = (
  one: NonNullable<StandardCase['besides']>,
  two: NonNullable<StandardCase['besides']>,
): boolean => {
  const lines = (list: typeof one): string =>
    list
      .map(({ programme, amount }) => `${programme} ${String(amount)}`)
      .sort()
      .join('\n');
  return lines(one) === lines(two);
};

function holds(each: StandardCase, row: RowOutcome): boolean {
  const found = moneyOf(row.parts);
  if (each.besides && !same(each.besides, besidesOf(row.parts))) return false;
  if (each.due === 'refused')
    return row.kind === 'refused' && row.amount === undefined && same(each.certain ?? [], found);
  return (
    row.kind !== 'refused' && same(duesOf(each), found) && found.length > 0 === (row.amount !== undefined)
  );
}

/** Runs worked examples through the whole computation, with the pack given: for the tests and for the pane's button. */
export function runCases(
  cases: readonly StandardCase[],
  pack: StandardsPack,
  language: Language,
): readonly CaseResult[] {
  return cases.map((each) => {
    const ledger = exampleLedger({
      kind: 'schoolLedger',
      term: each.term,
      cells: each.again ? [each.input, each.again] : [each.input],
    });
    const own = each.settingsOn ? { ...pack, settingsOn: each.settingsOn } : pack;
    const { rows } = computeSubsidy([ledgerView(ledger)], own, { language, asOf: pack.lastChecked ?? '' });
    const [row] = rows;
    return {
      case: each,
      passes: row !== undefined && rows.every((one) => holds(each, one)),
      found: row ? moneyOf(row.parts) : [],
      refused: row?.kind === 'refused',
      basis: row?.basis ?? '',
      parts: row?.parts ?? [],
    };
  });
}
