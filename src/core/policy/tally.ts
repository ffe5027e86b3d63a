import { MoneySum } from '../money/moneySum';
import type { LedgerView } from '../rules/rule';
import { rowFactsReader, type RowFacts } from './rowFacts';
import type { RowOutcome, Subsidy } from './subsidy';
import { firstOf, TallyLine, type Counted } from './tallyLine';

/** What stands in 统计学段, 统计类型, 统计乡镇, 统计村 and 就读地 where a row does not tell. */
export const notTold = '未填';

/** How rows are broken down. */
export const breakdownIds = ['programme', 'school', 'village', 'category', 'place'] as const;
export type BreakdownId = (typeof breakdownIds)[number];

/** Stands behind every mark in 计人, so that none is found inside a programme's name. */
const markEnd = '|';

/**
 * Marks of 计人. In this order: the row is its pupil's first in the whole and in its line of each breakdown;
 * the same among 脱贫户 and among boarders; the first of its household; and what the row itself is.
 */
export const marks = {
  whole: { person: '合|', poverty: '贫|', boarder: '宿|', household: '户|' },
  programme: { person: '项|', poverty: '困|', boarder: '', household: '' },
  school: { person: '校|', poverty: '', boarder: '', household: '' },
  village: { person: '村|', poverty: '乡|', boarder: '', household: '' },
  category: { person: '类|', poverty: '', boarder: '寄|', household: '' },
  place: { person: '地|', poverty: '', boarder: '', household: '家|' },
} as const satisfies Record<'whole' | BreakdownId, Record<keyof typeof firstOf, string>>;

/** The row itself is one of a 脱贫户; it says that the pupil boards. */
export const rowMarks = { poverty: '脱|', boards: '住|' } as const;

/** In a row with several programmes, 项 and 困 stand as the programme's name in these. */
const nameMark = (programme: string): string => programme.replaceAll(markEnd, '');
export const programmeMark = (programme: string): string => `〔${nameMark(programme)}〕`;
export const povertyProgrammeMark = (programme: string): string => `【${nameMark(programme)}】`;

/** One row as the columns beside the ledger and the sheets need it. */
export interface TallyRow {
  readonly facts: RowFacts;
  /** How many amounts are due in the row. */
  readonly entries: number;
  /** 计人: some of {@link marks}, or ''. */
  readonly marks: string;
}

/** Every row counted once in the whole and once in each breakdown. Lines stand in order of appearance. */
export interface Tally {
  /** Of `subsidy.rows[i]`. */
  readonly rows: readonly TallyRow[];
  readonly whole: TallyLine;
  /** Rows with something due that name neither 户编号 nor 户主. */
  readonly withoutHousehold: number;
  /** What is certain in rows where another programme is still open: in no line and no total until that is settled. */
  readonly certain: MoneySum;
  /** Labels of lines: programme, stage · school · township, village · category, stage · place, stage. */
  readonly lines: Readonly<Record<BreakdownId, readonly TallyLine[]>>;
}

/** Lines by their one or two labels, in order of appearance. */
class Breakdown {
  readonly lines: TallyLine[] = [];
  private readonly byLabels = new Map<string, Map<string, TallyLine>>();

  constructor(private readonly households: boolean) {}

  line(first: string, second?: string): TallyLine {
    let inner = this.byLabels.get(first);
    if (!inner) this.byLabels.set(first, (inner = new Map<string, TallyLine>()));
    let line = inner.get(second ?? '');
    if (!line) {
      line = new TallyLine(second === undefined ? [first] : [first, second], this.households);
      inner.set(second ?? '', line);
      this.lines.push(line);
    }
    return line;
  }
}

/** The characters for what a row is the first of. */
function markText(breakdown: keyof typeof marks, bits: number): string {
  if (bits === 0) return '';
  const own = marks[breakdown];
  let text = '';
  for (const kind of ['person', 'poverty', 'boarder', 'household'] as const)
    if ((bits & firstOf[kind]) !== 0) text += own[kind];
  return text;
}

/** A programme's name and its share of the row's amount, 元. */
interface Share {
  readonly programme: string;
  readonly amount: string;
}

const noShares: readonly Share[] = [];

/** What is due in a row; asked for row by row in the order of `subsidy.rows`, which is that of the entitlements. */
function sharesInOrder({ entitlements }: Subsidy): (outcome: RowOutcome) => readonly Share[] {
  let at = 0;
  return ({ ledger, row }) => {
    const from = at;
    while (entitlements[at]?.row === row && entitlements[at]?.ledger === ledger) at++;
    return at === from ? noShares : entitlements.slice(from, at);
  };
}

class Counter {
  readonly whole = new TallyLine([], true);
  readonly breakdowns: Readonly<Record<BreakdownId, Breakdown>> = {
    programme: new Breakdown(false),
    school: new Breakdown(false),
    village: new Breakdown(false),
    category: new Breakdown(false),
    place: new Breakdown(true),
  };

