import {
  add,
  compareDecimals,
  decimal,
  formatMoney,
  formatPlain,
  roundHalfUp,
  subtract,
  zero,
  type Decimal,
} from '../money/decimal';
import type { Measure } from '../policy/tallyLine';
import type { Language, LocalText } from '../text/text';
import type { Addend } from './formulaCells';
import { figureColumn, totalCell } from './layout';
import { columnRange } from './liveFormula';
import type { SummaryContext } from './summaryContext';
import type { SummaryTable } from './summaryTables';

/** One identity as the report prints it. */
export interface SummaryIdentity {
  readonly name: string;
  readonly left: string;
  readonly right: string;
  readonly holds: boolean;
}

/** One identity as the sheet shows it: both sides live. */
export interface IdentityLine {
  readonly name: LocalText;
  readonly money: boolean;
  readonly left: readonly Addend[];
  readonly right: readonly Addend[];
}

const measureTitles = {
  amount: { 'zh-CN': '金额', en: 'amount' },
  entries: { 'zh-CN': '人次', en: 'payments' },
  persons: { 'zh-CN': '人数', en: 'pupils' },
  povertyPersons: { 'zh-CN': '其中脱贫户人数', en: 'pupils of 脱贫户' },
  refusedPersons: { 'zh-CN': '待核实人数', en: 'pupils to be reviewed' },
} as const satisfies Partial<Record<Measure, LocalText>>;

type Tied = keyof typeof measureTitles;

/** In the order they are shown. */
const tied = [
  'amount',
  'entries',
  'persons',
  'povertyPersons',
  'refusedPersons',
] as const satisfies readonly Tied[];

const tableTitles: Readonly<Record<SummaryTable['id'], LocalText>> = {
  summaryProgramme: { 'zh-CN': '分项目合计', en: 'by programme' },
  summarySchool: { 'zh-CN': '分学校合计', en: 'by school' },
  summaryVillage: { 'zh-CN': '分乡镇村合计', en: 'by village' },
  summaryCategory: { 'zh-CN': '分困难类型合计', en: 'by category' },
  summaryPlace: { 'zh-CN': '县内县外合计', en: 'by place of study' },
};

const ledgerTitles = {
  amount: { 'zh-CN': '台账“应发合计”列', en: 'amounts in the ledgers' },
  entries: { 'zh-CN': '台账“人次”列', en: 'payments in the ledgers' },
} as const satisfies Record<'amount' | 'entries', LocalText>;

function named(measure: Tied, left: LocalText, right: LocalText): LocalText {
  return {
    'zh-CN': `${measureTitles[measure]['zh-CN']}：${left['zh-CN']} = ${right['zh-CN']}`,
    en: `${measureTitles[measure].en}: ${left.en} = ${right.en}`,
  };
}

/** Whether lines of a measure add up to its total; pupils and households may stand in several lines. */
export function addsUp(measure: Measure): boolean {
  return !/persons$|^households$/i.test(measure);
}

/** What a sheet's total row shows: lines added up, but pupils and households once each in the whole. */
export function totalValue(table: SummaryTable, context: SummaryContext, measure: Measure): Decimal {
  if (!addsUp(measure)) return context.tally.whole.value(measure);
  return table.lines.reduce((sum, line) => add(sum, line.value(measure)), zero);
}

/** The total a sheet shows, as one addend; undefined where it shows none. */
function shown(table: SummaryTable, context: SummaryContext, measure: Tied): Addend | undefined {
  const text = totalCell(table, context.names.get(table.id) ?? table.sheetName, measure);
  return text === undefined ? undefined : { text, value: totalValue(table, context, measure) };
}

/** The ledgers' own columns, whatever the lines say: a row that fell out of every line shows here. */
function ledgerSide(context: SummaryContext, measure: 'amount' | 'entries'): readonly Addend[] {
  return context.subsidy.counted.map((ledger) => {
    const value = context.tally.whole.parts.get(ledger)?.value(measure) ?? zero;
    const placement = context.placements.get(ledger);
    return { text: placement ? `SUM(${columnRange(placement, measure)})` : formatPlain(value), value };
  });
}

/**
 * The identities shown on one sheet: its totals against the ledgers, and against the sheet by programme (which
 * shows its own against all the others). Whatever agrees with one agrees with all.
 */
export function summaryIdentities(table: SummaryTable, context: SummaryContext): readonly IdentityLine[] {
  const lines: IdentityLine[] = [];
  const own = tableTitles[table.id];
  for (const measure of ['amount', 'entries'] as const) {
    const left = shown(table, context, measure);
    if (!left || figureColumn(table, measure) === undefined) continue;
    const name = named(measure, own, ledgerTitles[measure]);
    lines.push({ name, money: measure === 'amount', left: [left], right: ledgerSide(context, measure) });
  }
  const [hub] = context.tables;
  const others = table === hub ? context.tables.slice(1) : hub ? [hub] : [];
  for (const measure of tied) {
    for (const other of others) {
      const left = shown(table, context, measure);
      const right = shown(other, context, measure);
      if (!left || !right) continue;
      const name = named(measure, own, tableTitles[other.id]);
      lines.push({ name, money: measure === 'amount', left: [left], right: [right] });
    }
  }
  return lines;
}

function total(addends: readonly Addend[]): Decimal {
  return addends.reduce((sum, addend) => add(sum, addend.value), zero);
}

/** Left minus right, rounded to the fen as the sheet's own formula does. */
export function identityDifference(line: IdentityLine): Decimal {
  return roundHalfUp(subtract(total(line.left), total(line.right)), 2);
}

/** Whether both sides agree to the fen, as the sheet's own formula decides it. */
export function identityHolds(line: IdentityLine): boolean {
  return compareDecimals(identityDifference(line), decimal('0')) === 0;
}

/** An identity for the report, in the language asked for. */
export function reportIdentity(line: IdentityLine, language: Language): SummaryIdentity {
  const write = line.money ? formatMoney : formatPlain;
  return {
    name: line.name[language],
    left: write(total(line.left)),
    right: write(total(line.right)),
    holds: identityHolds(line),
  };
}
