import type { FieldId } from '../../ledger/fields';
import type { LedgerColumn } from '../../ledger/ledger';
import { headerPlace } from '../headerPlace';
import { isRecord } from '../recordRows';
import type { LedgerView, Rule, RuleContext } from '../rule';

/** Columns people type in. Sex, birth date, age, amounts and yes/no columns are often and rightly computed. */
const typed: ReadonlySet<FieldId> = new Set<FieldId>([
  'name',
  'idNumber',
  'studentNumber',
  'householdNumber',
  'personNumber',
  'householdHead',
  'headIdNumber',
  'guardianName',
  'guardianIdNumber',
  'disabilityNumber',
  'bankCard',
  'phone',
  'householdPhone',
  'guardianPhone',
  'hardshipCategory',
  'hardshipTier',
  'enrolmentStatus',
  'boarding',
]);

export const formulaInInput: Rule = {
  meta: {
    id: 'formula-in-input',
    severity: 'notice',
    scope: 'cell',
    title: { 'zh-CN': '应手工填写的单元格里是公式', en: 'Formula where something should be typed' },
    description: {
      'zh-CN':
        '姓名、身份证号、学籍号、卡号、困难类型等应当填写的单元格里放了公式。引用的表一变或一移走，内容就跟着变或变成错误；排序、合并后常常张冠李戴。建议核对后“复制 → 选择性粘贴 → 数值”。性别、出生日期、年龄、金额用公式是正常的，不提示。',
      en: 'A name, number, card or category that should be typed is a formula. It changes or breaks when the list it points at changes, and after sorting it often belongs to somebody else. Check it, then copy and paste as values. Formulas for sex, birth date, age and amounts are normal and not mentioned.',
    },
    messages: {
      cell: {
        'zh-CN':
          '{sheet}!{cell}：{header}“{found}”是公式算出来的（={formula}），不是填的。引用的表一变，内容就会跟着变。请核对后复制，用“选择性粘贴 → 数值”粘回原处。',
        en: '{sheet}!{cell}: {header} “{found}” comes from a formula (={formula}). Check it and turn it into a plain value.',
      },
      column: {
        'zh-CN':
          '{sheet}!{cell}：“{header}”列有{count}行是公式（如 ={formula}），不是填的。请核对后整列“选择性粘贴 → 数值”。',
        en: '{sheet}!{cell}: column “{header}” has {count} rows with formulas (such as ={formula}). Check them and paste the column as values.',
      },
    },
    reference: '台账填报要求（基础数据须为录入值）',
    examples: [
      {
        title: { 'zh-CN': '填写的内容，通过', en: 'typed values pass' },
        cells: [{ name: '李明' }],
        finds: [],
      },
      {
        title: { 'zh-CN': '姓名是查找公式', en: 'a name looked up' },
        cells: [{ name: '李明' }, { name: '王芳' }, { name: '张三' }],
        formulas: [{}, { name: 'VLOOKUP(B3,Sheet2!A:B,2,0)' }],
        finds: ['cell'],
      },
      {
        title: { 'zh-CN': '整列是公式，合并成一条', en: 'a whole column is told once' },
        cells: [{ name: '李明' }, { name: '王芳' }, { name: '张三' }],
        formulas: [{ name: 'Sheet2!B2' }, { name: 'Sheet2!B3' }, { name: 'Sheet2!B4' }],
        finds: ['column'],
      },
      {
        title: { 'zh-CN': '边界：年龄可以用公式', en: 'boundary: an age may be computed' },
        cells: [{ name: '李明', age: 10 }],
        formulas: [{ age: 'DATEDIF(C2,TODAY(),"Y")' }],
        finds: [],
      },
    ],
  },
  check(context) {
    for (const view of context.ledgers)
      for (const column of view.ledger.columns) if (typed.has(column.field)) judge(context, view, column);
  },
};

/** Single formulas are named one by one; more than half a column is one mistake. */
function judge({ report }: RuleContext, { ledger }: LedgerView, { column }: LedgerColumn): void {
  const formulas = ledger.sheet.grid.data.formulas[column];
  if (!formulas) return;
  const rows = [...formulas.keys()].filter((row) => isRecord(ledger, row)).sort((a, b) => a - b);
  const text = (row: number | undefined): string => shorten(formulas.get(row ?? -1) ?? '');
  if (rows.length > 2 && rows.length * 2 > ledger.rows.length) {
    const at = headerPlace(ledger, column);
    report({ messageId: 'column', at, data: { count: rows.length, formula: text(rows[0]) } });
    return;
  }
  for (const row of rows)
    report({ messageId: 'cell', at: { ledger, row, column }, data: { formula: text(row) } });
}

function shorten(formula: string): string {
  return formula.length > 60 ? `${formula.slice(0, 57)}…` : formula;
}
