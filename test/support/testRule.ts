import type { CheckResult, CoverageState, Issue } from '../../src/core/engine/result';
import { checkViews } from '../../src/core/engine/runRules';
import { ledgerView } from '../../src/core/ledger/ledgerView';
import { exampleLedger, type SmallLedger } from '../../src/core/rules/exampleLedger';
import type { Rule, RuleEnvironment } from '../../src/core/rules/rule';
import { exampleEnvironment, runExample } from '../../src/core/rules/runExample';

/** What is expected of an issue; only what is given is compared. `cell` is A1 on the small sheet (header in row 1). */
export type ExpectedIssue = Pick<Issue, 'messageId'> &
  Partial<Pick<Issue, 'cell' | 'cells' | 'found' | 'expected' | 'severity' | 'class' | 'fix' | 'message'>>;

/** One mini workbook: a ledger, or several in `ledgers`. */
export type AcceptCase = (SmallLedger | { readonly ledgers: readonly SmallLedger[] }) & {
  readonly description: string;
  readonly environment?: Partial<RuleEnvironment>;
  /** What the rule's coverage says; `passed` unless the point of the case is that it is skipped. */
  readonly outcome?: CoverageState;
};

export type RejectCase = AcceptCase & {
  /** In reading order. */
  readonly finds: readonly ExpectedIssue[];
};

export interface RuleCases {
  readonly accept: readonly AcceptCase[];
  readonly reject: readonly RejectCase[];
}

type Order = (count: number) => readonly number[];
const asWritten: Order = (count) => Array.from({ length: count }, (_, at) => at);
/** Orders a case is rerun in; what is found must not change. */
const otherOrders: readonly Order[] = [
  (count) => [...asWritten(count)].reverse(),
  (count) => asWritten(count).map((at) => (at + 1) % Math.max(count, 1)),
];

function ledgersOf(case_: AcceptCase): readonly SmallLedger[] {
  return 'ledgers' in case_ ? case_.ledgers : [case_];
}

/** The same ledger with its records in another order; totals cover the same records. */
function reordered(small: SmallLedger, order: Order): SmallLedger {
  const places = order(small.cells.length);
  return {
    ...small,
    cells: places.map((place) => small.cells[place] ?? {}),
    ...(small.formulas ? { formulas: places.map((place) => small.formulas?.[place] ?? {}) } : {}),
    ...(small.hidden
      ? {
          hidden: {
            ...small.hidden,
            records: small.hidden.records.map((place) => places.indexOf(place)),
          },
        }
      : {}),
    ...(small.merges
      ? {
          merges: small.merges.map(({ records: [first, last], ...merge }) => {
            const moved = places.flatMap((place, at) => (place >= first && place <= last ? [at] : []));
            return { ...merge, records: [Math.min(...moved), Math.max(...moved)] as const };
          }),
        }
      : {}),
    ...(small.unmapped
      ? {
          unmapped: small.unmapped.map((one) => ({
            ...one,
            values: places.map((place) => one.values[place] ?? null),
          })),
        }
      : {}),
    ...(small.totals
      ? {
          totals: small.totals.map(({ covers, ...total }) => ({
            ...total,
            ...(covers ? { covers: covers.map((place) => places.indexOf(place)).sort((a, b) => a - b) } : {}),
          })),
        }
      : {}),
  };
}

/** Freezes everything a rule could change, short of binary data. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

interface Run {
  readonly result: CheckResult;
  readonly mutated: boolean;
}

function run(rule: Rule, case_: AcceptCase, order: Order): Run {
  const ledgers = ledgersOf(case_).map((small, at) => exampleLedger(reordered(small, order), at + 1));
  const dump = (): string =>
    JSON.stringify(
      ledgers.map(({ sheet: { grid } }) =>
        Array.from({ length: grid.rowCount * grid.columnCount }, (_, at) =>
          grid.value(Math.floor(at / grid.columnCount), at % grid.columnCount),
        ),
      ),
    );
  const before = dump();
  freeze(ledgers);
  const views = ledgers.map((ledger) => ledgerView(ledger));
  const result = checkViews(views, [rule], { ...exampleEnvironment, ...case_.environment }, 'zh-CN');
  return { result, mutated: before !== dump() };
}

/** What a finding is, wherever its row stands. */
function fingerprint({ issues }: CheckResult): string {
  return JSON.stringify(
    issues
      .map((issue) =>
        [issue.id, issue.messageId, issue.severity, issue.class ?? '', issue.cells.length].join(' '),
      )
      .sort(),
  );
}

