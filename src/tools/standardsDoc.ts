/** Writes docs/standards.md from the packs' own data: `npx tsx src/tools/standardsDoc.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldTitles } from '../core/ledger/fieldTitles';
import type { FieldId } from '../core/ledger/fields';
import { decimal, formatPlain } from '../core/money/decimal';
import { standardCases } from '../core/policy/cases';
import { localCases } from '../core/policy/localCases';
import { packs } from '../core/policy/packs';
import { duesOf, type CaseDue, type StandardCase } from '../core/policy/standardCase';
import type {
  Benefit,
  DatedAmount,
  Period,
  Standard,
  StandardConditions,
  StandardsPack,
} from '../core/policy/standard';
import { nextTerm, termTitle } from '../core/policy/term';
import { termAmount } from '../core/policy/termAmount';

const zh = 'zh-CN';

const benefits: Readonly<Record<Benefit, string>> = {
  cash: '发给学生的资金',
  inKind: '实物，不计入应发',
  feeWaiver: '减免，不计入应发',
  loan: '贷款限额，不计入资助',
  schoolFunds: '拨给学校，不计入应发',
};

const periods: Readonly<Record<Period, string>> = {
  day: '每天',
  month: '每月',
  term: '每学期',
  year: '全年',
  once: '一次性',
};

const registrations = { rural: '农村户口', urban: '城镇户口' } as const;

function categoriesText(categories: StandardConditions['categories']): string {
  if (categories === 'any') return '任一困难类型';
  return categories === 'everyone' ? '不论困难类型' : categories.join('、');
}

function alternatives(ways: NonNullable<StandardConditions['anyOf']>): string {
  const one = ({ categories, registration, agriculturalMajor }: (typeof ways)[number]): string =>
    [
      ...(categories ? [categoriesText(categories)] : []),
      ...(registration ? [registrations[registration]] : []),
      ...(agriculturalMajor ? ['涉农专业'] : []),
    ].join('且');
  return `以下之一：${ways.map(one).join(' / ')}`;
}

function conditions({ conditions: given, award }: Standard, pack: StandardsPack): string {
  const { entered, setting } = given;
  const title = pack.settings?.find((each) => each.id === setting);
  return [
    given.stages.join('、'),
    ...(given.grades ? [given.grades.join('、')] : []),
    ...(given.boarding === undefined ? [] : [given.boarding ? '寄宿' : '走读']),
    categoriesText(given.categories),
    ...(given.tiers ? [`困难等级 ${given.tiers.join('、')}`] : []),
    ...(given.tierColumn === false ? ['台账没有困难等级列'] : []),
    ...(given.schoolNatures ? [`办学性质 ${given.schoolNatures.join('、')}`] : []),
    ...(given.schoolKinds ? [`学校类别 ${given.schoolKinds.join('、')}`] : []),
    ...(given.registration ? [registrations[given.registration]] : []),
    ...(given.studyPlaces ? [`就读地 ${given.studyPlaces.join('、')}`] : []),
    ...(entered?.from ? [`${termTitle(entered.from, zh)}起入学`] : []),
    ...(entered?.to ? [`${termTitle(entered.to, zh)}及以前入学`] : []),
    ...(given.firstTerm ? ['只在入学当学期'] : []),
    ...(given.leftBehind ? ['留守儿童'] : []),
    ...(given.anyOf ? [alternatives(given.anyOf)] : []),
    ...(award ? ['台账或名册写明本项目'] : []),
    ...(title ? [`县里打开设置“${title.title[zh]}”（默认${title.default ? '开' : '关'}）`] : []),
  ].join('；');
}

function termText(standard: Standard, amount: DatedAmount): string {
  const found = termAmount(standard, amount, amount.from);
  if (found.is === 'amount') return found.arithmetic.result;
  if (found.is === 'unset') return `按${amount.local?.[zh] ?? '当地标准'}`;
  const other = termAmount(standard, amount, nextTerm(amount.from));
  return other.is === 'amount' ? other.arithmetic.result : '—';
}

function amountRow(amount: DatedAmount, standard: Standard): string {
  const { from, to, value, reference, checked, range, note } = amount;
  const span = `${termTitle(from, zh)}起${to ? `至${termTitle(to, zh)}` : ''}`;
  const stated =
    value === null
      ? '地方定'
      : `${formatPlain(decimal(value))}${range ? `（${range.from}—${range.to}）` : ''}`;
  return `| ${span} | ${stated} | ${termText(standard, amount)} | ${reference} | ${checked} | ${note?.[zh] ?? ''} |`;
}

/** How the stated value becomes a term's. */
function periodText({ period, units, split = 'halves' }: Standard): string {
  if (period === 'day') return `每天 × 每学期${String(units)}天`;
  if (period === 'month') return `每月 × 每学期${String(units)}个月`;
  if (period !== 'year') return periods[period];
  return {
    halves: '全年，每学期一半',
    autumn: '全年，秋季一次',
    spring: '全年，春季一次',
    named: '每学年一次，记入名册所在学期',
  }[split];
}

