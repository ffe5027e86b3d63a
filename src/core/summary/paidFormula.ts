import type { FieldId } from '../ledger/fields';
import { add, decimal, formatPlain, zero, type Decimal } from '../money/decimal';
import type { Payment } from '../payments/payment';
import type { LedgerView } from '../rules/rule';
import { columnName, quoteSheet } from '../snapshot/address';
import type { Addend } from './formulaCells';

/** Cells that together say what a payment is for; what they do not settle is written as a number. */
const told = ['programme', 'schoolName', 'stage'] as const satisfies readonly FieldId[];

/** Texts that criteria take literally: nothing that reads as an operator, a number or a wildcard. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}（《“【]/u.test(text) &&
    /\p{Script=Han}/u.test(text) &&
    !/[~*?"]/.test(text) &&
    text.length <= 200
  );
}

interface Group {
  readonly texts: readonly string[];
  readonly payments: Payment[];
}

/** More than this many kinds of rows in one figure would make a formula nobody reads. */
const mostTerms = 40;

/**
 * What was paid, as live sums over the rolls' own cells. Rows are told apart by the cells that say what they are
 * for; where those texts are no safe criteria, or stand for two lines at once, or an amount is text or in 万元,
 * the number itself is written.
 */
export class PaidFormula {
  private readonly byView = new Map<
    string,
    { readonly view: LedgerView; readonly fields: readonly FieldId[] }
  >();
  private readonly keys = new Map<Payment, string>();
  private readonly sizes = new Map<string, number>();
  private readonly between = new Map<LedgerView, number[]>();

  constructor(views: readonly LedgerView[], payments: readonly Payment[]) {
    for (const view of views) {
      const fields = told.filter((field) => view.has(field));
      this.byView.set(view.ledger.id, { view, fields });
    }
    for (const payment of payments) {
      const key = [payment.ledger, ...this.texts(payment)].join('\u0000');
      this.keys.set(payment, key);
      this.sizes.set(key, (this.sizes.get(key) ?? 0) + 1);
    }
  }

  private texts({ ledger, row }: Payment): readonly string[] {
    const found = this.byView.get(ledger);
    return found ? found.fields.map((field) => found.view.raw(row, field)) : [];
  }

  /** The figures of one line: its amount and its 人次. */
  line(payments: readonly Payment[]): {
    readonly amount: readonly Addend[];
    readonly entries: readonly Addend[];
  } {
    const groups = new Map<string, Group>();
    for (const payment of payments) {
      const key = this.keys.get(payment) ?? '';
      const group = groups.get(key);
      if (group) group.payments.push(payment);
      else groups.set(key, { texts: this.texts(payment), payments: [payment] });
    }
    const parts = [...groups].map(([key, group]) => this.group(key, group));
    if (parts.length > mostTerms)
      return { amount: [constant(sumOf(payments))], entries: [constant(decimal(String(payments.length)))] };
    return { amount: parts.map((part) => part.amount), entries: parts.map((part) => part.entries) };
  }

  private group(
    key: string,
    { texts, payments }: Group,
  ): { readonly amount: Addend; readonly entries: Addend } {
    const value = sumOf(payments);
    const count = decimal(String(payments.length));
    const range = this.sizes.get(key) === payments.length ? this.ranges(payments, texts) : undefined;
    if (!range) return { amount: constant(value), entries: constant(count) };
    const { amounts, pairs } = range;
    return {
      amount: {
        text: pairs.length === 0 ? `SUM(${amounts})` : `SUMIFS(${[amounts, ...pairs].join(',')})`,
        value,
      },
      entries: { text: `COUNTIFS(${[...pairs, amounts, '">0"'].join(',')})`, value: count },
    };
  }

  /** Rows among a ledger's records that are none and have a number in the column. */
  private numbersBetween(view: LedgerView, column: number): readonly number[] {
    let known = this.between.get(view);
    if (known) return known;
    const { rows, sheet } = view.ledger;
    known = [];
    for (let at = 1; at < rows.length; at++)
      for (let row = (rows[at - 1] ?? 0) + 1; row < (rows[at] ?? 0); row++)
        if (typeof sheet.grid.value(row, column) === 'number') known.push(row);
    this.between.set(view, known);
    return known;
  }

  /** Ranges and criteria of a group; undefined where a formula would not come to the same. */
  private ranges(
    payments: readonly Payment[],
    texts: readonly string[],
  ): { readonly amounts: string; readonly pairs: readonly string[] } | undefined {
    const [first] = payments;
    const found = first && this.byView.get(first.ledger);
    const paid = found?.view.column('paidAmount');
    if (!found || paid === undefined || !texts.every(isPlain)) return undefined;
    const { view, fields } = found;
    const { sheet, rows } = view.ledger;
    const plain = payments.every(({ row, amount }) => {
      const cell = sheet.grid.value(row, paid);
      return typeof cell === 'number' && cell > 0 && Number(formatPlain(amount)) === cell;
    });
    if (!plain) return undefined;
    const firstRow = rows[0] ?? 0;
    const lastRow = rows.at(-1) ?? firstRow;
    // A subtotal between the rows must not look like one of them.
    for (const row of this.numbersBetween(view, paid))
      if (fields.every((field, index) => view.raw(row, field) === texts[index])) return undefined;
    const range = (column: number): string => {
      const name = columnName(column);
      return `${quoteSheet(sheet.name)}!$${name}$${String(firstRow + 1)}:$${name}$${String(lastRow + 1)}`;
    };
    const pairs = fields.flatMap((field, index) => {
      const column = view.column(field);
      return column === undefined ? [] : [range(column), `"=${texts[index] ?? ''}"`];
    });
    return { amounts: range(paid), pairs };
  }
}

/** The sum of some payments, 元. */
export function sumOf(payments: readonly Payment[]): Decimal {
  return payments.reduce((sum, { amount }) => add(sum, amount), zero);
}

function constant(value: Decimal): Addend {
  return { text: formatPlain(value), value };
}
