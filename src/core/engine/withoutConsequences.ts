import type { Finding, Place, Rule } from '../rules/rule';
import type { Outcome } from './runRule';

interface Ran {
  readonly rule: Rule;
  readonly outcome: Outcome;
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
 */
export function withoutConsequences(ran: readonly Ran[]): readonly Ran[] {
  const explained = { cell: new Map<string, Rule>(), row: new Map<string, Rule>() };
  for (const { rule, outcome } of ran) {
    const by = rule.meta.explains;
    if (!by) continue;
    for (const finding of outcome.findings)
      for (const place of placesOf(finding)) explained[by].set(nameOf(place, by), rule);
  }
  if (explained.cell.size + explained.row.size === 0) return ran;
  const follows = (rule: Rule, finding: Finding): boolean =>
    placesOf(finding).every((place) => {
      const row = explained.row.get(nameOf(place, 'row'));
      if (row !== undefined && row !== rule) return true;
      const cell = explained.cell.get(nameOf(place, 'cell'));
      return cell !== undefined && cell !== rule && rule.meta.explains !== 'row';
    });
  return ran.map(({ rule, outcome }) => {
    const findings = outcome.findings.filter((finding) => !follows(rule, finding));
    if (findings.length === outcome.findings.length) return { rule, outcome };
    const hit = new Set(findings.flatMap((finding) => placesOf(finding).map(({ ledger }) => ledger.id)));
    const coverage = outcome.coverage.map((entry) =>
      entry.state === 'found' && !hit.has(entry.ledger) ? { ...entry, state: 'passed' as const } : entry,
    );
    return { rule, outcome: { coverage, findings } };
  });
}
