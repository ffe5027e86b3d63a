import { decimal, formatPlain, multiply, subtract, zero, type Decimal } from '../money/decimal';
import type { SubsidyColumnId } from '../policy/subsidyCells';
import type { SubsidyPlacement } from '../policy/subsidyColumns';
import { marks, povertyProgrammeMark, programmeMark, rowMarks, type BreakdownId } from '../policy/tally';
import type { Measure, SharedAmount, TallyLine, TallyPart } from '../policy/tallyLine';
import { columnName, quoteSheet } from '../snapshot/address';
import type { Addend } from './formulaCells';

/** What 待核实 rows carry as their programme. */
export const reviewProgramme = '待核实';

/** What a ledger column is looked for: a label on the summary sheet, or a text of its own. */
export interface Criterion {
  readonly column: SubsidyColumnId;
  readonly label: string;
  /** Where the label stands, absolute column and relative row: `$B5`; absent = the label itself. */
  readonly cell?: string;
}

/**
 * Labels the criteria of SUMIFS and COUNTIFS take literally: something Chinese in it, no wildcards, not
 * starting like an operator or a number (a school may be called `*`, `=1` or `2024-1`).
 */
function isPlainLabel(label: string): boolean {
  return /^[\p{L}（《“【]/u.test(label) && /\p{Script=Han}/u.test(label) && !/[~*?"]/.test(label);
}

/** The longest text a formula may hold between quotes, with room for what is put around it. */
const longestText = 240;

function range(placement: SubsidyPlacement, id: SubsidyColumnId): string {
  const column = columnName(placement.columns[id]);
  return `${quoteSheet(placement.sheetName)}!$${column}$${String(placement.firstRow + 1)}:$${column}$${String(placement.lastRow + 1)}`;
}

/** A column of a ledger's own statistics as a formula range. */
export function columnRange(placement: SubsidyPlacement, id: 'amount' | 'entries'): string {
  return range(placement, id);
}

/** Rows to be counted, or a column of theirs to be added up. */
interface Term {
  readonly sum?: 'amount' | 'entries';
  readonly by: readonly Criterion[];
  /** Texts that must stand in 计人. */
  readonly marked: readonly string[];
  /** Only rows with exactly this sum, 元; `true`: with any. */
  readonly amount?: string | true;
  readonly review?: boolean;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function plainTerm(placement: SubsidyPlacement, { sum, by, marked, amount, review }: Term): string {
  const at = (id: SubsidyColumnId): string => range(placement, id);
  const pairs = [
    ...by.flatMap(({ column, cell, label }) => [
      at(column),
      cell === undefined ? quoted(`=${label}`) : `"="&${cell}`,
    ]),
    // A row may have certain programmes beside the open one: 雨露计划＋待核实.
    ...(review ? [at('programme'), quoted(`*${reviewProgramme}`)] : []),
    ...(amount === undefined ? [] : [at('amount'), amount === true ? '">0"' : formatPlain(decimal(amount))]),
    ...marked.flatMap((mark) => [at('persons'), quoted(`*${mark}*`)]),
  ];
  if (sum === undefined) return `COUNTIFS(${pairs.join(',')})`;
  return pairs.length === 0 ? `SUM(${at(sum)})` : `SUMIFS(${[at(sum), ...pairs].join(',')})`;
}

/** The same figure for labels that criteria would misread: whole-cell comparison, no wildcards, no operators. */
function exactTerm(placement: SubsidyPlacement, { sum, by, marked, amount, review }: Term): string {
  const at = (id: SubsidyColumnId): string => range(placement, id);
  const factors = [
    ...by.map(({ column, cell, label }) => `--(${at(column)}=${cell ?? quoted(label)})`),
    ...(review ? [`--ISNUMBER(FIND(${quoted(reviewProgramme)},${at('programme')}))`] : []),
    ...(amount === undefined
      ? []
      : [
          amount === true
            ? `--ISNUMBER(${at('amount')})`
            : `--(${at('amount')}=${formatPlain(decimal(amount))})`,
        ]),
    ...marked.map((mark) => `--ISNUMBER(FIND(${quoted(mark)},${at('persons')}))`),
  ];
  return `SUMPRODUCT(${[...factors, ...(sum ? [at(sum)] : [])].join(',')})`;
}

function write(placement: SubsidyPlacement, term: Term): string {
  const plain =
    term.by.every(({ label }) => isPlainLabel(label)) && term.marked.every((mark) => !/[~*?"]/.test(mark));
  return (plain ? plainTerm : exactTerm)(placement, term);
}

/** How a figure is counted over rows that have one programme at most. */
function termOf(measure: Measure, by: readonly Criterion[], breakdown: 'whole' | BreakdownId): Term {
  const own = marks[breakdown];
  const first = (mark: string): Term => ({ by, marked: [mark], amount: true });
  switch (measure) {
    case 'amount':
      return { sum: 'amount', by, marked: [] };
    case 'entries':
      return { sum: 'entries', by, marked: [] };
    case 'persons':
      return first(own.person);
    case 'povertyAmount':
      return { sum: 'amount', by, marked: [rowMarks.poverty] };
    case 'povertyEntries':
      return { sum: 'entries', by, marked: [rowMarks.poverty] };
    case 'povertyPersons':
      return first(own.poverty);
    case 'boarderPersons':
      return first(own.boarder);
    case 'households':
      return first(own.household);
    case 'refusedEntries':
      return { by, marked: [], review: true };
    case 'refusedPersons':
      return { by, marked: [own.person], review: true };
  }
}

/** What rows with several programmes add to a programme's figure: its share of each sum times the rows that have it. */
function sharedAddends(
  part: TallyPart,
  placement: SubsidyPlacement,
  measure: Measure,
  by: readonly Criterion[],
): readonly Addend[] {
  const [programme, ...rest] = by;
  if (part.shared.size === 0 || !programme) return [];
  const poverty = measure.startsWith('poverty');
  const marked = poverty ? [rowMarks.poverty] : [];
  const count = (each: SharedAmount): Decimal =>
    decimal(String(poverty ? each.povertyEntries : each.entries));
  const shared = [...part.shared.values()].filter((each) => count(each).gt(zero));
  if (measure === 'persons' || measure === 'povertyPersons') {
    const mark = poverty ? povertyProgrammeMark(programme.label) : programmeMark(programme.label);
    const value = decimal(String(poverty ? part.sharedPovertyPersons : part.sharedPersons));
    const text = write(placement, { by: rest, marked: [mark], amount: true });
    return [{ text: mark.length > longestText ? formatPlain(value) : text, value }];
  }
  return shared.map((each) => {
    const money = measure === 'amount' || measure === 'povertyAmount';
    const factor = money ? decimal(each.share) : decimal('1');
    const value = multiply(factor, count(each));
    const alike = shared.filter(
      (other) => other.programmes === each.programmes && other.total === each.total,
    );
    // The same sum made up in two ways, or names too long for a formula: the number itself.
    if (alike.length > 1 || each.programmes.length > longestText) return { text: formatPlain(value), value };
    const named: Criterion = { column: 'programme', label: each.programmes };
    const counted = write(placement, { by: [named, ...rest], marked, amount: each.total });
    return { text: money ? `${formatPlain(factor)}*${counted}` : counted, value };
  });
}

/**
 * The addends of one figure, a ledger each: a live count over the ledger's own rows, or a constant where the
 * ledger could not get our columns. Ledgers without rows in the line are left out; the identities would show
 * it should rows move there later.
 * @param by in lines by programme the programme comes first
 */
export function lineAddends(
  line: TallyLine,
  placements: ReadonlyMap<string, SubsidyPlacement>,
  measure: Measure,
  by: readonly Criterion[],
  breakdown: 'whole' | BreakdownId,
): readonly Addend[] {
  return [...line.parts].flatMap(([ledger, part]) => {
    const placement = placements.get(ledger);
    const value = part.value(measure);
    if (!placement) return [{ text: formatPlain(value), value }];
    const shared = sharedAddends(part, placement, measure, by);
    const rest = shared.reduce((sum, addend) => subtract(sum, addend.value), value);
    return [{ text: write(placement, termOf(measure, by, breakdown)), value: rest }, ...shared];
  });
}
