import { formatPlain, roundHalfUp, zero, type Decimal } from '../money/decimal';
import type { Measure } from '../policy/tallyLine';
import { cellAddress, columnName, quoteSheet } from '../snapshot/address';
import { totalValue } from '../summary/identities';
import { figureColumn, firstLine, reviewRow, totalRow } from '../summary/layout';
import type { SummaryContext } from '../summary/summaryContext';
import type { SummaryId, SummaryTable } from '../summary/summaryTables';
import { dayText, reportingUnitOf, termsOf, termsText } from '../summary/summaryTexts';
import type { Figure } from './figure';

/** Placeholders for one total each: the sheet it stands on, its column, whether it is shown in 万元. */
const totals = [
  ['户数', 'summaryPlace', 'households', '户', false],
  ['人数', 'summaryProgramme', 'persons', '人', false],
  ['人次', 'summaryProgramme', 'entries', '人次', false],
  ['金额', 'summaryProgramme', 'amount', '元', false],
  ['万元', 'summaryProgramme', 'amount', '万元', true],
  ['脱贫户人数', 'summaryProgramme', 'povertyPersons', '人', false],
  ['脱贫户人次', 'summaryProgramme', 'povertyEntries', '人次', false],
  ['脱贫户万元', 'summaryProgramme', 'povertyAmount', '万元', true],
  ['寄宿人数', 'summaryCategory', 'boarderPersons', '人', false],
  ['学校数', 'summarySchool', 'schools', '所', false],
] as const satisfies readonly (readonly [string, SummaryId, Measure | 'schools', string, boolean])[];

/** Every placeholder a template may use, with what it stands for. */
export const placeholders: ReadonlyMap<string, string> = new Map([
  ['学期', '台账的学期'],
  ['单位', '填报单位（台账没有写明时为“我单位”）'],
  ['日期', '填报时间'],
  ...totals.map(([name, , , unit]) => [name, `合计，单位：${unit}`] as const),
  ['待核实人数', '项目和金额尚不能确定的学生，单位：人'],
  ['待核实说明', '有待核实的学生时说明有多少名，没有时不写'],
  ['项目明细', '每个项目、学段的人次和万元，用顿号隔开'],
]);

/** Without needless zeros, at most four decimals. */
function shown(value: Decimal, tenThousand: boolean): string {
  return formatPlain(roundHalfUp(tenThousand ? value.times('0.0001') : value, tenThousand ? 4 : 2));
}

class FigureReader {
  readonly figures: Figure[] = [];

  constructor(private readonly context: SummaryContext) {}

  private table(id: SummaryId): SummaryTable | undefined {
    return this.context.tables.find((table) => table.id === id);
  }

  add(
    name: string,
    about: string,
    table: SummaryTable,
    at: [number, number],
    value: Decimal,
    tenThousand = false,
  ): void {
    const [row, column] = at;
    const sheet = this.context.names.get(table.id) ?? table.sheetName;
    const cell = `${quoteSheet(sheet)}!$${columnName(column)}$${String(row + 1)}`;
    const plain = tenThousand ? `ROUND(${cell}/10000,4)&""` : `ROUND(${cell},2)&""`;
    // No row names a household: that is not "0 households".
    const untold = name === '户数' && value.eq(zero);
    const formula = name === '户数' ? `IF(${cell}=0,"若干",${plain})` : plain;
    const source = { sheet: `owned:${table.id}`, row, column };
    this.figures.push({ name, text: untold ? '若干' : shown(value, tenThousand), formula, source, about });
  }

  totals(): void {
    for (const [name, id, measure, unit, tenThousand] of totals) {
      const table = this.table(id);
      if (!table) continue;
      const about = `${this.context.names.get(id) ?? ''}合计（${unit}）`;
      if (measure === 'schools') this.schools(name, about, table);
      else {
        const column = figureColumn(table, measure) ?? 0;
        this.add(
          name,
          about,
          table,
          [totalRow(table), column],
          totalValue(table, this.context, measure),
          tenThousand,
        );
      }
    }
  }

  /** The running number of the last line. */
  private schools(name: string, about: string, table: SummaryTable): void {
    const count = table.lines.length;
    if (count === 0) this.figures.push({ name, text: '0', about });
    else {
      const row = firstLine(table) + count - 1;
      const cell = `${quoteSheet(this.context.names.get(table.id) ?? '')}!${cellAddress(row, 0)}`;
      const source = { sheet: `owned:${table.id}`, row, column: 0 };
      this.figures.push({ name, text: String(count), formula: `${cell}&""`, source, about });
    }
  }

  review(): void {
    const table = this.table('summaryProgramme');
    const row = table && reviewRow(table);
    if (!table || row === undefined) return;
    const column = figureColumn(table, 'persons') ?? 0;
    const value = this.context.tally.whole.value('refusedPersons');
    this.add('待核实人数', '待核实（人）', table, [row, column], value);
    const cell = `${quoteSheet(this.context.names.get(table.id) ?? '')}!${cellAddress(row, column)}`;
    const [before, after] = ['另有', '名学生的项目或金额待核实，未计入以上数字。'];
    this.figures.push({
      name: '待核实说明',
      text: value.gt(zero) ? `${before}${formatPlain(value)}${after}` : '',
      formula: `IF(${cell}=0,"","${before}"&${cell}&"${after}")`,
      source: { sheet: `owned:${table.id}`, row, column },
      about: '待核实（人）',
    });
  }
}

/** Every figure for the template, by its placeholder. `项目明细` is made of the {@link details}. */
export function figuresOf(context: SummaryContext): readonly Figure[] {
  const reader = new FigureReader(context);
  reader.figures.push(
    { name: '学期', text: termsText(termsOf(context.subsidy)), about: '台账的学期' },
    { name: '单位', text: reportingUnitOf(context.ledgers) || '我单位', about: '填报单位' },
    { name: '日期', text: dayText(context.asOf), about: '填报时间' },
  );
  reader.totals();
  reader.review();
  return reader.figures;
}

/** One programme and stage as the report names it: `中职国家助学金（中职）179人次17.9万元`. */
export function details(context: SummaryContext): readonly Figure[] {
  const table = context.tables.find(({ id }) => id === 'summaryProgramme');
  if (!table) return [];
  const sheet = quoteSheet(context.names.get(table.id) ?? table.sheetName);
  const [entries, amount] = [figureColumn(table, 'entries') ?? 0, figureColumn(table, 'amount') ?? 0];
  return table.lines.map((line, index): Figure => {
    const row = firstLine(table) + index;
    const at = (column: number): string => `${sheet}!$${columnName(column)}$${String(row + 1)}`;
    const [programme = '', stage = ''] = line.labels;
    const [times, money] = [line.value('entries'), line.value('amount')];
    return {
      name: `项目明细${String(index + 1)}`,
      about: `${programme}（${stage}）`,
      text: `${programme}（${stage}）${formatPlain(times)}人次${shown(money, true)}万元`,
      formula: `${at(0)}&"（"&${at(1)}&"）"&${at(entries)}&"人次"&ROUND(${at(amount)}/10000,4)&"万元"`,
      source: { sheet: `owned:${table.id}`, row, column: entries },
    };
  });
}
