import type { Finding, Place, Rule } from '../rules/rule';
import type { Outcome } from './runRule';

interface Ran {
  readonly rule: Rule;
  readonly outcome: Outcome;
}

/** A finding that explains others. */
interface Cause {
  readonly rule: Rule;
  readonly finding: Finding;
}

function placesOf({ at, group }: Finding): readonly Place[] {
  return group ?? [at];
}

function nameOf({ ledger, row, column }: Place, by: 'cell' | 'row'): string {
  return by === 'row' ? `${ledger.id} ${String(row)}` : `${ledger.id} ${String(row)} ${String(column)}`;
}

/**
 * Leaves out what only follows from something found already: a row that slipped by one column breaks a dozen
 * rules, and an error value in a cell as many; they are told once. A rule all of whose findings in a ledger are
 * consequences has passed there.
 * @returns what is left, the findings themselves as they were; and how many each of them explains, where any
 */
export function withoutConsequences(ran: readonly Ran[]): {
  readonly told: readonly Ran[];
  readonly explains: ReadonlyMap<Finding, number>;
} {
  const explained = { cell: new Map<string, Cause>(), row: new Map<string, Cause>() };
  for (const { rule, outcome } of ran) {
    const by = rule.meta.explains;
    if (!by) continue;
    for (const finding of outcome.findings)
      for (const place of placesOf(finding)) explained[by].set(nameOf(place, by), { rule, finding });
  }
  if (explained.cell.size + explained.row.size === 0) return { told: ran, explains: new Map() };
  /** What explains a place, unless it is the rule's own finding. */
  const causeAt = (rule: Rule, place: Place): Cause | undefined => {
    const row = explained.row.get(nameOf(place, 'row'));
    if (row !== undefined && row.rule !== rule) return row;
    const cell = explained.cell.get(nameOf(place, 'cell'));
    return cell !== undefined && cell.rule !== rule && rule.meta.explains !== 'row' ? cell : undefined;
  };
  const explains = new Map<Finding, number>();
  const follows = (rule: Rule, finding: Finding): boolean => {
    const causes = placesOf(finding).map((place) => causeAt(rule, place));
    const [first] = causes;
    if (!first || causes.includes(undefined)) return false;
    explains.set(first.finding, (explains.get(first.finding) ?? 0) + 1);
    return true;
  };
  const told = ran.map(({ rule, outcome }) => {
    const findings = outcome.findings.filter((finding) => !follows(rule, finding));
    if (findings.length === outcome.findings.length) return { rule, outcome };
    const hit = new Set(findings.flatMap((finding) => placesOf(finding).map(({ ledger }) => ledger.id)));
    const coverage = outcome.coverage.map((entry) =>
      entry.state === 'found' && !hit.has(entry.ledger) ? { ...entry, state: 'passed' as const } : entry,
    );
    return { rule, outcome: { coverage, findings } };
  });
  return { told, explains };
}
