import {
  compareDecimals,
  formatMoney,
  formatPlain,
  roundHalfUp,
  subtract,
  type Decimal,
} from '../money/decimal';
import type { Language, LocalText } from '../text/text';
import type { Addend } from './formulaCells';
import { totalCell } from './layout';
import { amountRange, partValue, type Measure } from './liveFormula';
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
  readonly measure: Exclude<Measure, 'refusedEntries'>;
  readonly left: readonly Addend[];
  readonly right: readonly Addend[];
}

const measureTitles = {
  amount: { 'zh-CN': '金额', en: 'amount' },
  entries: { 'zh-CN': '人次', en: 'payments' },
  persons: { 'zh-CN': '人数', en: 'pupils' },
  refusedPersons: { 'zh-CN': '待核实人数', en: 'pupils to be reviewed' },
} as const satisfies Record<IdentityLine['measure'], LocalText>;

const tableTitles: Readonly<Record<SummaryTable['id'], LocalText>> = {
  summaryProgramme: { 'zh-CN': '分项目合计', en: 'by programme' },
  summarySchool: { 'zh-CN': '分学校合计', en: 'by school' },
  summaryCategory: { 'zh-CN': '分困难类型合计', en: 'by category' },
};

const ledgerTitles = {
  amount: { 'zh-CN': '台账“应发金额”合计', en: 'amounts in the ledgers' },
  entries: { 'zh-CN': '台账有“应发金额”的行数', en: 'rows with an amount in the ledgers' },
} as const satisfies Record<'amount' | 'entries', LocalText>;

function named(measure: IdentityLine['measure'], left: LocalText, right: LocalText): LocalText {
  return {
    'zh-CN': `${measureTitles[measure]['zh-CN']}：${left['zh-CN']} = ${right['zh-CN']}`,
    en: `${measureTitles[measure].en}: ${left.en} = ${right.en}`,
  };
}

/** The total a sheet shows, as one addend. */
function shown(table: SummaryTable, context: SummaryContext, measure: IdentityLine['measure']): Addend {
  return {
    text: totalCell(table, context.names.get(table.id) ?? table.sheetName, measure),
    value: totalValue(table, context, measure),
  };
}

/** What a sheet's total row shows: lines added up, but pupils once each in the whole. */
export function totalValue(table: SummaryTable, context: SummaryContext, measure: Measure): Decimal {
  const { whole } = context.tally;
  const lines = measure === 'amount' || measure === 'entries' ? table.lines : [whole];
  let sum = partValue(undefined, measure);
  for (const line of lines) for (const part of line.parts.values()) sum = sum.plus(partValue(part, measure));
  return sum;
}

/** The ledgers' own columns, whatever the lines say: a row that fell out of every line shows here. */
function ledgerSide(context: SummaryContext, measure: 'amount' | 'entries'): readonly Addend[] {
  return context.subsidy.counted.map((ledger) => {
    const value = partValue(context.tally.whole.parts.get(ledger), measure);
    const placement = context.placements.get(ledger);
    const text = placement
      ? `${measure === 'amount' ? 'SUM' : 'COUNT'}(${amountRange(placement)})`
      : formatPlain(value);
    return { text, value };
  });
}

/** The identities shown on one sheet: its totals against the ledgers and against the other sheets. */
export function summaryIdentities(table: SummaryTable, context: SummaryContext): readonly IdentityLine[] {
  const lines: IdentityLine[] = [];
  const own = tableTitles[table.id];
  for (const measure of ['amount', 'entries'] as const) {
    lines.push({
      name: named(measure, own, ledgerTitles[measure]),
      measure,
      left: [shown(table, context, measure)],
      right: ledgerSide(context, measure),
    });
  }
  for (const measure of ['amount', 'entries', 'persons', 'refusedPersons'] as const) {
    for (const other of context.tables) {
      if (other.id === table.id) continue;
      lines.push({
        name: named(measure, own, tableTitles[other.id]),
        measure,
        left: [shown(table, context, measure)],
        right: [shown(other, context, measure)],
      });
    }
  }
  return lines;
}

function total(addends: readonly Addend[]): Decimal {
  let sum = partValue(undefined, 'amount');
  for (const addend of addends) sum = sum.plus(addend.value);
  return sum;
}

/** Whether both sides agree to the fen, as the sheet's own formula decides it. */
export function identityHolds(line: IdentityLine): boolean {
  return (
    compareDecimals(
      roundHalfUp(subtract(total(line.left), total(line.right)), 2),
      partValue(undefined, 'amount'),
    ) === 0
  );
}

/** An identity for the report, in the language asked for. */
export function reportIdentity(line: IdentityLine, language: Language): SummaryIdentity {
  const write = line.measure === 'amount' ? formatMoney : formatPlain;
  return {
    name: line.name[language],
    left: write(total(line.left)),
    right: write(total(line.right)),
    holds: identityHolds(line),
  };
}
