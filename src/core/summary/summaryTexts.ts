import type { Ledger, Term } from '../ledger/ledger';
import { formatMoney } from '../money/decimal';
import type { Subsidy } from '../policy/subsidy';
import { termTitle } from '../policy/term';
import type { NoteLine } from './noteLine';
import type { SummaryContext } from './summaryContext';
import type { SummaryId, SummaryTable } from './summaryTables';

export const footerText = '审核人：　　　　　　　　填表人：　　　　　　　　联系电话：　　　　　　　　';

/** `2023年秋季学期、2024年春季学期`; a long run is shown by its ends. */
export function termsText(terms: readonly Term[]): string {
  const titles = terms.map((term) => termTitle(term, 'zh-CN'));
  if (titles.length <= 3) return titles.join('、');
  return `${titles[0] ?? ''}至${titles.at(-1) ?? ''}（${String(titles.length)}个学期）`;
}

/** The terms that were computed; where none was, the one stated. */
export function termsOf({ terms, term }: Subsidy): readonly Term[] {
  return terms.length > 0 ? terms : term ? [term] : [];
}

/** `2024年秋季学期学生资助汇总表（分项目、学段）`. */
export function titleOf(table: SummaryTable, context: SummaryContext): string {
  return `${termsText(termsOf(context.subsidy))}学生资助汇总表${table.subtitle}`;
}

/** The one 填报单位 all ledgers name; '' when they name none or several. */
export function reportingUnitOf(ledgers: readonly Ledger[]): string {
  const units = new Set(ledgers.map((ledger) => ledger.reportingUnit.trim()).filter((unit) => unit !== ''));
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : '';
}

/** `2026-11-02` → `2026年11月2日`. */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}

/** The line under the title, in three parts. */
export function captionOf({
  ledgers,
  asOf,
}: Pick<SummaryContext, 'ledgers' | 'asOf'>): readonly [string, string, string] {
  return [
    `填报单位（盖章）：${reportingUnitOf(ledgers)}`,
    `填报时间：${dayText(asOf)}`,
    '单位：人、人次、元',
  ];
}

/** What has to be said on one sheet only. */
const ownNotes: Partial<Record<SummaryId, readonly string[]>> = {
  summaryProgramme: ['脱贫户：困难类型、户类型或“是否脱贫家庭学生”写明为脱贫户的，含脱贫不稳定户。'],
  summaryVillage: ['乡镇、村按台账相应的列，空白的列为“未填”；脱贫户含脱贫不稳定户。'],
  summaryCategory: [
    '一名学生有几种困难类型的，只计入其中排在最前的一种；寄宿按台账“是否寄宿”，空白的不计入。',
  ],
  summaryPlace: [
    '户数按户编号计，没有户编号的按户主姓名和住址计，两样都没有的不计户{without}；就读地空白或不能判断的列为“未填”。',
  ],
};

/** The notes: what is counted how, and by which standards. */
export function notesOf(table: SummaryTable, context: SummaryContext): readonly NoteLine[] {
  const { subsidy, ledgers, placements } = context;
  const fixed = ledgers
    .filter((ledger) => !placements.has(ledger.id))
    .map((ledger) => `“${ledger.sheet.name}”`);
  const { withoutHousehold } = context.tally;
  const without = withoutHousehold > 0 ? `（${String(withoutHousehold)}行）` : '';
  const notes = [
    '人数：同一学生（按身份证号；没有的按姓名、出生日期和学校）在一行中只计一次，合计在全表只计一次，所以合计可能小于各行之和；人次：应发笔数，一人享受两个项目计两人次。',
    `金额按“${subsidy.pack.name}”${subsidy.pack.version}版、各台账所属学期的标准计算，逐人依据见台账“计算依据”列。`,
    '待核实：缺少或互相矛盾的信息使项目、金额不能确定的学生，不计入人数、人次和金额，核实后重新计算。',
    ...(ownNotes[table.id] ?? []).map((note) => note.replace('{without}', without)),
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
    const amount = part ? formatMoney(part.value('amount')) : '0.00';
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
