/** Writes docs/standards.md from the packs' own data: `npx tsx src/tools/standardsDoc.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldTitles } from '../core/ledger/fieldTitles';
import type { FieldId } from '../core/ledger/fields';
import { decimal, formatMoney, formatPlain, half } from '../core/money/decimal';
import { standardCases, type StandardCase } from '../core/policy/cases';
import { packs } from '../core/policy/packs';
import type { DatedAmount, Standard, StandardsPack } from '../core/policy/standard';
import { termTitle } from '../core/policy/term';

const zh = 'zh-CN';

function conditions({ conditions: given }: Standard): string {
  const { stages, grades, categories, boarding, tiers, tierColumn } = given;
  return [
    stages.join('、'),
    ...(grades ? [grades.join('、')] : []),
    ...(boarding === undefined ? [] : [boarding ? '寄宿' : '走读']),
    categories === 'any'
      ? '任一困难类型'
      : categories === 'everyone'
        ? '不论困难类型'
        : categories.join('、'),
    ...(tiers ? [`困难等级 ${tiers.join('、')}`] : []),
    ...(tierColumn === false ? ['台账没有困难等级列'] : []),
  ].join('；');
}

function amountRow(
  { from, to, value, reference, checked, range, note }: DatedAmount,
  { period }: Standard,
): string {
  const term = period === 'year' ? half(decimal(value ?? '0')) : decimal(value ?? '0');
  const span = `${termTitle(from, zh)}起${to ? `至${termTitle(to, zh)}` : ''}`;
  const year = `${formatPlain(decimal(value ?? '0'))}${range ? `（${range.from}—${range.to}）` : ''}`;
  return `| ${span} | ${period === 'year' ? year : '—'} | ${formatMoney(term)} | ${reference} | ${checked} | ${note?.[zh] ?? ''} |`;
}

function standardSection(standard: Standard): string {
  return [
    `### ${standard.programme} \`${standard.id}\``,
    '',
    `${standard.clause[zh]}。*${standard.clause.en}.*`,
    '',
    `条件：${conditions(standard)}`,
    '',
    '| 学期 | 元/年 | 元/学期 | 文号 | 最近核对 | 说明 |',
    '|---|---|---|---|---|---|',
    ...standard.amounts.map((amount) => amountRow(amount, standard)),
    '',
  ].join('\n');
}

function caseRow({ name, term, input, due, because }: StandardCase): string {
  const cells = (Object.keys(input) as FieldId[]).map(
    (field) => `${fieldTitles[field][zh]} ${input[field] === '' ? '（空）' : (input[field] ?? '')}`,
  );
  const result =
    due === null ? '不享受' : due === 'refused' ? '**待核实**' : `**${due.amount}** ${due.programme}`;
  return `| ${name[zh]} | ${termTitle(term, zh)} | ${cells.join('，')} | ${result} | ${because[zh]} |`;
}

function packSection([id, pack]: readonly [string, StandardsPack], shown: Set<string>): string {
  const fresh = pack.standards.filter((standard) => {
    const key = JSON.stringify(standard);
    if (shown.has(key)) return false;
    shown.add(key);
    return true;
  });
  const same = pack.standards.length - fresh.length;
  return [
    `## ${pack.name} \`${id}\``,
    '',
    `版本 ${pack.version}；自${termTitle(pack.since, zh)}起。一学期内最多享受其一：${pack.exclusive.map((group) => group.join(' / ')).join('；')}。`,
    ...(same > 0 ? ['', `有 ${String(same)} 条标准与上面的标准库相同，下面只列不同的。`] : []),
    '',
    ...fresh.map(standardSection),
  ].join('\n');
}

/** The whole page. */
export function standardsPage(): string {
  const shown = new Set<string>();
  return [
    '# 补助标准 · Standards',
    '',
    '本页由 `npx tsx src/tools/standardsDoc.ts` 从 `src/core/policy` 的数据生成，请勿手改。Generated from the data in `src/core/policy`; do not edit.',
    '',
    '**所有金额和文号都录自转载文本，“最近核对”是与转载文本核对的日期；作为依据引用前，必须与文件原文核对。** All amounts and document numbers come from secondary copies; compare them with the texts themselves before quoting them as law.',
    '',
    '- 按台账自己的学期（本行“学期”列、台账的学期、最后才是选定的学期）取标准，从不按今天。年标准的一半为一个学期，保留半元。',
    '- 两条标准都符合，或决定金额的单元格空白、认不出来、互相矛盾：列为“待核实”，写明条款和单元格，不给金额，也不算 0。',
    '- 四类：脱贫户（建档立卡；脱贫不稳定户也是脱贫户）、家庭经济困难残疾学生、农村低保、农村特困供养。写“城市低保”的不属四类；只写“监测对象”或致困原因的，走读生看不出是否四类，待核实。“是否残疾”为是且有任一困难类型的，按家庭经济困难残疾学生。',
    '- 台账有“困难类型”列而本行空白的，待核实，即使户类型等其他列有内容（会提示）；没有这一列的，才综合户类型、监测类型和各“是否”列。',
    '- 休学、毕业、辍学、转出、死亡、出国、服兵役、空挂户、失踪失联、延缓入学、未入学、务工：不享受。只写“转学”和疑似辍学：待核实。请假、送教上门、随班就读、已劝返：按在校。',
    '- 普通高中和中职国家助学金：台账没有困难等级列的按平均标准；有这一列而本行空白的，待核实。国家只规定平均和幅度，分档由地方定：默认库把国家认定的“特别困难、困难、一般困难”放在幅度上限、平均、下限（文件中仅有的三个数），并在每行依据中提示核对；“一档、二档、一等”等看不出共分几档，默认待核实，分三档的地方可选 `national-three-tiers`，只认平均的可选 `national-average-only`。',
    '- 计算哪些台账：有学校台账只算学校台账，否则算发放名册，再否则算村级台账；部门名单、学籍名册、控辍保学台账从不计算。',
    '',
    ...[...packs].map((entry) => packSection(entry, shown)),
    '## 算例 · Worked cases',
    '',
    '用默认库，`npm test` 逐条运行。',
    '',
    '| 例 | 学期 | 学生 | 结果 | 说明 |',
    '|---|---|---|---|---|',
    ...standardCases.map(caseRow),
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../docs/standards.md'), standardsPage());
}
