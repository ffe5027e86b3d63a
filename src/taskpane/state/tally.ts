import type { CheckView } from '../../app/service';
import type { Severity } from '../../core/rules/rule';

/** How many problems there are of each sort; what was confirmed as correct is counted apart. */
export interface Tally extends Readonly<Record<Severity, number>> {
  readonly confirmed: number;
  /** Verified gone since earlier checks. */
  readonly fixed: number;
}

export function tally(check: CheckView | undefined): Tally {
  const counts = { error: 0, warning: 0, notice: 0, confirmed: 0, fixed: check?.fixed?.length ?? 0 };
  for (const { severity, state } of check?.issues ?? [])
    counts[state === 'confirmed' ? 'confirmed' : severity] += 1;
  return counts;
}