  row(outcome: RowOutcome, facts: RowFacts, counted: Counted, shares: readonly Share[]): string {
    const stage = outcome.stage ?? notTold;
    const { village, school, category, place } = this.breakdowns;
    let text = (facts.poverty ? rowMarks.poverty : '') + (facts.boards === true ? rowMarks.boards : '');
    text += markText('whole', this.whole.count(counted));
    if (!counted.refused) text += this.programmes(outcome, stage, counted, shares);
    text += markText('school', school.line(outcome.school).count(counted));
    text += markText(
      'village',
      village.line(facts.township || notTold, facts.village || notTold).count(counted),
    );
    text += markText('category', category.line(outcome.category || notTold, stage).count(counted));
    return text + markText('place', place.line(facts.place || notTold, stage).count(counted));
  }

  private programmes(outcome: RowOutcome, stage: string, counted: Counted, shares: readonly Share[]): string {
    const [only, second] = shares;
    const { programme } = this.breakdowns;
    if (!second) return markText('programme', programme.line(only?.programme ?? '', stage).count(counted));
    let text = '';
    for (const share of shares) {
      const line = programme.line(share.programme, stage);
      const bits = line.count({ ...counted, amount: share.amount, entries: 1 });
      line.part(counted.ledger).share(outcome.programme, counted, share.amount, bits);
      if ((bits & firstOf.person) !== 0) text += programmeMark(share.programme);
      if ((bits & firstOf.poverty) !== 0) text += povertyProgrammeMark(share.programme);
    }
    return text;
  }
}

const noFacts: RowFacts = {
  township: '',
  village: '',
  place: '',
  poverty: false,
  boards: undefined,
  household: '',
};

/** Numbers for texts, in order of appearance. */
function numbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    let number = known.get(text);
    if (number === undefined) known.set(text, (number = known.size));
    return number;
  };
}

/** How often each number occurs; negative ones are none. */
function timesOf(numbers: readonly number[]): Uint32Array {
  const times = new Uint32Array(numbers.length);
  for (const number of numbers) if (number >= 0) times[number] = (times[number] ?? 0) + 1;
  return times;
}

/** Whether the row is counted at all. */
function counts({ kind }: RowOutcome): boolean {
  return kind === 'entitled' || kind === 'refused';
}

/** Counts what was computed, once, for the columns and for every summary sheet. `views`: of the counted ledgers at least. */
export function tallySubsidy(subsidy: Subsidy, views: readonly LedgerView[]): Tally {
  const readers = new Map(views.map((view) => [view.ledger.id, rowFactsReader(view)]));
  const shares = sharesInOrder(subsidy);
  const pupilNumber = numbering();
  const householdNumber = numbering();
  const facts = subsidy.rows.map((outcome) => readers.get(outcome.ledger)?.(outcome.row) ?? noFacts);
  const pupils = subsidy.rows.map((outcome) => (counts(outcome) ? pupilNumber(outcome.pupil) : -1));
  const households = facts.map(({ household }) => (household === '' ? -1 : householdNumber(household)));
  const pupilTimes = timesOf(pupils);
  const householdTimes = timesOf(households);
  const counter = new Counter();
  let withoutHousehold = 0;
  const certain = new MoneySum();
  const rows = subsidy.rows.map((outcome, index): TallyRow => {
    const pupil = pupils[index] ?? -1;
    const household = households[index] ?? -1;
    const told = facts[index] ?? noFacts;
    const found = shares(outcome);
    if (pupil < 0) return { facts: told, entries: 0, marks: '' };
    const due = outcome.kind === 'refused' ? [] : found;
    if (outcome.kind === 'refused') for (const { amount } of found) certain.add(amount);
    if (outcome.kind === 'entitled' && household < 0) withoutHousehold++;
    const counted: Counted = {
      ledger: outcome.ledger,
      row: outcome.row,
      pupil,
      alone: pupilTimes[pupil] === 1,
      household: household < 0 ? undefined : household,
      householdAlone: householdTimes[household] === 1,
      refused: outcome.kind === 'refused',
      amount: outcome.amount ?? '',
      entries: due.length,
      poverty: told.poverty,
      boards: told.boards === true,
    };
    return { facts: told, entries: due.length, marks: counter.row(outcome, told, counted, due) };
  });
  const lines = (id: BreakdownId): readonly TallyLine[] => counter.breakdowns[id].lines;
  return {
    rows,
    whole: counter.whole,
    withoutHousehold,
    certain,
    lines: {
      programme: lines('programme'),
      school: lines('school'),
      village: lines('village'),
      category: lines('category'),
      place: lines('place'),
    },
  };
}
