import type { Term } from '../core/ledger/ledger';
import { add, compareDecimals, formatMoney, zero, type Decimal } from '../core/money/decimal';
import type { DifferenceClass, DuePaid } from '../core/payments/payment';
import { cellText } from '../core/rules/cellText';
import type { LedgerView } from '../core/rules/rule';
import { cellAddress } from '../core/snapshot/address';
import type { Analysis } from './analysis';
import type { WorkOptions } from './service';

/** What one school was due and paid under one programme; only where both are known. Amounts 元, two decimals. */
export interface SchoolPaid {
  readonly school: string;
  readonly programme: string;
  readonly due: string;
  readonly paid: string;
  readonly difference: string;
}

/** One pupil whose payment differs from what is due, or cannot be compared. */
export interface PaidDifference {
  /** The payment's cell, else the row that says what is due. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  /** As written; '' where the row has none. */
  readonly name: string;
  readonly school: string;
  readonly programme: string;
  readonly term: Term | undefined;
  readonly class: Exclude<DifferenceClass, 'equal'>;
  /** undefined: could not be decided. */
  readonly due: string | undefined;
  /** undefined: nothing was paid, or the amount cannot be read. */
  readonly paid: string | undefined;
  readonly difference: string | undefined;
  readonly basis: string;
}

export interface PaidView {
  /** Payments read anywhere in the workbook. */
  readonly payments: number;
  /** Payments that agree with what is due. */
  readonly equal: number;
  readonly bySchool: readonly SchoolPaid[];
  /** What was paid wrongly, largest difference first; then what was not paid. */
  readonly differences: readonly PaidDifference[];
  /** Schools with pupils to whom something is due, as the ledgers write them: to print for one of them. */
  readonly schools: readonly string[];
}

const size = (line: DuePaid): Decimal => line.difference?.abs() ?? zero;

/** What was paid wrongly comes before what was not paid: a roll of one school leaves all the others unpaid. */
function byWeight(one: DuePaid, other: DuePaid): number {
  const unpaid = Number(one.class === 'unpaid') - Number(other.class === 'unpaid');
  return unpaid || compareDecimals(size(other), size(one));
}

function placed(line: DuePaid, views: ReadonlyMap<string, LedgerView>): PaidDifference[] {
  if (line.class === 'equal') return [];
  const [payment] = line.payments;
  const place = payment ?? line.outcome;
  const view = place && views.get(place.ledger);
  if (!place || !view) return [];
  const { sheet } = view.ledger;
  const nameColumn = view.column('name');
  const column = payment?.column ?? nameColumn ?? view.ledger.columns[0]?.column ?? 0;
  const money = (value: Decimal | undefined): string | undefined => value && formatMoney(value);
  return [
    {
      sheetId: sheet.id,
      sheet: sheet.name,
      row: place.row,
      column,
      cell: cellAddress(place.row, column),
      name: nameColumn === undefined ? '' : cellText(sheet.grid, place.row, nameColumn).trim(),
      school: line.school,
      programme: line.programme,
      term: line.term,
      class: line.class,
      due: money(line.due),
      paid: money(line.paid),
      difference: money(line.difference),
      basis: line.basis,
    },
  ];
}

function schoolSums(lines: readonly DuePaid[]): readonly SchoolPaid[] {
  const sums = new Map<string, { school: string; programme: string; due: Decimal; paid: Decimal }>();
  for (const { school, programme, due, difference } of lines) {
    if (due === undefined || difference === undefined) continue;
    const key = `${school}\u0000${programme}`;
    const sum = sums.get(key) ?? { school, programme, due: zero, paid: zero };
    sums.set(key, { ...sum, due: add(sum.due, due), paid: add(sum.paid, add(due, difference)) });
  }
  return [...sums.values()].map(({ due, paid, ...names }) => ({
    ...names,
    due: formatMoney(due),
    paid: formatMoney(paid),
    difference: formatMoney(paid.minus(due)),
  }));
}

/** What was paid against what is due. Without any payment in the workbook nothing is called unpaid. */
export function paidView(analysis: Analysis, options: WorkOptions): PaidView {
  const money = analysis.money(options, analysis.standards(options));
  const { list, amountless } = money.payments;
  const payments = list.length + amountless.length;
  const lines = payments === 0 ? [] : money.compared();
  const views = new Map(analysis.views.map((view) => [view.ledger.id, view]));
  const schools = new Set<string>();
  for (const { kind, school } of money.subsidy.rows) if (kind === 'entitled') schools.add(school);
  return {
    payments,
    equal: lines.filter((line) => line.class === 'equal').length,
    bySchool: schoolSums(lines),
    differences: [...lines].sort(byWeight).flatMap((line) => placed(line, views)),
    schools: [...schools],
  };
}
