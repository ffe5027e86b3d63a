import { add, compareDecimals, subtract, zero, type Decimal } from '../money/decimal';
import type { StandardsPack } from '../policy/standard';
import type { Subsidy } from '../policy/subsidy';
import { accountsOf, type Account, type DueSide, type AccountEntry, type PaymentSource } from './accounts';
import { cashProgrammes, type CashProgrammes } from './cashProgrammes';
import type { DifferenceClass, DuePaid, Payments } from './payment';

const same = (one: Decimal, other: Decimal): boolean => compareDecimals(one, other) === 0;

function sumOf(amounts: readonly Decimal[]): Decimal {
  const [first] = amounts;
  if (first && amounts.length === 1) return first;
  return amounts.reduce((sum, amount) => add(sum, amount), zero);
}

/** The programmes, of those due, that an amount without programme pays exactly; undefined when none or several ways. */
function paidFor(
  amount: Decimal,
  due: readonly (readonly [string, Decimal])[],
): readonly string[] | undefined {
  // A pupil has a handful of programmes at most; more than that is not searched.
  if (due.length === 0 || due.length > 6) return undefined;
  const found: (readonly string[])[] = [];
  for (let mask = 1; mask < 1 << due.length; mask++) {
    const some = due.filter((_, at) => (mask & (1 << at)) !== 0);
    if (same(sumOf(some.map(([, value]) => value)), amount)) found.push(some.map(([programme]) => programme));
  }
  return found.length === 1 ? found[0] : undefined;
}

/** What one amount, or several for the same programmes, is compared with. */
interface Group {
  readonly programmes: readonly string[];
  readonly entries: AccountEntry[];
}

class AccountComparison {
  private readonly groups = new Map<string, Group>();
  private readonly lines: DuePaid[] = [];

  constructor(
    private readonly account: Account,
    private readonly cash: CashProgrammes,
  ) {}

  compare(): readonly DuePaid[] {
    const { account } = this;
    for (const entry of account.entries) this.place(entry);
    const paidFor = new Set<string>();
    for (const group of this.groups.values()) {
      for (const programme of group.programmes) paidFor.add(programme);
      this.lines.push(this.judge(group.programmes, group.entries));
    }
    for (const programme of account.due.dues.keys())
      if (!paidFor.has(programme)) this.lines.push(this.judge([programme], []));
    return this.lines;
  }

  private place(entry: AccountEntry): void {
    const programmes = entry.programmes.length > 0 ? entry.programmes : this.untold(entry);
    // What the pack has no money for cannot be judged: local programmes it does not know, waived fees, meals.
    if (programmes.some((programme) => !this.cash.all.has(programme))) return;
    const key = [...programmes].sort().join('\u0000');
    const group = this.groups.get(key);
    if (group) group.entries.push(entry);
    else this.groups.set(key, { programmes, entries: [entry] });
  }

  /** Nothing says what the amount is for: what is due and fits exactly, else all that is due together. */
  private untold(entry: AccountEntry): readonly string[] {
    const due = [...this.account.due.dues].flatMap(([programme, { amount }]) =>
      amount ? [[programme, amount] as const] : [],
    );
    const exact = entry.amount && paidFor(entry.amount, due);
    // With a fee waived as well the amount may hold the fee: what it is for stays open.
    return exact ?? (this.account.due.waived ? [] : due.map(([programme]) => programme));
  }

  private judge(programmes: readonly string[], entries: readonly AccountEntry[]): DuePaid {
    const { account } = this;
    const [row] = account.rows;
    const [first] = entries;
    const due = this.dueOf(programmes);
    const amounts = entries.flatMap((entry) => (entry.amount ? [entry.amount] : []));
    const paid = amounts.length > 0 && amounts.length === entries.length ? sumOf(amounts) : undefined;
    const nothing = entries.length === 0;
    return {
      pupil: account.pupil,
      term: account.term,
      programme: programmes.join('＋'),
      stage: row?.stage ?? first?.stage,
      school: row?.school ?? first?.school ?? '',
      due,
      paid,
      difference: due && (paid ?? (nothing ? zero : undefined)) ? subtract(paid ?? zero, due) : undefined,
      class: this.classOf(due, paid, amounts, entries),
      basis: this.basisOf(programmes),
      outcome: row,
      payments: entries,
    };
  }