function standardSection(standard: Standard, pack: StandardsPack): string {
  const { shares, cap } = standard;
  return [
    `### ${standard.programme} \`${standard.id}\``,
    '',
    `${standard.clause[zh]}。*${standard.clause.en}.*`,
    '',
    `条件：${conditions(standard, pack)}。${benefits[standard.benefit ?? 'cash']}；${periodText(standard)}${cap === undefined ? '' : `；每学期最高${cap}元`}${shares ? `；${shares.map(({ payer, percent }) => `${payer[zh]}${percent}%`).join('、')}` : ''}。`,
    '',
    `| 学期 | 元（${periods[standard.period]}） | 元/学期 | 文号 | 最近核对 | 说明 |`,
    '|---|---|---|---|---|---|',
    ...standard.amounts.map((amount) => amountRow(amount, standard)),
    '',
  ].join('\n');
}

function cellsOf(input: StandardCase['input']): string {
  return (Object.keys(input) as FieldId[])
    .map((field) => `${fieldTitles[field][zh]} ${input[field] === '' ? '（空）' : (input[field] ?? '')}`)
    .join('，');
}

function caseRow(each: StandardCase): string {
  const { name, term, input, again, due, certain, besides, because } = each;
  const money = (list: readonly CaseDue[]): string =>
    list.map(({ programme, amount }) => `**${amount}** ${programme}`).join('＋');
  const others = (besides ?? []).map(
    ({ programme, amount }) => `另 ${programme}${amount === null ? '' : ` ${amount}`}（不计入应发）`,
  );
  const main =
    due === 'refused'
      ? `**待核实**${certain ? `，可确定 ${money(certain)}` : ''}`
      : due === null
        ? '无应发'
        : money(duesOf(each));
  const cells = again ? `${cellsOf(input)}；又一行 ${cellsOf(again)}` : cellsOf(input);
  return `| ${name[zh]} | ${termTitle(term, zh)} | ${cells} | ${[main, ...others].join('；')} | ${because[zh]} |`;
}

const caseHead = ['| 例 | 学期 | 学生 | 结果 | 说明 |', '|---|---|---|---|---|'];

/** Which national standards the county's replace. */
function replaced({ overridden = [] }: StandardsPack): string {
  if (overridden.length === 0) return '没有取代国家标准。';
  const one = ({ standard, by, from, to }: (typeof overridden)[number]): string =>
    `\`${standard}\` 自${termTitle(from, zh)}${to ? `至${termTitle(to, zh)}` : '起'}由 \`${by}\` 取代`;
  return `${overridden.map(one).join('；')}。`;
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
    ...(pack.extends
      ? ['', `建立在“${pack.extends.name}”${pack.extends.version}版之上。${replaced(pack)}`]
      : []),
    ...(same > 0 ? ['', `有 ${String(same)} 条标准与上面的标准库相同，下面只列不同的。`] : []),
    '',
    ...fresh.map((standard) => standardSection(standard, pack)),
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
    '- 一名学生可以同时有几个项目，逐个判断：可以确定的保留金额，定不下来的写明原因；有一个资金项目定不下来，本行合计就空着，不把其余的当作合计。',
    '- 只有发给学生的资金计入应发；营养餐（实物）、免学费（减免）、助学贷款、拨给学校的经费分开统计，贷款从不加进资助。金额由当地定而标准表没有的，写“金额按…，标准表未设”，不当作 0。',
    '- 评选、申请的项目（奖学金、本专科国家助学金、新生入学资助、助学贷款、金秋助学）：台账“资助项目”列或名册标题写明的才计算，没有写明的不算应享受。',
    '- 同一学生（身份证号校验正确，或姓名、出生日期、学校都相同）的两行互相排斥的，两行都待核实：寄宿与非寄宿、国家奖学金与励志奖学金、生源地与校园地贷款同一学期各一；新生入学资助等一次性的，不论哪个学期、哪张表列了两次；奖学金、贷款一学年一次。',
    '- 地方标准叠在国家标准之上：同一项目、覆盖了国家标准全部对象的，从地方标准起始学期起取代它，以前的学期仍按国家标准；只覆盖一部分的不取代，两条都符合就待核实，请把条件写清。',
    '- 计算哪些台账：有学校台账只算学校台账，否则算发放名册，再否则算村级台账；部门名单、学籍名册、控辍保学台账从不计算。',
    '',
    ...[...packs].map((entry) => packSection(entry, shown)),
    '## 算例 · Worked cases',
    '',
    '`npm test` 逐条运行，任务窗格里也能运行。默认库：',
    '',
    ...caseHead,
    ...standardCases.map(caseRow),
    '',
    ...[...localCases].flatMap(([id, cases]) => [`\`${id}\`：`, '', ...caseHead, ...cases.map(caseRow), '']),
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, '../../docs/standards.md'), standardsPage());
}
