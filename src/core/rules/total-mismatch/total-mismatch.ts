import type { FieldId } from '../../ledger/fields';
import type { Ledger, TotalRow } from '../../ledger/ledger';
import { exactNumber, exactSum, exactText } from '../exactNumber';
import { cellText } from '../cellText';
import type { Rule, RuleContext } from '../rule';

/** Fields whose numbers can be added up; a number in another known column of a total row means something else. */
const additive: ReadonlySet<FieldId> = new Set([
  'paidAmount',
  'dueAmount',
  'mealAmount',
  'householdSize',
  'persuasionVisits',
]);
/** Headers of unknown columns whose numbers are not added up. */
const notAdditive =
  /[率%％]|比例|比重|标准|单价|年龄|编号|号码|代码|电话|账号|卡号|序号|日期|时间|学号|占比|平均|人均/;
/** How many people a total row says it counts: 合计35人, 共 35 名; 人次 alike, for each row is a payment. */
const afterWord = /(?:合计|小计|总计|共计|累计|本页计|共)[：:\s]{0,4}(\d{1,7})\s{0,2}(?:人次|人|名)/;
const alone = /^(\d{1,7})\s{0,2}(?:人次|人|名)$/;

interface SumColumn {
  readonly column: number;
  /** Known columns are compared even when all their records are blank. */
  readonly known: boolean;
}

function sumColumns({ columns, unmapped }: Ledger): readonly SumColumn[] {
  return [
    ...columns.filter(({ field }) => additive.has(field)).map(({ column }) => ({ column, known: true })),
    ...unmapped
      .filter(({ header }) => !notAdditive.test(header))
      .map(({ column }) => ({ column, known: false })),
  ];
}

export const totalMismatch: Rule = {
  meta: {
    id: 'total-mismatch',
    severity: 'error',
    scope: 'ledger',
    title: { 'zh-CN': '合计与明细不符', en: 'A total that does not add up' },
    description: {
      'zh-CN':
        '小计、合计、总计行里的金额和人数，与它包含的各行重新相加的结果不同。按分精确计算。请核对是漏行、重复，还是合计没有更新。合计行里没有数字的列不检查。',
      en: 'An amount or a number of persons in a subtotal or total row differs from the sum of the rows it covers, computed exactly. Look for a missing or doubled row, or a total that was not updated. Columns without a number in the total row are not checked.',
    },
    messages: {
      sum: {
        'zh-CN':
          '{sheet}!{cell}：“{label}”行的{header}是“{found}”，所含{count}行相加应为“{expected}”。请核对明细后改正合计。',
        en: '{sheet}!{cell}: {header} in row “{label}” is “{found}”, but its {count} rows add up to “{expected}”. Check the rows and correct the total.',
      },
      persons: {
        'zh-CN': '{sheet}!{cell}：“{label}”写的是{said}人，所含的行共{expected}行。请核对后改正人数。',
        en: '{sheet}!{cell}: “{label}” says {said} persons, but it covers {expected} rows. Check and correct the number.',
      },
    },
    reference: '《会计基础工作规范》（账表相符）；汇总表表内勾稽关系',
    examples: [
      {
        title: { 'zh-CN': '相加正确，通过', en: 'it adds up' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', paidAmount: 312.5 },
          { name: '王芳', paidAmount: 375 },
        ],
        totals: [{ label: '合计', cells: { paidAmount: 687.5 } }],
        finds: [],
      },
      {
        title: { 'zh-CN': '合计少了', en: 'the total is short' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', paidAmount: 312.5 },
          { name: '王芳', paidAmount: 375 },
        ],
        totals: [{ label: '合计', cells: { paidAmount: 625 } }],
        finds: ['sum'],
      },
      {
        title: { 'zh-CN': '人数不对', en: 'the number of persons is wrong' },
        kind: 'paymentRoll',
        cells: [
          { name: '李明', paidAmount: 312.5 },
          { name: '王芳', paidAmount: 375 },
        ],
        totals: [{ label: '合计3人', cells: {} }],
        finds: ['persons'],
      },
      {
        title: {
          'zh-CN': '边界：合计行没有数字，不检查',
          en: 'boundary: nothing to compare without a number',
        },
        kind: 'paymentRoll',
        cells: [{ name: '李明', paidAmount: 312.5 }],
        totals: [{ label: '合计', cells: { paidAmount: null } }],
        finds: [],
      },
    ],
  },
  check(context) {
    for (const { ledger } of context.ledgers) {
      const totals = ledger.totals.filter((total) => total.covers.length > 0);
      if (totals.length === 0) {
        context.skip(ledger, { 'zh-CN': '没有合计行', en: 'there is no total row' });
        continue;
      }
      const columns = sumColumns(ledger);
      for (const total of totals) {
        for (const column of columns) compareSum(context, ledger, total, column);
        comparePersons(context, ledger, total);
      }
    }
  },
};

function compareSum(
  context: RuleContext,
  ledger: Ledger,
  total: TotalRow,
  { column, known }: SumColumn,
): void {
  const { grid } = ledger.sheet;
  const said = exactNumber(grid.value(total.row, column));
  if (typeof said !== 'bigint') return;
  const { sum, numbers } = exactSum(grid, total.covers, column);
  // Words among the numbers: what they stand for is not known, so nothing is.
  if (sum === undefined || (numbers === 0 && !known) || sum === said) return;
  const expected = exactText(sum);
  context.report({
    messageId: 'sum',
    at: { ledger, row: total.row, column },
    data: { label: total.label, count: total.covers.length },
    expected,
    fix: { kind: 'proposed', value: expected },
  });
}

/** The first cell of the total row that says a number of persons, or a bare number in the 姓名 column. */
function comparePersons(context: RuleContext, ledger: Ledger, total: TotalRow): void {
  const { grid } = ledger.sheet;
  const nameColumn = ledger.columns.find(({ field }) => field === 'name')?.column;
  for (const { column } of [...ledger.columns, ...ledger.unmapped].sort((a, b) => a.column - b.column)) {
    const text = cellText(grid, total.row, column).normalize('NFKC').trim();
    if (text === '' || text.length > 40) continue;
    const said =
      afterWord.exec(text)?.[1] ??
      alone.exec(text)?.[1] ??
      (column === nameColumn && /^\d{1,7}$/.test(text) ? text : undefined);
    if (said === undefined) continue;
    if (Number(said) === total.covers.length) continue;
    const expected = String(total.covers.length);
    context.report({
      messageId: 'persons',
      at: { ledger, row: total.row, column },
      data: { label: total.label, said: Number(said) },
      expected,
    });
    return;
  }
}
