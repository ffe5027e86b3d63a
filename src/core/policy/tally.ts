import { add, zero, type Decimal } from '../money/decimal';
import { MoneySum } from '../money/moneySum';
import type { RowOutcome, Subsidy } from './subsidy';

/** What stands in 统计学段 and 统计类型 where a row does not tell. */
export const notTold = '未填';

/** Characters of 计人, in this order: the row is its pupil's first in the whole, in its line by 项目, 学校, 困难类型. */
export const firstMarks = { whole: '合', programme: '项', school: '校', category: '类' } as const;

/** What one ledger adds to one line. Refused rows are counted apart and carry no amount. */
export class TallyPart {
  persons = 0;
  refusedPersons = 0;
  refusedEntries = 0;
  readonly money = new MoneySum();
}

/** One line of a summary sheet. */
export class TallyLine {
  /** By `Ledger.id`; only ledgers with rows in the line. */
  readonly parts = new Map<string, TallyPart>();
  private readonly seen = new Set<number>();
  private readonly seenRefused = new Set<number>();

  constructor(readonly labels: readonly string[]) {}

  /** Counts the row; true when it is its pupil's first in this line. */
  count(outcome: RowOutcome, pupil: number): boolean {
    let part = this.parts.get(outcome.ledger);
    if (!part) this.parts.set(outcome.ledger, (part = new TallyPart()));
    const refused = outcome.amount === undefined;
    const seen = refused ? this.seenRefused : this.seen;
    const first = !seen.has(pupil);
    if (first) seen.add(pupil);
    if (refused) {
      part.refusedEntries++;
      if (first) part.refusedPersons++;
    } else {
      part.money.add(outcome.amount);
      if (first) part.persons++;
    }
    return first;
  }

  private sum(of: (part: TallyPart) => number): number {
    let total = 0;
    for (const part of this.parts.values()) total += of(part);
    return total;
  }

  get persons(): number {
    return this.sum((part) => part.persons);
  }
  get entries(): number {
    return this.sum((part) => part.money.entries);
  }
  get refusedPersons(): number {
    return this.sum((part) => part.refusedPersons);
  }
  get refusedEntries(): number {
    return this.sum((part) => part.refusedEntries);
  }
  get amount(): Decimal {
    let total = zero;
    for (const part of this.parts.values()) total = add(total, part.money.total());
    return total;
  }
}

/** Every row counted once in the whole and once in each breakdown. Lines stand in order of appearance. */
export interface Tally {
  /** 计人 of `subsidy.rows[i]`: some of {@link firstMarks}, or ''. */
  readonly marks: readonly string[];
  readonly whole: TallyLine;
  /** Labels: programme, stage. Refused rows are not in any of these lines. */
  readonly programmes: readonly TallyLine[];
  /** Labels: school. */
  readonly schools: readonly TallyLine[];
  /** Labels: hardship category, stage. */
  readonly categories: readonly TallyLine[];
}

/** Nothing in a workbook's text contains this, so joined labels cannot run into each other. */
const joint = '\u0000';

class Breakdown {
  readonly lines = new Map<string, TallyLine>();

  line(...labels: readonly string[]): TallyLine {
    const key = labels.length === 1 ? (labels[0] ?? '') : labels.join(joint);
    let line = this.lines.get(key);
    if (!line) this.lines.set(key, (line = new TallyLine(labels)));
    return line;
  }
}

/** Counts what was computed, once, for the columns and for every summary sheet. */
export function tallySubsidy(subsidy: Subsidy): Tally {
  const pupils = new Map<string, number>();
  const whole = new TallyLine([]);
  const programmes = new Breakdown();
  const schools = new Breakdown();
  const categories = new Breakdown();
  const marks = subsidy.rows.map((outcome) => {
    if (outcome.kind !== 'entitled' && outcome.kind !== 'refused') return '';
    let pupil = pupils.get(outcome.pupil);
    if (pupil === undefined) pupils.set(outcome.pupil, (pupil = pupils.size));
    const stage = outcome.stage ?? notTold;
    const category = outcome.category === '' ? notTold : outcome.category;
    let mark = whole.count(outcome, pupil) ? firstMarks.whole : '';
    if (outcome.kind === 'entitled' && programmes.line(outcome.programme, stage).count(outcome, pupil))
      mark += firstMarks.programme;
    if (schools.line(outcome.school).count(outcome, pupil)) mark += firstMarks.school;
    if (categories.line(category, stage).count(outcome, pupil)) mark += firstMarks.category;
    return mark;
  });
  return {
    marks,
    whole,
    programmes: [...programmes.lines.values()],
    schools: [...schools.lines.values()],
    categories: [...categories.lines.values()],
  };
}
