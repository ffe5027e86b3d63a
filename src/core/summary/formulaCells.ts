import { add, zero, type Decimal } from '../money/decimal';
import { cellAddress } from '../snapshot/address';

/** Excel refuses formulas above 8,192 characters. */
export const maxFormula = 8000;

/** Helper cells per row of the block, from column B on. */
const perRow = 5;
const firstColumn = 1;

/** One addend of a formula and what it comes to. */
export interface Addend {
  /** Formula text without `=`. */
  readonly text: string;
  readonly value: Decimal;
}

function chunks(addends: readonly Addend[]): readonly Addend[] {
  const found: Addend[] = [];
  for (const { text, value } of addends) {
    const open = found.at(-1);
    if (open && open.text.length + 1 + text.length <= maxFormula) {
      found[found.length - 1] = { text: `${open.text}+${text}`, value: add(open.value, value) };
    } else found.push({ text, value });
  }
  return found;
}

/**
 * Turns lists of addends into formulas. A sum too long for one cell is cut over cells of a helper block at the
 * foot of the sheet, whose first row must be known beforehand.
 */
export class FormulaCells {
  private readonly helpers: Addend[] = [];

  /** `top`: zero-based row of the helper block. */
  constructor(private readonly top: number) {}

  /** The sum as one formula (`text`, without `=`) and its value; `0` when there is nothing to add. */
  sum(addends: readonly Addend[]): Addend {
    const parts = chunks(addends);
    const [first, second] = parts;
    if (!first) return { text: '0', value: zero };
    return second ? this.sum(parts.map((part) => this.helper(part))) : first;
  }

  private helper(part: Addend): Addend {
    const index = this.helpers.push(part) - 1;
    return {
      text: cellAddress(this.top + Math.floor(index / perRow), firstColumn + (index % perRow)),
      value: part.value,
    };
  }

  /** The block's rows, from column B on. */
  rows(): readonly (readonly Addend[])[] {
    const rows: (readonly Addend[])[] = [];
    for (let at = 0; at < this.helpers.length; at += perRow) rows.push(this.helpers.slice(at, at + perRow));
    return rows;
  }
}
