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

/** What rows say of each programme of money. */
export interface DueSide {
  /** By programme. */
  readonly dues: ReadonlyMap<string, DueLine>;
  /** Programmes that could not be decided, with the reason; '' = not even which. */
  readonly open: ReadonlyMap<string, string>;
  /** A fee is waived as well. */
  readonly waived: boolean;
}

/** One pupil in one term: what the counted rows say, and what was paid. */
export interface Account {
  readonly pupil: string;
  readonly term: Term | undefined;
  /** The rows that speak of the pupil in this term. */
  readonly rows: RowOutcome[];
  due: DueSide;
  entries: AccountEntry[];
}

const nothing: DueSide = { dues: new Map(), open: new Map(), waived: false };

/** Accounts by pupil and term, or by row; most pupils have one term and one row. */
class Book {
  readonly list: Account[] = [];
  private readonly byPupil = new Map<string, Account[]>();

  of(pupil: string, term: Term | undefined): Account {
    let accounts = this.byPupil.get(pupil);
    if (!accounts) this.byPupil.set(pupil, (accounts = []));
    return accounts.find((account) => account.term === term) ?? this.open(pupil, term, accounts);
  }

  open(pupil: string, term: Term | undefined, among?: Account[]): Account {
    const account: Account = { pupil, term, rows: [], due: nothing, entries: [] };
    this.list.push(account);
    among?.push(account);
    return account;
  }
}

/** One pupil in two rows: the same amount is one amount, two amounts are none. */
function merged(one: DueSide, other: DueSide): DueSide {
  const dues = new Map(one.dues);
  for (const [programme, line] of other.dues) {
    const known = dues.get(programme);
    const alike =
      known?.amount !== undefined &&
      line.amount !== undefined &&
      compareDecimals(known.amount, line.amount) === 0;
    if (!known) dues.set(programme, line);
    else if (!alike) dues.set(programme, { amount: undefined, basis: known.basis });
  }
  return { dues, open: new Map([...one.open, ...other.open]), waived: one.waived || other.waived };
}

/** What one row says; rows with the same deciding cells share their parts, and so what is made of them. */
function sideOf({ kind, parts, basis }: RowOutcome): DueSide {
  const dues = new Map<string, DueLine>();
  const open = new Map<string, string>();
  let waived = false;
  if (kind === 'refused' && parts.every(({ is }) => is !== 'refused')) open.set('', basis);
  for (const part of parts) {
    if (part.benefit === 'feeWaiver') waived = true;
    if (part.benefit !== 'cash') continue;
    if (part.is === 'due') dues.set(part.programme, { amount: decimal(part.amount), basis: part.words });
    else if (part.is === 'unset') open.set(part.programme, part.words);
    else for (const programme of part.programmes) open.set(programme, part.causes.join('；'));
  }
  return { dues, open, waived };
}

function putEntry(byRow: Map<string, Map<number, AccountEntry[]>>, entry: AccountEntry): void {
  let rows = byRow.get(entry.ledger);
  if (!rows) byRow.set(entry.ledger, (rows = new Map<number, AccountEntry[]>()));
  const own = rows.get(entry.row);
  if (own) own.push(entry);
  else rows.set(entry.row, [entry]);
}

/** The entries of the best source there is. */
function bestEntries(entries: AccountEntry[]): AccountEntry[] {
  const [first] = entries;
  if (!first || entries.every((entry) => entry.kind === first.kind)) return entries;
  const best = paymentSources.find((source) => entries.some((entry) => entry.kind === source));
  return entries.filter((entry) => entry.kind === best);
}

/**
 * Brings together what is due and what was paid, pupil by pupil and term by term. School and village ledgers hold
 * a pupil once, so a row of theirs that was counted itself is compared with itself (`source` given).
 */
export function accountsOf(subsidy: Subsidy, payments: Payments, source?: PaymentSource): readonly Account[] {
  const all: readonly AccountEntry[] = [...payments.list, ...payments.amountless];
  const entries = source === undefined ? all : all.filter(({ kind }) => kind === source);
  if (source !== undefined && entries.length === 0) return [];
  const counted = new Set(subsidy.counted);
  const rowWise =
    source !== undefined && source !== 'paymentRoll' && entries.every((entry) => counted.has(entry.ledger));
  const book = new Book();
  const byRow = new Map<string, Map<number, AccountEntry[]>>();
  if (rowWise) for (const entry of entries) putEntry(byRow, entry);
  const sides = new Map<RowOutcome['parts'], DueSide>();
  const sideFor = (outcome: RowOutcome): DueSide => {
    // Rows without parts say why in words of their own.
    if (outcome.parts.length === 0) return outcome.kind === 'refused' ? sideOf(outcome) : nothing;
    let side = sides.get(outcome.parts);
    if (!side) sides.set(outcome.parts, (side = sideOf(outcome)));
    return side;
  };
  for (const outcome of subsidy.rows) {
    const { pupil, term, ledger, row } = outcome;
    const own = byRow.get(ledger)?.get(row);
    // A row nobody was paid by makes no account.
    if (rowWise && !own) continue;
    const account = rowWise ? book.open(pupil, term) : book.of(pupil, term);
    if (own) account.entries = own;
    const side = sideFor(outcome);
    account.due = account.rows.length === 0 ? side : merged(account.due, side);
    account.rows.push(outcome);
  }
  if (rowWise) return book.list;
  for (const entry of entries) book.of(entry.pupil, entry.term).entries.push(entry);
  if (source !== undefined) return book.list.filter((account) => account.entries.length > 0);
  for (const account of book.list) account.entries = bestEntries(account.entries);
  return book.list;
}
