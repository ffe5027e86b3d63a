import { compareDecimals, zero } from '../money/decimal';
import type { PaymentEntry } from '../payments/payment';
import { readPayments } from '../payments/payments';
import type { RuleContext } from './rule';

/**
 * Everything the rule's ledgers say was paid: rows of rolls, even without an amount that can be read, and rows of
 * school ledgers that name a programme beside their amount, in reading order. Amounts of 0 pay nobody.
 */
export function paymentEntries({ money, ledgers, environment }: RuleContext): readonly PaymentEntry[] {
  const { list, amountless } =
    money?.payments ?? readPayments(ledgers, { standards: [], term: environment.term });
  const paid: readonly PaymentEntry[] = list.filter(({ amount }) => compareDecimals(amount, zero) > 0);
  const order = new Map(ledgers.map(({ ledger }, at) => [ledger.id, at]));
  return [...paid, ...amountless.filter(({ kind }) => kind === 'paymentRoll')]
    .filter(
      ({ ledger, kind, programmes }) =>
        order.has(ledger) && (kind === 'paymentRoll' || (kind === 'schoolLedger' && programmes.length > 0)),
    )
    .sort((a, b) => (order.get(a.ledger) ?? 0) - (order.get(b.ledger) ?? 0) || a.row - b.row);
}
