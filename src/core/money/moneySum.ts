import { add, decimal, multiply, zero, type Decimal } from './decimal';

/**
 * Sums many amounts exactly and fast: a ledger of 100,000 payments has a handful of different amounts, so
 * it counts how often each occurs and multiplies once at the end.
 */
export class MoneySum {
  private readonly times = new Map<string, number>();
  /** How many amounts were added. */
  entries = 0;

  /** `amount` is an exact decimal text. */
  add(amount: string): void {
    this.times.set(amount, (this.times.get(amount) ?? 0) + 1);
    this.entries++;
  }

  total(): Decimal {
    let sum = zero;
    for (const [amount, times] of this.times)
      sum = add(sum, multiply(decimal(amount), decimal(String(times))));
    return sum;
  }
}
