import type { Entitlement } from '../policy/standard';
import type { RowOutcome, Subsidy } from '../policy/subsidy';

/** One row of a ledger to which something is due, with each amount. */
export interface DueRow {
  readonly outcome: RowOutcome;
  readonly dues: readonly Entitlement[];
}

/** The entitled rows by school, schools and rows in order of appearance; only `school` where one is named. */
export function dueRowsBySchool(subsidy: Subsidy, school?: string): ReadonlyMap<string, readonly DueRow[]> {
  const dues = new Map<string, Map<number, Entitlement[]>>();
  for (const entitlement of subsidy.entitlements) {
    let rows = dues.get(entitlement.ledger);
    if (!rows) dues.set(entitlement.ledger, (rows = new Map<number, Entitlement[]>()));
    const list = rows.get(entitlement.row);
    if (list) list.push(entitlement);
    else rows.set(entitlement.row, [entitlement]);
  }
  const schools = new Map<string, DueRow[]>();
  for (const outcome of subsidy.rows) {
    if (outcome.kind !== 'entitled' || (school !== undefined && outcome.school !== school)) continue;
    const row = { outcome, dues: dues.get(outcome.ledger)?.get(outcome.row) ?? [] };
    const list = schools.get(outcome.school);
    if (list) list.push(row);
    else schools.set(outcome.school, [row]);
  }
  return schools;
}

/** `三年级` and `3班`, or `三年级3班` where the class names the grade itself. */
export function gradeAndClass(grade: string, schoolClass: string): string {
  return schoolClass.startsWith(grade) ? schoolClass : `${grade}${schoolClass}`;
}