  /** undefined: not decided. 0 where the rows decide that nothing is due. */
  private dueOf(programmes: readonly string[]): Decimal | undefined {
    const { rows } = this.account;
    const { dues, open } = this.account.due;
    if (rows.length === 0 || open.has('')) return undefined;
    if (programmes.length === 0 && (open.size > 0 || this.account.due.waived)) return undefined;
    let sum = zero;
    for (const programme of programmes) {
      const line = dues.get(programme);
      if (open.has(programme) || (line && !line.amount)) return undefined;
      if (!line && this.cash.open.has(programme)) return undefined;
      if (line?.amount) sum = add(sum, line.amount);
    }
    // Without a programme, nothing can be said of a stage the pack has no money for.
    if (programmes.length === 0 && rows.every(({ kind }) => kind === 'notInPack')) return undefined;
    return sum;
  }

  private classOf(
    due: Decimal | undefined,
    paid: Decimal | undefined,
    amounts: readonly Decimal[],
    entries: readonly AccountEntry[],
  ): DifferenceClass {
    if (this.account.rows.length === 0) return 'notListed';
    if (due === undefined) return 'undecided';
    if (entries.length === 0) return 'unpaid';
    if (paid === undefined) return 'unreadable';
    if (same(paid, due)) return 'equal';
    if (same(due, zero)) return 'notEntitled';
    if (amounts.length > 1 && amounts.every((amount) => same(amount, due))) return 'twice';
    return compareDecimals(paid, due) < 0 ? 'less' : 'more';
  }

  private basisOf(programmes: readonly string[]): string {
    const { rows } = this.account;
    const { dues, open } = this.account.due;
    const undecided = open.get('') ?? programmes.flatMap((programme) => open.get(programme) ?? [])[0];
    if (undecided !== undefined) return undecided;
    const basis = programmes.flatMap((programme) => dues.get(programme)?.basis ?? []).join('');
    return basis === '' ? (rows.find(({ kind }) => kind !== 'entitled')?.basis ?? '') : basis;
  }
}

/** What a comparison comes to, apart from whose it is. */
type Verdict = Pick<DuePaid, 'programme' | 'due' | 'paid' | 'difference' | 'class' | 'basis'>;

/**
 * Most pupils have one row, one programme due and one payment for it, and share their verdict with thousands: it is
 * found once for each due side and amount.
 */
class PlainCases {
  private readonly verdicts = new Map<DueSide, Map<Decimal, Verdict>>();

  line(account: Account, compare: () => readonly DuePaid[]): readonly DuePaid[] {
    const { rows, due, entries } = account;
    const [row] = rows;
    const [entry] = entries;
    const [programme] = entry?.programmes ?? [];
    const plain =
      rows.length === 1 &&
      entries.length === 1 &&
      due.dues.size === 1 &&
      entry !== undefined &&
      // An amount nothing is said of is then for the one programme, unless it may hold a waived fee.
      (programme === undefined ? !due.waived : entry.programmes.length === 1 && due.dues.has(programme));
    if (!plain || !row || !entry.amount) return compare();
    let verdicts = this.verdicts.get(due);
    if (!verdicts) this.verdicts.set(due, (verdicts = new Map<Decimal, Verdict>()));
    const known = verdicts.get(entry.amount);
    if (known) {
      // Written out: spreading objects a hundred thousand times costs more than the comparison.
      const line: DuePaid = {
        pupil: account.pupil,
        term: account.term,
        programme: known.programme,
        stage: row.stage,
        school: row.school,
        due: known.due,
        paid: known.paid,
        difference: known.difference,
        class: known.class,
        basis: known.basis,
        outcome: row,
        payments: entries,
      };
      return [line];
    }
    const lines = compare();
    const [line] = lines;
    if (line && lines.length === 1) verdicts.set(entry.amount, line);
    return lines;
  }
}

/**
 * Per pupil, term and programme: what was due, what was paid, and how they differ. `source`: only what this kind of
 * ledger says was paid, and only for pupils it pays; without it everybody to whom something is due or paid, each by
 * the best source there is (a roll before a school's ledger before a village's).
 */
export function comparePayments(
  subsidy: Subsidy,
  payments: Payments,
  pack: StandardsPack,
  source?: PaymentSource,
): readonly DuePaid[] {
  const cash = cashProgrammes(pack);
  const plain = new PlainCases();
  return accountsOf(subsidy, payments, source).flatMap((account) =>
    plain.line(account, () => new AccountComparison(account, cash).compare()),
  );
}