function differences(issue: Issue, expected: ExpectedIssue): string[] {
  const actual = new Map<string, unknown>(Object.entries(issue));
  return Object.entries(expected)
    .filter(([name, value]) => JSON.stringify(actual.get(name)) !== JSON.stringify(value))
    .map(
      ([name, value]) => `${name} is ${JSON.stringify(actual.get(name))}, expected ${JSON.stringify(value)}`,
    );
}

/** What is wrong with one case; [] = it holds. */
export function caseFaults(rule: Rule, case_: AcceptCase | RejectCase): readonly string[] {
  const { result, mutated } = run(rule, case_, asWritten);
  const faults: string[] = [];
  const finds = 'finds' in case_ ? case_.finds : [];
  const { issues, coverage } = result;
  const crash = coverage.find((entry) => entry.state === 'crashed');
  if (crash) return [`the rule crashed: ${crash.reason?.en ?? ''}`];
  if (mutated) faults.push('the rule changed its input');
  const state = case_.outcome ?? (finds.length > 0 ? 'found' : 'passed');
  if (!coverage.some((entry) => entry.state === state)) {
    faults.push(
      `coverage is ${coverage.map((entry) => entry.state).join(', ') || 'empty'}, expected ${state}`,
    );
  }
  if (issues.length !== finds.length) {
    const found = issues.map((issue) => `${issue.messageId} at ${issue.cell}`).join('; ') || 'nothing';
    faults.push(`found ${found}; expected ${String(finds.length)}`);
  } else {
    finds.forEach((expected, at) => {
      const issue = issues[at];
      if (issue)
        faults.push(...differences(issue, expected).map((text) => `issue ${String(at + 1)}: ${text}`));
    });
  }
  for (const issue of issues) {
    const left = /\{\w+\}/.exec(issue.message);
    if (left) faults.push(`message of ${issue.messageId} leaves ${left[0]} open`);
  }
  // Merged records stay together in the reversed order only.
  const merged = ledgersOf(case_).some(({ merges = [] }) => merges.some(({ records: [a, b] }) => a !== b));
  const orders = merged ? otherOrders.slice(0, 1) : otherOrders;
  if (orders.some((order) => fingerprint(run(rule, case_, order).result) !== fingerprint(result))) {
    faults.push('what is found depends on the order of the rows');
  }
  return faults;
}

/** What is weak about the cases as a whole, and about the rule's own examples; [] = strong enough. */
export function suiteFaults(rule: Rule, { accept, reject }: RuleCases): readonly string[] {
  const faults: string[] = [];
  if (accept.length === 0) faults.push('no accept case');
  if (reject.length === 0) faults.push('no reject case');
  for (const case_ of reject)
    if (case_.finds.length === 0) faults.push(`reject case finds nothing: ${case_.description}`);
  const used = new Set(reject.flatMap((case_) => case_.finds.map((find) => find.messageId)));
  for (const id of Object.keys(rule.meta.messages))
    if (!used.has(id)) faults.push(`no reject case for message ${id}`);
  const seen = new Set<string>();
  const descriptions = new Set<string>();
  for (const case_ of [...accept, ...reject]) {
    const input = JSON.stringify([
      ledgersOf(case_).map(({ ...small }) => ({ ...small, description: '', finds: [] })),
      case_.environment,
    ]);
    if (seen.has(input)) faults.push(`duplicate case: ${case_.description}`);
    if (descriptions.has(case_.description)) faults.push(`description used twice: ${case_.description}`);
    seen.add(input);
    descriptions.add(case_.description);
  }
  const { examples } = rule.meta;
  if (examples.length < 3) faults.push('fewer than three examples');
  if (!examples.some((example) => example.finds.length === 0)) faults.push('no example that passes');
  if (!examples.some((example) => example.finds.length > 0)) faults.push('no example that fails');
  for (const example of examples) {
    const found = runExample(rule, example);
    if (JSON.stringify(found) !== JSON.stringify(example.finds)) {
      faults.push(
        `example “${example.title.en}” finds [${found.join(', ')}], says [${example.finds.join(', ')}]`,
      );
    }
  }
  return faults;
}

/**
 * Tests a rule on literal mini ledgers. Fails when a case does not hold, when the rule changes its input or
 * depends on the order of rows, and when the cases are too weak: none accepted or rejected, a message never
 * used, a case twice, an example that is not true.
 */
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.meta.id, () => {
    it('has strong cases and true examples', () => {
      expect(suiteFaults(rule, cases)).toEqual([]);
    });
    it.each(cases.accept.map((case_) => [case_.description, case_] as const))(
      'accepts: %s',
      (_description, case_) => {
        expect(caseFaults(rule, case_)).toEqual([]);
      },
    );
    it.each(cases.reject.map((case_) => [case_.description, case_] as const))(
      'rejects: %s',
      (_description, case_) => {
        expect(caseFaults(rule, case_)).toEqual([]);
      },
    );
  });
}
