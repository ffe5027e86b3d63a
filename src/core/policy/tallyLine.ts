import { add, decimal, zero, type Decimal } from '../money/decimal';
import { MoneySum } from '../money/moneySum';

/** One figure of a line. 人数 are distinct pupils, 人次 amounts due, 户数 distinct households. */
export type Measure =
  | 'persons'
  | 'entries'
  | 'amount'
  | 'povertyPersons'
  | 'povertyEntries'
  | 'povertyAmount'
  | 'boarderPersons'
  | 'households'
  | 'refusedPersons'
  | 'refusedEntries';

/** One row as it is added to a line. */
export interface Counted {
  readonly ledger: string;
  readonly row: number;
  readonly pupil: number;
  /** The pupil has no other counted row, so it is the first everywhere. */
  readonly alone: boolean;
  /** undefined where the row names no household. */
  readonly household: number | undefined;
  /** The household has no other counted row. */
  readonly householdAlone: boolean;
  readonly refused: boolean;
  /** 元; '' for a refused row. */
  readonly amount: string;
  /** How many programmes the amount is for. */
  readonly entries: number;
  readonly poverty: boolean;
  readonly boards: boolean;
}

/** What a row is the first of in its line, as bits. */
export const firstOf = { person: 1, poverty: 2, boarder: 4, household: 8 } as const;

/** Part of a programme's amount that stands in rows with several programmes. */
export interface SharedAmount {
  /** The row's programmes as its cell shows them. */
  readonly programmes: string;
  /** The row's sum and this programme's share of it, 元. */
  readonly total: string;
  readonly share: string;
  entries: number;
  povertyEntries: number;
}

/** What one ledger adds to one line. Refused rows are counted apart and carry no amount. */
export class TallyPart {
  persons = 0;
  entries = 0;
  povertyPersons = 0;
  povertyEntries = 0;
  boarderPersons = 0;
  households = 0;
  refusedPersons = 0;
  refusedEntries = 0;
  readonly money = new MoneySum();
  readonly povertyMoney = new MoneySum();
  /** By programmes, total and share; only in lines by programme. */
  readonly shared = new Map<string, SharedAmount>();
  /** Of `persons` and `povertyPersons`: counted at a row with several programmes. */
  sharedPersons = 0;
  sharedPovertyPersons = 0;

  value(measure: Measure): Decimal {
    if (measure === 'amount') return this.money.total();
    if (measure === 'povertyAmount') return this.povertyMoney.total();
    return decimal(String(this[measure]));
  }

  /** A row with several programmes: what this one's share of its sum is. */
  share(programmes: string, { amount: total, poverty }: Counted, share: string, bits: number): void {
    if ((bits & firstOf.person) !== 0) this.sharedPersons++;
    if ((bits & firstOf.poverty) !== 0) this.sharedPovertyPersons++;
    const key = `${programmes}\u0000${total}\u0000${share}`;
    let known = this.shared.get(key);
    if (!known) this.shared.set(key, (known = { programmes, total, share, entries: 0, povertyEntries: 0 }));
    known.entries++;
    if (poverty) known.povertyEntries++;
  }
}

/** True the first time a number comes. */
function isNew(seen: Set<number>, number: number): boolean {
  if (seen.has(number)) return false;
  seen.add(number);
  return true;
}

/** One line of a summary sheet. */
export class TallyLine {
  /** By `Ledger.id`; only ledgers with rows in the line. */
  readonly parts = new Map<string, TallyPart>();
  /** Where the line's first row stands; undefined while it has none. */
  first: { readonly ledger: string; readonly row: number } | undefined;
  rows = 0;
  private readonly pupils = new Set<number>();
  private readonly poor = new Set<number>();
  private readonly boarders = new Set<number>();
  private readonly refused = new Set<number>();
  private readonly households = new Set<number>();

  /** `counting`: whether households are counted; only two kinds of lines show them. */
  constructor(
    readonly labels: readonly string[],
    private readonly counting: boolean,
  ) {}

  part(ledger: string): TallyPart {
    let part = this.parts.get(ledger);
    if (!part) this.parts.set(ledger, (part = new TallyPart()));
    return part;
  }

  /** Counts the row; gives what it is the first of ({@link firstOf}). */
  count(item: Counted): number {
    const part = this.part(item.ledger);
    this.first ??= { ledger: item.ledger, row: item.row };
    this.rows++;
    const { pupil, alone } = item;
    if (item.refused) {
      part.refusedEntries++;
      if (!alone && !isNew(this.refused, pupil)) return 0;
      part.refusedPersons++;
      return firstOf.person;
    }
    let bits = 0;
    part.entries += item.entries;
    part.money.add(item.amount);
    if (alone || isNew(this.pupils, pupil)) {
      part.persons++;
      bits |= firstOf.person;
    }
    if (item.poverty) {
      part.povertyEntries += item.entries;
      part.povertyMoney.add(item.amount);
      if (alone || isNew(this.poor, pupil)) {
        part.povertyPersons++;
        bits |= firstOf.poverty;
      }
    }
    if (item.boards && (alone || isNew(this.boarders, pupil))) {
      part.boarderPersons++;
      bits |= firstOf.boarder;
    }
    const { household, householdAlone } = item;
    if (this.counting && household !== undefined && (householdAlone || isNew(this.households, household))) {
      part.households++;
      bits |= firstOf.household;
    }
    return bits;
  }

  /** The figure over all ledgers. */
  value(measure: Measure): Decimal {
    let sum = zero;
    for (const part of this.parts.values()) sum = add(sum, part.value(measure));
    return sum;
  }
}
