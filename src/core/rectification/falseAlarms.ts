import type { LedgerLine } from './rectify';

/** How often people said that what a rule found was correct as it was. */
export interface FalseAlarms {
  readonly rule: string;
  /** Issues of the rule in the ledger, closed ones included. */
  readonly found: number;
  readonly confirmed: number;
}

/** Rules of which an issue is confirmed as correct now, the highest share first: a rule that is often wrong is to be looked at. */
export function falseAlarms(lines: readonly LedgerLine[]): readonly FalseAlarms[] {
  const byRule = new Map<string, { found: number; confirmed: number }>();
  for (const { line } of lines) {
    const count = byRule.get(line.rule) ?? { found: 0, confirmed: 0 };
    byRule.set(line.rule, count);
    count.found += 1;
    if (line.state === 'confirmed') count.confirmed += 1;
  }
  return [...byRule]
    .map(([rule, count]) => ({ rule, ...count }))
    .filter(({ confirmed }) => confirmed > 0)
    .sort((a, b) => b.confirmed / b.found - a.confirmed / a.found || (a.rule < b.rule ? -1 : 1));
}
