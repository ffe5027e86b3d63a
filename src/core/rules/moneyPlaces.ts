import type { DuePaid, PaymentEntry } from '../payments/payment';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView, Place } from './rule';

/** Finds the cells that money is about, in the ledgers a rule was given. */
export class MoneyPlaces {
  private readonly views: ReadonlyMap<string, LedgerView>;

  constructor(views: readonly LedgerView[]) {
    this.views = new Map(views.map((view) => [view.ledger.id, view]));
  }

  view(ledger: string): LedgerView | undefined {
    return this.views.get(ledger);
  }

  /** The cell of the amount. */
  amount({ ledger, row, column }: PaymentEntry): Place | undefined {
    const view = this.view(ledger);
    return view && { ledger: view.ledger, row, column };
  }

  /** The cell that names the programme, else the amount's. */
  programme(entry: PaymentEntry): Place | undefined {
    const view = this.view(entry.ledger);
    return view?.has('programme') ? view.place(entry.row, 'programme') : this.amount(entry);
  }

  name({ ledger, row }: { readonly ledger: string; readonly row: number }): string {
    return this.view(ledger)?.text(row, 'name') ?? '';
  }

  /**
   * Whether the rows can be held against each other: all in one ledger row, or proven by the number and of one name.
   * A number that two people share is another rule's finding; whose money it was cannot be told from it.
   */
  comparable({ outcome, payments }: DuePaid): boolean {
    const rows = outcome ? [outcome, ...payments] : payments;
    const [first] = rows;
    if (rows.every((row) => row.ledger === first?.ledger && row.row === first.row)) return true;
    const names = new Set(rows.map((row) => nameKey(this.name(row))).filter((name) => name !== ''));
    return names.size <= 1 && payments.every((entry) => entry.identified);
  }
}
