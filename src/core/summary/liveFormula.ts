import { decimal, formatPlain, type Decimal } from '../money/decimal';
import type { Addend } from './formulaCells';
import type { firstMarks } from '../policy/tally';
import type { TallyLine, TallyPart } from '../policy/tally';
import type { SubsidyPlacement, SubsidyColumnId } from '../policy/subsidyColumns';
import { columnName, quoteSheet } from '../snapshot/address';

/** What 待核实 rows carry as their programme. */
export const reviewProgramme = '待核实';

/** One figure of a line. */
export type Measure = 'persons' | 'entries' | 'amount' | 'refusedPersons' | 'refusedEntries';

/** A label on the summary sheet and the ledger column it is looked for in. */
export interface Criterion {
  readonly column: SubsidyColumnId;
  /** Absolute column, relative row: `$B5`. */
  readonly cell: string;
  readonly label: string;
}

/**
 * Labels the criteria of SUMIFS and COUNTIFS take literally: something Chinese in it, no wildcards, not
 * starting like an operator or a number (a school may be called `*`, `=1` or `2024-1`).
 */
function isPlainLabel(label: string): boolean {
  return /^[\p{L}（《“【]/u.test(label) && /\p{Script=Han}/u.test(label) && !/[~*?]/.test(label);
}

function range(placement: SubsidyPlacement, id: SubsidyColumnId): string {
  const column = columnName(placement.columns[id]);
  return `${quoteSheet(placement.sheetName)}!$${column}$${String(placement.firstRow + 1)}:$${column}$${String(placement.lastRow + 1)}`;
}

/** The amount column of a ledger as a formula range. */
export function amountRange(placement: SubsidyPlacement): string {
  return range(placement, 'amount');
}

/** One character of 计人. */
export type Mark = (typeof firstMarks)[keyof typeof firstMarks];

function plainTerm(
  placement: SubsidyPlacement,
  measure: Measure,
  criteria: readonly Criterion[],
  mark: Mark,
): string {
  const at = (id: SubsidyColumnId): string => range(placement, id);
  const by = criteria.flatMap(({ column, cell }) => [at(column), `"="&${cell}`]);
  switch (measure) {
    case 'amount':
      return criteria.length === 0 ? `SUM(${at('amount')})` : `SUMIFS(${[at('amount'), ...by].join(',')})`;
    case 'entries':
      return `COUNTIFS(${[...by, at('amount'), '">0"'].join(',')})`;
    case 'persons':
      return `COUNTIFS(${[...by, at('amount'), '">0"', at('persons'), `"*${mark}*"`].join(',')})`;
    case 'refusedEntries':
      return `COUNTIFS(${[...by, at('programme'), `"${reviewProgramme}"`].join(',')})`;
    case 'refusedPersons':
      return `COUNTIFS(${[...by, at('programme'), `"${reviewProgramme}"`, at('persons'), `"*${mark}*"`].join(',')})`;
  }
}

/** The same figure for labels that criteria would misread: whole-cell comparison, no wildcards, no operators. */
function exactTerm(
  placement: SubsidyPlacement,
  measure: Measure,
  criteria: readonly Criterion[],
  mark: Mark,
): string {
  const at = (id: SubsidyColumnId): string => range(placement, id);
  const by = criteria.map(({ column, cell }) => `--(${at(column)}=${cell})`);
  const first = `--ISNUMBER(FIND("${mark}",${at('persons')}))`;
  const review = `--(${at('programme')}="${reviewProgramme}")`;
  const paid = `--ISNUMBER(${at('amount')})`;
  switch (measure) {
    case 'amount':
      return `SUMPRODUCT(${[...by, at('amount')].join(',')})`;
    case 'entries':
      return `SUMPRODUCT(${[...by, paid].join(',')})`;
    case 'persons':
      return `SUMPRODUCT(${[...by, paid, first].join(',')})`;
    case 'refusedEntries':
      return `SUMPRODUCT(${[...by, review].join(',')})`;
    case 'refusedPersons':
      return `SUMPRODUCT(${[...by, review, first].join(',')})`;
  }
}

/** What one ledger adds to a line. */
export function partValue(part: TallyPart | undefined, measure: Measure): Decimal {
  if (!part) return decimal('0');
  switch (measure) {
    case 'amount':
      return part.money.total();
    case 'entries':
      return decimal(String(part.money.entries));
    default:
      return decimal(String(part[measure]));
  }
}

/**
 * The addends of one figure, a ledger each: a live count over the ledger's own rows, or a constant where the
 * ledger could not get our columns. Ledgers without rows in the line are left out; the identities would show
 * it should rows move there later.
 */
export function lineAddends(
  line: TallyLine,
  placements: ReadonlyMap<string, SubsidyPlacement>,
  measure: Measure,
  criteria: readonly Criterion[],
  mark: Mark,
): readonly Addend[] {
  const write = criteria.every(({ label }) => isPlainLabel(label)) ? plainTerm : exactTerm;
  return [...line.parts].map(([ledger, part]) => {
    const placement = placements.get(ledger);
    const value = partValue(part, measure);
    return { text: placement ? write(placement, measure, criteria, mark) : formatPlain(value), value };
  });
}
