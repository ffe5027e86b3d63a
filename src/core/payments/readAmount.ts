import { multiply, parseDecimal, type Decimal } from '../money/decimal';
import { decimal } from '../money/decimal';
import type { FieldId } from '../ledger/fields';
import type { LedgerView } from '../rules/rule';

/** Marks that mean nothing was paid or is due: like a blank, they are not 0. */
const nothing: ReadonlySet<string> = new Set(['', '/', '\\', '-', '--', '—', '——', '无']);

export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: Decimal }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string };

const blank: AmountReading = { kind: 'blank' };

/** The amount a text writes: 312.5, 1,250.00, ￥625, 625元, 0.0625万元. undefined for words. */
function amountOf(text: string): Decimal | undefined {
  const plain = text.replace(/[\s¥￥]/g, '');
  const tenThousand = /^(.+)万元?$/.exec(plain);
  if (tenThousand) {
    const value = parseDecimal(tenThousand[1] ?? '');
    return value && multiply(value, decimal('10000'));
  }
  return parseDecimal(plain.replace(/元整?$/, ''));
}

/** Reads the amounts of one column in 元; the ledger's unit (万元) is applied to bare numbers. */
export function amountReader(view: LedgerView, field: FieldId): (row: number) => AmountReading {
  const unit = view.ledger.moneyUnit === 1 ? undefined : decimal(String(view.ledger.moneyUnit));
  const known = new Map<string, AmountReading>();
  return (row) => {
    const text = view.text(row, field);
    if (nothing.has(text)) return blank;
    const before = known.get(text);
    if (before) return before;
    const value = amountOf(text);
    const scaled = value && unit && !/[元万]/.test(text) ? multiply(value, unit) : value;
    const reading: AmountReading = scaled ? { kind: 'amount', amount: scaled } : { kind: 'unreadable', text };
    known.set(text, reading);
    return reading;
  };
}
