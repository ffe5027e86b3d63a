import type { LedgerKind, Term } from '../ledger/ledger';
import { compareDecimals, decimal, type Decimal } from '../money/decimal';
import type { RowOutcome, Subsidy } from '../policy/subsidy';
import type { PaymentEntry, Payments } from './payment';

/** Where payments are taken from, best first: a roll says what was paid, ledgers only repeat it. */
export const paymentSources = [
  'paymentRoll',
  'schoolLedger',
  'villageLedger',
] as const satisfies readonly LedgerKind[];
export type PaymentSource = (typeof paymentSources)[number];

/** An entry, with its amount where one can be read. */
export type AccountEntry = PaymentEntry & { readonly amount?: Decimal };

/** What is due under one programme. */
export interface DueLine {
  /** undefined: two rows of the pupil say different amounts. */
  readonly amount: Decimal | undefined;
  readonly basis: string;
}

/** One pupil in one term: what the counted rows say, and what was paid. */
export interface Account {
  readonly pupil: string;
  readonly term: Term | undefined;
  /** The rows that speak of the pupil in this term. */
  readonly rows: RowOutcome[];
  /** By programme; money only. */
  readonly dues: Map<string, DueLine>;
  /** Programmes that could not be decided, with the reason; '' = not even which. */
  readonly open: Map<string, string>;
  /** A fee is waived as well. */
  waived: boolean;
  readonly entries: AccountEntry[];
}

const placeKey = (place: { readonly ledger: string; readonly row: number }): string =>
  `${place.ledger}\u0000${String(place.row)}`;

class Book {
  private readonly byKey = new Map<string, Account>();

  of(pupil: string, term: Term | undefined, own = ''): Account {
    const key = `${pupil}\u0000${term ?? ''}\u0000${own}`;
    let account = this.byKey.get(key);
    if (!account) {
      account = { pupil, term, rows: [], dues: new Map(), open: new Map(), waived: false, entries: [] };
      this.byKey.set(key, account);
    }
    return account;
  }

  list(): readonly Account[] {
    return [...this.byKey.values()];
  }
}

function enterDue(account: Account, programme: string, amount: string, basis: string): void {
  const value = decimal(amount);
  const known = account.dues.get(programme);
  if (!known) account.dues.set(programme, { amount: value, basis });
  // One pupil in two rows: the same amount is one amount, two amounts are none.
  else if (known.amount && compareDecimals(known.amount, value) !== 0)
    account.dues.set(programme, { amount: undefined, basis: known.basis });
}

/** Without a source: of each account the entries of the best source it has. */
function bestEntries(entries: readonly AccountEntry[]): AccountEntry[] {
  for (const source of paymentSources) {
    const own = entries.filter((entry) => entry.kind === source);
    if (own.length > 0) return own;
  }
  return [];
}

/** What a row says of each programme of money. */
function enterRow(account: Account, outcome: RowOutcome): void {
  account.rows.push(outcome);
  if (outcome.kind === 'refused' && outcome.parts.every(({ is }) => is !== 'refused'))
    account.open.set('', outcome.basis);
  for (const part of outcome.parts) {
    if (part.benefit === 'feeWaiver') account.waived = true;
    if (part.benefit !== 'cash') continue;
    if (part.is === 'due') enterDue(account, part.programme, part.amount, part.words);
    else if (part.is === 'unset') account.open.set(part.programme, part.words);
    else for (const programme of part.programmes) account.open.set(programme, part.causes.join('；'));
  }
}

/**
 * Brings together what is due and what was paid, pupil by pupil and term by term. School and village ledgers hold
 * a pupil once, so a row of theirs that was counted itself is compared with itself (`source` given).
 */
export function accountsOf(subsidy: Subsidy, payments: Payments, source?: PaymentSource): readonly Account[] {
  const book = new Book();
  const ownRows = source !== undefined && source !== 'paymentRoll';
  const entries: readonly AccountEntry[] = [...payments.list, ...payments.amountless].filter(
    (entry) => source === undefined || entry.kind === source,
  );
  const counted = new Set(subsidy.counted);
  const rowWise = ownRows && entries.every((entry) => counted.has(entry.ledger));
  const own = (place: { readonly ledger: string; readonly row: number }): string =>
    rowWise ? placeKey(place) : '';
  for (const outcome of subsidy.rows) enterRow(book.of(outcome.pupil, outcome.term, own(outcome)), outcome);
  for (const entry of entries) book.of(entry.pupil, entry.term, own(entry)).entries.push(entry);
  if (source !== undefined) return book.list().filter((account) => account.entries.length > 0);
  for (const account of book.list())
    account.entries.splice(0, account.entries.length, ...bestEntries(account.entries));
  return book.list();
}
