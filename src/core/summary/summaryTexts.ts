import { formatMoney } from '../money/decimal';
import { termTitle } from '../policy/term';
import type { SheetCell } from '../plan/plan';
import type { SummaryContext } from './summaryContext';
import type { SummaryTable } from './summaryTables';

/** A line under the table. */
export interface NoteLine {
  readonly text: string;
  readonly link?: NonNullable<SheetCell['link']>;
}

export const footerText = '单位负责人：　　　　　　填表人：　　　　　　联系电话：　　　　　　填表日期：';

/** `2023年秋季学期、2024年春季学期`; a long run is shown by its ends. */
function termsText({ subsidy }: SummaryContext): string {
  const terms = subsidy.terms.length > 0 ? subsidy.terms : subsidy.term ? [subsidy.term] : [];
  const titles = terms.map((term) => termTitle(term, 'zh-CN'));
  if (titles.length <= 3) return titles.join('、');
  return `${titles[0] ?? ''}至${titles.at(-1) ?? ''}（${String(titles.length)}个学期）`;
}

/** `2024年秋季学期学生资助汇总表（分项目、学段）`. */
export function titleOf(table: SummaryTable, context: SummaryContext): string {
  return `${termsText(context)}学生资助汇总表${table.subtitle}`;
}

/** Left and right half of the line under the title. */
export function captionOf({ ledgers }: SummaryContext): readonly [string, string] {
  const units = [
    ...new Set(ledgers.map((ledger) => ledger.reportingUnit.trim()).filter((unit) => unit !== '')),
  ];
  return [`填报单位（盖章）：${units.length === 1 ? (units[0] ?? '') : ''}`, '单位：人、人次、元'];
}

/** The notes: what is counted how, and by which standards. */
export function notesOf(table: SummaryTable, context: SummaryContext): readonly NoteLine[] {
  const { subsidy, ledgers, placements } = context;
  const fixed = ledgers
    .filter((ledger) => !placements.has(ledger.id))
    .map((ledger) => `“${ledger.sheet.name}”`);
  const notes = [
    '人数：同一学生（按身份证号；没有的按姓名、出生日期和学校）在一行中只计一次，合计在全表只计一次，所以合计可能小于各行之和；人次：应发笔数。',
    `金额按“${subsidy.pack.name}”${subsidy.pack.version}版、各台账所属学期的标准计算，逐人依据见台账“计算依据”列。`,
    '待核实：缺少或互相矛盾的信息使项目、金额不能确定的学生，不计入人数、人次和金额，核实后重新计算。',
    ...(table.id === 'summaryCategory' ? ['一名学生有几种困难类型的，只计入其中排在最前的一种。'] : []),
    ...(fixed.length > 0
      ? [`${fixed.join('、')}受保护或正在筛选，没有写入补助列，其数字为常数，不随台账变化。`]
      : []),
  ];
  return notes.map((text, index) => ({
    text: `${index === 0 ? '注：' : '　　'}${String(index + 1)}.${text}`,
  }));
}

/** Beyond this many ledgers the list of sources would outgrow the table. */
const listedSources = 30;

/** Where the numbers come from, a link to each ledger's amounts. */
export function sourcesOf({ ledgers, placements, tally }: SummaryContext): readonly NoteLine[] {
  const lines = ledgers.slice(0, listedSources).map((ledger): NoteLine => {
    const placement = placements.get(ledger.id);
    const part = tally.whole.parts.get(ledger.id);
    const amount = part ? formatMoney(part.money.total()) : '0.00';
    return {
      text: `数据来源：${ledger.sheet.name} 第${String(ledger.firstRow + 1)}—${String(ledger.lastRow + 1)}行，${String(ledger.rows.length)}条记录，生成时应发${amount}元`,
      link: placement
        ? { sheet: placement.sheet, row: placement.labelRow, column: placement.columns.amount }
        : { sheet: ledger.sheet.id, row: ledger.headerRows[0], column: 0 },
    };
  });
  const rest = ledgers.length - lines.length;
  return rest > 0 ? [...lines, { text: `数据来源：另有${String(rest)}份台账` }] : lines;
}
